"""How far a table reaches below its heading."""

import re

from bot.core.plan.tables.cells import CellKind, look_at
from bot.core.plan.tables.headings import Heading, cell_on_line, find_heading, may_be_heading
from bot.core.plan.tables.kinds import Column
from bot.core.plan.text.furniture import is_clear_title, is_page_mark, is_signature, is_web_remains
from bot.core.plan.text.passages import Passage

_NOTE = re.compile(r"(?:备?注|说明|填表说明)\s*\d?\s*[:.]")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
_ROW_NUMBER = re.compile(r"\d{1,3}(?:\D|$)")
_LONGEST_SECTION = 60
_MORE_LINES = 4  # cells may be broken over some lines


def body_of(lines: list[Passage], heading: Heading) -> tuple[list[Passage], int]:
    """The lines of a table without the headings that are repeated on every page, and the place behind it."""
    body: list[Passage] = []
    at = begin = heading.next
    while at < len(lines) and (at == begin or not _is_over(lines, at, heading)):
        again = find_heading(lines, at) if may_be_heading(lines[at]) else None
        if again is not None and again.next == at:  # guessed by the rows: these are rows of this table
            again = None
        if again is not None and not again.repeats(heading):
            break
        if again is None:
            body.append(lines[at])
            at += 1
        else:
            at = begin = again.next
    return body, at


def _is_over(lines: list[Passage], at: int, heading: Heading) -> bool:
    """Whether a line cannot belong to the table above it."""
    plain = lines[at].plain
    if heading.has_rows and any(mark in plain for mark in "|\t"):
        return plain.split("|")[0].strip().endswith(":")  # 索引号: | … is what stands around a page
    if _is_date_cell(lines, at, heading):
        return False
    if is_signature(plain) or is_web_remains(plain) or is_clear_title(plain) or _NOTE.match(plain):
        return True
    if is_page_mark(plain) and "页" in plain:
        return True
    return bool(_SECTION.match(plain)) and not _names_a_group(lines, at, heading)


def _is_date_cell(lines: list[Passage], at: int, heading: Heading) -> bool:
    """A date on a line of its own among the cells, which elsewhere is that of a signature."""
    if Column.DATE not in heading.header.kinds or _kind_of(lines[at]) is not CellKind.DATE:
        return False
    following = _following(lines, at, heading)
    if Column.ORDINAL not in heading.header.kinds:
        return bool(following)
    return any(_kind_of(line) is CellKind.ORDINAL or line.plain in heading.header.names for line in following)


def _names_a_group(lines: list[Passage], at: int, heading: Heading) -> bool:
    """A section between the rows: short, and another section, a row or at least the names of one follow it."""
    following = _following(lines, at, heading)
    if not following or not _is_short(lines[at]):
        return False
    if _SECTION.match(following[0].plain):
        return _is_short(following[0])
    if heading.has_rows and heading.split:
        return len(heading.split(following[0])) > 1
    if _ROW_NUMBER.match(following[0].plain) or "|" in following[0].plain:
        return True
    return Column.ORDINAL not in heading.header.kinds and any(
        look_at(cell.plain).kind is CellKind.BODIES
        for line in following
        for cell in (heading.split(line) if heading.split else ())
    )


def _following(lines: list[Passage], at: int, heading: Heading) -> list[Passage]:
    """The next lines, enough to hold the rest of a row."""
    return lines[at + 1 : at + 1 + len(heading.header.columns) + _MORE_LINES]


def _kind_of(line: Passage) -> CellKind:
    return look_at(cell_on_line(line).plain).kind


def _is_short(line: Passage) -> bool:
    return len(line) <= _LONGEST_SECTION and "。" not in line.plain
