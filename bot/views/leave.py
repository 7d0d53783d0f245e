"""请假 on the screen: what is asked of the deputy, and how it stands."""

from collections.abc import Sequence
from datetime import date

from bot.texts import Say
from bot.views.dates import say_day
from bot.views.screen import Button, Screen, clip

NAME_SHOWN = 40


def draw_leave_request(say: Say, absence_id: int, name: str, first: date, last: date) -> Screen:
    """Ask somebody to stand in."""
    days = {"first": say_day(say, first), "last": say_day(say, last)}
    yes = Button(say("leave-accept"), f"leave-yes:{absence_id}")
    no = Button(say("leave-decline"), f"leave-no:{absence_id}")
    return Screen(say("leave-request", name=clip(name, NAME_SHOWN), **days), ((yes, no),))


def draw_leaves(say: Say, leaves: Sequence[tuple[int, date, date, str, bool]]) -> Screen:
    """Show a member's own leaves: id, first and last day, the deputy, and whether that one has accepted."""
    lines, rows = [say("leave-own")], []
    for absence_id, first, last, deputy, is_accepted in leaves:
        days = {"first": say_day(say, first), "last": say_day(say, last)}
        line = "leave-line" if is_accepted else "leave-line-waiting"
        lines.append(say(line, deputy=clip(deputy, NAME_SHOWN), **days))
        rows.append((Button(say("leave-end", **days), f"leave-end:{absence_id}"),))
    return Screen("\n".join(lines), (*rows, (Button(say("leave-another"), "leave"),)))


def draw_leave_news(say: Say, news: str, name: str, first: date, last: date) -> Screen:
    """Tell one of the two what the other did: "accepted", "declined" or "ended"."""
    days = {"first": say_day(say, first), "last": say_day(say, last)}
    return Screen(say(f"leave-news-{news}", name=clip(name, NAME_SHOWN), **days))
