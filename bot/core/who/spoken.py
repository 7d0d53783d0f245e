"""Questions typed in Latin letters: whole pinyin (wenhuazhan), first letters (whz), mixed with characters."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.core.who.glossary import Kind, Meaning, Term
from bot.core.who.lexicon import Lexicon, Piece
from bot.core.who.passages import Passages
from bot.core.who.sounds import Sounds

_LATIN_WORD = re.compile("[a-z]+")
_VOWEL = re.compile("[aeiouv]")
_SHORTEST_PINYIN_WITH_A_SLIP = 5
_SHORTEST_INITIALS = 2
_SHORTEST_INITIALS_OF_A_NAME = 3
_BY_INITIALS = 0.9
_MOST_NAMES = 20
_SMALL_WORDS = (Kind.FILLER, Kind.LIGHT, Kind.MATTER)


class Spoken:
    """Reads such questions. Made when the first one comes; follows the names of tasks as they are added."""

    def __init__(self, terms: Mapping[str, Term], sounds: Sounds, slots: Sequence[Passages | None]) -> None:
        self._sounds = sounds
        self._slots = slots
        self._names: list[str] = []
        self._initials_of_names = ""
        self._words = _words_by_initials(terms, sounds)
        self._lexicon = Lexicon(_spell_terms(terms, sounds))

    def spell(self, question: str) -> str:
        """Turn characters and whole pinyin into sounds; what is neither stays as it is."""
        spelled = _LATIN_WORD.sub(lambda word: f" {self._spell_word(word[0])} ", question)
        spelled = re.sub(r"(?<=[^0-9a-z ]) +(?=[^0-9a-z ])", "", self._sounds.spell(spelled))
        return " ".join(spelled.split())

    def cut(self, spelled: str) -> list[Piece]:
        """Cut a spelled question into pieces whose meanings are written words."""
        return [self._read_initials(piece) for piece in self._lexicon.cut(spelled)]

    def _spell_word(self, word: str) -> str:
        if (spelled := self._sounds.parse_latin(word)) is not None:
            return spelled
        if len(word) >= _SHORTEST_PINYIN_WITH_A_SLIP and _VOWEL.search(word):
            mended = (self._sounds.parse_latin(one) for one in _mend(word))
            return next((spelled for spelled in mended if spelled), word)
        return word

    def _read_initials(self, piece: Piece) -> Piece:
        if piece.kind is not Kind.RAW or not piece.text.isascii() or len(piece.text) < _SHORTEST_INITIALS:
            return piece
        words = [*self._words.get(piece.text, ()), *self._parts_of_names(piece.text)]
        means = tuple(Meaning(word, _BY_INITIALS) for word in words)
        return Piece(piece.start, piece.end, piece.text, Kind.WORD, means)

    def _parts_of_names(self, letters: str) -> Iterable[str]:
        if len(letters) < _SHORTEST_INITIALS_OF_A_NAME:
            return
        self._follow_names()
        names = "".join(self._names)
        place = self._initials_of_names.find(letters)
        for _ in range(_MOST_NAMES):
            if place < 0:
                return
            yield names[place : place + len(letters)]
            place = self._initials_of_names.find(letters, place + 1)

    def _follow_names(self) -> None:
        fresh = [slot.text[: slot.names_end] if slot else "\n" for slot in self._slots[len(self._names) :]]
        if fresh:
            self._names += fresh
            self._initials_of_names += self._sounds.initials("".join(fresh))


def _mend(word: str) -> Iterable[str]:
    """Give the word with one letter left out, or with two neighbouring letters exchanged."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _words_by_initials(terms: Mapping[str, Term], sounds: Sounds) -> dict[str, list[str]]:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word, term in terms.items():
        if term.kind in (Kind.WORD, Kind.SETTING, Kind.UNIT) and not word[0].isascii():
            words[sounds.initials(word)].append(word)
    return words


def _spell_terms(terms: Mapping[str, Term], sounds: Sounds) -> dict[str, Term]:
    """Give the terms under their sounds; a small word of one syllable would be heard everywhere."""
    spelled: dict[str, Term] = {}
    for word, term in terms.items():
        if len(word) == 1 and term.kind in _SMALL_WORDS:
            continue
        heard = sounds.spell(word)
        means = (Meaning(word, 1.0), *term.means)
        other = spelled.get(heard)
        if other is None:
            spelled[heard] = Term(term.kind, means)
        else:
            spelled[heard] = Term(_likelier(term.kind, other.kind), other.means + means)
    return spelled


def _likelier(kind: Kind, other: Kind) -> Kind:
    """Of two words that sound alike a phrase of asking comes first (谁管, not 水管), a small word last."""
    if Kind.FILLER in (kind, other):
        return Kind.FILLER
    return other if kind in _SMALL_WORDS else kind
