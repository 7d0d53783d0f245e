"""One invented plan, written as offices write it in each format, is one and the same plan to the reader."""

from collections.abc import Callable, Iterator

import pytest

from bot.core.model import Plan
from bot.core.plan import read_plan
from bot.documents.reading import read_document
from tests.core.plan.clerk import jot_areas, jot_tasks
from tests.documents.pdf_papers import letters, pdf, rule
from tests.documents.sheet_papers import workbook
from tests.documents.word_papers import cell, lists, paragraph, row, shape, table, word

TITLE = "青屏区2026年民生实事实施方案"
PAPER = f"""\
{TITLE}
一、总体要求
坚持尽力而为、量力而行，把群众最关心的事情办好，为确保各项任务落到实处、取得实效，结合我区实际，特制定本方案。
二、目标任务
（一）教育文化
牵头部门：区教育局、区文旅局
责任单位：各镇人民政府、区教育局
1.农村书屋（责任单位：区文旅局、各镇人民政府；配合单位：区财政局）
目标任务：新建书屋9家，每家藏书不少于1500册，投入资金36.5万元，6月底前全部建成并向群众免费开放。
2.幼儿园扩建（责任单位：区教育局）
目标任务：扩建幼儿园3所，新增学位180个，9月份开工。
（二）医疗卫生
牵头部门：区卫健局
1.镇卫生院改造（责任单位：区卫健局；配合单位：区发改局、区财政局、区人力资源和社会保障局、各镇人民政府）
目标任务：改造卫生院4家，总投资1200.50万元，年底前完工。
三、保障措施
（一）信息报送。各牵头部门每月25日将进展情况报送区政府办公室。
"""
AREAS = ["1 教育文化 牵头区教育局 牵头区文旅局 责任各镇人民政府 责任区教育局", "2 医疗卫生 牵头区卫健局"]
TASKS = [
    "1.1 农村书屋 责任区文旅局 责任各镇人民政府 配合区财政局",
    "1.2 幼儿园扩建 责任区教育局",
    "2.1 镇卫生院改造 责任区卫健局 配合区发改局 配合区财政局 配合区人力资源和社会保障局 配合各镇人民政府",
]
FIGURES = [
    *(["9家", "1500册", "36.5万元", "2026-06-30"], ["3所", "180个", "2026-09-30"]),
    ["4家", "1200.50万元", "2026-12-31"],
]

HEADING = ("序号", "项目名称", "目标任务", "责任单位", "配合单位")
LEDGER: dict[str, list[tuple[str, str, str, str]]] = {
    "教育文化": [
        (
            "农村书屋",
            "新建书屋9家，每家藏书不少于1500册，投入资金36.5万元，6月底前全部建成并向群众免费开放。",
            "区文旅局、各镇人民政府",
            "区财政局",
        ),
        ("幼儿园扩建", "扩建幼儿园3所，新增学位180个，9月份开工。", "区教育局", ""),
    ],
    "医疗卫生": [
        (
            "镇卫生院改造",
            "改造卫生院4家，总投资1200.50万元，年底前完工。",
            "区卫健局",
            "区发改局、区财政局、区人力资源和社会保障局、各镇人民政府",
        )
    ],
}


def read(content: bytes) -> Plan:
    return read_plan(read_document(content, "方案"), 2026)


def jot_figures(plan: Plan) -> list[list[str]]:
    return [[q.text for q in task.quantities] + [str(m.due) for m in task.milestones] for task in plan.tasks]


def as_word() -> bytes:
    """With Word's own numbers in place of those in the text."""
    levels = {"一": 0, "二": 0, "三": 0, "（": 1, "1": 2, "2": 2}
    blocks = []
    for line in PAPER.splitlines():
        level = levels.get(line[0]) if line != TITLE else None
        text = (
            line if level is None else line.split("、" if level == 0 else "）" if level == 1 else ".", 1)[1]
        )
        blocks.append(paragraph(text, list_id=None if level is None else 1, level=level or 0))
    official = shape(
        0, ("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")
    )
    return word(*blocks, numbering=official + lists(1, 0))


