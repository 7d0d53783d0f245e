"""Taking a flattened table apart into cells, and knowing a cell by its content."""

import re
from collections.abc import Iterator
from enum import StrEnum

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import read_bare_list
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import is_person

_ORDINAL = re.compile(r"\d{1,3}[.、]?")
_DATE = re.compile(
    r"(?:20\d\d年?)?[\d\-至到.年月日/]{1,16}(?:月|日)?[上中下]?旬?[底末]?(?:[之以]?前|起)?(?:[开竣完]工|完成|投入使用|动工)?|"
    r"(?:20\d\d)?年?(?:年?[底末内]前?|全年|长期|持续推进|[上下]半年|第?[一二三四1-4]季度)(?:完成|坚持|推进)?"
)
_SPACES = re.compile(r"[^\s]+")


class CellKind(StrEnum):
    """What a cell looks like by itself."""

    ORDINAL = "ordinal"
    BODIES = "bodies"
    PEOPLE = "people"
    DATE = "date"
    TEXT = "text"


def cell_kind(cell: Passage) -> CellKind:
    """What the content of a cell looks like; a list of bodies may also be the title 区图书馆: the place decides."""
    plain = cell.plain.strip()
    if _ORDINAL.fullmatch(plain):
        return CellKind.ORDINAL
    if len(plain) <= 24 and _DATE.fullmatch(plain):
        return CellKind.DATE
    if len(plain) <= 20 and all(is_person(name.plain) for name in split_names(cell)):
        return CellKind.PEOPLE
    return CellKind.BODIES if read_bare_list(cell, is_sure=True) else CellKind.TEXT


def spaced_cells(lines: list[Passage]) -> Iterator[Passage]:
    """Cells between spaces."""
    for line in lines:
        for match in _SPACES.finditer(line.plain):
            yield line.cut(match.start(), match.end())
