"""Which face an errand has in its dialogue: a line an errand."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.core.conversation import Conversation
from bot.core.errands import (
    Breakdown,
    E,
    Errand,
    FeedQuestion,
    HolidayEntry,
    InquiryReply,
    Invite,
    Leave,
    LightChange,
    NewTask,
    Notify,
    PlanImport,
    SendBack,
    SettingsChange,
    TaskEdit,
    TaskFeed,
    UnitEdit,
    narrow,
)
from bot.core.obligations import OwedReport
from bot.views.dialogue.errands.face import Face
from bot.views.dialogue.errands.people import InquiryReplyFace, InviteFace, LeaveFace, NotifyFace
from bot.views.dialogue.errands.plan import (
    HolidayEntryFace,
    PlanImportFace,
    UnitEditFace,
)
from bot.views.dialogue.errands.reports import FeedQuestionFace, ReportFace, SendBackFace, TaskFeedFace
from bot.views.dialogue.errands.settings import SettingsChangeFace
from bot.views.dialogue.errands.tasks import BreakdownFace, LightChangeFace, NewTaskFace, TaskEditFace

Show: TypeAlias = Callable[[Conversation], Face[Errand]]


def _face(errand: type[E], face: Callable[[Conversation, E], Face[E]]) -> tuple[str, Show]:
    """Make a line: errands of this kind show this face."""

    def show(talk: Conversation) -> Face[Errand]:
        return face(talk, narrow(talk.about, errand))

    return errand.kind, show


FACES: Mapping[str, Show] = dict(
    (
        _face(OwedReport, ReportFace),
        _face(TaskEdit, TaskEditFace),
        _face(NewTask, NewTaskFace),
        _face(Breakdown, BreakdownFace),
        _face(UnitEdit, UnitEditFace),
        _face(InquiryReply, InquiryReplyFace),
        _face(LightChange, LightChangeFace),
        _face(Leave, LeaveFace),
        _face(SettingsChange, SettingsChangeFace),
        _face(HolidayEntry, HolidayEntryFace),
        _face(PlanImport, PlanImportFace),
        _face(TaskFeed, TaskFeedFace),
        _face(FeedQuestion, FeedQuestionFace),
        _face(SendBack, SendBackFace),
        _face(Invite, InviteFace),
        _face(Notify, NotifyFace),
    )
)
"""The kind of an errand -> what shows it."""


def face_of(talk: Conversation) -> Face[Errand]:
    """Give the face of what a dialogue is about."""
    return FACES[talk.about.kind](talk)
