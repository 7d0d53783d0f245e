"""Finding the heading of a table among the lines of a paper, and with it what separates its cells."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.core.plan.tables.columns import (
    MOST_COLUMNS,
    Header,
    begins_with_name,
    find_headers,
    is_one_name,
    read_column,
    read_header,
)
from bot.core.plan.tables.guessing import guess_header, guess_header_of_columns, guess_header_of_lines
from bot.core.plan.tables.kinds import Column
from bot.core.plan.tables.splitting import (
    split_commas,
    split_pipes,
    split_spaces,
    split_tabs,
    split_wide_spaces,
)
from bot.core.plan.text.furniture import is_title
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.duties import read_work_of

Split = Callable[[Passage], list[Passage]]

_LONGEST_NAME = 18
_LONGEST_PIECE = 2
_MOST_OF_NAME = 0.8
_WIDE_GAP = "   "  # between the cells of lines that are columns; shorter ones stand in sentences
_ROWS_LOOKED_AT = 2  # below a heading that names nobody
_NO_CELL = frozenset("\t:")  # a line with one of these is not the name of one column
_NO_NAME = re.compile(r"[。;,!?]|\d{2,}(?![\d年])")
_MAY_HEAD = re.compile(
    r"(?:单\s*位|部\s*门|领\s*导|责任人|负责人|科\s*室|主\s*体|[区县市镇]长)(?!\s*:)(?=\s*(?:[一-龥\d|,]|$))"
)
_NOTE = re.compile(r"(?<=[月日前底末年度期局委办镇乡道院司])备?注:|(?<=[一-龥)])共\d{1,3}页")
# The title of the next table behind the last cell of the one above: 石桥镇2022年民生实事一览表.
_TITLE_BEHIND = re.compile(r"(?<=[一-龥\d)%])[一-龥]{2}[省市区县镇乡州]20\d\d年[^。;,:]{2,30}[表单]$")
_NOTE_SIGN = re.compile("注:|页")
_LINE_CELL = re.compile(r"[^|]*(?:\|\s*){1,40}")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table; its rows begin at the line `next`.

    `split` takes a line apart where something separates the cells, None where they run together; `has_rows`: every row
    stands on a line of its own, and its empty cells are there.
    """

    header: Header
    next: int
    split: Split | None
    has_rows: bool = False

    def repeats(self, other: "Heading") -> bool:
        """Whether it is the same heading, on the next page."""
        return self.header.kinds == other.header.kinds and self.header.names == other.header.names


def find_heading(lines: list[Passage], at: int) -> Heading | None:
    """The heading that begins at a line."""
    line = lines[at]
    if line.plain.count("|") > 1 and not _LINE_CELL.fullmatch(line.plain):
        return _in_rows(lines, at, split_pipes) or _guess(lines, at)
    if "\t" in line.plain and (heading := _in_rows(lines, at, split_tabs)):
        return heading
    if line.text.count(",") > 1 and (heading := _apart(line, at, split_commas)):
        return heading
    if line.plain.isdecimal():
        header = guess_header_of_lines(lines, at)
        return Heading(header, at, _whole) if header else None
    if heading := _in_line(line, at):
        return heading
    if _WIDE_GAP in line.plain and (guessed := guess_header_of_columns(lines, at)):
        return Heading(guessed, at, split_wide_spaces, has_rows=True)
    may_be_name = len(line) <= _LONGEST_NAME and _NO_CELL.isdisjoint(line.plain)
    return _one_a_line(lines, at) if may_be_name else None


def _guess(lines: list[Passage], at: int) -> Heading | None:
    header = guess_header(lines, at)
    return Heading(header, at, split_pipes, has_rows=True) if header else None


def may_be_heading(line: Passage) -> bool:
    """A quick look before a long one."""
    cell = cell_on_line(line).plain
    return _MAY_HEAD.search(line.plain) is not None or (len(cell) <= _LONGEST_NAME and is_one_name(cell))


def set_headings_apart(lines: list[Passage]) -> Iterator[Passage]:
    """The lines, those broken in which a heading stands between other text."""
    for line in lines:
        start = 0
        is_parted = "|" in line.plain or ("\t" in line.plain and _apart(line, 0, split_tabs) is not None)
        if not is_parted and _MAY_HEAD.search(line.plain):
            for header in find_headers(line.plain):
                before = line.cut(start, header.start).strip()
                title = _TITLE_BEHIND.search(before.plain)
                cut = title.start() if title else len(before)
                yield from filter(
                    None, (before.cut(0, cut), before.cut(cut), line.cut(header.start, header.end))
                )
                start = header.end
        rest = line.cut(start).strip() if start else line
        yield from filter(None, _set_note_apart(rest))


def _set_note_apart(line: Passage) -> Iterator[Passage]:
    """A line, its 注：… by itself where it follows the last cell of a table that runs together."""
    note = _NOTE.search(line.plain) if _NOTE_SIGN.search(line.plain) and "|" not in line.plain else None
    if note:
        yield line.cut(0, note.start()).strip()
    yield line.cut(note.start() if note else 0)


