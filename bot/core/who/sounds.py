"""How characters sound, folded so that what people confuse is equal: zh/z, ch/c, sh/s, n/l, f/h, -ng/-n.

A text is spelled as a string of the same length with one private-use character for each syllable, so that
everything that works on characters works on sounds too.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import product

from bot.core.who.syllables import Syllables

_FOLDS = (("shei", "shui"), ("zh", "z"), ("ch", "c"), ("sh", "s"), ("v", "u"), ("ng", "n"))
_LETTER_FOLDS = {"l": "n", "f": "h"}
_FIRST_CODE = 0xE000
_MOST_READINGS = 2


class Sounds:
    """Spells texts and Latin letters. It loads pypinyin: make one when it is needed.

    Of pypinyin only the table of characters is used; see bot.settings.spare_memory.
    """

    def __init__(self) -> None:
        from pypinyin.pinyin_dict import pinyin_dict

        self._readings = pinyin_dict
        self._codes = _Codes()
        self._spelling = _Table(self._spell_character)
        self._first_letters = _Table(self._first_letter)
        self._syllables = Syllables(_common_syllables(pinyin_dict))

    def spell(self, text: str) -> str:
        """Give the text with each Chinese character replaced by the code of its sound."""
        return text.translate(self._spelling)

    def initials(self, text: str) -> str:
        """Give the text with each Chinese character replaced by the first letter of its sound."""
        return text.translate(self._first_letters)

    def readings(self, code_point: int) -> list[str]:
        """Give the toneless readings of a character, the usual one first: 泊 is "po" and "bo"."""
        toneless = map(_without_tone, self._readings.get(code_point, "").split(",")[:_MOST_READINGS])
        return list(dict.fromkeys(filter(None, toneless)))

    def spell_in_all_ways(self, text: str) -> list[str]:
        """Spell a short text with every reading of its characters."""
        ways = [[self.code(reading) for reading in self.readings(ord(one))] or [one] for one in text]
        return ["".join(codes) for codes in product(*ways)]

    def code(self, syllable: str) -> str:
        """Give the private-use character that stands for a toneless syllable and all that sound like it."""
        return self._codes[_fold_syllable(syllable)]

    def parse_latin(self, word: str) -> list[str]:
        """Spell a Latin word in each way that it can be whole syllables: binan is bi-nan and bin-an."""
        return ["".join(map(self.code, way)) for way in self._syllables.split(word)]

    def mend_latin(self, word: str) -> list[str]:
        """Spell a Latin word that is whole syllables but for one letter too many, too few or in the wrong place."""
        return ["".join(map(self.code, way)) for way in self._syllables.mend(word)]

    def _spell_character(self, code_point: int) -> str:
        readings = self.readings(code_point)
        return self.code(readings[0]) if readings else chr(code_point)

    def _first_letter(self, code_point: int) -> str:
        readings = self.readings(code_point)
        return readings[0][0] if readings else chr(code_point)


class _Codes(dict[str, str]):
    def __missing__(self, syllable: str) -> str:
        self[syllable] = chr(_FIRST_CODE + len(self))
        return self[syllable]


class _Table(dict[int, str]):
    """A table for str.translate that is filled as characters come up."""

    def __init__(self, translate: Callable[[int], str]) -> None:
        super().__init__()
        self._translate = translate

    def __missing__(self, code_point: int) -> str:
        self[code_point] = self._translate(code_point)
        return self[code_point]


def _common_syllables(readings: dict[int, str]) -> set[str]:
    level_one = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    characters = (pair.decode("gb2312", "ignore") for pair in level_one)
    spoken = (_without_tone(one) for c in characters if c for one in readings[ord(c)].split(",")[:2])
    return {syllable for syllable in spoken if re.fullmatch("[aoe]|[a-z]{2,}", syllable)} | {"lv", "nv"}


@cache
def _without_tone(reading: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", reading.replace("ü", "v")) if "a" <= letter <= "z"
    )


def _fold_syllable(syllable: str) -> str:
    for heard, folded in _FOLDS:
        syllable = syllable.replace(heard, folded)
    return _LETTER_FOLDS.get(syllable[0], syllable[0]) + syllable[1:]
