"""What a unit is responsible for: its tasks by its role in them, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.discretion import hide_phones
from bot.core.model import Role, Task
from bot.core.who import Answer
from bot.texts import Html, Say
from bot.views.screen import Button, Screen, clip

LINES_A_PAGE = 20


@dataclass(frozen=True, slots=True)
class _Line:
    role: Role
    task: Task


def draw_unit(say: Say, answer: Answer, key: tuple[str, int] | None, page: int = 0) -> Screen:
    """Draw a page of a unit's tasks.

    The buttons that turn it carry the `key`, ("of", question) or ("pages", unit); without one there are none.
    """
    unit = answer.unit or ""
    if not answer.tasks:
        return Screen(say("who-unit-nothing", unit=unit))
    lines = _sort(unit, [hit.task for hit in answer.tasks])
    pages = -(-len(lines) // LINES_A_PAGE)
    at = min(page, pages - 1)
    text: list[str] = [say("who-unit", unit=unit, count=len(answer.tasks))]
    text += _say_page(say, lines[at * LINES_A_PAGE : (at + 1) * LINES_A_PAGE])
    if pages > 1:
        text += ["", say("page-place", page=at + 1, pages=pages)]
    return Screen("\n".join(text), () if key is None else _turn(say, key, at, pages))


def _sort(unit: str, tasks: Sequence[Task]) -> list[_Line]:
    """Put the tasks that a unit leads first; one that names it only through a collective counts as responsible."""
    lines = []
    for task in tasks:
        roles = [role for role, name in task.units() if name == unit]
        lines.append(_Line(roles[0] if roles else Role.RESPONSIBLE, task))
    order = list(Role)
    return sorted(lines, key=lambda line: order.index(line.role))


def _say_page(say: Say, lines: Sequence[_Line]) -> list[Html]:
    said: list[Html] = []
    role: Role | None = None
    for line in lines:
        if line.role is not role:
            role = line.role
            said += [Html(""), say(f"who-unit-{role}")]
        said.append(
            say("who-unit-line", number=line.task.number, title=clip(hide_phones(line.task.title), 40))
        )
    return said


def _turn(say: Say, key: tuple[str, int], at: int, pages: int) -> tuple[tuple[Button, ...], ...]:
    """Make the buttons that turn the page."""
    if pages < 2:
        return ()
    places = ((say("page-before"), at - 1), (say("page-next"), at + 1))
    return (tuple(Button(label, f"{key[0]}:{to}:{key[1]}") for label, to in places if 0 <= to < pages),)
