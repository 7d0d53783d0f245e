"""报送: opening a report's draft, taking one step in it, submitting it. Each call lives in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.calendar import WorkdayPolicy
from bot.core.conversation import Conversation, Openable, Receipt, Submitted
from bot.core.dialogue import UNCHANGED, Answers, Ending, Note, Outcome, Place, State, merge
from bot.core.forms import Form, Section
from bot.core.obligations import OwedReport, owed_reports, tasks_of
from bot.services.shelf import Shelf
from storage import audit, drafts, members, reports
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan
from storage.reports import NewReport, Report

OPENS_BEFORE = timedelta(days=31)
"""A report can be opened this long before it is due."""

PAST_SHOWN = timedelta(days=62)
"""A report that nobody sent is offered for this long after it was due."""


@dataclass(frozen=True, slots=True)
class NothingOwed:
    """The member's units lead no area, or the plan asks for no reports."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Several reports can be opened: the member must say which."""

    open: tuple[Openable, ...]


async def find_openable(tx: Transaction, shelf: Shelf, member: Member, now: datetime) -> tuple[Openable, ...]:
    """List the reports that a member's units owe about now, those still missing first."""
    stored = await shelf.plan(tx)
    if stored is None:
        return ()
    submitted = await reports.submitted_subjects(tx, stored.id)
    return tuple(
        sorted(
            [
                Openable(
                    owed,
                    owed.subject in submitted,
                    await drafts.find_on(tx, owed.subject, member.id) is not None,
                )
                for owed in owed_about(shelf, stored, now)
                if member.reporting_units() & set(owed.units)
            ],
            key=lambda openable: (openable.is_submitted, openable.owed.due),
        )
    )


def owed_about(shelf: Shelf, stored: StoredPlan, now: datetime) -> tuple[OwedReport, ...]:
    """List the plan's reports around an instant; none that fell due before the plan was imported."""
    zone = ZoneInfo(stored.timezone)
    today = now.astimezone(zone).date()
    first = max(stored.imported_at.astimezone(zone).date(), today - PAST_SHOWN)
    policy = WorkdayPolicy(stored.workday_policy)
    return owed_reports(stored.id, stored.plan, first, today + OPENS_BEFORE, shelf.calendar, policy)


async def open_report(
    tx: Transaction, shelf: Shelf, member: Member, now: datetime, subject: str | None = None
) -> Conversation | Choice | NothingOwed:
    """Open a report, by its subject or, where only one is owed this month, without being told which."""
    openable = await find_openable(tx, shelf, member, now)
    stored = await shelf.plan(tx)
    if not openable or stored is None:
        return NothingOwed()
    if subject is not None:
        wanted = [known for known in openable if known.owed.subject == subject]
    else:
        wanted = _most_urgent(openable, _today(stored, now))
    if len(wanted) != 1:
        return Choice(tuple(wanted or openable))
    return await _open(tx, shelf, stored, member, wanted[0].owed, now)


def _most_urgent(openable: tuple[Openable, ...], today: date) -> list[Openable]:
    """Pick what "报送" means today: what is missing and late or due this month, else whatever there is."""
    missing = [known for known in openable if not known.is_submitted]
    this_month = [known for known in missing if known.owed.due <= today.replace(day=28) + timedelta(days=3)]
    return this_month or list(openable)


async def _open(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, member: Member, owed: OwedReport, now: datetime
) -> Conversation:
    draft = await drafts.find_on(tx, owed.subject, member.id)
    earlier = await reports.latest(tx, owed.subject)
    if draft is None:
        state = State(answers=_answers_of(earlier), base_version=earlier.version) if earlier else State()
        draft = await drafts.open_on(tx, owed.subject, member.id, state.to_json(), now)
    await members.focus(tx, member.id, draft.id)
    conversation = _conversation(shelf, stored, draft, owed, now)
    if earlier is None:
        return conversation
    return replace(conversation, earlier=Submitted(earlier.number, earlier.member_name, earlier.submitted_at))


def _conversation(
    shelf: Shelf, stored: StoredPlan, draft: Draft, owed: OwedReport, now: datetime
) -> Conversation:
    tasks = [(str(stored.task_ids[task.number]), task) for task in tasks_of(stored.plan, owed.area)]
    return Conversation(
        draft_id=draft.id,
        version=draft.version,
        member_id=draft.member_id,
        about=owed,
        form=shelf.report_form.for_tasks(tasks, owed.rule_text),
        state=State.from_json(draft.state),
        zone=ZoneInfo(stored.timezone),
        today=_today(stored, now),
    )


