"""A member's tasks on a phone: how each stands, and one with its figures over the months."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.core.reported import TaskState
from bot.core.trends import Trend
from bot.texts import Html, Say
from bot.views.answers import say_field
from bot.views.dates import say_day
from bot.views.light import name_light, say_light
from bot.views.paging import turn_to
from bot.views.screen import Button, Screen, clip, fit, join_names

A_PAGE = 8
MONTHS_SHOWN = 6
BAR = 10
"""Signs of the longest bar."""


def draw_own_tasks(say: Say, states: Sequence[TaskState], page: int) -> Screen:
    """Draw a page of tasks: light, stage, next date."""
    shown, turn, place = turn_to(say, states, page, "mine", A_PAGE)
    units = join_names(say, dict.fromkeys(state.own.unit for state in states))
    lines: list[str] = [say("mine-heading", units=clip(units, 60), count=len(states), place=place)]
    for state in shown:
        lines += ["", *_say_state(say, state)]
    rows = [
        (Button(clip(f"{state.own.task.number} {state.own.task.title}", 40), f"mytask:{state.own.id}"),)
        for state in shown
    ]
    return Screen(fit(lines), (*rows, *turn))


def _say_state(say: Say, state: TaskState) -> list[Html]:
    task = state.own.task
    lines = [
        say(
            "mine-line",
            light=name_light(say, state.light),
            number=task.number,
            title=clip(task.title, 40),
            role=say(f"role-{state.own.role}"),
            stage=say(f"stage-{state.stage}") if state.stage else say("mine-no-stage"),
        )
    ]
    if state.next_date is not None and state.next_date.due is not None:
        day = say_day(say, state.next_date.due)
        lines.append(say("mine-next", day=day, text=clip(state.next_date.text, 40)))
    return lines


def draw_own_task(say: Say, state: TaskState) -> Screen:
    """Draw one task with its figures over the months as bars, and the acts that come next."""
    task = state.own.task
    lines: list[str] = [*_say_state(say, state), *say_light(say, state.light)]
    for trend in state.trends:
        lines += ["", *_say_trend(say, trend)]
    if state.changes:
        lines += ["", say("mine-stages")]
        lines += [
            say("mine-change", day=say_day(say, one.day), stage=say(f"stage-{one.stage}"))
            for one in state.changes
        ]
    feed = [(Button(say("action-feed"), f"feed:{state.own.id}"),)] if state.can_feed else []
    rest = (Button(say("mine-card"), f"task:{task.number}"), Button(say("mine-back"), "mine:0"))
    return Screen(fit(lines), (*feed, rest))


def _say_trend(say: Say, trend: Trend) -> list[Html]:
    """Say a figure month by month, each with a bar, and how it stands against the plan."""
    unit = trend.question.unit or say("unit-wan").plain()
    head = say("mine-trend", field=say_field(say, trend.question), unit=unit)
    shown = trend.points[-MONTHS_SHOWN:]
    most = max((value for _, value in shown), default=Decimal(0))
    lines = [head]
    for month, value in shown:
        bar = "▇" * int((value * BAR / most).to_integral_value()) if most > 0 and value > 0 else ""
        lines.append(say("mine-bar", month=int(month[5:]), bar=bar, value=_plain(value)))
    planned = Decimal(trend.question.planned or 0)
    if planned and not trend.is_flow:
        share = int((shown[-1][1] * 100 / planned).to_integral_value(ROUND_HALF_UP))
        lines.append(say("mine-share", planned=_plain(planned), unit=unit, share=share))
    return lines


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
