"""How well a cell fits into a column, and what it costs to leave a column empty or to put two cells into it.

The weights are nats in spirit: five is as good as certain, minus five as good as excluded.
"""

import re
from dataclasses import dataclass

from bot.core.plan.tables.cells import CellKind, Look
from bot.core.plan.tables.kinds import ROLE_COLUMNS, Column

_O, _F, _B, _P = CellKind.ORDINAL, CellKind.FIGURE, CellKind.BODIES, CellKind.PEOPLE
_D, _S, _DITTO, _NONE = (
    CellKind.DATE,
    CellKind.SECTION,
    CellKind.DITTO,
    CellKind.NOTHING,
)

_ROLE = {
    _O: -7.0,
    _F: -7.0,
    _B: 5.0,
    _P: -0.5,
    _D: -7.0,
    _S: -6.0,
    _DITTO: 1.0,
    _NONE: 0.5,
}
_LOOSE = {
    _O: -3.0,
    _F: 0.0,
    _B: -1.5,
    _P: -1.0,
    _D: -0.5,
    _S: -2.0,
    _DITTO: 0.0,
    _NONE: 0.0,
}
_FITS: dict[Column, dict[CellKind, float]] = {
    Column.ORDINAL: {
        _F: -9.0,
        _B: -9.0,
        _P: -9.0,
        _D: -9.0,
        _S: -9.0,
        _DITTO: -3.0,
        _NONE: -3.0,
    },
    Column.GROUP: {
        _O: -6.0,
        _F: -5.0,
        _B: -1.5,
        _P: -2.0,
        _D: -5.0,
        _S: 2.0,
        _DITTO: 1.0,
        _NONE: 0.0,
    },
    Column.TEXT: {
        _O: -4.0,
        _F: -2.0,
        _B: -3.0,
        _P: -2.5,
        _D: -3.0,
        _S: -0.5,
        _DITTO: 0.0,
        _NONE: -1.0,
    },
    Column.DATE: {
        _O: -3.0,
        _F: -2.0,
        _B: -6.0,
        _P: -5.0,
        _D: 5.0,
        _S: -6.0,
        _DITTO: 1.0,
        _NONE: 0.5,
    },
    Column.LEAD: _ROLE,
    Column.RESPONSIBLE: _ROLE,
    Column.ASSISTING: _ROLE,
    Column.PERSON: {
        _O: -7.0,
        _F: -7.0,
        _B: -1.5,
        _P: 5.0,
        _D: -6.0,
        _S: -6.0,
        _DITTO: 1.0,
        _NONE: 0.5,
    },
    Column.FIGURE: {
        _O: 3.0,
        _F: 4.0,
        _B: -4.0,
        _P: -5.0,
        _D: -3.0,
        _S: -6.0,
        _DITTO: 0.5,
        _NONE: 0.5,
    },
    Column.NOTE: _LOOSE,
    Column.ASIDE: _LOOSE,
}
_UNSURE = {
    Column.TEXT: 2.5,
    Column.GROUP: 1.0,
    Column.NOTE: 1.0,
    Column.ASIDE: 1.0,
    Column.PERSON: -0.5,
}
_UNSURE_ROLE = -2.0
_SKIPPED = {
    Column.ORDINAL: -3.5, Column.GROUP: -0.3, Column.TEXT: -2.5, Column.DATE: -2.0, Column.LEAD: -3.5,
    Column.RESPONSIBLE: -3.5, Column.ASSISTING: -1.8, Column.PERSON: -2.0, Column.FIGURE: -1.8,
    Column.NOTE: -0.3, Column.ASIDE: -0.6,
}  # fmt: skip
_TITLE_SKIPPED = -6.0
_STAYED = {
    Column.ORDINAL: -20.0, Column.GROUP: -6.0, Column.TEXT: -1.5, Column.DATE: -2.5, Column.LEAD: -3.0,
    Column.RESPONSIBLE: -2.0, Column.ASSISTING: -1.2, Column.PERSON: -2.0, Column.FIGURE: -5.0,
    Column.NOTE: -1.0, Column.ASIDE: -1.0,
}  # fmt: skip
_GOES_ON = tuple("、,(和及与")
_GOES_ON_WEIGHT = 3.0
_SECTION_FITS = {_S: 4.0, CellKind.TEXT: -2.5, _B: -5.0}
_LONGEST_GROUP = 16
_LONGEST_HEADING = 24
_DIGIT = re.compile(r"\d")
_NO_HEADING = re.compile(r"[\d。;:]")
_MONEY = re.compile(r"\d|资金|财政|自筹|万元|亿元|投入|列支|补助")
_TIME = re.compile(r"\d{1,2}月|季度|年[底内前]|全年|长期|持续|上半年|下半年")
_YEARS = range(1990, 2100)
_NEVER = -9.0