async def list_status(tx: Transaction, shelf: Shelf, now: datetime) -> list[tuple[OwedReport, bool]]:
    """List for the office what is overdue, and the reports of the next day they are due, with whether they are in."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    submitted = await reports.submitted_subjects(tx, stored.id)
    owed = owed_about(shelf, stored, now)
    today = _today(stored, now)
    next_due = min((report.due for report in owed if report.due >= today), default=today)
    return [
        (report, report.subject in submitted)
        for report in owed
        if report.due == next_due or (report.due < today and report.subject not in submitted)
    ]


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue of a draft; None where this member may not fill the report, or it is long past."""
    stored = await shelf.plan(tx)
    if stored is None:
        return None
    owed = next((known for known in owed_about(shelf, stored, now) if known.subject == draft.subject), None)
    if owed is None or not member.reporting_units() & set(owed.units):
        return None
    return _conversation(shelf, stored, draft, owed, now)


async def submit(
    tx: Transaction, owed: OwedReport, conversation: Conversation, outcome: Outcome, now: datetime
) -> Conversation:
    """Store a report's next version, or lay it beside one that came in the meantime."""
    latest = await reports.latest(tx, owed.subject)
    if latest is not None and latest.version > outcome.state.base_version:
        return await _merge(tx, conversation, outcome, latest, now)
    version = latest.version + 1 if latest else 1
    receipt = Receipt(
        number=await _give_number(tx, owed, version),
        version=version,
        submitted_at=now,
        is_late=now.astimezone(conversation.zone).date() > owed.due,
    )
    new = NewReport(
        number=receipt.number,
        subject=owed.subject,
        version=version,
        plan_id=owed.plan_id,
        member_id=conversation.member_id,
        draft_id=conversation.draft_id,
        is_late=receipt.is_late,
        entries=_entries(conversation.form, outcome.state),
    )
    await reports.store(tx, new, now)
    await drafts.close(tx, conversation.draft_id, conversation.version, "submitted", now)
    await members.focus(tx, conversation.member_id, None)
    await audit.record(tx, "submit", receipt.number, now, member_id=conversation.member_id)
    state = replace(outcome.state, place=Place.OVERVIEW)
    return replace(conversation, state=state, note=outcome.note, ending=Ending.SUBMITTED, receipt=receipt)


async def _merge(
    tx: Transaction, conversation: Conversation, outcome: Outcome, latest: Report, now: datetime
) -> Conversation:
    """Another has submitted since this draft was begun: put both together, to be looked at before it is sent."""
    answers = merge(_answers_of(latest), outcome.state.answers)
    state = replace(outcome.state, place=Place.OVERVIEW, answers=answers, base_version=latest.version)
    await drafts.advance(tx, conversation.draft_id, conversation.version, state.to_json(), now)
    note = Note("merged", {"name": latest.member_name, "number": latest.number}, is_complaint=True)
    return replace(conversation, version=conversation.version + 1, state=state, note=note)


def _answers_of(report: Report) -> Answers:
    return {str(task_id): entry for task_id, entry in report.entries.items()}


def _entries(form: Form, state: State) -> Mapping[int, Mapping[str, object]]:
    """Take the answers that the form still asks for; those to tasks and figures that are gone stay in the draft."""
    return {int(section.key): _answers_to(section, state) for section in form.sections}


def _answers_to(section: Section, state: State) -> Mapping[str, object]:
    asked = {UNCHANGED, *(question.id for question in section.questions)}
    return {key: value for key, value in state.answers.get(section.key, {}).items() if key in asked}


async def _give_number(tx: Transaction, owed: OwedReport, version: int) -> str:
    """Give a report's number, or the next one that is free: an area that bore this number before may have used it."""
    while await reports.is_number_taken(tx, _number(owed, version)):
        version += 1
    return _number(owed, version)


def _number(owed: OwedReport, version: int) -> str:
    """Make the number people quote: 202606-25-3 for June's report of the 25th in area 3, -2 for a second version."""
    number = f"{owed.month.replace('-', '')}-{owed.day}-{owed.area.number}"
    return number if version == 1 else f"{number}-{version}"


def _today(stored: StoredPlan, now: datetime) -> date:
    return now.astimezone(ZoneInfo(stored.timezone)).date()
