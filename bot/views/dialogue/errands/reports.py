"""What is reported: a report, what is fed into one, what is asked about that, what the office sends back."""

from bot.core.errands import FeedQuestion, SendBack, TaskFeed
from bot.core.forms import Section
from bot.core.obligations import OwedReport
from bot.texts import Html, Say
from bot.views.dates import say_day, say_instant, say_weekday
from bot.views.dialogue.errands.face import TITLE_DONE, TITLE_SHOWN, Face
from bot.views.screen import Button, Screen, clip


class ReportFace(Face[OwedReport]):
    """A report: when it is due, which task is asked about, and the receipt in the end."""

    def say_heading(self, say: Say) -> Html:
        area, due = clip(self.errand.area.title, TITLE_SHOWN), say_day(say, self.errand.due)
        return say("report-heading", area=area, due=due)

    def say_situation(self, say: Say) -> list[Html]:
        days = (self.errand.due - self.talk.today).days
        left = say("due-in-days", days=days) if days >= 0 else say("overdue-days", days=-days)
        return [Html(f"{say_weekday(say, self.errand.due)} · {left}")]

    def say_place(self, say: Say, section: Section, title: Html, step: str) -> list[Html]:
        if section.is_optional:
            return super().say_place(say, section, title, step)
        task, report = self.talk.form.sections.index(section) + 1, self.say_heading(say)
        return [
            say(
                "question-heading",
                report=report,
                title=title,
                task=task,
                tasks=self._count_tasks(),
                step=step,
            )
        ]

    def say_done(self, say: Say) -> Html:
        receipt = self.talk.receipt
        if receipt is None:
            raise ValueError("a submitted report has a receipt")
        text = say(
            "receipt",
            number=receipt.number,
            at=say_instant(say, receipt.submitted_at, self.talk.zone),
            area=self.errand.area.title,
            due=say_day(say, self.errand.due),
            tasks=self._count_tasks(),
        )
        late = [say("receipt-late")] if receipt.is_late else []
        return Html("\n".join([text, *late, "", say("receipt-hint")]))

    def _count_tasks(self) -> int:
        return sum(1 for section in self.talk.form.sections if not section.is_optional)

    def draw_discarded(self, say: Say) -> Screen:
        return Screen(say("discarded"))

    def draw_saved(self, say: Say) -> Screen:
        return Screen(say("saved"), ((Button(say("action-resume"), f"open:{self.errand.subject}"),),))

    @property
    def is_shared(self) -> bool:
        return len(self.errand.units) > 1


class TaskFeedFace(Face[TaskFeed]):
    """What a responsible unit says on a task."""

    def say_heading(self, say: Say) -> Html:
        task = self.errand.task
        return say("feed-heading", number=task.number, title=clip(task.title, TITLE_SHOWN))

    def say_hint(self, say: Say) -> Html:
        return say("section-hint")

    def say_done(self, say: Say) -> Html:
        task = self.errand.task
        return say("feed-done", number=task.number, title=clip(task.title, TITLE_DONE))


class FeedQuestionFace(Face[FeedQuestion]):
    """What a lead unit asks about what it was told."""

    def say_heading(self, say: Say) -> Html:
        asked = self.errand
        title = clip(asked.task.title, TITLE_SHOWN)
        return say("ask-feed-heading", unit=asked.unit, name=asked.name, title=title)

    def say_done(self, say: Say) -> Html:
        return say("ask-feed-done", unit=self.errand.unit, name=self.errand.name)


class SendBackFace(Face[SendBack]):
    """A report that is sent back."""

    def say_heading(self, say: Say) -> Html:
        area = clip(self.errand.area.title, TITLE_SHOWN)
        return say("send-back-heading", area=area, number=self.errand.number)

    def say_hint(self, say: Say) -> Html:
        return say("send-back-hint")

    def say_done(self, say: Say) -> Html:
        area = clip(self.errand.area.title, TITLE_SHOWN)
        return say("send-back-done", number=self.errand.number, area=area)
