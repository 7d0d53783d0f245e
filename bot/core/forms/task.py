"""The forms that change the task table: a task's fields, a new task, the parts of a deferred one."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bot.core.days import NO_WORDS
from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.model import Area, Milestone, MilestoneKind, Task
from bot.core.units import UnitDirectory

if TYPE_CHECKING:
    from bot.core.plan import Target

LONGEST_TITLE = 120
LONGEST_TARGET = 3000
SEPARATOR = "、"
NOTHING = "none"
YES_NO = ("yes", "no")
MOST_DATES = 24
"""A message has no room for more fields."""

_DEFERRED = re.compile("待.{0,60}?(?:分解|细化|下达)")

Written = Mapping[str, object]
"""Question id -> value, as a dialogue keeps its answers; None is "skipped"."""


def make_edit_form(key: str, task: Task, units: UnitDirectory, year: int) -> Form:
    """Make the form that changes a task: each field with what it holds now."""
    fields = (
        *_ask_fields(task),
        *_ask_dates(task),
        Question("new-due", "new-due", QuestionKind.TEXT, longest=200),
    )
    section = Section(key, task.number, task.title, task.target, fields)
    return Form((section,), asks_all=False, units=units, year=year)


def make_new_form(area: Area, units: UnitDirectory, year: int) -> Form:
    """Make the form of a task that is added to an area."""
    fields = tuple(field for field in _ask_fields(Task("", area.number, "")) if field.id != "deferred")
    section = Section("new", area.number, area.title, "", fields)
    return Form((section,), asks_all=False, asks_at_once=True, units=units, year=year)


def make_breakdown_form(task: Task, units: UnitDirectory, year: int) -> Form:
    """Make the form that breaks a task down: a section for each part, to be added one after the other."""
    questions = (
        Question("title", "part-title", QuestionKind.TEXT, is_required=True, longest=LONGEST_TITLE),
        Question("target", "target", QuestionKind.TEXT, longest=LONGEST_TARGET),
        Question("responsible", "responsible", QuestionKind.UNITS, is_required=True),
        Question("due", "part-due", QuestionKind.DATE),
    )
    blank = Section("new", "", "", task.target, questions)
    return Form((), asks_all=False, blank=blank, units=units, year=year)


def edit_task(task: Task, written: Written, year: int) -> Task:
    """Give the task as the answers change it. What is dated and counted follows from a new target."""
    changed = replace(
        task,
        title=" ".join(_text(written, "title", task.title).split()),
        target=_target(written, task.target),
        lead=_units(written, "lead", task.lead),
        responsible=_units(written, "responsible", task.responsible),
        assisting=_units(written, "assisting", task.assisting),
        deferred=_is_deferred(task, written),
    )
    dated = tuple(_set_date(written, *named) for named in _name_dates(task))
    added = read_added_date(written, year)
    if changed.target == task.target:
        return replace(changed, milestones=(*dated, *added))
    target = _read(changed.target, year)
    known = {mark.text: mark for mark in dated}
    milestones = tuple(known.get(mark.text, mark) for mark in target.milestones)
    by_hand = tuple(mark for mark in dated if mark.text not in task.target and mark not in milestones)
    return replace(changed, milestones=(*milestones, *by_hand, *added), quantities=target.quantities)


def read_added_date(written: Written, year: int) -> tuple[Milestone, ...]:
    """Read the milestone that was added by hand; nothing where none was, or its words name no date."""
    return _read(str(written["new-due"]), year).milestones if written.get("new-due") else ()


def _read(text: str, year: int) -> "Target":
    from bot.core.plan import read_target  # a bot that is starting need not load how plans are read

    return read_target(text, year)


def _is_deferred(task: Task, written: Written) -> bool:
    """Tell whether a task is still to be broken down: as was said, else as a new target has it."""
    said, target = written.get("deferred"), written.get("target")
    if said:
        return said == "yes"
    return bool(_DEFERRED.search(str(target))) if target else task.deferred


def make_task(number: str, area: str, written: Written, year: int) -> Task:
    """Make a task that was added by hand."""
    return edit_task(Task(number, area, ""), written, year)


def make_part(parent: Task, number: str, written: Written, year: int) -> Task:
    """Make a part of a task that was broken down; the units that lead the whole lead its parts."""
    part = replace(make_task(number, parent.area, written, year), parent=parent.number, lead=parent.lead)
    due = written.get("due")
    if not isinstance(due, str) or due == NOTHING:
        return part
    day = date.fromisoformat(due)
    if any(mark.due == day for mark in part.milestones):
        return part
    text = f"{day.month}月{day.day}日前"
    by_hand = Milestone(text, day, MilestoneKind.BY)
    return replace(part, milestones=(*part.milestones, by_hand))


def tell_parts(whole: Task, parts: Sequence[Task], year: int) -> Task:
    """Give a task that was broken down with its parts in its target, as in a document: what they count, it counts."""
    lines = (f"({place}){_say_part(part)}" for place, part in enumerate(parts, start=1))
    return edit_task(whole, {"target": "\n".join((whole.target, *lines)).strip(), "deferred": "no"}, year)


def _say_part(part: Task) -> str:
    """Say a part in one line, with the dates that its own words do not name."""
    others = (mark.text for mark in part.milestones if mark.text not in part.target)
    said = "，".join(piece for piece in (" ".join(part.target.split()).rstrip("。"), *others) if piece)
    return f"{part.title}：{said}。" if said else f"{part.title}。"


def next_number(parent: str, taken: Sequence[str]) -> str:
    """Give the number after the last one under a task or an area: "1.3" after "1.1" and "1.2"."""
    prefix = f"{parent}." if parent else ""
    ordinals = [number.removeprefix(prefix) for number in taken if number.startswith(prefix)]
    last = max((int(ordinal) for ordinal in ordinals if ordinal.isdecimal()), default=0)
    return f"{prefix}{last + 1}"


def _ask_fields(task: Task) -> tuple[Question, ...]:
    text, units = QuestionKind.TEXT, QuestionKind.UNITS
    deferred = _yes(is_true=task.deferred)
    return (
        Question("title", "title", text, present=task.title, is_required=True, longest=LONGEST_TITLE),
        Question("target", "target", text, present=task.target, longest=LONGEST_TARGET),
        Question("lead", "lead", units, present=SEPARATOR.join(task.lead)),
        Question("responsible", "responsible", units, present=SEPARATOR.join(task.responsible)),
        Question("assisting", "assisting", units, present=SEPARATOR.join(task.assisting)),
        Question("deferred", "deferred", QuestionKind.CHOICE, YES_NO, present=deferred),
    )


def _ask_dates(task: Task) -> tuple[Question, ...]:
    return tuple(
        Question(
            name, "due", QuestionKind.DATE, about=mark.text, present=mark.due.isoformat() if mark.due else ""
        )
        for name, mark in _name_dates(task)[:MOST_DATES]
    )


def _name_dates(task: Task) -> list[tuple[str, Milestone]]:
    """Name each milestone by its words, which stay when the others around it change; a second of the same counts on."""
    seen: Counter[str] = Counter()
    named = []
    for mark in task.milestones:
        seen[mark.text] += 1
        named.append((f"due-{seen[mark.text]}-{mark.text}", mark))
    return named


def _set_date(written: Written, name: str, mark: Milestone) -> Milestone:
    day = written.get(name)
    if not isinstance(day, str):
        return mark
    return replace(mark, due=None if day == NOTHING else date.fromisoformat(day))


def _text(written: Written, field: str, present: str) -> str:
    return str(written.get(field) or present)


def _target(written: Written, present: str) -> str:
    """Read the target; 无 takes it away."""
    text = _text(written, "target", present)
    return "" if text.strip().casefold() in NO_WORDS else text


def _units(written: Written, field: str, present: tuple[str, ...]) -> tuple[str, ...]:
    names = written.get(field)
    if not isinstance(names, str) or not names:
        return present
    return () if names == NOTHING else tuple(names.split(SEPARATOR))


def _yes(*, is_true: bool) -> str:
    return "yes" if is_true else "no"