def as_pdf() -> bytes:
    """On two pages, with lines of 28 letters, first lines indented, and page numbers."""
    drawn = [letters(TITLE, 120, 90, 22)]
    place = 150
    pages: list[str] = []
    for line in _break_lines():
        if place > 720:
            pages.append("".join(drawn) + letters(f"— {len(pages) + 1} —", 280, 800, 12))
            drawn, place = [], 90
        drawn.append(letters(line.strip(), 74 + (32 if line.startswith("　") else 0), place))
        place += 28
    return pdf(*pages, "".join(drawn) + letters(f"— {len(pages) + 1} —", 280, 800, 12))


def _break_lines(width: float = 28) -> Iterator[str]:
    for text in PAPER.splitlines()[1:]:
        line, room = "　", width - 2
        for char in text:
            needed = 0.5 if char.isascii() else 1
            if room < needed:
                yield line
                line, room = "", width
            line, room = line + char, room - needed
        yield line


def as_word_table() -> bytes:
    rows = [row(*HEADING)]
    for area, tasks in LEDGER.items():
        rows.append(row(cell(area, width=5)))
        rows += [row(str(at), *task) for at, task in enumerate(tasks, start=1)]
    return word(paragraph(TITLE), table(*rows))


def as_sheets() -> bytes:
    sheets = {area: [[at, *task] for at, task in enumerate(tasks, start=1)] for area, tasks in LEDGER.items()}
    return workbook(*((area, [[TITLE], list(HEADING), *rows]) for area, rows in sheets.items()))


def as_sheet_with_groups() -> bytes:
    rows: list[list[object]] = [[TITLE], list(HEADING)]
    for area, tasks in LEDGER.items():
        rows += [[area], *([at, *task] for at, task in enumerate(tasks, start=1))]
    return workbook(("Sheet1", rows))


def as_ruled_pdf() -> bytes:
    """A table that goes on over the end of a page; its cells break words where the column ends."""
    edges = (60, 100, 190, 340, 440, 540)
    pages = [letters(TITLE, 120, 60, 22), letters("— 2 —", 280, 800, 12)]
    cells: list[tuple[int, tuple[str, ...]]] = [(0, HEADING)]
    for at, (area, tasks) in enumerate(LEDGER.items()):
        cells += [(at, (area,)), *((at, (str(n), *task)) for n, task in enumerate(tasks, start=1))]
    tops = {0: 100, 1: 80}
    for page, texts in cells:
        height = max(len(_in_column(text, edges, at)) for at, text in enumerate(texts)) * 14 + 6
        pages[page] += _draw_row(texts, edges, tops[page], height)
        tops[page] += height
    return pdf(*pages)


def _in_column(text: str, edges: tuple[int, ...], at: int) -> list[str]:
    """The lines of a text in a column."""
    letters_a_line = (edges[at + 1] - edges[at] - 10) // 11
    return [text[start : start + letters_a_line] for start in range(0, len(text), letters_a_line)]


def _draw_row(texts: tuple[str, ...], edges: tuple[int, ...], top: int, height: int) -> str:
    drawn = "".join(rule(edges[0], y, edges[-1], y) for y in (top, top + height))
    edges = edges if len(texts) > 1 else (edges[0], edges[-1])
    drawn += "".join(rule(x, top, x, top + height) for x in edges)
    for at, text in enumerate(texts):
        for number, line in enumerate(_in_column(text, edges, at)):
            drawn += letters(line, edges[at] + 5, top + 4 + number * 14, 11)
    return drawn


@pytest.mark.parametrize("write", [PAPER.encode, as_word, as_pdf], ids=["txt", "docx", "pdf"])
def test_a_paper_is_read_as_the_same_plan(write: Callable[[], bytes]) -> None:
    plan = read(write())
    assert (plan.title, jot_areas(plan), jot_tasks(plan)) == (TITLE, AREAS, TASKS)
    assert jot_figures(plan) == FIGURES
    assert [rule.day for rule in plan.reporting] == [25]


@pytest.mark.parametrize("write", [as_word_table, as_sheets, as_sheet_with_groups, as_ruled_pdf])
def test_a_table_is_read_as_the_same_tasks(write: Callable[[], bytes]) -> None:
    plan = read(write())
    assert (plan.title, [area.title for area in plan.areas], jot_tasks(plan)) == (TITLE, list(LEDGER), TASKS)
    assert jot_figures(plan) == FIGURES
