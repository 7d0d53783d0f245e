"""The heading of a table, whatever is left of the table: which columns there are and in which order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from bot.core.plan.tables.kinds import NAMING_COLUMNS, ROLE_COLUMNS, Column
from bot.core.plan.tables.words import FORMS

__all__ = [
    "Column",
    "Header",
    "NamedColumn",
    "find_headers",
    "make_header",
    "read_column",
]

# No word begins with a sign that stands in none of them: a quick look before many long ones.
_SIGNS = "".join(sorted({sign for _, words in FORMS for sign in words if "一" <= sign <= "龥"}))
_WORD = re.compile(
    rf"(?=[{_SIGNS}(\d])(?:{'|'.join(f'(?P<{column.value}>{words})' for column, words in FORMS)})"
)
_COLUMNS = {column.value: column for column in Column}
_JOINT = re.compile(r"[及和与、()/:]*")
_MEASURE_IN_NAME = re.compile(r"\((?:单位:?)?([^()\d]{1,4})\)")
_PROGRESS = re.compile("进展|(?:完成|落实)情况")
_TROUBLES = re.compile("(?:目前|当前|主要)?存在的?(?:主要)?(?:问题|困难)|困难")
_MONEY = re.compile("投资|资金|金额|预算|概算|经费")
_MEASURE = re.compile(r"\((?:单位:?)?[^()]{1,8}\)$")
_ASIDE = re.compile(r"\([^()]{1,8}\)")  # 总投资（万元）
_FEWEST = 3
_LONGEST_REPEATED = 200  # characters of a line that holds nothing but a heading
_WIDEST = 400  # characters of a heading on either side of a word for bodies
_LONGEST_BEGINNING = 200  # characters in which the first name of a heading ends
MOST_COLUMNS = 24
_NAMES_SOMEBODY = re.compile(
    r"单\s*位|部\s*门|科\s*室|主\s*体|领\s*导|责\s*任\s*人|负\s*责\s*人|机\s*构|分\s*工"
)
_BARE_BODIES = frozenset({"单位", "部门"})


@dataclass(frozen=True, slots=True)
class NamedColumn:
    """A column with its name as it stands in the heading, without spaces."""

    name: str
    holds: Column
    counted_in: str | None = None

    @property
    def measure(self) -> str | None:
        """What its figures are counted in: 万元 for 总投资（万元）."""
        measure = _MEASURE_IN_NAME.search(self.name) if self.holds is Column.FIGURE else None
        return measure[1] if measure else self.counted_in

    def count_money_in(self, measure: str) -> "NamedColumn":
        """The column with the measure that a line above the table names, if it holds sums of money without one."""
        is_money = self.holds is Column.FIGURE and not self.measure and _MONEY.search(self.name)
        return replace(self, counted_in=measure) if is_money else self


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table from `start` to `end` of its line."""

    columns: tuple[NamedColumn, ...]
    start: int = 0
    end: int = 0

    @property
    def kinds(self) -> tuple[Column, ...]:
        """What the columns hold, in order."""
        return tuple(column.holds for column in self.columns)

    @property
    def names(self) -> frozenset[str]:
        """How the columns are called."""
        return frozenset(column.name for column in self.columns)


@dataclass(frozen=True, slots=True)
class _Word:
    column: Column
    start: int
    end: int


@lru_cache(maxsize=500)  # a heading is looked at in several ways
def read_column(cell: str, share: float = 0.5) -> Column | None:
    """What the heading of one column says: 年度安排及时间节点 is a column of dates.

    `share` is how much of the cell must be known words.
    """
    squeezed = "".join(cell.split())
    name = _MEASURE.sub("", squeezed) or squeezed
    runs = list(_runs(name)) if _WORD.match(name) else []
    known = sum(word.end - word.start for word in runs[0]) if runs else 0
    if not runs or known < share * len(name):
        return None
    said = [word.column for word in runs[0] if word.column not in (Column.TEXT, Column.NOTE)]
    if said[-2:-1] and said[-2] in ROLE_COLUMNS and said[-1] is Column.PERSON:
        return Column.PERSON  # 责任单位负责人
    return next(
        (column for column in said if column in ROLE_COLUMNS),
        said[0] if said else runs[0][0].column,
    )


