"""What the office makes of questions: inquiries, the list of open questions, other names of tasks."""

from collections.abc import Sequence

from bot.core.answered import Answered
from bot.core.model import Task
from bot.texts import Say
from bot.views.screen import Button, Screen, clip
from bot.views.who.answers import draw_answered

NAMES_SHOWN = 40


def draw_inquiry(
    say: Say, inquiry_id: int, question: str, asker: str, near: Sequence[tuple[int, Task]]
) -> Screen:
    """Put a question before the office, with the tasks that come nearest."""
    rows = [
        (Button(clip(f"{task.number} {task.title}", 40), f"told:{inquiry_id}:{task_id}"),)
        for task_id, task in near
    ]
    rows.append((Button(say("inquiry-reply"), f"reply:{inquiry_id}"),))
    return Screen(say("inquiry", name=asker, question=clip(question, 300)), tuple(rows))


def draw_inquiry_answer(say: Say, question: str, text: str, task: Answered | None) -> Screen:
    """Bring the one who asked what the office answered: words, or a task."""
    if task is None:
        return Screen(say("inquiry-answer", question=question, text=text))
    return Screen(f"{say('inquiry-answer-task', question=question)}\n\n{draw_answered(say, task).text}")


def draw_group_asks(say: Say, chat_id: int, title: str, by: str) -> Screen:
    """Ask the office whether a group, into which somebody took the bot, is to be served."""
    admit, leave = (
        Button(say("group-admit"), f"admit:{chat_id}"),
        Button(say("group-leave"), f"leave:{chat_id}"),
    )
    return Screen(say("group-asks", title=title or "—", name=by), ((admit, leave),))


def draw_inquiry_done(say: Say, question: str, *, name_for: tuple[int, int, Task] | None) -> Screen:
    """Say that an inquiry is answered; `name_for` (question id, task id, task) offers to make a name of it."""
    text = say("inquiry-done", question=clip(question, 80))
    if name_for is None:
        return Screen(text)
    question_id, task_id, task = name_for
    label = say("inquiry-make-name", question=clip(question, 12), number=task.number)
    return Screen(text, ((Button(clip(label.plain(), 60), f"name:{question_id}:{task_id}"),),))


def draw_open_questions(say: Say, rows: Sequence[tuple[int, str, int, tuple[int, Task] | None]]) -> Screen:
    """List questions that had no answer, or a wrong one: (question id, text, askers, task that was chosen)."""
    if not rows:
        return Screen(say("open-questions-none"))
    lines: list[str] = [say("open-questions-heading"), ""]
    buttons: list[tuple[Button, ...]] = []
    for place, (question_id, text, askers, chosen) in enumerate(rows, start=1):
        lines.append(say("open-question", place=place, question=clip(text, 40), askers=askers))
        skip = Button(say("open-question-skip", place=place), f"skip:{question_id}")
        if chosen is None:
            buttons.append((Button(say("open-question-find", place=place), f"find:{question_id}"), skip))
        else:
            task_id, task = chosen
            lines.append(say("open-question-chosen", number=task.number, title=clip(task.title, 30)))
            label = say("open-question-name", place=place, number=task.number)
            buttons.append((Button(label, f"name:{question_id}:{task_id}"), skip))
    return Screen("\n".join(lines), tuple(buttons))


def draw_week(say: Say, count: int) -> Screen:
    """Tell the office how many questions of the week had no answer."""
    look = ((Button(say("open-questions-look"), "questions"),),)
    return Screen(say("open-questions-week", count=count), look)


def draw_find(say: Say, question_id: int, question: str, near: Sequence[tuple[int, Task]]) -> Screen:
    """Offer the tasks of which a question might become another name."""
    rows = [
        (Button(clip(f"{task.number} {task.title}", 40), f"name:{question_id}:{task_id}"),)
        for task_id, task in near
    ]
    rows.append((Button(say("open-questions-back"), "questions"),))
    return Screen(say("open-question-which", question=clip(question, 60)), tuple(rows))


def draw_names(say: Say, names: Sequence[tuple[int, str, Task]]) -> Screen:
    """List the other names of tasks, each to be taken back by its button."""
    if not names:
        return Screen(say("names-none"))
    lines: list[str] = [say("names-heading"), ""]
    lines += [
        say("names-line", name=clip(name, 40), number=task.number, title=clip(task.title, 24))
        for _, name, task in names[:NAMES_SHOWN]
    ]
    buttons = [
        (Button(say("names-revoke", name=clip(name, 20)).plain(), f"unname:{name_id}"),)
        for name_id, name, _ in names[:NAMES_SHOWN]
    ]
    return Screen("\n".join(lines), tuple(buttons))
