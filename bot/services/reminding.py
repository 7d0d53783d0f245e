"""Who is to be reminded now: the tables' state handed to the pure planner, its answer written to the outbox."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.obligations import OwedReport
from bot.core.reminders import Obligation, Reminder, ReminderState, plan_reminders
from bot.services.progress import owed_about
from bot.services.shelf import Shelf
from storage import members, outbox, reminders, reports
from storage.database import Transaction
from storage.members import Member
from storage.outbox import Outgoing, Priority


@dataclass(frozen=True, slots=True)
class Reminding:
    """A digest for one person, with the reports that its matters are about, in the same order.

    `reference` stands in the message: should Telegram get it twice, both carry the same.
    """

    member: Member
    reminder: Reminder
    owed: tuple[OwedReport, ...]
    zone: ZoneInfo

    @property
    def reference(self) -> str:
        return f"T{self.reminder.day:%m%d}-{self.member.id}"

    @property
    def key(self) -> str:
        return f"reminder:{self.member.id}:{self.reminder.day}"


Draw = Callable[[Reminding], Mapping[str, Any]]
"""Make the parameters of sendMessage, without the chat."""


async def find_due(tx: Transaction, shelf: Shelf, now: datetime) -> list[Reminding]:
    """Find the digests that are to go out now; what has gone out before is not among them."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    people = {member.id: member for member in await members.all_reachable(tx)}
    owed = {report.subject: report for report in owed_about(shelf, stored, now)}
    submitted = await reports.submitted_subjects(tx, stored.id)
    zone = ZoneInfo(stored.timezone)
    today = now.astimezone(zone).date()
    state = ReminderState(
        obligations=tuple(_obligation(report, people.values(), submitted) for report in owed.values()),
        calendar=shelf.calendar,
        timezone=stored.timezone,
        sent=await reminders.sent_stages(tx),
        digests_sent=await reminders.digest_days(tx, today - timedelta(days=1)),
    )
    return [
        Reminding(
            people[reminder.person],
            reminder,
            tuple(owed[matter.obligation] for matter in reminder.matters),
            zone,
        )
        for reminder in sorted(plan_reminders(state, now), key=lambda due: due.person)
    ]


async def write_due(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Write the digests of now to the outbox and return how many; a repeated call writes none twice."""
    written = 0
    for due in await find_due(tx, shelf, now):
        chat_id = due.member.telegram_id
        payload = {"chat_id": chat_id, **draw(due)}
        message = Outgoing(chat_id, "sendMessage", payload, Priority.REMINDER, key=due.key)
        if await outbox.put(tx, message, now):
            stages = [(matter.obligation, matter.stage) for matter in due.reminder.matters]
            await reminders.record(tx, due.member.id, due.reminder.day, stages)
            written += 1
    return written


def _obligation(owed: OwedReport, people: Iterable[Member], submitted: frozenset[str]) -> Obligation:
    units = set(owed.units)
    return Obligation(
        key=owed.subject,
        due=owed.due,
        people=tuple(member.id for member in people if member.reporting_units() & units),
        is_done=owed.subject in submitted,
        area=owed.area.title,
        units=owed.units,
        rule_day=owed.day,
        month=owed.month,
    )
