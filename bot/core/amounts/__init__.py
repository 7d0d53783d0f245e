"""What a coordinator types or dictates as money or as a figure, read exactly or not at all."""

from bot.core.amounts.reading import format_amount, read_amount, read_number
from bot.core.amounts.values import (
    Ambiguous,
    Amount,
    BareNumber,
    NotAnAmount,
    NotANumber,
    Number,
    Refusal,
)

__all__ = [
    "Ambiguous",
    "Amount",
    "BareNumber",
    "NotANumber",
    "NotAnAmount",
    "Number",
    "Refusal",
    "format_amount",
    "read_amount",
    "read_number",
]
