"""The heading of a table, whatever is left of the table: which columns there are and in which order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.plan.units import labels
from bot.core.plan.units.labels import Meaning


class Column(StrEnum):
    """What a column holds."""

    ORDINAL = "ordinal"
    GROUP = "group"
    TEXT = "text"
    DATE = "date"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    ASSISTING = "assisting"
    PERSON = "person"


ROLE_COLUMNS = {
    Column.LEAD: Meaning.LEAD,
    Column.RESPONSIBLE: Meaning.RESPONSIBLE,
    Column.ASSISTING: Meaning.ASSISTING,
}

_TEXT_WORDS = (
    "项目|任务|工作|实事|民生|目标|指标|工程|事项|内容|名称|措施|举措|要求|规模|标准|成效|预期|办理|实施|建设|具体|主要|重点|年度|"
    "政策|计划|安排|资金|经费|投资|来源|渠道|额度|总额|估算|备注|说明|地点|性质|细化|分解|量化|阶段|所属|完成|情况|问题|整改|万元|亿元|联系人|联络员|联系电话"
)
_NAMES = f"{labels.ASSISTING_WORDS}|{labels.LEAD_WORDS}|{labels.PERSON_WORDS}|{labels.RESPONSIBLE_WORDS}"
_DATES = rf"{labels.DATE_WORDS}|推进安排|年度安排|进度计划|计划进度|节点(?:目标|任务|安排)?|时间"
_FORMS = (
    (Column.ORDINAL, "序号|编号|项次|序列"),
    (Column.GROUP, "类别|类型|领域|板块|大类|分类"),
    (Column.ASSISTING, labels.ASSISTING_WORDS),
    (Column.LEAD, labels.LEAD_WORDS),
    (Column.PERSON, labels.PERSON_WORDS),
    (Column.RESPONSIBLE, labels.RESPONSIBLE_WORDS),
    (Column.DATE, _DATES),
    (Column.TEXT, rf"(?:(?!{_NAMES}|{_DATES})(?:{_TEXT_WORDS}))+|单位|部门"),
)
_WORD = re.compile("|".join(f"(?P<{column.value}>{words})" for column, words in _FORMS))
_JOINT = re.compile(r"[及和与、()/]*")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table from `start` to `end` of its line; `is_spaced`: something stands between them."""

    columns: tuple[Column, ...]
    start: int
    end: int
    is_spaced: bool

    @property
    def roles(self) -> tuple[Column, ...]:
        """The columns that name bodies, in order."""
        return tuple(column for column in self.columns if column in ROLE_COLUMNS)

    def has(self, column: Column) -> bool:
        """Whether there is such a column."""
        return column in self.columns

    @property
    def columns_after_names(self) -> int:
        """How many columns stand after the last column of names."""
        naming = {*ROLE_COLUMNS, Column.PERSON}
        last = max((at for at, column in enumerate(self.columns) if column in naming), default=None)
        return 0 if last is None else len(self.columns) - 1 - last

    @property
    def names_come_first(self) -> bool:
        """Whether the bodies stand before their duties."""
        places = [at for at, column in enumerate(self.columns) if column in ROLE_COLUMNS]
        texts = [at for at, column in enumerate(self.columns) if column is Column.TEXT]
        return bool(places and texts) and places[0] < texts[0]


def find_header(plain: str) -> Header | None:
    """The longest run of names of columns in a folded line, if it is a heading with a column of bodies."""
    squeezed, places = _squeeze(plain)
    best: list[tuple[Column, int, int]] = []
    for run in _runs(squeezed):
        if len(run) > len(best) and _is_header([column for column, _, _ in run]):
            best = run
    if not best:
        return None
    start, end = places[best[0][1]], places[best[-1][2] - 1] + 1
    inside = plain[start:end]
    return Header(tuple(column for column, _, _ in best), start, end, bool(re.search(r"\s", inside)))


def read_column(cell: str, share: float = 0.5) -> Column | None:
    """What the heading of one column says: 年度安排及时间节点 is a column of dates.

    `share` is how much of the cell must be known words.
    """
    squeezed, _ = _squeeze(cell)
    runs = list(_runs(squeezed)) if _WORD.match(squeezed) else []
    if not runs or sum(end - start for _, start, end in runs[0]) < share * len(squeezed):
        return None
    columns = [column for column, _, _ in runs[0]]
    return next((column for column in columns if column is not Column.TEXT), Column.TEXT)


def make_header(columns: list[Column]) -> Header | None:
    """A heading from separate cells, if it is one."""
    return Header(tuple(columns), 0, 0, is_spaced=True) if _is_header(columns) else None


def _is_header(columns: list[Column]) -> bool:
    has_body = any(column in ROLE_COLUMNS for column in columns)
    has_text = Column.TEXT in columns or Column.GROUP in columns
    is_wide = len(columns) > _FEWEST or (len(columns) == _FEWEST and Column.ORDINAL in columns)
    return has_body and has_text and is_wide


def _runs(squeezed: str) -> Iterator[list[tuple[Column, int, int]]]:
    """Names of columns that follow each other without anything between; 及 and 和 join two into one."""
    run: list[tuple[Column, int, int]] = []
    for match in _WORD.finditer(squeezed):
        column = Column(match.lastgroup or Column.TEXT)
        joint = squeezed[run[-1][2] : match.start()] if run else ""
        if run and not _JOINT.fullmatch(joint):
            yield run
            run = []
        if run and joint and column in (run[-1][0], Column.TEXT):
            run[-1] = (run[-1][0], run[-1][1], match.end())
        else:
            run.append((column, match.start(), match.end()))
    if run:
        yield run


def _squeeze(plain: str) -> tuple[str, list[int]]:
    """The line without spaces, and where each of its characters stood."""
    places = [at for at, char in enumerate(plain) if not char.isspace()]
    return "".join(plain[at] for at in places), places
