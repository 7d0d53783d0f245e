"""请假 on the screen: what is asked of the deputy, and how it stands."""

from collections.abc import Sequence
from datetime import date

from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import Button, Screen, clip, join_names

NAME_SHOWN = 40
UNITS_SHOWN = 80


def draw_leave_request(
    say: Say, absence_id: int, name: str, first: date, last: date, only: Sequence[str] = ()
) -> Screen:
    """Ask somebody to stand in; `only` has the units, where those are not all of the other's."""
    days = {"first": say_day(say, first), "last": say_day(say, last)}
    yes = Button(say("leave-accept"), f"leave-yes:{absence_id}")
    no = Button(say("leave-decline"), f"leave-no:{absence_id}")
    asked = say("leave-request", name=clip(name, NAME_SHOWN), **days)
    return Screen("\n".join([asked, *_say_only(say, only)]), ((yes, no),))


def draw_leaves(say: Say, leaves: Sequence[tuple[int, date, date, str, bool]]) -> Screen:
    """Show a member's own leaves: id, first and last day, the deputy, and whether that one has accepted."""
    lines, rows = [say("leave-own")], []
    for absence_id, first, last, deputy, is_accepted in leaves:
        days = {"first": say_day(say, first), "last": say_day(say, last)}
        line = "leave-line" if is_accepted else "leave-line-waiting"
        lines.append(say(line, deputy=clip(deputy, NAME_SHOWN), **days))
        rows.append((Button(say("leave-end", **days), f"leave-end:{absence_id}"),))
    return Screen("\n".join(lines), (*rows, (Button(say("leave-another"), "leave"),)))


def draw_leave_news(
    say: Say, news: str, name: str, first: date, last: date, without: Sequence[str] = ()
) -> Screen:
    """Tell one of the two what the other did: "accepted", "declined" or "ended".

    `without` has the units of the one who is away in which the deputy has no part.
    """
    days = {"first": say_day(say, first), "last": say_day(say, last)}
    lines = [say(f"leave-news-{news}", name=clip(name, NAME_SHOWN), **days)]
    if without:
        lines.append(say("leave-partly", units=_join(say, without), name=clip(name, NAME_SHOWN)))
    return Screen("\n".join(lines))


def _say_only(say: Say, units: Sequence[str]) -> list[Html]:
    return [say("leave-partly-deputy", units=_join(say, units))] if units else []


def _join(say: Say, units: Sequence[str]) -> str:
    return clip(join_names(say, units), UNITS_SHOWN)
