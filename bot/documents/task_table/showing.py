"""What stands in the cells of a task, an area and a rule.

The writer puts it there; the reader makes it again from what was exported, and so sees which cells were changed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from bot.core.model import Area, Milestone, ReportingRule, Task
from bot.documents.task_table.words import IS_DUE, PERIODS, SEPARATOR, UNDATED, UNTITLED, YES, Column

Shown = Mapping[Column, str]

LONGEST_CELL = 32_000
"""Characters. Excel holds 32 767 in a cell."""

CUT_OFF = "……（太长，以下未显示）"
"""Ends a text that is longer."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0, section 2.2, forbids."""


def tidy(text: str) -> str:
    """The text as a cell can hold it, without space around it."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNWRITABLE.sub("", plain).strip()


def show_text(text: str) -> str:
    """The text as its cell shows it."""
    plain = tidy(text)
    return plain if len(plain) <= LONGEST_CELL else plain[:LONGEST_CELL] + CUT_OFF


def show_title(title: str | None) -> str:
    """What stands above the tasks."""
    return show_text(title or "") or UNTITLED


def show_names(names: Iterable[str]) -> str:
    """A list of units or persons."""
    return show_text(SEPARATOR.join(names))


def show_milestone(milestone: Milestone) -> str:
    """One line of the deadlines: what is to be done, and until when."""
    due = milestone.due.isoformat() if milestone.due else UNDATED
    return f"{' '.join(tidy(milestone.text).split())}{IS_DUE}{due}"


def show_task(task: Task, labels: Mapping[str, str]) -> Shown:
    """The cells of a task; `labels` are the areas' by their numbers."""
    return {
        Column.NUMBER: show_text(task.number),
        Column.AREA: labels.get(task.area, show_text(task.area)),
        Column.TITLE: show_text(task.title),
        Column.TARGET: show_text(task.target),
        Column.LEAD: show_names(task.lead),
        Column.RESPONSIBLE: show_names(task.responsible),
        Column.ASSISTING: show_names(task.assisting),
        Column.PEOPLE: show_names(task.people),
        Column.DUE: show_text("\n".join(map(show_milestone, task.milestones))),
        Column.DEFERRED: YES if task.deferred else "",
        Column.PARENT: show_text(task.parent or ""),
    }


def show_area(area: Area) -> Shown:
    """The cells of an area."""
    return {
        Column.NUMBER: show_text(area.number),
        Column.AREA: show_text(area.title),
        Column.LEAD: show_names(area.lead),
        Column.RESPONSIBLE: show_names(area.responsible),
    }


def show_rule(rule: ReportingRule) -> Shown:
    """The cells of a reporting rule."""
    return {
        Column.RULE: show_text(rule.text),
        Column.DAY: "" if rule.day is None else str(rule.day),
        Column.PERIOD: PERIODS[rule.period],
        Column.WHO: show_text(rule.who or ""),
    }


def label_areas(areas: Iterable[Area]) -> dict[str, str]:
    """What the rows of tasks call each area: its title, with its number before it where the title does not tell."""
    titles = {area.number: show_text(area.title) for area in areas}
    times = Counter(titles.values())
    return {
        number: title
        if times[title] == 1 and title and not title.isdecimal()
        else f"{number} {title}".strip()
        for number, title in titles.items()
    }
