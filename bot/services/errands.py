"""What a dialogue can be for: a line an errand says how it is loaded, and what is done when it is submitted."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from bot.core import errands
from bot.core.conversation import Conversation
from bot.core.dialogue import Note, Outcome
from bot.core.errands import E, narrow
from bot.core.obligations import OwedReport
from bot.services import (
    directory,
    editing,
    feeding,
    holidays,
    importing,
    inquiring,
    leaving,
    lights,
    office,
    progress,
    reviewing,
    setting,
    submitting,
)
from bot.services.shelf import Shelf
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member

Load: TypeAlias = Callable[[Transaction, Shelf, Member, Draft, datetime], Awaitable[Conversation | None]]
CarryOut: TypeAlias = Callable[[Transaction, Conversation, datetime], Awaitable[Note | None]]
Submit: TypeAlias = Callable[[Transaction, Conversation, Outcome, datetime], Awaitable[Conversation]]
Discard: TypeAlias = Callable[[Transaction, Conversation], Awaitable[None]]


async def _do_nothing(_tx: Transaction, _errand: object, _talk: Conversation, _now: datetime) -> None:
    """What is sent to others goes out when all this is safe."""


async def _keep_everything(_tx: Transaction, _talk: Conversation) -> None:
    """Nothing was kept for the dialogue but its draft."""


@dataclass(frozen=True, slots=True)
class Way:
    """How the dialogues about errands of one kind go.

    `load` makes one of its draft: None where this member may not have it, or not any more. `carry_out` does what it is
    for; a Note says why that cannot be done. A `submit` takes the place of all that a submission comes to elsewhere.
    `discard` lets go of what was kept for it. Its form is made anew after each answer, unless it `is_fixed`.
    """

    kind: str
    load: Load
    carry_out: CarryOut
    submit: Submit | None = None
    discard: Discard = _keep_everything
    is_fixed: bool = False


def _way(
    errand: type[E],
    load: Load,
    carry_out: Callable[[Transaction, E, Conversation, datetime], Awaitable[Note | None]] = _do_nothing,
    *,
    submit: Submit | None = None,
    discard: Discard = _keep_everything,
    is_fixed: bool = False,
) -> Way:
    """Make a way; what carries an errand out is given that errand, as what it is."""

    async def carry_out_errand(tx: Transaction, talk: Conversation, now: datetime) -> Note | None:
        return await carry_out(tx, narrow(talk.about, errand), talk, now)

    return Way(errand.kind, load, carry_out_errand, submit, discard, is_fixed)


_WAYS = (
    _way(OwedReport, progress.load, submit=submitting.submit, is_fixed=True),
    _way(errands.TaskEdit, editing.load_edit, editing.write_edit),
    _way(errands.NewTask, editing.load_new, editing.write_new),
    _way(errands.Breakdown, editing.load_breakdown, editing.write_parts),
    _way(errands.UnitEdit, directory.load_edit, directory.submit),
    _way(errands.InquiryReply, inquiring.load, inquiring.submit),
    _way(errands.LightChange, lights.load_change, lights.submit),
    _way(errands.Leave, leaving.load, leaving.submit),
    _way(errands.SettingsChange, setting.load, setting.submit),
    _way(errands.HolidayEntry, holidays.load, holidays.submit),
    _way(errands.PlanImport, importing.load, importing.submit, discard=importing.discard),
    _way(errands.TaskFeed, feeding.load, feeding.submit),
    _way(errands.FeedQuestion, feeding.load_question),
    _way(errands.SendBack, reviewing.load_send_back, reviewing.send_back),
    _way(errands.Invite, office.load_invitation, office.check_invitation),
    _way(errands.Notify, office.load_notice),
)

WAYS: Mapping[str, Way] = {way.kind: way for way in _WAYS}
"""The kind of an errand -> how its dialogues go."""
