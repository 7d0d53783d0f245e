"""报送: which reports a member may fill, opening one, finding its dialogue again. Each call is in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeAlias

from bot.core.conversation import Conversation, Elsewhere, Openable, Returned, Submitted
from bot.core.dialogue import State
from bot.core.dialogue.asking import without_reckoned
from bot.core.forms import BULLETIN, Fed, Form, ReportTask
from bot.core.model import Task
from bot.core.obligations import OwedReport, owed_reports, tasks_of
from bot.core.reported import Entry, Report, Review, Verdict
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import drafts, feeds, members, reports, reviews
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan

OPENS_BEFORE = timedelta(days=31)
"""A report can be opened this long before it is due."""

PAST_SHOWN = timedelta(days=62)
"""A report that was sent is offered for changes for this long after it was due."""

FED_WITHIN = timedelta(days=31)
"""What a responsible unit said this long before a first report is due belongs to it."""


@dataclass(frozen=True, slots=True)
class NothingOwed:
    """The member's units lead no area, or the plan asks for no reports."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Several reports can be opened: the member must say which."""

    open: tuple[Openable, ...]


@dataclass(frozen=True, slots=True)
class Closed:
    """The report was accepted: it stays as it is until the office opens it again."""

    owed: OwedReport
    report: Report
    review: Review


async def find_openable(tx: Transaction, shelf: Shelf, member: Member, now: datetime) -> tuple[Openable, ...]:
    """List the reports that a member's units owe about now, those from which something is wanted first."""
    stored = await shelf.plan(tx)
    if stored is None:
        return ()
    submitted = await reports.submitted_subjects(tx, stored.id)
    words = await reviews.by_subject(tx, stored.id)
    openable = []
    shown_from = stored.day_of(now) - PAST_SHOWN
    for owed in owed_about(shelf, stored, now):
        is_shown = owed.due >= shown_from or owed.subject not in submitted
        if is_shown and member.reporting_units() & set(owed.units):
            word = words.get(owed.subject)
            openable.append(
                Openable(
                    owed,
                    owed.subject in submitted,
                    await drafts.find_on(tx, owed.subject, member.id) is not None,
                    is_sent_back=word is not None and word.verdict is Verdict.SENT_BACK,
                    is_accepted=word is not None and word.verdict is Verdict.ACCEPTED,
                )
            )
    return tuple(sorted(openable, key=lambda known: (not known.is_missing, known.owed.due)))


def owed_about(shelf: Shelf, stored: StoredPlan, now: datetime) -> tuple[OwedReport, ...]:
    """List the plan's reports up to some time after an instant."""
    return list_owed(shelf, stored, date.min, stored.day_of(now) + OPENS_BEFORE)


def list_owed(shelf: Shelf, stored: StoredPlan, first: date, last: date) -> tuple[OwedReport, ...]:
    """List the plan's reports between two days; none that fell due before anybody was asked for it."""
    known_from, asked_from = stored.day_of(stored.imported_at), stored.asked_from
    policy = stored.workday_policy
    owed = owed_reports(stored.id, stored.plan, max(first, known_from), last, shelf.calendar, policy)
    return tuple(one for one in owed if one.due >= asked_from.get((one.area.number, one.slot), known_from))


async def open_report(
    tx: Transaction, shelf: Shelf, member: Member, now: datetime, subject: str | None = None
) -> Conversation | Choice | Closed | NothingOwed:
    """Open a report, by its subject or, where only one is owed this month, without being told which."""
    openable = await find_openable(tx, shelf, member, now)
    stored = await shelf.plan(tx)
    if not openable or stored is None:
        return NothingOwed()
    if subject is not None:
        wanted = [known for known in openable if known.owed.subject == subject]
    else:
        wanted = _most_urgent(openable, stored.day_of(now))
    if len(wanted) != 1:
        return Choice(tuple(wanted or openable))
    return await _open(tx, shelf, stored, member, wanted[0].owed, now)


def _most_urgent(openable: tuple[Openable, ...], today: date) -> list[Openable]:
    """Pick what "报送" means today: what is missing and late or due this month, else whatever there is."""
    missing = [known for known in openable if known.is_missing]
    this_month = [known for known in missing if known.owed.due <= today.replace(day=28) + timedelta(days=3)]
    return this_month or list(openable)


async def _open(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, member: Member, owed: OwedReport, now: datetime
) -> Conversation | Closed:
    earlier, review = standing = await _find_standing(tx, owed)
    if earlier is not None and review is not None and review.verdict is Verdict.ACCEPTED:
        return Closed(owed, earlier, review)
    draft = await drafts.find_on(tx, owed.subject, member.id)
    if draft is None:
        form = await make_form(tx, shelf, stored, owed, stored.day_of(now))
        begun = _begin_from(form, earlier) if earlier else State()
        draft = await drafts.open_on(tx, owed.subject, member.id, begun.to_json(), now)
    draft = await _reopen_fields(tx, draft, review, now)
    await members.focus(tx, member.id, draft.id)
    return await _converse(tx, shelf, stored, draft, owed, standing, now)


Standing: TypeAlias = tuple[Report | None, Review | None]
"""The newest version of a report, and the office's newest word on it."""


async def _find_standing(tx: Transaction, owed: OwedReport) -> Standing:
    earlier = await reports.latest(tx, owed.subject)
    return earlier, await reviews.of_report(tx, earlier.id) if earlier else None


