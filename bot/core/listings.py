"""What the office looks through: open questions, other names of tasks, groups."""

from dataclasses import dataclass

from bot.core.model import Task


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A question that had no answer or a wrong one; `likely` is the task that somebody chose, or that comes nearest."""

    question_id: int
    text: str
    askers: int
    likely: tuple[int, Task] | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class TaskName:
    """Another name of a task that is in force, with the number and the title of the task."""

    id: int
    task_id: int
    name: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class NamesPage:
    """A page of the other names in force."""

    names: tuple[TaskName, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group of Telegram's: served only where it is admitted."""

    chat_id: int
    title: str
    is_admitted: bool
