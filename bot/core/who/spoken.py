"""Questions typed in Latin letters: whole pinyin (wenhuazhan), first letters (whz), mixed with characters."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bot.core.who.ear import Ear
from bot.core.who.glossary import Kind
from bot.core.who.lexicon import Entry, Lexicon, Piece
from bot.core.who.postings import Postings
from bot.core.who.senses import Senses
from bot.core.who.strays import LITTLE_KINDS

_LATIN_WORD = re.compile("[a-z]+")
_VOWEL = re.compile("[aeiouv]")
_SHORTEST_PINYIN_WITH_A_SLIP = 5
_SHORTEST_INITIALS = 2
_SHORTEST_INITIALS_OF_A_NAME = 3
_MOST_NAMES = 20
_LONGEST_PINYIN = 60
_COST_OF_UNKNOWN_PAIR = 0.3
# A slip is in the syllable where reading stopped, or in the end of the one before.
_BEFORE_REACH = 3
_BEYOND_REACH = 5
_TELLING = (Kind.WORD, Kind.SETTING, Kind.WHERE, Kind.UNIT)


class Spoken:
    """Reads such questions. Made when the first one comes; follows the names of tasks as they are added."""

    def __init__(self, entries: Mapping[str, Entry], ear: Ear, senses: Senses, postings: Postings) -> None:
        self._ear = ear
        self._sounds = ear.sounds
        self._senses = senses
        self._postings = postings
        self._names = self._initials_of_names = ""
        self._followed = 0
        self._words_of_initials: defaultdict[str, list[str]] = defaultdict(list)
        self._heard: dict[str, Entry] = {}
        self._lexicon = Lexicon({})
        for word, entry in entries.items():
            self.learn(word, entry)

    def learn(self, word: str, entry: Entry) -> None:
        """Take in a word under its sound; one of a single syllable would be heard everywhere."""
        if len(word) == 1:
            return
        spelled = self._sounds.spell(word)
        other = self._heard.get(spelled, Entry(entry.kind, ()))
        self._heard[spelled] = Entry(_likelier(entry.kind, other.kind), other.words + entry.words)
        self._lexicon.learn(spelled, self._heard[spelled])
        if entry.kind in _TELLING and not word.isascii():
            self._words_of_initials[self._sounds.initials(word)].append(word)

    def spell(self, question: str) -> str:
        """Turn characters and whole pinyin into sounds; what is neither stays as it is."""
        self._follow_names()
        spelled = _LATIN_WORD.sub(lambda word: f" {self._spell_word(word[0])} ", question)
        spelled = re.sub(r"(?<=[^0-9a-z ]) +(?=[^0-9a-z ])", "", self._sounds.spell(spelled))
        return " ".join(spelled.split())

    def cut(self, spelled: str) -> list[Piece]:
        """Cut a spelled question into pieces whose meanings are written words."""
        return [self._read_initials(piece) for piece in self._lexicon.cut(spelled)]

    def _spell_word(self, word: str) -> str:
        if len(word) > _LONGEST_PINYIN:
            return word
        ways = self._sounds.parse_latin(word)
        may_be_mended = len(word) >= _SHORTEST_PINYIN_WITH_A_SLIP and bool(_VOWEL.search(word))
        if may_be_mended and not ways:
            ways = self._mend(word)
        ways = ways or list(self._spell_before_initials(word))
        return min(ways, key=self._strangeness, default=word) if len(ways) != 1 else ways[0]

    def _mend(self, word: str) -> list[str]:
        """Spell a word that has one letter too many, too few, or in the wrong place."""
        reach = self._sounds.reach(word)
        places = range(max(reach - _BEFORE_REACH, 0), min(reach + _BEYOND_REACH, len(word)) + 1)
        for mended in (_leave_out_or_exchange(word, places), _put_in(word, places)):
            ways = [way for one in mended for way in self._sounds.parse_latin(one)]
            if ways:
                return ways
        return []

    def _spell_before_initials(self, word: str) -> Iterator[str]:
        """Read yuchuanbx: whole pinyin, then the first letters of a known word."""
        if word in self._words_of_initials or word in self._initials_of_names:
            return
        for at in range(_SHORTEST_INITIALS, len(word) - 1):
            if word[at:] in self._words_of_initials:
                yield from (f"{way} {word[at:]}" for way in self._sounds.parse_latin(word[:at]))

    def _strangeness(self, spelled: str) -> float:
        """Tell how little of a spelled word is known, to the glossary first, then to the plan."""
        pairs = [spelled[at : at + 2] for at in range(len(spelled) - 1)]
        unknown = sum(1 for pair in pairs if not self._ear.written(pair))
        return self._lexicon.cost(spelled) + _COST_OF_UNKNOWN_PAIR * unknown

    def _read_initials(self, piece: Piece) -> Piece:
        is_word = piece.kind is Kind.RAW and piece.text.isascii() and len(piece.text) >= _SHORTEST_INITIALS
        if not is_word or len(set(piece.text)) == 1:
            return piece
        candidates = self._words_of_initials.get(piece.text, ())
        known = (word for word in candidates if self._senses.of_words((word,)).is_plain)
        words = (*known, *self._parts_of_names(piece.text))
        return Piece(piece.start, piece.end, piece.text, Kind.WORD, words)

    def _parts_of_names(self, letters: str) -> Iterable[str]:
        if len(letters) < _SHORTEST_INITIALS_OF_A_NAME:
            return
        place = self._initials_of_names.find(letters)
        for _ in range(_MOST_NAMES):
            if place < 0:
                return
            yield self._names[place : place + len(letters)]
            place = self._initials_of_names.find(letters, place + 1)

    def _follow_names(self) -> None:
        fresh = self._postings.filled[self._followed :]
        if fresh:
            self._followed += len(fresh)
            held = (self._postings.slots[slot] for slot in fresh)
            names = "".join(passages.name for passages in held if passages)
            self._names += names
            self._initials_of_names += self._sounds.initials(names)


def _leave_out_or_exchange(word: str, places: Iterable[int]) -> Iterator[str]:
    for at in places:
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


def _put_in(word: str, places: Iterable[int]) -> Iterator[str]:
    """Give the word with one more letter, of those that are easily lost."""
    for at in places:
        yield from (word[:at] + letter + word[at:] for letter in "aeioughn")


def _likelier(kind: Kind, other: Kind) -> Kind:
    """Of two words that sound alike a phrase of asking comes first (谁管, not 水管), a small word last."""
    if Kind.FILLER in (kind, other):
        return Kind.FILLER
    return other if kind in LITTLE_KINDS else kind
