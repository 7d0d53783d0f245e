"""Questions typed in Latin letters: whole pinyin (wenhuazhan), first letters (whz), mixed with characters."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.core.who.ear import Ear
from bot.core.who.glossary import Kind
from bot.core.who.lexicon import Entry, Lexicon, Piece
from bot.core.who.postings import Postings
from bot.core.who.senses import Senses
from bot.core.who.sounds import Sounds
from bot.core.who.strays import LITTLE_KINDS

_LATIN_WORD = re.compile("[a-z]+")
_VOWEL = re.compile("[aeiouv]")
_SHORTEST_PINYIN_WITH_A_SLIP = 5
_SHORTEST_INITIALS = 2
_SHORTEST_INITIALS_OF_A_NAME = 3
_MOST_NAMES = 20


class Spoken:
    """Reads such questions. Made when the first one comes; follows the names of tasks as they are added."""

    def __init__(self, entries: Mapping[str, Entry], ear: Ear, senses: Senses, postings: Postings) -> None:
        self._ear = ear
        self._sounds = sounds = ear.sounds
        self._senses = senses
        self._postings = postings
        self._names: list[str] = []
        self._initials_of_names = ""
        self._words = _words_by_initials(entries, sounds)
        self._lexicon = Lexicon(_spell_entries(entries, sounds))

    def spell(self, question: str) -> str:
        """Turn characters and whole pinyin into sounds; what is neither stays as it is."""
        spelled = _LATIN_WORD.sub(lambda word: f" {self._spell_word(word[0])} ", question)
        spelled = re.sub(r"(?<=[^0-9a-z ]) +(?=[^0-9a-z ])", "", self._sounds.spell(spelled))
        return " ".join(spelled.split())

    def cut(self, spelled: str) -> list[Piece]:
        """Cut a spelled question into pieces whose meanings are written words."""
        return [self._read_initials(piece) for piece in self._lexicon.cut(spelled)]

    def _spell_word(self, word: str) -> str:
        ways = self._sounds.parse_latin(word)
        if not ways and len(word) >= _SHORTEST_PINYIN_WITH_A_SLIP and _VOWEL.search(word):
            ways = [way for mended in _mend(word) for way in self._sounds.parse_latin(mended)]
        return max(ways, key=self._familiarity, default=word)

    def _familiarity(self, spelled: str) -> float:
        """Tell what share of a spelled word's pairs the plan has; of equals the first, the shortest, wins."""
        pairs = [spelled[at : at + 2] for at in range(len(spelled) - 1)]
        return sum(1 for pair in pairs if self._ear.written(pair)) / len(pairs) if pairs else 1.0

    def _read_initials(self, piece: Piece) -> Piece:
        is_word = piece.kind is Kind.RAW and piece.text.isascii() and len(piece.text) >= _SHORTEST_INITIALS
        if not is_word or len(set(piece.text)) == 1:
            return piece
        known = (word for word in self._words.get(piece.text, ()) if self._senses.of_words((word,)).is_plain)
        words = (*known, *self._parts_of_names(piece.text))
        return Piece(piece.start, piece.end, piece.text, Kind.WORD, words)

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
        fresh = [slot.text[: slot.names_end] if slot else "\n" for slot in self._postings.slots[len(self._names) :]]
        if fresh:
            self._names += fresh
            self._initials_of_names += self._sounds.initials("".join(fresh))


def _mend(word: str) -> Iterable[str]:
    """Give the word with one letter left out, or with two neighbouring letters exchanged."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _words_by_initials(entries: Mapping[str, Entry], sounds: Sounds) -> dict[str, list[str]]:
    words: defaultdict[str, list[str]] = defaultdict(list)
    for word, entry in entries.items():
        if entry.kind in (Kind.WORD, Kind.SETTING, Kind.UNIT) and not word[0].isascii():
            words[sounds.initials(word)].append(word)
    return words


def _spell_entries(entries: Mapping[str, Entry], sounds: Sounds) -> dict[str, Entry]:
    """Give the words under their sounds; a word of one syllable would be heard everywhere."""
    spelled: dict[str, Entry] = {}
    for word, entry in entries.items():
        if len(word) == 1:
            continue
        heard = sounds.spell(word)
        other = spelled.get(heard, Entry(entry.kind, ()))
        spelled[heard] = Entry(_likelier(entry.kind, other.kind), other.words + entry.words)
    return spelled


def _likelier(kind: Kind, other: Kind) -> Kind:
    """Of two words that sound alike a phrase of asking comes first (谁管, not 水管), a small word last."""
    if Kind.FILLER in (kind, other):
        return Kind.FILLER
    return other if kind in LITTLE_KINDS else kind
