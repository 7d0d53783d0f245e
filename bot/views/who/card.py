"""One task as a card that reads well on a phone: whose it is, first of all."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.discretion import hide_phones, names_somebody
from bot.core.model import Area, Milestone, Role, Task
from bot.core.who import Hit
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import Screen, clip, join_names

CLAUSE_SHOWN = 90
TARGET_SHOWN = 1500
TITLE_SHOWN = 300
NAMES_SHOWN = 400
DATES_SHOWN = 40


def draw_task(say: Say, hit: Hit, areas: Mapping[str, Area]) -> Screen:
    """Draw one task for everybody to see: the plan's words, but nobody's name and no phone."""
    return Screen("\n".join(say_card(say, hit, areas, is_public=True)))


def say_card(say: Say, hit: Hit, areas: Mapping[str, Area], *, is_public: bool = False) -> list[Html]:
    """Say what the plan says of a task: units, area, and the clause that was asked about."""
    task = hit.task
    title = hide_phones(task.title) if is_public else task.title
    lines = [say("card-title", number=task.number, title=clip(title, TITLE_SHOWN)), Html("")]
    lines += list(say_units(say, task)) or [say("card-no-unit")]
    if task.people and not is_public:
        lines.append(say("card-people", people=join(say, task.people)))
    area = areas.get(task.area)
    if area is not None:
        lines += [Html(""), say("card-area", area=clip(area.title, TITLE_SHOWN))]
        if area.lead:
            lines.append(say("card-area-lead", units=join(say, area.lead)))
    tells = hit.clause in task.target and hit.clause not in task.title
    clause = (hit.clause if tells else "") or task.target
    if task.deferred:
        lines.append(say("card-deferred"))
    elif clause and not (is_public and names_somebody(clause, task.people)):
        lines.append(say("card-clause", clause=clip(clause, CLAUSE_SHOWN)))
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


def say_dates(say: Say, milestones: Sequence[Milestone]) -> list[Html]:
    """Say the milestones of a task, as many as a message holds."""
    said = [
        say("card-date", text=clip(mark.text, 60), day=say_day(say, mark.due))
        if mark.due is not None
        else say("card-date-open", text=clip(mark.text, 60))
        for mark in milestones[:DATES_SHOWN]
    ]
    more = len(milestones) - DATES_SHOWN
    return said if more <= 0 else [*said, say("card-date-more", count=more)]


def join(say: Say, names: Iterable[str]) -> str:
    """Make a list of names, as long as a line of a card may be."""
    return clip(join_names(say, names), NAMES_SHOWN)
