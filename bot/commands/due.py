"""`lianluo due`: which reminders go to whom, and why."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import typer

from bot.app import Lianluo
from bot.commands.console import speak, stop, tell, with_application
from bot.core.digest import DigestLine
from bot.core.reminders import Verdict
from bot.core.sends import DayOfSends
from bot.services.sends import list_sends
from bot.texts import Html, Say
from bot.views.sends import list_day, say_reason, say_verdict

LAST_MINUTE = time(23, 59)
FURTHEST = timedelta(days=400)


def print_due(at: datetime | None, days: int, *, shows_all: bool, as_json: bool) -> None:
    """Print what goes out now; until a local time of a day, or on the whole of it and of days after it.

    What goes out already has is told as it was; with `shows_all`, also why the rest does not go.
    """
    say = speak()
    found = with_application(lambda lianluo: _list(lianluo, at, days))
    if as_json:
        rows = [row for day in found for row in _list_rows(say, day, shows_all=shows_all)]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    shown = [day for day in found if day.sends or len(found) == 1]
    for place, day in enumerate(shown):
        if place:
            tell("")
        for line in list_day(say, day, shows_all=shows_all):
            tell(line)
    if not shown:
        tell(say("sends-nothing", days=days))


async def _list(lianluo: Lianluo, at: datetime | None, days: int) -> list[DayOfSends]:
    now = lianluo.clock()
    async with lianluo.database.reading() as tx:
        stored = await lianluo.shelf.plan(tx)
        zone = stored.zone if stored else lianluo.settings.zone
        first, until = _find_span(at, days, now.astimezone(zone))
        if until > now + FURTHEST:
            stop(speak()("sends-too-far", days=FURTHEST.days))
        return await list_sends(tx, lianluo.shelf, now, first, until)


def _find_span(at: datetime | None, days: int, now: datetime) -> tuple[date, datetime]:
    """Give the first day and the last instant; a day without an hour is meant whole."""
    if at is None and days == 1:
        return now.date(), now
    first = now.date() if at is None else at.date()
    hour = at.time() if at and at.time() > time() and days == 1 else LAST_MINUTE
    return first, datetime.combine(first + timedelta(days=days - 1), hour, now.tzinfo)


def _list_rows(say: Say, day: DayOfSends, *, shows_all: bool) -> Iterator[dict[str, Any]]:
    """List a row for each digest; for each matter that does not go, one of the same form."""
    for send in day.sends:
        reasons = [say_reason(say, line, day.day) for line in send.lines]
        yield {
            "member": send.person,
            "seats": [{"unit": unit or None, "role": role} for unit, role in send.seats],
            "stands_in_for": list(send.stands_in_for),
            "reference": send.reference,
            "day": str(day.day),
            "at": send.at.isoformat(),
            "state": send.state,
            "from": None,
            "matters": [
                _describe(line, Verdict.GOES, why) for line, why in zip(send.lines, reasons, strict=True)
            ],
        }
    for held in day.held if shows_all else ():
        yield {
            "member": held.person,
            "seats": [],
            "stands_in_for": [],
            "reference": None,
            "day": str(day.day),
            "at": None,
            "state": "held",
            "from": str(held.from_day) if held.from_day else None,
            "matters": [_describe(held.line, held.verdict, say_verdict(say, held.verdict))],
        }


def _describe(line: DigestLine, verdict: Verdict, why: Html) -> dict[str, Any]:
    return {
        "kind": line.kind,
        "title": line.title,
        "units": list(line.units),
        "due": str(line.due),
        "days_left": line.days_left,
        "stage": line.stage,
        "step": line.step,
        "raised_to": list(line.raised_to),
        "verdict": verdict,
        "why": why.plain(),
    }
