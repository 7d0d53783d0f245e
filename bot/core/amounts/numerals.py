"""Numbers in Chinese, in digits and in both at once: 一百二十, 1,200.5, 1亿2000万, 三点五万.

A numeral splits at its greatest power of ten: that multiplies what stands before; what stands after is added.
"""

import re
from decimal import Decimal
from types import MappingProxyType

LONGEST = 60  # signs; a longer text is a story, not a figure
POWERS = MappingProxyType({"亿": 8, "万": 4, "千": 3, "百": 2, "十": 1})  # greatest first

_ONE_TO_NINE = "一二三四五六七八九"
_DIGITS = MappingProxyType(str.maketrans("零" + _ONE_TO_NINE + "点", "0123456789."))
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
_PLAIN = re.compile(r"[0-9]*\.[0-9]+|[0-9]+")
_ONE_DIGIT = re.compile(r"[0-9](?:\.[0-9]+)?")
_TWO_SCRIPTS = re.compile(rf"[{_ONE_TO_NINE}][0-9]|[0-9][零{_ONE_TO_NINE}]")
_SPOKEN_RANGE = re.compile(rf"(?<![零{_ONE_TO_NINE}点])[{_ONE_TO_NINE}]{{2}}(?![零{_ONE_TO_NINE}])")


def is_spoken_range(text: str) -> bool:
    """Whether two digits stand side by side and mean "from, to": 三五万, 十二三个, 八九十."""
    return _SPOKEN_RANGE.search(text) is not None


def read_numeral(text: str) -> tuple[Decimal, ...]:
    """All readings, likeliest first; none where the text is no numeral.

    三万五 has two: said aloud it is 35000, read strictly 30005.
    """
    if len(text) > LONGEST or is_spoken_range(text) or _TWO_SCRIPTS.search(text):
        return ()
    ungrouped = _GROUPED.sub(lambda match: match[0].replace(",", ""), text)
    return _read(ungrouped.translate(_DIGITS))


def _read(text: str) -> tuple[Decimal, ...]:
    for sign, power in POWERS.items():
        if sign in text:
            before, _, after = text.rpartition(sign)
            if "." in before and after:
                return ()  # 1.2亿3000万: is it a sum?
            tails = _read_after(after, power)
            return tuple(head.scaleb(power) + tail for head in _read_before(before, power) for tail in tails)
    return (Decimal(text),) if _PLAIN.fullmatch(text) else ()


def _read_before(text: str, power: int) -> tuple[Decimal, ...]:
    if not text:
        return (Decimal(1),) if power == 1 else ()  # 十五, but not 百五
    if power < POWERS["万"]:
        return _read(text) if _ONE_DIGIT.fullmatch(text) else ()
    if _PLAIN.fullmatch(text):
        return _read(text)  # 12000万 is written, though never said
    return _below(power, _read(text))


def _read_after(text: str, power: int) -> tuple[Decimal, ...]:
    if not text:
        return (Decimal(0),)
    if text[0] == "0":
        return _below(power, _read(text[1:]))  # 三万零五: the 零 rules the spoken shortcut out
    if power > 1 and _ONE_DIGIT.fullmatch(text):
        digit = Decimal(text)
        return (digit.scaleb(power - 1), digit)
    if power == POWERS["亿"] and "万" not in text:  # 一亿三千 is meant as 1.3亿; strictly it would lack a 零
        return _below(power, tuple(reading.scaleb(shift) for reading in _read(text) for shift in (4, 0)))
    return _below(power, _read(text))


def _below(power: int, readings: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    return tuple(reading for reading in readings if reading < 10**power)


def read_count(text: str) -> int | None:
    """Read a small whole number, 38 or 三十八 or 两, by its first reading; None for what is none."""
    readings = read_numeral(text.replace("两", "二"))
    return int(readings[0]) if readings else None
