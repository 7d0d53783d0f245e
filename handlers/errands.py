"""Whom an errand concerns when its dialogue has brought it about: a line an errand."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TypeAlias

from bot.core import errands
from bot.core.conversation import Conversation
from bot.core.errands import E, narrow
from bot.core.obligations import OwedReport
from handlers import colleagues, learning, leave, office
from handlers.work import Context

Announce: TypeAlias = Callable[[Context, Conversation], Awaitable[None]]


async def _tell_nobody(_context: Context, _step: Conversation, _errand: object) -> None:
    """It concerns nobody but who did it."""


def _concerns(
    errand: type[E], tell: Callable[[Context, Conversation, E], Awaitable[None]] = _tell_nobody
) -> tuple[str, Announce]:
    """Make a line; what tells of an errand is given that errand, as what it is."""

    async def tell_of_errand(context: Context, step: Conversation) -> None:
        await tell(context, step, narrow(step.about, errand))

    return errand.kind, tell_of_errand


ANNOUNCE: Mapping[str, Announce] = dict(
    (
        _concerns(OwedReport, colleagues.tell_office_of_report),
        _concerns(errands.TaskEdit),
        _concerns(errands.NewTask),
        _concerns(errands.Breakdown, colleagues.tell_office_of_breakdown),
        _concerns(errands.UnitEdit),
        _concerns(errands.InquiryReply, learning.bring_reply),
        _concerns(errands.LightChange),
        _concerns(errands.Leave, leave.ask_deputy),
        _concerns(errands.SettingsChange),
        _concerns(errands.HolidayEntry),
        _concerns(errands.PlanImport),
        _concerns(errands.TaskFeed, colleagues.tell_takers),
        _concerns(errands.FeedQuestion, colleagues.ask_feeder),
        _concerns(errands.SendBack, colleagues.tell_reporters),
        _concerns(errands.Invite, office.give_link),
        _concerns(errands.Notify, office.tell_many),
    )
)
"""The kind of an errand -> what tells those whom it concerns."""