def is_one_name(name: str) -> bool:
    """Whether a text is the name of one column and nothing else."""
    return _WORD.fullmatch("".join(name.split())) is not None


def begins_with_name(plain: str) -> bool:
    """Whether the name of a column stands first in a line: a quick look before a long one."""
    return _WORD.match("".join(plain[:_LONGEST_BEGINNING].split())) is not None


def make_header(columns: list[Column]) -> Header | None:
    """A heading from columns that stand apart from each other, if it is one."""
    return _make_header([NamedColumn("", column) for column in columns], 0, 0, fewest=2)


def read_header(cells: list[str], *, needs_names: bool = True) -> Header | None:
    """A heading from the names of columns that stand apart from each other; one that says nothing is a note.

    `needs_names`: one of the columns must name somebody.
    """
    read = [(cell, read_column(cell)) for cell in cells]
    known = sum(column is not None for _, column in read)
    if known * 2 < len(cells):
        return None
    columns = [NamedColumn("".join(cell.split()), column or Column.NOTE) for cell, column in read]
    return _make_header(columns, 0, 0, fewest=2, needs_names=needs_names)


def find_headers(plain: str) -> Iterable[Header]:
    """Every run of names of columns in a folded line that is a heading."""
    if not _NAMES_SOMEBODY.search(plain):
        return ()
    return _known_headers(plain) if len(plain) <= _LONGEST_REPEATED else _find_headers(plain)


@lru_cache(maxsize=100)  # a heading is looked at again and again, and stands on every page
def _known_headers(plain: str) -> tuple[Header, ...]:
    return tuple(_find_headers(plain))


def _find_headers(plain: str) -> Iterator[Header]:
    for start, end in _around_bodies(plain):
        for header in _headers_in(plain[start:end]):
            yield replace(header, start=start + header.start, end=start + header.end)


def _around_bodies(plain: str) -> Iterator[tuple[int, int]]:
    """The parts of a line in which a heading may stand: around the words for bodies and persons."""
    start = end = 0
    for word in _NAMES_SOMEBODY.finditer(plain):
        if word.start() - _WIDEST > end:
            if end:
                yield start, end
            start = word.start() - _WIDEST
        end = word.end() + _WIDEST
    yield start, end


def _headers_in(plain: str) -> Iterator[Header]:
    squeezed, places = _squeeze(plain)
    for run in (part for whole in _runs(squeezed) for part in _part_repeated(whole, squeezed)):
        if len(run) < _FEWEST:  # most are a word in a sentence
            continue
        columns = [NamedColumn(squeezed[word.start : word.end], word.column) for word in run]
        start, end = places[run[0].start], places[run[-1].end - 1] + 1
        is_spaced = len(plain[start:end].split()) >= len(columns)
        header = _make_header(columns, start, end, fewest=_FEWEST if is_spaced else _FEWEST + 1)
        if header is not None:
            yield header


def _make_header(
    columns: list[NamedColumn], start: int, end: int, *, fewest: int, needs_names: bool = True
) -> Header | None:
    columns = _set_troubles_aside(_name_texts(_name_bodies(_unfold_second_row(columns))))
    kinds = [column.holds for column in columns]
    names_somebody = not needs_names or any(kind in NAMING_COLUMNS for kind in kinds)
    has_text = Column.TEXT in kinds or Column.GROUP in kinds
    is_wide = len(columns) >= min(fewest, _FEWEST if Column.ORDINAL in kinds else fewest)
    is_header = names_somebody and has_text and is_wide
    return Header(tuple(columns), start, end) if is_header else None


