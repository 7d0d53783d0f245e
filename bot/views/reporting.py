"""Around a report's dialogue: which report, the office's notice and its list."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.core.conversation import Conversation, Openable
from bot.core.model import Task
from bot.core.obligations import OwedReport
from bot.core.reported import Report, Review
from bot.texts import Html, Say
from bot.views.dates import say_day, say_instant
from bot.views.screen import Button, Screen, clip, fit, join_names

DAYS_SHOWN = 6
LINES_SHOWN = 40
"""More lines than this would not fit a message."""


def draw_choice(say: Say, openable: Sequence[Openable]) -> Screen:
    """Ask which report is meant."""
    return Screen(
        say("report-which"), tuple((open_button(known.owed, _label(say, known)),) for known in openable)
    )


def _label(say: Say, known: Openable) -> str:
    state = "draft" if known.has_draft else "submitted" if known.is_submitted else "open"
    state = "sent-back" if known.is_sent_back else "accepted" if known.is_accepted else state
    area, due = clip(known.owed.area.title, 20), say_day(say, known.owed.due)
    return say(f"report-choice-{state}", area=area, due=due)


def draw_closed(say: Say, owed: OwedReport, report: Report) -> Screen:
    """Say that a report was accepted, and show the way to read it."""
    text = say("report-closed", area=owed.area.title, due=say_day(say, owed.due), number=report.number)
    return Screen(text, ((Button(say("report-look"), f"report:{report.id}"),),))


def open_button(owed: OwedReport, label: str) -> Button:
    """Make the button that opens a report."""
    return Button(label, f"open:{owed.subject}")


def draw_breakdown_notice(say: Say, task: Task, parts: int, member_name: str) -> Screen:
    """Tell the office that a task was broken down."""
    title = clip(task.title, 60)
    return Screen(say("notice-broken-down", number=task.number, title=title, parts=parts, name=member_name))


def draw_report_notice(say: Say, talk: Conversation, owed: OwedReport, member_name: str) -> Screen:
    """Tell the office that a report is in."""
    if talk.receipt is None:
        raise ValueError("only a submitted report is announced")
    return Screen(
        say(
            "notice-submitted",
            area=owed.area.title,
            due=say_day(say, owed.due),
            name=member_name,
            at=say_instant(say, talk.receipt.submitted_at, talk.zone),
            number=talk.receipt.number,
        )
    )


def draw_status(
    say: Say, reports: Iterable[tuple[OwedReport, Report | None, Review | None]], month: str
) -> Screen:
    """List which reports are in and which are missing, the next day's first; those that are in can be opened."""
    known = list(reports)
    next_due = max((owed.due for owed, _, _ in known), default=date.max)
    late = [line for line in known if line[0].due < next_due and line[1] is None]
    shown = sorted((line for line in known if line not in late), key=lambda line: -line[0].due.toordinal())
    shown = shown[:LINES_SHOWN]
    lines = [_say_status(say, *line) for line in shown]
    opening = [
        (Button(clip(f"{owed.area.title} · {say_day(say, owed.due)}", 50), f"report:{report.id}"),)
        for owed, report, _ in shown
        if report is not None
    ]
    changes = (Button(say("status-changes"), f"changes:{month}"),)
    lines += _say_late(say, [owed for owed, _, _ in late])
    text = fit([say("status-heading"), "", *(lines or [say("status-nothing")])])
    return Screen(text, (*opening, changes))


def _say_late(say: Say, late: Iterable[OwedReport]) -> Iterator[Html]:
    """Say in a line for each area which of its reports nobody has sent."""
    of_area: defaultdict[str, list[OwedReport]] = defaultdict(list)
    for owed in late:
        of_area[owed.area.number].append(owed)
    for missing in of_area.values():
        days = join_names(say, [say_day(say, owed.due) for owed in missing[:DAYS_SHOWN]])
        yield say(
            "status-line-late",
            area=missing[0].area.title,
            days=days,
            count=len(missing),
            units=join_names(say, missing[0].units),
        )


def _say_status(say: Say, owed: OwedReport, report: Report | None, review: Review | None) -> Html:
    state = "missing" if report is None else review.verdict if review else "submitted"
    return say(
        f"status-line-{state}",
        area=owed.area.title,
        due=say_day(say, owed.due),
        units=join_names(say, owed.units),
    )
