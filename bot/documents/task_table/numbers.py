"""The numbers of tasks and areas, as people and Excel write them."""

import re
import unicodedata
from collections.abc import Container, Iterable
from decimal import Decimal

_NUMBER = re.compile(r"\d{1,6}(?:[.-]\d{1,6}){0,9}")
_FIGURE = re.compile(r"\d{1,6}\.\d{1,6}")
_LONGEST_ORDINAL = 6  # digits


def read_number(text: str, known: Container[str]) -> str | None:
    """The number that a text begins with, as in １．３ and 1.3（新）; "" for none, None for what may be one."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if text in known or plain in known:
        return text if text in known else plain
    match = _NUMBER.match(plain)
    rest = plain[match.end() :] if match else plain
    if any(char.isdigit() for char in rest):
        return None
    return match[0] if match else ""


def figure_of(number: str) -> Decimal | None:
    """What is left of a number when Excel takes it for a figure: 1.10 becomes 1.1; None where it would not."""
    return Decimal(number).normalize() if _FIGURE.fullmatch(number) else None


class Numbers:
    """Gives numbers that nothing had before, under an area or a task."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._last: dict[str, int] = {}
        for number in taken:
            prefix, _, ordinal = number.rpartition(".")
            if ordinal.isdecimal() and len(ordinal) <= _LONGEST_ORDINAL:
                self._last[prefix] = max(self._last.get(prefix, 0), int(ordinal))

    def next(self, prefix: str) -> str:
        """The number after the last one: 1.3 after 1.1 and 1.2, or 3 where nothing stands above it."""
        self._last[prefix] = self._last.get(prefix, 0) + 1
        return f"{prefix}.{self._last[prefix]}" if prefix else str(self._last[prefix])
