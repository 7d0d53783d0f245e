"""What goes between people: an answer to what was asked, a leave, an invitation, a notice to many."""

from bot.core.errands import InquiryReply, Invite, Leave, Notify
from bot.texts import Html, Say
from bot.views.dialogue.errands.face import Face
from bot.views.screen import clip


class InquiryReplyFace(Face[InquiryReply]):
    """An answer in words: the question comes first."""

    def say_heading(self, say: Say) -> Html:
        return say("reply-heading", name=self.errand.asker, question=clip(self.errand.question, 300))

    def say_done(self, say: Say) -> Html:
        return say("reply-done", name=self.errand.asker)


class LeaveFace(Face[Leave]):
    """A leave that is asked for."""

    def say_heading(self, say: Say) -> Html:
        return say("leave-heading")

    def say_done(self, say: Say) -> Html:
        return say("leave-done")


class InviteFace(Face[Invite]):
    """Somebody who is invited."""

    def say_heading(self, say: Say) -> Html:
        return say("invite-heading")

    def say_done(self, say: Say) -> Html:
        return say("invite-done")


class NotifyFace(Face[Notify]):
    """Many who are told at once."""

    def say_heading(self, say: Say) -> Html:
        return say("notify-heading")

    def say_done(self, say: Say) -> Html:
        return say("notify-done")
