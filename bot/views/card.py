"""The answer to 谁负责: a card that reads well on a phone."""

from collections.abc import Iterable, Mapping

from bot.core.model import Area, Role, Task
from bot.core.who import Answer, Hit
from bot.texts import Html, Say
from bot.views.screen import Button, Screen, clip

LINES_SHOWN = 30
CLAUSE_SHOWN = 90


def draw_answer(say: Say, answer: Answer, areas: Mapping[str, Area]) -> Screen:
    """Draw what the index answered."""
    match answer.kind:
        case "found":
            return draw_task(say, answer.tasks[0], areas)
        case "choose":
            return Screen(say("who-choose"), _task_buttons(answer.tasks))
        case "unit":
            return _draw_unit(say, answer)
        case "unknown":
            return _draw_unknown(say, answer)


def draw_task(say: Say, hit: Hit, areas: Mapping[str, Area]) -> Screen:
    """Draw one task: whose it is, first of all."""
    task = hit.task
    lines = [say("card-title", number=task.number, title=task.title), ""]
    lines += list(_say_units(say, task)) or [say("card-no-unit")]
    if task.people:
        lines.append(say("card-people", people=_join(say, task.people)))
    area = areas.get(task.area)
    if area is not None:
        lines += ["", say("card-area", area=area.title)]
        if area.lead:
            lines.append(say("card-area-lead", units=_join(say, area.lead)))
    if task.deferred:
        lines.append(say("card-deferred"))
    elif hit.clause and hit.clause != task.title:
        lines.append(say("card-clause", clause=clip(hit.clause, CLAUSE_SHOWN)))
    elif task.target:
        lines.append(say("card-clause", clause=clip(task.target, CLAUSE_SHOWN)))
    return Screen("\n".join(lines))


def _say_units(say: Say, task: Task) -> Iterable[Html]:
    for role, units in (
        (Role.LEAD, task.lead),
        (Role.RESPONSIBLE, task.responsible),
        (Role.ASSISTING, task.assisting),
    ):
        if units:
            yield say(f"card-{role}", units=_join(say, units))


def _join(say: Say, names: Iterable[str]) -> str:
    return str(say("list-separator")).join(names)


def _task_buttons(hits: Iterable[Hit]) -> tuple[tuple[Button, ...], ...]:
    """Make one button a task. A number too long for a button's data cannot be pressed and is left out."""
    buttons = (
        Button(clip(f"{hit.task.number} {hit.task.title}", 40), f"task:{hit.task.number}") for hit in hits
    )
    return tuple((button,) for button in buttons if len(button.data.encode()) <= 64)


def make_act_buttons(
    say: Say, task_id: int, *, can_edit: bool, can_break_down: bool
) -> tuple[tuple[Button, ...], ...]:
    """Make the buttons of what may be done with a task."""
    rows: list[tuple[Button, ...]] = []
    if can_break_down:
        rows.append((Button(say("card-break-down"), f"breakdown:{task_id}"),))
    if can_edit:
        rows.append(
            (Button(say("card-edit"), f"edit:{task_id}"), Button(say("card-retire"), f"retire:{task_id}"))
        )
    return tuple(rows)


def _draw_unit(say: Say, answer: Answer) -> Screen:
    """List a unit's tasks by its role in them."""
    unit = answer.unit or ""
    if not answer.tasks:
        return Screen(say("who-unit-nothing", unit=unit))
    lines: list[str] = [say("who-unit", unit=unit, count=len(answer.tasks)), ""]
    lines += [
        say("who-unit-line", number=hit.task.number, title=clip(hit.task.title, 40))
        for hit in answer.tasks[:LINES_SHOWN]
    ]
    if len(answer.tasks) > LINES_SHOWN:
        lines.append(say("who-unit-more", count=len(answer.tasks) - LINES_SHOWN))
    return Screen("\n".join(lines))


def _draw_unknown(say: Say, answer: Answer) -> Screen:
    lines: list[str] = [say("who-unknown", question=clip(answer.q, 60))]
    buttons = _task_buttons(answer.near[:3])
    if buttons:
        lines += ["", say("who-unknown-near")]
    lines += ["", say("who-unknown-hint")]
    return Screen("\n".join(lines), buttons)
