"""Figures with their measure: 1206.5万元, 1-2家, 300余户, 87%.

Dates, spans of time, ages, document numbers and names with a number in them are not quantities.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from bot.core.model import Quantity
from bot.core.plan.targets.measures import MEASURES, PER, SCALE
from bot.core.plan.text.passages import Passage

# 12,500; 3 600 behind a word, since elsewhere the 3 is as likely a number of its own.
_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,5}(?!\d)|(?<=[^\W\d])\d{1,3}(?: \d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d{1,8})?"
_DIGIT = re.compile(r"\d")
_MORE = "[多余]?"
# A single letter (M2.5, K12) or 第 before a number makes it a name, 1+3 makes it a formula.
_NO_NAME = r"(?<![\d.第])(?<!(?<![A-Za-z])[A-Za-z])(?<!\d\+)"
_QUANTITY = (
    rf"(?=\d){_NO_NAME}(?P<value>{_NUMBER})(?P<more>{_MORE})"
    rf"(?:(?P<first>{SCALE}{_MORE}(?:{MEASURES})?)\s?[-至到]\s?(?P<max>{_NUMBER}){_MORE})?"
    rf"\s?(?P<unit>{SCALE}{_MORE}亿?(?:(?:{MEASURES})(?:\((?:{MEASURES})\))?{PER}|(?<=[千万亿])(?!伏)))"
)
# Names hold numbers that count nothing: 《…》, “1+5+100”, [2024]15号, 第3批.
_NAME = re.compile(
    r"《[^《》]{0,200}》|“[^“”]{1,12}”|\"[^\",。;、]{1,12}\"|\[[^\[\]\d]{0,12}\d[^\[\]]{0,8}\]\s?\d{0,5}\s?号?|第\s?\d{1,6}(?:[-至到]\d{1,6})?\s?\w"
)


def find_quantities(pieces: list[Passage]) -> tuple[Quantity, ...]:
    """Every distinct figure with a measure, in the order of the text."""
    found: dict[tuple[Decimal, str, Decimal | None], Quantity] = {}
    for piece in pieces:
        for quantity in _read_quantities(piece):
            found.setdefault((quantity.value, quantity.unit, quantity.value_max), quantity)
    return tuple(found.values())


def read_figure(number: Passage, measure: str) -> Quantity:
    """A bare number whose measure stands elsewhere: 3600 below 总投资（万元）."""
    return Quantity(text=number.text.strip(), value=_number(number.plain.strip()), unit=measure)


def _read_quantities(piece: Passage) -> Iterator[Quantity]:
    if not _DIGIT.search(piece.plain):  # saves two long searches
        return
    plain = _NAME.sub(lambda match: "《" * len(match[0]), piece.plain)
    for match in _quantities().finditer(plain):
        yield _quantity(match, piece)


@lru_cache(maxsize=1)
def _quantities() -> re.Pattern[str]:
    return re.compile(_QUANTITY)  # which takes a while, and many a start of the program reads no plan


def _quantity(match: re.Match[str], piece: Passage) -> Quantity:
    start, end = match.span("unit")
    return Quantity(
        text=piece.text[match.start() : match.end()],
        value=_number(match["value"]),
        unit=re.sub(r"[多余\s]", "", piece.text[start:end]),
        value_max=_number(match["max"]) if match["max"] else None,
    )


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").replace(" ", ""))
