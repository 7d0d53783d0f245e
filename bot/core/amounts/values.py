"""What reading a figure can come to."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Refusal(StrEnum):
    """Why a text was not taken for a figure."""

    EMPTY = "empty"
    NOT_UNDERSTOOD = "not-understood"
    NEGATIVE = "negative"
    RANGE = "range"  # 100到200万, 三五万
    VAGUE = "vague"  # 120多万, 不到一百万
    WRONG_UNIT = "wrong-unit"
    TOO_LARGE = "too-large"
    TOO_FINE = "too-fine"  # money finer than a fen


@dataclass(frozen=True, slots=True)
class Amount:
    """Money, in 万元."""

    amount_wan: Decimal


@dataclass(frozen=True, slots=True)
class BareNumber:
    """A number without 元 or 万: ask which is meant, once."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in the unit it was asked in."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A figure with two or more readings, likeliest first: money in 万元, others in the unit asked."""

    readings: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class NotAnAmount:
    """No amount of money could be read."""

    why: Refusal


@dataclass(frozen=True, slots=True)
class NotANumber:
    """No figure in the unit asked could be read."""

    why: Refusal
