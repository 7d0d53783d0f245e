"""How characters sound, folded so that what people confuse is equal: zh/z, ch/c, sh/s, n/l, f/h, -ng/-n.

A text is spelled as a string of the same length with one private-use character for each syllable, so that
everything that works on characters works on sounds too.
"""

import re
import unicodedata
from functools import cache

_FOLDS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("v", "u"), ("ng", "n"))
_LETTER_FOLDS = {"l": "n", "f": "h"}
_LONGEST_SYLLABLE = 6
_FIRST_CODE = 0xE000


class Sounds:
    """Spells texts and Latin letters. Loads pypinyin (0.3 s, 57 MB) when made: make one when it is needed."""

    def __init__(self) -> None:
        from pypinyin.pinyin_dict import pinyin_dict

        self._readings = pinyin_dict
        self._codes = _Codes()
        self._spelling = _Spelling(self)
        self._syllables = frozenset(_common_syllables(pinyin_dict))

    def spell(self, text: str) -> str:
        """Give the text with each Chinese character replaced by the code of its sound."""
        return text.translate(self._spelling)

    def initials(self, text: str) -> str:
        """Give the text with each Chinese character replaced by the first letter of its sound."""
        return "".join(self.reading(ord(character))[:1] or character for character in text)

    def reading(self, code_point: int) -> str:
        """Give the usual toneless reading of a character ("zhong"), "" where it has none."""
        return _without_tone(self._readings.get(code_point, "").partition(",")[0])

    def code(self, syllable: str) -> str:
        """Give the private-use character that stands for a toneless syllable and all that sound like it."""
        return self._codes[_fold_syllable(syllable)]

    def parse_latin(self, word: str) -> str | None:
        """Spell a Latin word as syllables ("wenhuazhan"), None where it is not made of whole syllables."""
        syllables = self._split_syllables(word)
        return "".join(map(self.code, syllables)) if syllables else None

    def _split_syllables(self, word: str) -> list[str] | None:
        if not word:
            return []
        for length in range(min(_LONGEST_SYLLABLE, len(word)), 0, -1):
            head, tail = word[:length], word[length:]
            if head in self._syllables and (rest := self._split_syllables(tail)) is not None:
                return [head, *rest]
        return None


class _Codes(dict[str, str]):
    def __missing__(self, syllable: str) -> str:
        self[syllable] = chr(_FIRST_CODE + len(self))
        return self[syllable]


class _Spelling(dict[int, str]):
    """The table for str.translate, filled as characters come up."""

    def __init__(self, sounds: Sounds) -> None:
        super().__init__()
        self._sounds = sounds

    def __missing__(self, code_point: int) -> str:
        reading = self._sounds.reading(code_point)
        self[code_point] = self._sounds.code(reading) if reading else chr(code_point)
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
