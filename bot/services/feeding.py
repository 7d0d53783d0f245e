"""报进展: what a responsible unit says on its task at any time, and what the lead unit asks about it."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import EXPLAINED, Note
from bot.core.errands import FeedQuestion, TaskFeed
from bot.core.forms.reply import make_asking_form
from bot.core.reported import OwnTask
from bot.services.conversing import converse
from bot.services.owing import find_roster, list_recipients
from bot.services.own_tasks import find_own
from bot.services.progress import know_tasks
from bot.services.shelf import Shelf
from storage import audit, feeds, members
from storage.database import Transaction
from storage.drafts import Draft
from storage.feeds import Feed
from storage.members import Member
from storage.plans import StoredPlan


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about what somebody said, and to whom it goes."""

    to: Member
    feed: Feed
    text: str


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which a member says how a task is; None where it is none of the member's units'."""
    stored = await shelf.plan(tx)
    own = await _find_own(tx, stored, member, draft.about_id) if stored else None
    if stored is None or own is None or own.unit not in member.reporting_units():
        return None
    today = stored.day_of(now)
    (known,) = await know_tasks(tx, {own.id: own.task})
    rules = "；".join(rule.text for rule in stored.plan.reporting)
    return converse(
        draft,
        TaskFeed(own.id, own.task, own.unit),
        shelf.report_form.for_task(known, rules, today),
        stored.zone,
        now,
    )


async def _find_own(tx: Transaction, stored: StoredPlan, member: Member, task_id: int) -> OwnTask | None:
    return next((own for own in await find_own(tx, stored, member) if own.id == task_id), None)


async def submit(tx: Transaction, errand: TaskFeed, talk: Conversation, now: datetime) -> Note | None:
    """Write down what was said; a Note says that it was nothing."""
    asked = {question.id for question in talk.form.sections[0].questions}
    said = talk.state.answers.get(str(errand.task_id), {})
    answers = {key: value for key, value in said.items() if key in asked | {EXPLAINED} and value}
    if not asked & answers.keys():
        return Note("nothing-to-submit", is_complaint=True)
    await feeds.store(tx, errand.task_id, talk.member_id, errand.unit, answers, now)
    await audit.record(tx, "feed", f"task:{errand.task_id}", now, member_id=talk.member_id)
    return None


async def list_takers(
    tx: Transaction, stored: StoredPlan, errand: TaskFeed, talk: Conversation
) -> list[Member]:
    """List who takes what was said into a report: those who report for the area's lead units."""
    leads = [lead for area in stored.plan.areas if area.number == errand.task.area for lead in area.lead]
    recipients = await list_recipients(tx, leads, talk.today)
    return [member for member in recipients if member.id != talk.member_id]


async def load_question(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which a lead unit asks about what was said; None for those who do not lead the area."""
    stored = await shelf.plan(tx)
    feed = await feeds.find(tx, draft.about_id)
    task = stored.task_of(feed.task_id) if stored and feed else None
    if stored is None or feed is None or task is None:
        return None
    leads = {lead for area in stored.plan.areas if area.number == task.area for lead in area.lead}
    if not (member.reporting_units() & leads or member.is_office):
        return None
    return converse(
        draft, FeedQuestion(feed.id, task, feed.unit, feed.member_name), make_asking_form(), stored.zone, now
    )


async def find_asked(tx: Transaction, errand: FeedQuestion, text: str, day: date) -> Asked | None:
    """Find to whom a question goes: who said it, or stands in; None where that person is no longer here."""
    feed = await feeds.find(tx, errand.feed_id)
    if feed is None:
        return None
    roster = await find_roster(tx, day)
    member = await members.find_by_id(tx, roster.stand_in(feed.member_id, feed.unit))
    return Asked(member, feed, text) if member else None