def _unfold_second_row(columns: list[NamedColumn]) -> list[NamedColumn]:
    """牵头单位 承办单位 单位 责任人 单位 责任人: the second row says what stands under each of the first."""
    below = [column.name in _BARE_BODIES or column.holds is Column.PERSON for column in columns]
    size = next((at for at, is_below in enumerate(reversed(below)) if not is_below), len(below))
    second = columns[len(columns) - size :]
    pairs = [
        pair for pair in pairwise(second) if pair[0].name in _BARE_BODIES and pair[1].name not in _BARE_BODIES
    ]
    first = columns[len(columns) - size - len(pairs) : len(columns) - size]
    if (
        not pairs
        or not len(pairs) * 2 == len(second) == len(first) * 2
        or any(column.holds not in ROLE_COLUMNS for column in first)
    ):
        return columns
    kept = columns[: len(columns) - size - len(pairs)]
    return kept + [part for role, pair in zip(first, pairs, strict=True) for part in (role, pair[1])]


def _name_bodies(columns: list[NamedColumn]) -> list[NamedColumn]:
    """单位 alone names the bodies where no other column does; elsewhere it is a measure."""
    has_others = any(column.holds in ROLE_COLUMNS for column in columns)
    bare = Column.NOTE if has_others else Column.RESPONSIBLE
    return [NamedColumn(column.name, bare) if column.name in _BARE_BODIES else column for column in columns]


def _name_texts(columns: list[NamedColumn]) -> list[NamedColumn]:
    """Where no name of a column says 任务 or 内容, the first that says nothing holds the tasks."""
    if any(column.holds is Column.TEXT for column in columns):
        return columns
    first = next(
        (at for at, column in enumerate(columns) if column.holds is Column.NOTE and column.name != "备注"),
        None,
    )
    if first is None:
        return columns
    return [
        *columns[:first],
        NamedColumn(columns[first].name, Column.TEXT),
        *columns[first + 1 :],
    ]


def _set_troubles_aside(columns: list[NamedColumn]) -> list[NamedColumn]:
    """存在问题 beside 进展情况 tells how things go; elsewhere it is what has to be put right."""
    has_progress = any(column.holds is Column.ASIDE and _PROGRESS.search(column.name) for column in columns)
    if not has_progress:
        return columns
    return [
        replace(column, holds=Column.ASIDE) if _TROUBLES.match(column.name) else column for column in columns
    ]


def _runs(squeezed: str) -> Iterator[list[_Word]]:
    """Names of columns that follow each other without anything between; 及 and 和 join two into one."""
    run: list[_Word] = []
    for match in _WORD.finditer(squeezed):
        aside = _ASIDE.match(squeezed, match.end())
        word = _Word(
            _COLUMNS[match.lastgroup or Column.TEXT],
            match.start(),
            aside.end() if aside else match.end(),
        )
        joint = squeezed[run[-1].end : word.start] if run else ""
        if run and not _JOINT.fullmatch(joint):
            yield run
            run = []
        if run and joint.strip("()") and word.column in (run[-1].column, Column.TEXT):
            run[-1] = _Word(run[-1].column, run[-1].start, word.end)
        else:
            run.append(word)
    if run:
        yield run


def _part_repeated(run: list[_Word], squeezed: str) -> Iterator[list[_Word]]:
    """Headings that touch each other: each begins with the same name."""
    names = [squeezed[word.start : word.end] for word in run]
    begins = [at for at, name in enumerate(names) if name == names[0]]
    for start, end in pairwise([*begins, len(run)]):
        if end - start <= MOST_COLUMNS:
            yield run[start:end]


def _squeeze(plain: str) -> tuple[str, Sequence[int]]:
    """The line without spaces, and where each of its characters stood."""
    squeezed = "".join(plain.split())
    if len(squeezed) == len(plain):
        return plain, range(len(plain))
    return squeezed, [at for at, char in enumerate(plain) if not char.isspace()]
