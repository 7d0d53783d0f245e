"""Numbers in the forms that Word's lists have (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL_HAN = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_SMALL_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_HIGHEST = 9999  # a list that counts further was not made by a person


def write_number(number: int, form: str) -> str:
    """A number from 0 up in a form that Word names; forms of other languages come out in plain digits."""
    if not 0 <= number <= _HIGHEST:
        return str(number)
    return _FORMS.get(form, str)(number)


def write_han(number: int) -> str:
    """十, 十一, 二十, 一百零一, as headings count."""
    text, is_gap = "", False
    for value, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, value)
        if digit:
            text += ("零" if is_gap and text else "") + _HAN[digit] + unit
        is_gap = not digit
    return text.removeprefix("一") if text.startswith("一十") else text or "零"


def _write_han_digits(number: int) -> str:
    return "".join(_HAN[int(digit)] for digit in str(number))


def _write_legal_han(number: int) -> str:
    plain = write_han(number)
    plain = f"一{plain}" if plain.startswith("十") else plain
    table = dict(zip(_HAN + "零十百千", _LEGAL_HAN + "零拾佰仟", strict=True))
    return "".join(table[char] for char in plain)


def _write_roman(number: int) -> str:
    text = ""
    for value, letters in (*_ROMAN, *_SMALL_ROMAN):
        count, number = divmod(number, value)
        text += letters * count
    return text


def _write_letter(number: int) -> str:
    """A … Z, AA, BB: Word repeats the letter."""
    repeats, place = divmod(max(number, 1) - 1, 26)
    return chr(ord("A") + place) * (repeats + 1)


def _series(first: str, length: int) -> Callable[[int], str]:
    """The characters of Unicode from `first` on; plain digits beyond the series."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= length else str(number)


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)]


def _write_full_width(number: int) -> str:
    return "".join(chr(ord(digit) - ord("0") + ord("０")) for digit in str(number))


_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
         "japaneseCounting", "koreanCounting"), write_han
    ),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _write_han_digits),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"), _write_legal_han),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographEnclosedCircle": _series("㊀", 10),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _series("①", 20)),
    "decimalEnclosedParen": _series("⑴", 20),
    "decimalEnclosedFullstop": _series("⒈", 20),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _write_full_width),
    "decimalZero": lambda number: f"{number:02}",
    "upperLetter": _write_letter,
    "lowerLetter": lambda number: _write_letter(number).lower(),
    "upperRoman": lambda number: _write_roman(number).upper(),
    "lowerRoman": _write_roman,
}  # fmt: skip
