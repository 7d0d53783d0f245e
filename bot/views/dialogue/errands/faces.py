"""Which face an errand has in its dialogue: a line an errand."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from bot.core import errands
from bot.core.conversation import Conversation
from bot.core.errands import E, Errand, narrow
from bot.core.obligations import OwedReport
from bot.views.dialogue.errands import people, plan, reports, settings, tasks
from bot.views.dialogue.errands.face import Face

Show: TypeAlias = Callable[[Conversation], Face[Errand]]


def _face(errand: type[E], face: Callable[[Conversation, E], Face[E]]) -> tuple[str, Show]:
    """Make a line: errands of this kind show this face."""

    def show(talk: Conversation) -> Face[Errand]:
        return face(talk, narrow(talk.about, errand))

    return errand.kind, show


FACES: Mapping[str, Show] = dict(
    (
        _face(OwedReport, reports.ReportFace),
        _face(errands.TaskEdit, tasks.TaskEditFace),
        _face(errands.NewTask, tasks.NewTaskFace),
        _face(errands.Breakdown, tasks.BreakdownFace),
        _face(errands.UnitEdit, plan.UnitEditFace),
        _face(errands.InquiryReply, people.InquiryReplyFace),
        _face(errands.LightChange, tasks.LightChangeFace),
        _face(errands.Leave, people.LeaveFace),
        _face(errands.SettingsChange, settings.SettingsChangeFace),
        _face(errands.HolidayEntry, plan.HolidayEntryFace),
        _face(errands.PlanImport, plan.PlanImportFace),
        _face(errands.TaskFeed, reports.TaskFeedFace),
        _face(errands.FeedQuestion, reports.FeedQuestionFace),
        _face(errands.SendBack, reports.SendBackFace),
        _face(errands.Invite, people.InviteFace),
        _face(errands.Notify, people.NotifyFace),
    )
)
"""The kind of an errand -> what shows it."""


def face_of(talk: Conversation) -> Face[Errand]:
    """Give the face of what a dialogue is about."""
    return FACES[talk.about.kind](talk)
