"""A person's words to an exact figure: nothing rounded, nothing guessed."""

import re
from dataclasses import dataclass
from decimal import Decimal, localcontext

from bot.core.amounts.numerals import LONGEST, read_numeral
from bot.core.amounts.units import find_family, split_unit
from bot.core.amounts.values import (
    Ambiguous,
    Amount,
    BareNumber,
    NotAnAmount,
    NotANumber,
    Number,
    Refusal,
)
from bot.core.amounts.wording import explain, fold_signs, is_nothing, split_minus, tidy

_PRECISION = 2 * LONGEST  # digits: more than any numeral of that length can need, so no sum is ever rounded
_TOO_LARGE = Decimal("1E16")  # in the base unit; the whole country's yearly product in 元 has 15 digits
_FEN_PER_WAN_POWER = 6
_MONEY_UNITS = (None, "元", "万元", "亿元")
_PHONE_WAN = re.compile(r"(?<=[0-9])w")  # 120w is how 120万 is typed on a phone


@dataclass(frozen=True, slots=True)
class _Said:
    """Readings of the numeral alone, and the power of ten of the unit; None: no unit, 万 or 亿 was said."""

    readings: tuple[Decimal, ...]
    power: int | None


def read_amount(text: str, unit: str | None = None) -> Amount | Ambiguous | BareNumber | NotAnAmount:
    """Money out of one answer.

    A number without a unit is taken in `unit` (元, 万元 or 亿元); without that it comes back as BareNumber,
    or, if it has two readings as well (一百二), as each of them in 万元 and in 元: one question settles both.
    """
    if unit not in _MONEY_UNITS:
        raise ValueError(f"not a unit of money: {unit!r}")
    with localcontext(prec=_PRECISION):
        tidied = _PHONE_WAN.sub("万", tidy(text))
        if is_nothing(tidied):
            return Amount(Decimal(0))
        said = _listen(tidied, "元")
        if not said.readings:
            return NotAnAmount(explain(tidied))
        if said.power is None and unit is None:
            return _leave_unit_open(said)
        return _settle_amount(_convert(said, unit or "元", to="万元"))


def read_number(text: str, unit: str) -> Number | Ambiguous | NotANumber:
    """A figure of an indicator in `unit` (幢, 万平方米, %), converted where another of its kind was said.

    Only a percentage may be negative: it can be a rate of growth.
    """
    with localcontext(prec=_PRECISION):
        tidied = tidy(text)
        if is_nothing(tidied):
            return Number(Decimal(0))
        unit = fold_signs(unit)
        is_negative, positive = split_minus(tidied) if unit == "%" else (False, tidied)
        readings = _convert(_listen(positive, split_unit(unit)[0]), unit, to=unit)
        if not readings:
            return NotANumber(explain(positive))
        if max(readings) >= _TOO_LARGE:
            return NotANumber(Refusal.TOO_LARGE)
        signed = tuple(-reading if is_negative else reading for reading in readings)
        return Number(signed[0]) if len(signed) == 1 else Ambiguous(signed)


def format_amount(amount_wan: Decimal) -> str:
    """Plain digits: no exponent, no zeros at the end."""
    digits = f"{amount_wan:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _listen(tidied: str, base: str) -> _Said:
    family = find_family(base)
    for name, power in family.items():
        if tidied.endswith(name) and (readings := read_numeral(tidied.removesuffix(name))):
            return _Said(readings, power)
    is_scaled = "万" in tidied or "亿" in tidied
    return _Said(read_numeral(tidied), family[base] if is_scaled else None)


def _convert(said: _Said, unit: str, to: str) -> tuple[Decimal, ...]:
    power = _power_of(unit) if said.power is None else said.power
    shift = power - _power_of(to)
    return tuple(dict.fromkeys(_strip_zeros(reading.scaleb(shift)) for reading in said.readings))


def _strip_zeros(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _power_of(unit: str) -> int:
    base, power = split_unit(unit)
    return find_family(base)[base] + power


def _leave_unit_open(said: _Said) -> Amount | Ambiguous | BareNumber | NotAnAmount:
    match _settle_amount(_convert(said, "万元", to="万元")):
        case Amount(value) if value:
            return BareNumber(value)
        case Ambiguous(readings_wan):
            return Ambiguous(readings_wan + _convert(said, "元", to="万元"))
        case zero_or_refused:
            return zero_or_refused


def _settle_amount(readings_wan: tuple[Decimal, ...]) -> Amount | Ambiguous | NotAnAmount:
    if max(readings_wan) >= _TOO_LARGE.scaleb(-_power_of("万元")):
        return NotAnAmount(Refusal.TOO_LARGE)
    if any(reading.scaleb(_FEN_PER_WAN_POWER) % 1 for reading in readings_wan):
        return NotAnAmount(Refusal.TOO_FINE)
    return Amount(readings_wan[0]) if len(readings_wan) == 1 else Ambiguous(readings_wan)
