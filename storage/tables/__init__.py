"""Every table, private to this package: values go in, values come out, rows stay here."""

from storage.tables.asking import chat_group, choice, inquiry, question, task_name
from storage.tables.people import invitation, member, membership
from storage.tables.plan import (
    area,
    area_unit,
    milestone,
    original,
    plan,
    quantity,
    reporting_rule,
    task,
    task_unit,
    unit,
    unit_apart,
    unit_member,
    unit_name,
    unplaced,
)
from storage.tables.post import inbox, outbox, pause
from storage.tables.reminding import (
    absence,
    calendar_day,
    calendar_feed,
    digest,
    feeding_request,
    reminder,
    snooze,
)
from storage.tables.schema import metadata
from storage.tables.standing import light_override, milestone_reached
from storage.tables.work import attachment, audit, draft, entry, feed, report, review, upload

__all__ = [
    "absence",
    "area",
    "area_unit",
    "attachment",
    "audit",
    "calendar_day",
    "calendar_feed",
    "chat_group",
    "choice",
    "digest",
    "draft",
    "entry",
    "feed",
    "feeding_request",
    "inbox",
    "inquiry",
    "invitation",
    "light_override",
    "member",
    "membership",
    "metadata",
    "milestone",
    "milestone_reached",
    "original",
    "outbox",
    "pause",
    "plan",
    "quantity",
    "question",
    "reminder",
    "report",
    "reporting_rule",
    "review",
    "snooze",
    "task",
    "task_name",
    "task_unit",
    "unit",
    "unit_apart",
    "unit_member",
    "unit_name",
    "unplaced",
    "upload",
]
