"""The way from a text to a plan: lines, tables, outline, tasks, numbers."""

import re
from collections import Counter

from bot.core.model import Plan
from bot.core.plan.blocks import find_blocks
from bot.core.plan.lines import read_lines
from bot.core.plan.numbering.layout import find_layout
from bot.core.plan.numbering.outline import Outline
from bot.core.plan.reporting import find_rules, find_rules_for_all
from bot.core.plan.tables.finding import Table
from bot.core.plan.tasks.areas import AreaDraft, TaskReader
from bot.core.plan.tasks.numbers import TaskNumberer, make_area, number_areas
from bot.core.plan.tasks.titles import paper_title
from bot.core.plan.text.furniture import is_signature, is_web_remains
from bot.core.plan.text.passages import Passage
from bot.core.plan.why import LeftOut, Why

_YEAR = re.compile(r"(20\d\d)(?:-20\d\d)?年")
_HAN_YEAR = re.compile("二零([零一二三四五六七八九])([零一二三四五六七八九])年")


def read_plan(text: str, year: int | None = None) -> Plan:
    """What the text of a plan says; `year` where it does not say it itself.

    Never raises: what cannot be placed is listed in `unplaced` with its line.
    """
    paper = read_lines(text)
    left_out = paper.left_out
    blocks = list(find_blocks(paper))
    passages = [block for block in blocks if isinstance(block, Passage)]
    title = paper_title(passages)
    year = year or _year_of(title, paper.lines)
    outline = Outline(find_layout(passages))
    for block in blocks:
        if isinstance(block, Table):
            outline.add_rows(block.rows)
            left_out += [LeftOut(cell, Why.LOOSE) for cell in block.unread]
        else:
            outline.add_line(block)
    reader = TaskReader(outline.finish())
    left_out = [*left_out, *outline.left_out, *reader.left_out, *_over_areas(reader.areas)]
    left_out.sort(key=lambda left: left.passage.line)
    areas = number_areas([area for area in reader.areas if _is_needed(area)])
    numberer = TaskNumberer(year)
    return Plan(
        title=title.text.strip() if title else None,
        year=year,
        areas=tuple(make_area(number, area) for number, area in areas if number),
        tasks=tuple(task for number, area in areas for task in numberer.make_tasks(number, area.tasks)),
        reporting=(*find_rules([left.passage for left in left_out]), *find_rules_for_all(_said(areas))),
        unplaced=tuple(left.as_unplaced() for left in left_out),
    )


def _said(areas: list[tuple[str, AreaDraft]]) -> list[Passage]:
    return [piece for _, area in areas for task in area.tasks for piece in task.said]


def _over_areas(areas: list[AreaDraft]) -> list[LeftOut]:
    """The headings that only hold areas."""
    return [
        LeftOut(area.title, Why.FRAME) for area in areas if area.title is not None and not _is_needed(area)
    ]


def _is_needed(area: AreaDraft) -> bool:
    return bool(area.tasks) or (area.title is not None and bool(area.credits))


def _year_of(title: Passage | None, lines: list[Passage]) -> int | None:
    """The year in the title, else the year that the paper names most often."""
    if title:
        said = _YEAR.search(_write_year(title.plain))
        if said:
            return int(said[1])
    body = [line.plain for line in lines if not is_signature(line.plain) and not is_web_remains(line.plain)]
    years = Counter(found for line in body for found in _YEAR.findall(_write_year(line)))
    return int(years.most_common(1)[0][0]) if years else None


def _write_year(plain: str) -> str:
    """二零二六年 in digits."""
    digits = "零一二三四五六七八九"
    return _HAN_YEAR.sub(lambda year: f"20{digits.index(year[1])}{digits.index(year[2])}年", plain)