def _begin_from(form: Form, earlier: Report) -> State:
    return State(answers=without_reckoned(form, earlier.answers()), base_version=earlier.version)


async def _reopen_fields(tx: Transaction, draft: Draft, review: Review | None, now: datetime) -> Draft:
    """Note in a draft, once, which fields the office wants again."""
    state = State.from_json(draft.state)
    if review is None or review.verdict is not Verdict.SENT_BACK or state.review_id == review.id:
        return draft
    noted = replace(state, reopened=review.fields, review_id=review.id).to_json()
    await drafts.advance(tx, draft.id, draft.version, noted, now)
    return replace(draft, state=noted, version=draft.version + 1)


async def _converse(
    tx: Transaction,
    shelf: Shelf,
    stored: StoredPlan,
    draft: Draft,
    owed: OwedReport,
    standing: Standing,
    now: datetime,
) -> Conversation:
    earlier, review = standing
    is_sent_back = review is not None and review.verdict is Verdict.SENT_BACK
    others = await drafts.others_on(tx, owed.subject, draft.member_id)
    form = await make_form(tx, shelf, stored, owed, stored.day_of(now))
    talk = converse(draft, owed, form, stored.zone, now)
    returned = Returned(review.member_name, review.given_at, review.reason) if review else None
    if earlier is not None:
        talk = replace(
            talk,
            earlier=Submitted(earlier.number, earlier.member_name, earlier.submitted_at),
            standing=_list_standing(form, earlier),
            returned=returned if is_sent_back else None,
        )
    return replace(talk, elsewhere=tuple(Elsewhere(name, changed_at) for name, changed_at in others))


def _list_standing(form: Form, earlier: Report) -> dict[str, Entry]:
    """Map the sections to what a version says of them, as a draft that begins from it does."""
    told = without_reckoned(form, earlier.answers())
    return {str(task): replace(said, answers=told[str(task)]) for task, said in earlier.entries.items()}


async def make_form(tx: Transaction, shelf: Shelf, stored: StoredPlan, owed: OwedReport, today: date) -> Form:
    """Make a report's form: its tasks, what was last reported of each, and what responsible units said since."""
    tasks = tasks_of(stored.plan, owed.area)
    ids = {stored.task_ids[task.number]: task for task in tasks}
    known = await know_tasks(tx, ids, before=owed.printed)
    form = shelf.report_form.for_tasks(known, owed.rule_text, today)
    fed = await feeds.newest(tx, ids, await _fed_since(tx, stored, owed))
    sections = [
        section.with_fed(_make_fed(one) for one in fed.get(int(section.key), ()))
        if section.key != BULLETIN
        else section
        for section in form.sections
    ]
    return replace(form, sections=tuple(sections))


async def _fed_since(tx: Transaction, stored: StoredPlan, owed: OwedReport) -> datetime:
    """Tell from when on what was fed belongs to this report: since the one before it was sent."""
    beginning = owed.subject.removesuffix(owed.period)
    sent = await reports.sent_before(tx, beginning, owed.printed)
    earliest = datetime.combine(owed.printed - FED_WITHIN, datetime.min.time(), stored.zone)
    return sent or earliest


def _make_fed(said: feeds.Feed) -> Fed:
    return Fed(said.id, said.unit, said.member_name, said.told_at, said.answers)


async def know_tasks(
    tx: Transaction, tasks: Mapping[int, Task], before: date | None = None
) -> list[ReportTask]:
    """Put to each task, by its id, what was reported of it last, question by question."""
    told = await reports.list_told(tx, list(tasks), before)
    known = []
    for task_id, task in tasks.items():
        past: dict[str, str] = {}
        for _, answers in told[task_id]:
            past |= {asked: value for asked, value in answers.items() if isinstance(value, str) and value}
        known.append(ReportTask(str(task_id), task, past))
    return known


async def list_status(
    tx: Transaction, shelf: Shelf, now: datetime
) -> list[tuple[OwedReport, Report | None, Review | None]]:
    """List for the office what is overdue or sent back, and the reports of the next day they are due.

    With each stands its newest version and the office's newest word on that, as far as there are any.
    """
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    newest = {known.subject: known for known in await reports.list_newest(tx, stored.id)}
    words = await reviews.by_subject(tx, stored.id)
    owed = owed_about(shelf, stored, now)
    today = stored.day_of(now)
    next_due = min((report.due for report in owed if report.due >= today), default=today)
    return [
        (report, newest.get(report.subject), words.get(report.subject))
        for report in owed
        if report.due == next_due or (report.due < today and _is_open(report.subject, newest, words))
    ]


def _is_open(subject: str, newest: Mapping[str, Report], words: Mapping[str, Review]) -> bool:
    word = words.get(subject)
    return subject not in newest or word is None or word.verdict is not Verdict.ACCEPTED


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue of a draft; None where this member may not fill the report, or it is accepted or long past."""
    stored = await shelf.plan(tx)
    if stored is None:
        return None
    owed = next((known for known in owed_about(shelf, stored, now) if known.subject == draft.subject), None)
    if owed is None or not member.reporting_units() & set(owed.units):
        return None
    return await _converse(tx, shelf, stored, draft, owed, await _find_standing(tx, owed), now)