def cell_on_line(line: Passage) -> Passage:
    """The cell that a line holds, without the pipes that close it."""
    return line.cut(0, len(line.plain.rstrip("| "))) if line.plain.endswith("|") else line


def _in_rows(lines: list[Passage], at: int, split: Split) -> Heading | None:
    """A heading whose names a sign parts, as it parts the cells of the rows below."""
    if not begins_with_name(lines[at].plain.lstrip("| ")):
        return _apart(lines[at], at, split)
    return _apart_over_two(lines, at, split) or _apart(lines[at], at, split) or _over_bodies(lines, at, split)


def _over_bodies(lines: list[Passage], at: int, split: Split) -> Heading | None:
    """A heading that names nobody, where rows of nothing but bodies stand between those below it."""
    cells = [cell.plain for cell in split(lines[at])]
    if len(cells) > MOST_COLUMNS or not cells or read_column(cells[0]) is not Column.ORDINAL:
        return None
    header = read_header(cells, needs_names=False)
    rows = ([cell for cell in split(line) if cell] for line in lines[at + 1 : at + 1 + _ROWS_LOOKED_AT])
    names_bodies = any(len(row) == 1 and read_work_of(row[0]) for row in rows)
    return Heading(header, at + 1, split, has_rows=True) if header and names_bodies else None


def _apart_over_two(lines: list[Passage], at: int, split: Split) -> Heading | None:
    """A heading of two rows: 责任分工 and empty cells beside it, and below them the names of these columns."""
    below = [cell.plain for cell in split(lines[at + 1]) if cell] if at + 1 < len(lines) else []
    if not below or not all(is_one_name(name) for name in below):
        return None
    above = [cell.plain for cell in split(lines[at])]
    wide = [place for place, name in enumerate(above) if name and above[place + 1 : place + 2] == [""]]
    places = [place for place, name in enumerate(above) if place in wide or (not name and place > 0)]
    if len(places) != len(below) or len(above) > MOST_COLUMNS:
        return None
    for place, name in zip(places, below, strict=True):
        above[place] = name
    header = read_header(above)
    return Heading(header, at + 2, split, has_rows=True) if header else None


def _apart(line: Passage, at: int, split: Split) -> Heading | None:
    cells = split(line)
    if not 2 <= len(cells) <= MOST_COLUMNS or not _MAY_HEAD.search(line.plain):
        return None
    header = read_header([cell.plain for cell in cells])
    return Heading(header, at + 1, split, has_rows=True) if header else None


def _one_a_line(lines: list[Passage], at: int) -> Heading | None:
    """One name of a column on each line, or broken over two: 牵头 / 部门."""
    if read_column(cell_on_line(lines[at]).plain, _MOST_OF_NAME) is None or is_title(lines[at].plain):
        return None
    end = at
    while end < len(lines) and end - at < MOST_COLUMNS and _may_name(lines[end]):
        end += 1
    while end > at + 1 and read_column(cell_on_line(lines[end - 1]).plain) is None:
        end -= 1
    names = [cell_on_line(line).plain for line in lines[at:end]]
    header = read_header(_mend_names([name for name in names if name]))
    return Heading(header, end, _whole) if header and len(header.columns) > 2 else None


def _may_name(line: Passage) -> bool:
    plain = cell_on_line(line).plain
    is_name = not (_NO_NAME.search(plain) or plain.isdigit() or plain.endswith(":"))
    return len(plain) <= _LONGEST_NAME and is_name


def _mend_names(names: list[str]) -> list[str]:
    """牵头 and 部门, 完成 and 时间 are one name each."""
    mended: list[str] = []
    for name in names:
        above = mended[-1] if mended else ""
        if above and min(len(above), len(name)) <= _LONGEST_PIECE and is_one_name(above + name):
            mended[-1] = above + name
        else:
            mended.append(name)
    return mended


def _in_line(line: Passage, at: int) -> Heading | None:
    """A heading in one line without separators but spaces."""
    if not _MAY_HEAD.search(line.plain):
        return None
    for split in (split_wide_spaces, split_spaces):
        cells = split(line)
        if 2 < len(cells) <= MOST_COLUMNS and all(_is_column(cell.plain) for cell in cells):
            header = read_header([cell.plain for cell in cells])
            if header:
                return Heading(header, at + 1, split)
    found = next(iter(find_headers(line.plain)), None) if begins_with_name(line.plain) else None
    if found is None or found.start or found.end < len(line):
        return None
    is_spaced = re.search(r"\s", line.plain) is not None
    return Heading(found, at + 1, split_spaces if is_spaced else None)


def _is_column(name: str) -> bool:
    column = read_column(name, 0.7)
    return column is not None and (column is not Column.TEXT or len(name) > 1)


def _whole(line: Passage) -> list[Passage]:
    cell = cell_on_line(line)
    return [cell] if cell else []
