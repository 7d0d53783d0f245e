"""Putting lines together, and not one more than can be read."""

from collections.abc import Iterable

from bot.documents.errors import DocumentError
from bot.documents.limits import LONGEST_TEXT


def collect(lines: Iterable[str]) -> str:
    """The lines as one text; raises DocumentError once it is too long: a small file can ask for endless repetition."""
    room = LONGEST_TEXT
    kept: list[str] = []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            raise DocumentError("too-large")
        kept.append(line)
    return "\n".join(kept)
