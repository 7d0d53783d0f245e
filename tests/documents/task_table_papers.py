"""A plan's workbook in the hands of an office: written, opened, changed, saved, and read again."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from bot.core.model import (
    Area,
    Milestone,
    MilestoneKind,
    Period,
    Plan,
    ReportingRule,
    Task,
)
from bot.core.plan import read_target
from bot.documents.task_table import read_task_table, write_task_table

HEADING = 3
HIDDEN = "导出底稿"

Change = Callable[[Workbook], None]


def task(number: str, title: str, target: str = "", *units: str, parent: str | None = None) -> Task:
    """A task as the plan's reader gives it: what is dated and counted is read from its words."""
    found = read_target(f"{title}\n{target}", 2026)
    area = number.partition(".")[0]
    return Task(
        number,
        area,
        title,
        target,
        responsible=units,
        parent=parent,
        milestones=found.milestones,
        quantities=found.quantities,
    )


PLAN = Plan(
    "清河区2026年民生实事工作方案",
    2026,
    areas=(
        Area("1", "教育文化", ("区教育局",), ("各镇、街道", "区文旅局")),
        Area("2", "医疗卫生", ("区卫健局",)),
    ),
    tasks=(
        task("1.1", "新建农村书屋9家", "投入36万元，6月底前开工，9月份全部完工。", "区文旅局", "各镇、街道"),
        replace(task("1.2", "扩建幼儿园", "待资金下达后再分解。", "区教育局"), deferred=True),
        task("1.10", "扩建第二小学", "年底前交付使用。", "区教育局"),
        replace(task("2.1", "新建卫生院", "投入1200万元，10月份前封顶。", "区卫健局"), lead=("区卫健局",)),
        replace(
            task("2.1.1", "望汀卫生院", "建筑面积800平方米。", "望汀镇", parent="2.1"), people=("甲乙丙",)
        ),
        task("2.2", "免费体检", "完成老人体检3000人次。", "区卫健局", "区民政局"),
    ),
    reporting=(
        ReportingRule("各牵头单位每月25日报送进展情况", 25, Period.MONTHLY, "各牵头单位"),
        ReportingRule("重大情况及时报告区府办", None, Period.UNSPECIFIED),
    ),
)


def edited(*changes: Change, plan: Plan = PLAN, year: int | None = None) -> Plan:
    """What is read of a plan's workbook after the changes."""
    read = read_task_table(changed(write_task_table(plan), *changes), year)
    assert read is not None
    return read


def changed(content: bytes, *changes: Change) -> bytes:
    """The workbook with the changes, saved anew."""
    book = load_workbook(BytesIO(content))
    for change in changes:
        change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def forget(book: Workbook) -> None:
    """Lose the hidden sheet, as when the visible ones are copied into another workbook."""
    del book[HIDDEN]


def put(number: str, column: str, value: object, sheet: str = "任务表") -> Change:
    """Write into the cell of a row, found by its number, in a column, found by its heading."""

    def change(book: Workbook) -> None:
        cell_of(book[sheet], number, column).value = value  # type: ignore[assignment]  # whatever Excel holds

    return change


def cell_of(sheet: Worksheet, number: str, column: str) -> Cell:
    """The cell of a row, found by what stands in its first column."""
    row = next(cell.row for cell in sheet["A"] if cell.row > HEADING and cell.value == number)
    return _cell(sheet, row, column)


def _cell(sheet: Worksheet, row: int, column: str) -> Cell:
    place = next(cell.column for cell in sheet[HEADING] if cell.value == column)
    cell = sheet.cell(row, place)
    assert isinstance(cell, Cell)
    return cell


def add(sheet: str = "任务表", at: int | None = None, **cells: object) -> Change:
    """Add a row: at the end, or before a row; `cells` are by their columns' headings."""

    def change(book: Workbook) -> None:
        row = at or book[sheet].max_row + 1
        if at:
            book[sheet].insert_rows(at)
        for column, value in cells.items():
            _cell(book[sheet], row, column).value = value  # type: ignore[assignment]  # whatever Excel holds

    return change


def drop(*numbers: str, sheet: str = "任务表") -> Change:
    """Delete the rows of tasks."""

    def change(book: Workbook) -> None:
        for number in numbers:
            book[sheet].delete_rows(cell_of(book[sheet], number, "序号").row)

    return change


def find(plan: Plan, number: str) -> Task:
    """The task of a number."""
    return next(found for found in plan.tasks if found.number == number)


def dated(milestones: Sequence[Milestone]) -> list[tuple[str, date | None]]:
    """Milestones at a glance."""
    return [(milestone.text, milestone.due) for milestone in milestones]


def whys(plan: Plan) -> list[tuple[int, str, str]]:
    """What was not taken over, at a glance."""
    return [(left.line, left.text, str(left.why)) for left in plan.unplaced]


def by(text: str, due: date | None) -> Milestone:
    """A milestone of the usual kind."""
    return Milestone(text, due, MilestoneKind.BY)


def expect(read: Plan, **changes: Task | None) -> None:
    """The plan of the example, with some tasks changed (by their numbers, written _1_1) or gone, and no remarks."""
    wanted = {f"_{one.number.replace('.', '_')}": one for one in PLAN.tasks} | changes
    assert list(read.tasks) == [one for one in wanted.values() if one]
    assert read.unplaced == ()
