"""Reports as they were sent: the list of them, one version with its sections, its sisters, what was started."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from bot.core.attached import count_attached
from bot.core.forms import Section
from bot.core.model import Task
from bot.core.reported import PastReport, ReportView, Review
from bot.texts import Html, Say
from bot.views.answers import say_brief
from bot.views.attached import say_unsaved
from bot.views.dates import say_day, say_instant
from bot.views.dialogue.overview import NAME_SHOWN, say_title
from bot.views.dialogue.section import say_answers
from bot.views.screen import Button, Screen, clip, fit, in_rows

LISTED = 20
"""The reports that one message lists."""


def draw_history(say: Say, past: Sequence[PastReport], zone: ZoneInfo) -> Screen:
    """List reports, newest first, each to be opened by its button."""
    lines: list[str] = [say("history-heading"), ""]
    lines += [_say_past(say, one, zone) for one in past[:LISTED]] or [say("history-nothing")]
    buttons = [Button(clip(_name(say, one), 40), f"report:{one.report.id}") for one in past[:LISTED]]
    return Screen(fit(lines), tuple(in_rows(buttons, 1)))


def _say_past(say: Say, past: PastReport, zone: ZoneInfo) -> Html:
    return say(
        "history-line",
        state=_say_state(say, past),
        area=clip(past.owed.area.title, 30),
        due=say_day(say, past.owed.due),
        name=past.report.member_name,
        at=say_instant(say, past.report.submitted_at, zone),
    )


def _name(say: Say, past: PastReport) -> str:
    return say("history-button", area=past.owed.area.title, due=say_day(say, past.owed.due)).plain()


def _say_state(say: Say, past: PastReport | ReportView) -> Html:
    """Say what became of a report: waiting, accepted, sent back, and whether it came late."""
    verdict = past.review.verdict if past.review else None
    state = say(f"review-state-{verdict or 'waiting'}")
    return Html(f"{state}{say('review-late')}") if past.report.is_late else state


def draw_report(say: Say, seen: ReportView) -> Screen:
    """Draw one version: who sent it when, what the office said, each task in a line and behind a button."""
    report = seen.report
    at = say_instant(say, report.submitted_at, seen.zone)
    lines: list[str] = [
        say(
            "report-view",
            area=clip(seen.owed.area.title, 60),
            due=say_day(say, seen.owed.due),
            number=report.number,
            version=report.version,
            versions=len(seen.versions),
            name=report.member_name,
            at=at,
            state=_say_state(say, seen),
        )
    ]
    if seen.review is not None:
        lines.append(_say_review(say, seen, seen.review))
    lines += say_unsaved(say, seen)
    answers = report.answers()
    lines += [
        "",
        *(_say_section(say, seen, section) for section in seen.form.sections if section.key in answers),
    ]
    opening = [
        Button(clip(say_title(say, section).plain(), 30), f"rsec:{report.id}:{index}")
        for index, section in enumerate(seen.form.sections)
        if section.key in answers
    ]
    return Screen(fit(lines), (*in_rows(opening, 2), *_acts(say, seen)))


def _say_review(say: Say, seen: ReportView, review: Review) -> Html:
    at = say_instant(say, review.given_at, seen.zone)
    if not review.reason:
        return say("review-by", name=review.member_name, at=at)
    return say("review-by-why", name=review.member_name, at=at, reason=clip(review.reason, 500))


def _say_section(say: Say, seen: ReportView, section: Section) -> Html:
    brief = clip(say_brief(say, section, seen.report.answers()[section.key]).plain(), 48)
    by = seen.authors.get(section.key) if len(seen.owed.units) > 1 else None
    line = say("report-view-line", title=clip(say_title(say, section).plain(), 30), brief=brief or "—")
    return Html(line + say("section-by", name=clip(by, NAME_SHOWN))) if by else line


def _acts(say: Say, seen: ReportView) -> list[tuple[Button, ...]]:
    """Offer what may be done with this version."""
    report_id = seen.report.id
    rows: list[tuple[Button, ...]] = []
    if seen.is_office and seen.is_newest and seen.is_accepted:
        rows.append((Button(say("report-reopen"), f"reopen:{report_id}"),))
    elif seen.is_office and seen.is_newest:
        back = Button(say("report-send-back"), f"send-back:{report_id}")
        rows.append((Button(say("report-accept"), f"accept:{report_id}"), back))
    if seen.is_mine and seen.is_newest and not seen.is_accepted:
        rows.append((Button(say("report-change"), f"open:{seen.owed.subject}"),))
    files = count_attached(seen.report.answers())
    if files:
        rows.append((Button(say("attached-show", count=files), f"files:{report_id}"),))
    if len(seen.versions) > 1:
        rows.append((Button(say("report-versions", count=len(seen.versions)), f"versions:{report_id}"),))
    return rows


def draw_report_section(say: Say, seen: ReportView, index: int) -> Screen:
    """Draw what a version says of one task; the whole version where the plan has lost so many since."""
    if index >= len(seen.form.sections):
        return draw_report(say, seen)
    section = seen.form.sections[index]
    lines = [Html(f"<b>{say_title(say, section)}</b>"), Html("")]
    lines += say_answers(say, section, seen.report.answers().get(section.key, {}), seen.zone)
    back = Button(say("report-back"), f"report:{seen.report.id}")
    return Screen(fit(lines), ((back,),))


def draw_versions(say: Say, seen: ReportView) -> Screen:
    """List the versions of a report, newest first."""
    lines: list[str] = [
        say("versions-heading", area=clip(seen.owed.area.title, 60), due=say_day(say, seen.owed.due)),
        "",
    ]
    for one in seen.versions[:LISTED]:
        at = say_instant(say, one.submitted_at, seen.zone)
        late = say("review-late") if one.is_late else Html("")
        lines.append(say("versions-line", number=one.number, name=one.member_name, at=at) + late)
    buttons = [Button(one.number, f"report:{one.id}") for one in seen.versions[:LISTED]]
    return Screen(fit(lines), tuple(in_rows(buttons, 2)))


def draw_changes(
    say: Say, month: str, begun: Sequence[tuple[Task, date]], completed: Sequence[tuple[Task, date]]
) -> Screen:
    """List what was started and what was completed in a month."""
    year, number = month.split("-")
    lines: list[str] = [say("changes-heading", year=year, month=int(number))]
    for name, tasks in (("begun", begun), ("completed", completed)):
        lines += ["", say(f"changes-{name}", count=len(tasks))]
        lines += [
            say("changes-line", number=task.number, title=clip(task.title, 40), day=say_day(say, day))
            for task, day in tasks[:LISTED]
        ]
    return Screen(fit(lines))
