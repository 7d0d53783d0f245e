"""The office's list of units to be phoned."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import Screen, clip

UNITS_SHOWN = 25
MATTERS_SHOWN = 2


def draw_calls(
    say: Say,
    units: Sequence[
        tuple[str, Sequence[tuple[str, str, str | None, date | None]], Sequence[tuple[str, date]]]
    ],
) -> Screen:
    """Draw the units, each with its people (name, role, phone, unreachable since) and what it owes."""
    if not units:
        return Screen(say("calls-none"))
    lines: list[Html] = [say("calls-heading", count=len(units)), Html("")]
    for unit, people, matters in units[:UNITS_SHOWN]:
        lines.append(say("calls-unit", unit=clip(unit, 40)))
        lines += _say_people(say, people)
        lines += [
            say("calls-matter", title=clip(title, 40), due=say_day(say, due))
            for title, due in matters[:MATTERS_SHOWN]
        ]
    if len(units) > UNITS_SHOWN:
        lines.append(say("reminder-more", count=len(units) - UNITS_SHOWN))
    return Screen("\n".join(lines))


def _say_people(say: Say, people: Sequence[tuple[str, str, str | None, date | None]]) -> Iterable[Html]:
    """Say whom to phone, and why no message will do."""
    if not any(role in ("coordinator", "deputy") for _, role, _, _ in people):
        yield say("calls-nobody-bound")
    for name, role, phone, since in people[:4]:
        why = say("calls-unreachable", day=say_day(say, since)) if since else say("calls-reachable")
        named = say("calls-person", name=clip(name, 20), role=say(f"step-{role}"), phone=phone or "—")
        yield Html(f"{named}{why}")
