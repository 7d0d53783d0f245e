"""Taking a flattened table apart into cells, and knowing a cell by its content."""

import re
from collections.abc import Iterator
from enum import StrEnum

from bot.core.plan.credits import read_bare_list
from bot.core.plan.names import begins_activity, is_person, office_at
from bot.core.plan.passages import Passage
from bot.core.plan.unit_lists import split_names

_ORDINAL = re.compile(r"\d{1,3}[.、]?")
_DATE = re.compile(
    r"(?:20\d\d年?)?[\d\-至到.年月日/]{1,16}(?:月|日)?[上中下]?旬?[底末]?(?:[之以]?前|起)?(?:[开竣完]工|完成|投入使用|动工)?|"
    r"(?:20\d\d)?年?(?:年?[底末内]前?|全年|长期|持续推进|[上下]半年|第?[一二三四1-4]季度)(?:完成|坚持|推进)?"
)
_SPACES = re.compile(r"[^\s]+")
_STOP = re.compile(r"[。;]")
_ORDINAL_AHEAD = re.compile(r"\s*(?P<ordinal>\d{1,3})(?=[^\d.%万亿年月日\s])")
# In a run of cells without separators the content begins with one of these, some characters into the row.
_CONTENT_BEGINS = re.compile(
    r"(?<=[^\d、,和及]{4})(?:新建|新增|改建|扩建|迁建|续建|完成|启动|推进|推动|实施|开展|建成|做实|增设|打通|开通|开办|举办|配备|配置|购置|发放|投放|提供|组织|落实|免费|为全?|对|在全|全[区市县省]|加快|新开|计划|总投资|年内)"
)
_TITLE_WITHIN = 16
_LONGEST_PERSON = 4


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
    """Cells between spaces; bodies that only their ending parts from the text before them are parted too."""
    for line in lines:
        for match in _SPACES.finditer(line.plain):
            yield line.cut(match.start(), match.end())


def run_cells(lines: list[Passage], *, has_people: bool) -> Iterator[Passage]:
    """Cells of rows that run together: a text up to its stop, a person, bodies one after the other."""
    reached = 0
    for line in lines:
        start = 0
        for stop in _STOP.finditer(line.plain):
            if stop.end() <= start:
                continue
            names = list(_names_at(line, stop.end(), has_people=has_people))
            if names:
                row = list(_row_head(line.cut(start, stop.end()), reached))
                reached = int(row[0].plain) if len(row) > 1 and row[0].plain.isdigit() else reached
                yield from row
                yield from names
                start = stop.end() + sum(len(name) for name in names)
        yield from _last_row(line.cut(start).strip(), reached)


def _row_head(text: Passage, reached: int) -> Iterator[Passage]:
    """The number of the row, its title and its content, where they can be told apart."""
    ordinal = _ORDINAL_AHEAD.match(text.plain)
    if ordinal and int(ordinal["ordinal"]) == reached + 1:
        yield text.cut(ordinal.start("ordinal"), ordinal.end())
        text = text.cut(ordinal.end())
        content = _CONTENT_BEGINS.search(text.plain, 0, _TITLE_WITHIN)
        if content:
            yield text.cut(0, content.start())
            text = text.cut(content.start())
    if text:
        yield text


def _last_row(text: Passage, reached: int) -> Iterator[Passage]:
    """A row without a stop: its bodies stand at its end."""
    if not text:
        return
    start = trailing_bodies(text.plain)
    yield from _row_head(text.cut(0, start), reached)
    if text.cut(start):
        yield text.cut(start)


def _names_at(line: Passage, at: int, *, has_people: bool) -> Iterator[Passage]:
    """The person and the bodies that stand at this place, each directly after the other."""
    if has_people:
        length = next((n for n in (3, 2, _LONGEST_PERSON) if _is_person_before_body(line.plain, at, n)), 0)
        if not length:
            return
        yield line.cut(at, at + length)
        at += length
    end = office_at(line.plain, at)
    while end:
        yield line.cut(at, end)
        at = end
        end = office_at(line.plain, at)


def _is_person_before_body(plain: str, at: int, length: int) -> bool:
    return is_person(plain[at : at + length]) and office_at(plain, at + length) > 0


def trailing_bodies(plain: str) -> int:
    """Where the bodies at the end of a row begin: 转移富余劳动力46万人以上省人社厅; its length if there are none."""
    found = len(plain)
    while True:
        starts = [at for at in range(max(0, found - 24), found) if _may_begin_body(plain, at)]
        fitting = [at for at in starts if office_at(plain, at) in (found, found - 1)]
        if not fitting:
            return found
        found = fitting[-1]
        while found and found - 1 in starts:
            found -= 1
        if not plain[:found].endswith("、"):
            return found


def _may_begin_body(plain: str, at: int) -> bool:
    before = plain[at - 1 : at]
    return plain[at] in "省市区县州各" and before not in "城全本我各跨" and not begins_activity(plain[at:])
