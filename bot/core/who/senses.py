"""What a known word can mean in this plan: only texts that the plan really has."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.core.who.glossary import MEANT, PART, SAME, Glossary, Kind, Meaning
from bot.core.who.postings import Postings
from bot.core.who.units import UnitBook

# 楼 is another word for 房子, but stands in too many names.
_SHORTEST_OTHER = 2
_FIT_EVERYTHING = (Kind.ASPECT, Kind.LIGHT, Kind.MATTER)


class Sense(NamedTuple):
    """The texts of the plan that a word may stand for, the best first, and how many tasks have them."""

    meanings: tuple[Meaning, ...]
    tasks: int

    @property
    def is_plain(self) -> bool:
        """Tell whether the plan has the word itself, or another for the same thing."""
        return bool(self.meanings) and self.meanings[0].strength >= SAME


class Senses:
    """Looks senses up and keeps them until the plan changes; holds no more words than the glossary has."""

    def __init__(self, glossary: Glossary, units: UnitBook, postings: Postings) -> None:
        self._glossary = glossary
        self._units = units
        self._postings = postings
        self._kept: dict[str, Sense] = {}

    def forget(self) -> None:
        """Let the plan have changed."""
        self._kept.clear()

    def of_words(self, words: Sequence[str]) -> Sense:
        """Give the sense of any of the written words that a piece may be."""
        if len(words) == 1:
            return self._of_word(words[0])
        senses = [self._of_word(word) for word in words]
        meanings = (meaning for sense in senses for meaning in sense.meanings)
        best = sorted(meanings, key=lambda meaning: -meaning.strength)
        return Sense(tuple(best), max((sense.tasks for sense in senses), default=0))

    def of_allusion(self, words: Iterable[str]) -> Iterator[Meaning]:
        """Give the texts of the plan that words stand for which were not said, only alluded to.

        Nobody alludes to what fits everything (补贴).
        """
        for word in words:
            for text, strength in self._of_word(word).meanings:
                if strength >= PART and self._glossary.kinds.get(text) not in _FIT_EVERYTHING:
                    yield Meaning(text, MEANT)

    def _of_word(self, word: str) -> Sense:
        if word not in self._glossary.kinds and not self._units.knows(word):
            return self._look_up(word)
        if word not in self._kept:
            self._kept[word] = self._look_up(word)
        return self._kept[word]

    def _look_up(self, word: str) -> Sense:
        strengths = {**self._glossary.meanings(word), **self._units.meanings(word), word: 1.0}
        counts = {text: self._postings.count(text) for text in strengths}
        least = min(len(word), _SHORTEST_OTHER)
        found = (Meaning(t, strengths[t]) for t, count in counts.items() if count and len(t) >= least)
        return Sense(tuple(sorted(found, key=lambda meaning: -meaning.strength)), max(counts.values()))
