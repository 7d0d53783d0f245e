"""Questions typed in Latin letters: whole pinyin (wenhuazhan), first letters (whz), mixed with characters."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from bot.core.who.ear import Ear
from bot.core.who.glossary import Kind
from bot.core.who.lexicon import Entry, Lexicon, Piece
from bot.core.who.numerals import count_in_chinese
from bot.core.who.postings import Postings
from bot.core.who.senses import Senses
from bot.core.who.strays import LITTLE_KINDS

_LATIN_WORD = re.compile("[a-z]+")
# 10zhong, 3xiao: a school by its number.
_NUMBER_OF_SCHOOL = re.compile("[0-9]{1,2}(?= ?(?:zhong|xiao))")
# Whether a space stands between two single syllables, or between any two sounds.
_BETWEEN_SYLLABLES = re.compile("(?<![^ ].)(?<=[^0-9a-z ]) +(?=[^0-9a-z ](?: |$))")
_BETWEEN_SOUNDS = re.compile("(?<=[^0-9a-z ]) +(?=[^0-9a-z ])")
_VOWEL = re.compile("[aeiouv]")
_SHORTEST_PINYIN_WITH_A_SLIP = 5
_SHORTEST_INITIALS = 2
_SHORTEST_INITIALS_OF_A_NAME = 3
_MOST_PLACES = 20
_LONGEST_PINYIN = 60
_COST_OF_UNKNOWN_PAIR = 0.3
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
        # Where in the names three first letters stand, the first places of them.
        self._places: defaultdict[str, list[int]] = defaultdict(list)
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
        """Turn characters and whole pinyin into sounds; what is neither stays as it is.

        Spaces stand between words (wenhuazhan shui guan) or between syllables (wen hua zhan): as more is known.
        """
        self._follow_names()
        question = _NUMBER_OF_SCHOOL.sub(lambda number: count_in_chinese(int(number[0])), question)
        spelled = self._sounds.spell(_LATIN_WORD.sub(lambda word: self._spell_word(word[0]), question))
        ways = (" ".join(space.sub("", spelled).split()) for space in (_BETWEEN_SYLLABLES, _BETWEEN_SOUNDS))
        return min(dict.fromkeys(ways), key=self._lexicon.cost)

    def warm_up(self) -> None:
        """Take in the names of all tasks."""
        self._follow_names()

    def cut(self, spelled: str) -> list[Piece]:
        """Cut a spelled question into pieces whose meanings are written words."""
        return [self._read_initials(piece) for piece in self._lexicon.cut(spelled)]

    def _spell_word(self, word: str) -> str:
        """Give the sounds of a word in Latin letters, or the word itself between spaces."""
        spelled = self._find_sounds(word)
        return f" {spelled} " if _LATIN_WORD.search(spelled) else spelled

    def _find_sounds(self, word: str) -> str:
        if len(word) > _LONGEST_PINYIN:
            return word
        ways = self._sounds.parse_latin(word)
        may_be_mended = len(word) >= _SHORTEST_PINYIN_WITH_A_SLIP and bool(_VOWEL.search(word))
        if may_be_mended and not ways:
            ways = self._sounds.mend_latin(word)
        ways = ways or list(self._spell_before_initials(word))
        is_plain = len(ways) == 1 or (ways and len(ways[0]) == 1)  # jian is one syllable, and not ji-an
        return ways[0] if is_plain else min(ways, key=self._strangeness, default=word)

    def _spell_before_initials(self, word: str) -> Iterator[str]:
        """Read yuchuanbx: whole pinyin, then the first letters of a known word."""
        if word in self._words_of_initials or self._is_in_a_name(word):
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
        words = tuple(dict.fromkeys((*known, *self._parts_of_names(piece.text))))
        return Piece(piece.start, piece.end, piece.text, Kind.WORD, words)

    def _parts_of_names(self, letters: str) -> Iterable[str]:
        for place in self._places.get(letters[:_SHORTEST_INITIALS_OF_A_NAME], ()):
            if self._initials_of_names.startswith(letters, place):
                yield self._names[place : place + len(letters)]

    def _is_in_a_name(self, letters: str) -> bool:
        return next(iter(self._parts_of_names(letters)), None) is not None

    def _follow_names(self) -> None:
        fresh = self._postings.filled[self._followed :]
        if not fresh:
            return
        self._followed += len(fresh)
        held = (self._postings.slots[slot] for slot in fresh)
        names = "".join(passages.name for passages in held if passages)
        start, end = len(self._names), len(self._names) + len(names)
        self._names += names
        self._initials_of_names += self._sounds.initials(names)
        for at in range(start, end - _SHORTEST_INITIALS_OF_A_NAME + 1):
            places = self._places[self._initials_of_names[at : at + _SHORTEST_INITIALS_OF_A_NAME]]
            if len(places) < _MOST_PLACES:
                places.append(at)


def _likelier(kind: Kind, other: Kind) -> Kind:
    """Of two words that sound alike a phrase of asking comes first (谁管, not 水管), a small word last."""
    if Kind.FILLER in (kind, other):
        return Kind.FILLER
    return other if kind in LITTLE_KINDS else kind
