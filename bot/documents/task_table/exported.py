"""The plan as it was exported, kept in a hidden sheet of the workbook.

The visible cells cannot hold all of it: what kind a date is, which figures the title and the notes gave. With it
a cell that nobody touched gives back exactly what it came from, and a changed one is known as changed. A workbook
that has lost it is read from its visible cells alone.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import replace

from bot.core.model import Plan
from bot.core.plan.as_json import plan_as_json
from bot.core.plan.from_json import plan_from_json
from bot.documents.limits import MB
from bot.documents.task_table.showing import LONGEST_CELL

NOTICE = "本表由程序使用，记录导出时的内容，用于比对改动。请勿修改；任务请在“任务表”中修改。"
_LARGEST = 16 * MB
"""Unpacked. A plan of two hundred pages takes some two."""

_FORM = "lianluo-1"
"""Names the form of what follows it."""


def pack(plan: Plan) -> list[str]:
    """The texts of the hidden sheet's cells, one below the other."""
    written = json.dumps(plan_as_json(replace(plan, unplaced=())))
    packed = b64encode(zlib.compress(written.encode())).decode()
    return [NOTICE, _FORM, *(packed[at : at + LONGEST_CELL] for at in range(0, len(packed), LONGEST_CELL))]


def unpack(cells: Iterable[str]) -> Plan | None:
    """The plan of such cells; None where they hold none, or were changed."""
    notice, form, *pieces = (*map(str.strip, cells), "", "")
    if (notice, form) != (NOTICE, _FORM):
        return None
    try:
        plan = plan_from_json(json.loads(_inflate("".join(pieces))))
        return plan if _is_sound(plan) else None
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError, zlib.error):
        return None


def _is_sound(plan: Plan) -> bool:
    """Tell whether what was unpacked are texts and numbers where they should be: anybody can write into a sheet."""
    texts = [plan.title or "", *(text for area in plan.areas for text in (area.number, area.title))]
    names = [name for area in plan.areas for name in (*area.lead, *area.responsible)]
    for task in plan.tasks:
        texts += [task.number, task.area, task.title, task.target, task.parent or ""]
        names += [*(name for _, name in task.units()), *task.people]
        texts += [milestone.text for milestone in task.milestones]
        texts += [text for quantity in task.quantities for text in (quantity.text, quantity.unit)]
    texts += [text for rule in plan.reporting for text in (rule.text, rule.who or "")]
    days = [plan.year or 0, *(rule.day or 0 for rule in plan.reporting)]
    return all(isinstance(one, str) for one in (*texts, *names)) and all(isinstance(day, int) for day in days)


def _inflate(packed: str) -> bytes:
    """Raises ValueError or zlib.error for what pack did not write, or wrote of something endless."""
    unpacking = zlib.decompressobj()
    written = unpacking.decompress(b64decode(packed, validate=True), _LARGEST)
    if not unpacking.eof:
        raise ValueError("cut off")
    return written
