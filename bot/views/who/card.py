"""One task as a card that reads well on a phone: whose it is, first of all."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.model import Area, Milestone, Role, Task
from bot.core.who import Hit
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import Screen, clip

CLAUSE_SHOWN = 90
TARGET_SHOWN = 1500
TITLE_SHOWN = 300
NAMES_SHOWN = 600


def draw_task(say: Say, hit: Hit, areas: Mapping[str, Area]) -> Screen:
    """Draw one task by the plan's words alone."""
    return Screen("\n".join(say_card(say, hit, areas)))


def say_card(say: Say, hit: Hit, areas: Mapping[str, Area]) -> list[Html]:
    """Say what the plan says of a task: units, area, and the clause that was asked about."""
    task = hit.task
    lines = [say("card-title", number=task.number, title=clip(task.title, TITLE_SHOWN)), Html("")]
    lines += list(say_units(say, task)) or [say("card-no-unit")]
    if task.people:
        lines.append(say("card-people", people=join(say, task.people)))
    area = areas.get(task.area)
    if area is not None:
        lines += [Html(""), say("card-area", area=clip(area.title, TITLE_SHOWN))]
        if area.lead:
            lines.append(say("card-area-lead", units=join(say, area.lead)))
    if task.deferred:
        lines.append(say("card-deferred"))
    elif hit.clause and hit.clause in task.target:
        lines.append(say("card-clause", clause=clip(hit.clause, CLAUSE_SHOWN)))
    elif task.target:
        lines.append(say("card-clause", clause=clip(task.target, CLAUSE_SHOWN)))
    return lines


def say_units(say: Say, task: Task) -> Iterable[Html]:
    """Say a task's units by their roles."""
    for role, units in (
        (Role.LEAD, task.lead),
        (Role.RESPONSIBLE, task.responsible),
        (Role.ASSISTING, task.assisting),
    ):
        if units:
            yield say(f"card-{role}", units=join(say, units))


def say_stage(say: Say, stage: str | None, at: datetime | None, zone: ZoneInfo) -> Html:
    """Say how far a task was when it was last reported."""
    if stage is None or at is None:
        return say("card-not-reported")
    return say("card-stage", stage=say(f"stage-{stage}"), day=say_day(say, at.astimezone(zone).date()))


def say_dates(say: Say, milestones: Iterable[Milestone]) -> list[Html]:
    """Say every milestone of a task."""
    return [
        say("card-date", text=clip(mark.text, 60), day=say_day(say, mark.due))
        if mark.due is not None
        else say("card-date-open", text=clip(mark.text, 60))
        for mark in milestones
    ]


def join(say: Say, names: Iterable[str]) -> str:
    """Make a list of names, as long as a line of a card may be."""
    return clip(str(say("list-separator")).join(names), NAMES_SHOWN)
