"""What is changed about a task: its words, its parts, its light."""

from collections.abc import Iterator

from bot.core.errands import Breakdown, LightChange, NewTask, TaskEdit
from bot.texts import Html, Say
from bot.views.dialogue.errands.face import TITLE_DONE, TITLE_SHOWN, Face
from bot.views.light import say_light
from bot.views.screen import clip

PARTS_SHOWN = 5


class TaskEditFace(Face[TaskEdit]):
    """A task that is changed."""

    def say_heading(self, say: Say) -> Html:
        task = self.errand.task
        return say("edit-heading", number=task.number, title=clip(task.title, TITLE_SHOWN))

    def say_done(self, say: Say) -> Html:
        task = self.errand.task
        return say("edit-done", number=task.number, title=clip(task.title, TITLE_DONE))


class NewTaskFace(Face[NewTask]):
    """A task that is added to an area."""

    def say_heading(self, say: Say) -> Html:
        return say("new-task-heading", area=clip(self.errand.area.title, TITLE_SHOWN))

    def say_done(self, say: Say) -> Html:
        area, title = self.errand.area, str(self.talk.state.answer("new", "title") or "")
        return say("new-task-done", area=clip(area.title, TITLE_SHOWN), title=clip(title, TITLE_DONE))


class BreakdownFace(Face[Breakdown]):
    """A deferred task that is broken down: what the plan says of it, and which parts it has."""

    def say_heading(self, say: Say) -> Html:
        task = self.errand.task
        return say("breakdown-heading", number=task.number, title=clip(task.title, TITLE_SHOWN))

    def say_situation(self, say: Say) -> list[Html]:
        task = self.errand.task
        return [say("plan-says", about=clip(task.target or task.title, 200)), *self._say_parts(say)]

    def _say_parts(self, say: Say) -> Iterator[Html]:
        """Name the parts that the task has already."""
        parts = self.errand.parts
        for part in parts[:PARTS_SHOWN]:
            yield say("breakdown-part", number=part.number, title=clip(part.title, 40))
        if len(parts) > PARTS_SHOWN:
            yield say("breakdown-more", count=len(parts) - PARTS_SHOWN)

    def say_hint(self, say: Say) -> Html:
        return say("breakdown-hint")

    def say_done(self, say: Say) -> Html:
        task, parts = self.errand.task, len(self.talk.form.sections)
        return say("breakdown-done", number=task.number, title=clip(task.title, TITLE_DONE), parts=parts)


class LightChangeFace(Face[LightChange]):
    """A light that the office gives: the one that stands comes first."""

    def say_heading(self, say: Say) -> Html:
        task = self.errand.task
        title = say("light-heading", number=task.number, title=clip(task.title, TITLE_SHOWN))
        return Html("\n".join([title, *say_light(say, self.errand.light)]))

    def say_done(self, say: Say) -> Html:
        task = self.errand.task
        return say("light-done", number=task.number, title=clip(task.title, TITLE_DONE))
