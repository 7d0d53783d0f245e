"""报送: storing a report's next version, or laying it beside one that came in the meantime."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.conversation import Conversation, Receipt
from bot.core.dialogue import ABOUT_SECTION, Answers, Ending, Note, Outcome, Place, State, Value
from bot.core.dialogue.asking import value_of, without_reckoned
from bot.core.dialogue.merging import find_differences, merge
from bot.core.errands import narrow
from bot.core.forms import BULLETIN, Section
from bot.core.obligations import OwedReport
from bot.core.reported import Entry, Report, Verdict
from storage import audit, drafts, members, reports, reviews
from storage.database import Transaction
from storage.reports import NewReport


async def submit(
    tx: Transaction, conversation: Conversation, outcome: Outcome, now: datetime
) -> Conversation:
    """Store a report's next version, or lay it beside one that came in the meantime."""
    owed = narrow(conversation.about, OwedReport)
    latest = await reports.latest(tx, owed.subject)
    if latest is not None and await _is_accepted(tx, latest):
        return await _refuse(tx, conversation, outcome, latest, now)
    if latest is not None and latest.version > outcome.state.base_version:
        return await _merge(tx, owed, conversation, outcome, latest, now)
    version = latest.version + 1 if latest else 1
    receipt = Receipt(
        number=await _give_number(tx, owed, version),
        version=version,
        submitted_at=now,
        is_late=now.astimezone(conversation.zone).date() > owed.due,
    )
    await reports.store(tx, _make_report(owed, conversation, outcome.state, receipt, latest), now)
    await drafts.close(tx, conversation.draft_id, conversation.version, "submitted", now)
    await members.focus(tx, conversation.member_id, None)
    await audit.record(tx, "submit", receipt.number, now, member_id=conversation.member_id)
    state = replace(outcome.state, place=Place.OVERVIEW)
    return replace(conversation, state=state, note=outcome.note, ending=Ending.SUBMITTED, receipt=receipt)


async def _is_accepted(tx: Transaction, report: Report) -> bool:
    review = await reviews.of_report(tx, report.id)
    return review is not None and review.verdict is Verdict.ACCEPTED


async def _refuse(
    tx: Transaction, conversation: Conversation, outcome: Outcome, latest: Report, now: datetime
) -> Conversation:
    """The office has accepted the version that stands: the draft stays, should it be opened again."""
    await drafts.advance(tx, conversation.draft_id, conversation.version, outcome.state.to_json(), now)
    note = Note("accepted-meanwhile", {"number": latest.number}, is_complaint=True)
    return replace(conversation, version=conversation.version + 1, state=outcome.state, note=note)


async def _merge(
    tx: Transaction,
    owed: OwedReport,
    conversation: Conversation,
    outcome: Outcome,
    latest: Report,
    now: datetime,
) -> Conversation:
    """Another has submitted since this draft was begun: put both together, and show where they differ."""
    form, mine = conversation.form, outcome.state.answers
    theirs = without_reckoned(form, latest.answers())
    before = without_reckoned(form, await _answers_before(tx, owed, outcome.state.base_version))
    state = replace(
        outcome.state,
        place=Place.OVERVIEW,
        answers=merge(theirs, mine, before),
        base_version=latest.version,
        differences=find_differences(theirs, mine, before),
    )
    await drafts.advance(tx, conversation.draft_id, conversation.version, state.to_json(), now)
    note = Note("merged", {"name": latest.member_name, "number": latest.number}, is_complaint=True)
    return replace(conversation, version=conversation.version + 1, state=state, note=note)


async def _answers_before(tx: Transaction, owed: OwedReport, version: int) -> Answers:
    """Give the version that a draft began from; nothing where it began from none."""
    versions = await reports.list_versions(tx, [owed.subject])
    known = next((report for report in versions if report.version == version), None)
    whole = await reports.find(tx, known.id) if known else None
    return whole.answers() if whole else {}


def _make_report(
    owed: OwedReport, talk: Conversation, state: State, receipt: Receipt, latest: Report | None
) -> NewReport:
    """Make the version: the answers that the form still asks for; those to what is gone stay in the draft."""
    said = {section.key: _answers_to(section, state) for section in talk.form.sections}
    return NewReport(
        number=receipt.number,
        subject=owed.subject,
        version=receipt.version,
        plan_id=owed.plan_id,
        member_id=talk.member_id,
        draft_id=talk.draft_id,
        is_late=receipt.is_late,
        due=owed.printed,
        entries={
            int(key): Entry(answers, _author_of(int(key), answers, latest, talk.member_id))
            for key, answers in said.items()
            if key != BULLETIN
        },
        extra={key: answers for key, answers in said.items() if key == BULLETIN and any(answers.values())},
    )


def _author_of(task_id: int, answers: Mapping[str, Value], latest: Report | None, member_id: int) -> int:
    """Tell who said it: what stands as it stood is still its author's."""
    before = latest.entries.get(task_id) if latest else None
    return before.member_id if before is not None and before.answers == answers else member_id


def _answers_to(section: Section, state: State) -> Mapping[str, Value]:
    """Gather what a section says, with what follows from it."""
    answers = state.answers.get(section.key, {})
    asked = {*ABOUT_SECTION, *(question.id for question in section.questions)}
    said = {key: value for key, value in answers.items() if key in asked}
    sums = [question for question in section.questions if question.sums]
    reckoned = {question.id: value_of(section, question, answers) for question in sums}
    return {**said, **{key: value for key, value in reckoned.items() if value}}


async def _give_number(tx: Transaction, owed: OwedReport, version: int) -> str:
    """Give a report's number, or the next one that is free: an area that bore this number before may have used it."""
    while await reports.is_number_taken(tx, _number(owed, version)):
        version += 1
    return _number(owed, version)


def _number(owed: OwedReport, version: int) -> str:
    return owed.number if version == 1 else f"{owed.number}-{version}"
