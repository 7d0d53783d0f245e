"""A task table that comes back from an office, as a plan."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.core.model import Area, Plan
from bot.core.plan.why import Why
from bot.documents.formats import Format, tell_format
from bot.documents.task_table.areas import AreaBook, read_areas
from bot.documents.task_table.cells import Sheet, read_sheets
from bot.documents.task_table.exported import unpack
from bot.documents.task_table.ledger import Ledger, find_ledgers, is_task_table
from bot.documents.task_table.names import NameLists
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.rules import read_rules
from bot.documents.task_table.showing import show_title
from bot.documents.task_table.tasks import read_tasks
from bot.documents.task_table.words import SheetName

_YEAR = re.compile(r"年度\s*:?\s*(20\d\d)?\s*年?")
_NOTHING = Plan(None, None)

Ledgers = Mapping[SheetName, Ledger]


def read_task_table(content: bytes, year: int | None) -> Plan | None:
    """The plan of a workbook that write_task_table made and somebody may have edited; None where it is none of these.

    `year` goes before the one that the workbook says, as for any document. What was not taken over as it stands is
    listed in `unplaced` with the number of its row. Raises DocumentError for a file that is broken, locked, too large.
    """
    if tell_format(content, "") is not Format.SHEETS:
        return None
    sheets = read_sheets(content)
    ledgers = find_ledgers(sheets)
    if not is_task_table(sheets, ledgers):
        return None
    exported = _recall(sheets)
    was = exported or _NOTHING
    remarks = Remarks()
    _report_strangers(sheets, ledgers, remarks)
    title, said_year = _read_head(ledgers[SheetName.TASKS], was, remarks)
    return replace(_read(ledgers, was, title, year or said_year, remarks), exported=exported)


def _recall(sheets: Sequence[Sheet]) -> Plan | None:
    """The plan as it was exported, if the hidden sheet is still there."""
    packed = (sheet for sheet in sheets if sheet.name == SheetName.EXPORTED)
    return next((unpack(row.cells[1].text for row in sheet.rows if 1 in row.cells) for sheet in packed), None)


def _report_strangers(sheets: Sequence[Sheet], ledgers: Ledgers, remarks: Remarks) -> None:
    """Remark on sheets and columns that nobody reads."""
    read = {SheetName.GUIDE, SheetName.EXPORTED, *(ledger.sheet.name for ledger in ledgers.values())}
    for sheet in sheets:
        if sheet.name not in read and sheet.rows:
            remarks.add(sheet.rows[0].line, sheet.name, Why.SHEET_UNREAD)
    for ledger in ledgers.values():
        ledger.report_strangers(remarks.on(ledger.kind))


def _read_head(tasks: Ledger, was: Plan, remarks: Remarks) -> tuple[str | None, int | None]:
    """The title and the year above the heading; those of before where there are none."""
    exported = show_title(was.title)
    titles: list[str] = []
    year = was.year
    for row in tasks.rows_above():
        for cell in row.cells.values():
            said = _YEAR.fullmatch(unicodedata.normalize("NFKC", cell.text))
            if said and (titles or cell.text != exported):
                year = int(said[1]) if said[1] else year
            elif titles:
                remarks.add(row.line, cell.text, Why.LOOSE)
            else:
                titles.append(cell.text)
    return was.title if titles in ([], [exported]) else titles[0], year


def _read(ledgers: Ledgers, was: Plan, title: str | None, year: int | None, remarks: Remarks) -> Plan:
    lists = NameLists(_names_in(was))
    areas_before = {area.number: area for area in was.areas}
    areas_now = _read_areas(ledgers.get(SheetName.AREAS), areas_before, lists, remarks)
    areas = AreaBook(areas_now, areas_before, remarks)
    tasks = read_tasks(ledgers[SheetName.TASKS].entries(), was, areas, lists, year, remarks)
    rules = ledgers.get(SheetName.RULES)
    reporting = read_rules(rules.entries(), was.reporting, remarks.on(rules.kind)) if rules else was.reporting
    return Plan(title, year, areas.in_order(), tasks, tuple(reporting), remarks.in_order())


def _read_areas(
    ledger: Ledger | None, before: Mapping[str, Area], lists: NameLists, remarks: Remarks
) -> list[Area]:
    if ledger is None:
        return list(before.values())
    return read_areas(ledger.entries(), before, lists, remarks.on(ledger.kind))


def _names_in(plan: Plan) -> Iterator[str]:
    """Every unit and person that the plan names."""
    for area in plan.areas:
        yield from (*area.lead, *area.responsible)
    for task in plan.tasks:
        yield from (*(unit for _, unit in task.units()), *task.people)
