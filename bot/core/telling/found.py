"""What one clause says of one question."""

from dataclasses import dataclass

from bot.core.telling.marks import Mark


@dataclass(frozen=True, slots=True)
class Found:
    """`readings` are values to store: one where it is clear. `used` are the marks it was read from.

    It `has_label` where the clause itself says which question it answers.
    """

    question: str
    readings: tuple[str, ...]
    used: tuple[Mark, ...]
    has_label: bool = False