@dataclass(frozen=True, slots=True)
class Weights:
    """What a cell weighs in each column and as the heading of a group."""

    in_columns: tuple[float, ...]
    as_heading: float
    number: int | None

    def in_place(self, place: int) -> float:
        """What it weighs where it stands; a number fits wherever it stands."""
        return self.in_columns[place] if self.number is None else max(self.in_columns[place], 3.0)


def skip_weights(columns: tuple[Column, ...], *, may_lack_number: bool) -> tuple[float, ...]:
    """What it costs to leave each column of a row empty."""
    title = columns.index(Column.TEXT) if Column.TEXT in columns else None
    weights = [_TITLE_SKIPPED if at == title else _SKIPPED[column] for at, column in enumerate(columns)]
    return (0.0, *weights[1:]) if may_lack_number else tuple(weights)


def stay_weights(columns: tuple[Column, ...], *, goes_on: bool) -> list[float]:
    """What it costs in each column that a cell goes on with the one before it."""
    return [_STAYED[column] + (_GOES_ON_WEIGHT if goes_on else 0.0) for column in columns]


def goes_on(cell: str) -> bool:
    """Whether a cell ends in a sign after which more must follow."""
    return cell.endswith(_GOES_ON)


def weigh(columns: tuple[Column, ...], look: Look, plain: str) -> Weights:
    """How well a cell fits into each of the columns."""
    as_heading = _SECTION_FITS.get(look.kind, _NEVER)
    if look.kind is CellKind.TEXT:
        as_heading += (
            _NEVER if len(plain) > _LONGEST_HEADING or _NO_HEADING.search(plain) else -1.5 * plain.count(",")
        )
    return Weights(tuple(_fit(column, look, plain) for column in columns), as_heading, look.number)


def ordinal_weight(number: int, before: int | None) -> float:
    """How well a number continues the numbers of the rows above."""
    if before is None:
        return 4.0 if number == 1 else 3.0 if number not in _YEARS else -3.0
    if number == before + 1:
        return 6.0
    if number == 1:
        return 1.0
    return 2.0 if before < number <= before + 5 else 0.5 if number == before else -4.0


def _fit(column: Column, look: Look, plain: str) -> float:
    if look.kind is CellKind.TEXT:
        return _fit_text(column, plain)
    if look.number in _YEARS and column is Column.DATE:
        return 2.0
    fit = _FITS[column].get(look.kind, 0.0)
    if look.kind is CellKind.BODIES and not look.is_sure:
        fit += _UNSURE.get(column, _UNSURE_ROLE if column in ROLE_COLUMNS else 0.0)
    return fit


def _fit_text(column: Column, plain: str) -> float:
    size = len(plain)
    if column is Column.TEXT:
        return 2.0 + min(size, 30) / 20
    if column in ROLE_COLUMNS:
        return (
            -12.0
            if size > 20 or plain.endswith("。")
            else -6.0
            if _DIGIT.search(plain)
            else -1.5
            if size <= 8
            else -3.0
        )
    if column is Column.PERSON:
        return -0.5 if size <= 4 else -2.0 if size <= 8 else -6.0
    if column is Column.DATE:
        return 0.5 if _TIME.search(plain) else -1.5 if size <= 8 else -2.5
    if column is Column.FIGURE:
        return 1.0 if _MONEY.search(plain) else -2.0
    if column is Column.GROUP:
        return 1.0 if size <= _LONGEST_GROUP and not plain[0].isdigit() else -5.0
    return _NEVER if column is Column.ORDINAL else 0.5
