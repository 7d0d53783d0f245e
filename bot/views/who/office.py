"""What the office makes of questions: inquiries, the list of open questions, other names of tasks."""

from collections.abc import Sequence

from bot.core.answered import Answered
from bot.core.listings import Group, NamesPage, OpenRow
from bot.core.model import Task
from bot.texts import Html, Say
from bot.views.screen import Button, Screen, clip
from bot.views.who.answers import draw_answered

GROUPS_SHOWN = 40


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


def draw_open_questions(say: Say, rows: Sequence[OpenRow]) -> Screen:
    """List questions that had no answer, or a wrong one; one tap makes a question a name of the task it may mean."""
    if not rows:
        return Screen(say("open-questions-none"))
    lines: list[str] = [say("open-questions-heading"), ""]
    buttons: list[tuple[Button, ...]] = []
    for place, row in enumerate(rows, start=1):
        lines.append(say("open-question", place=place, question=clip(row.text, 40), askers=row.askers))
        lines += _say_likely(say, row)
        buttons.append(_open_buttons(say, place, row))
    return Screen("\n".join(lines), tuple(buttons))


def _say_likely(say: Say, row: OpenRow) -> list[Html]:
    if row.likely is None:
        return []
    named = {"number": row.likely[1].number, "title": clip(row.likely[1].title, 30)}
    return [say("open-question-chosen" if row.is_chosen else "open-question-near", **named)]


def _open_buttons(say: Say, place: int, row: OpenRow) -> tuple[Button, ...]:
    find = Button(say("open-question-find", place=place), f"find:{row.question_id}")
    skip = Button(say("open-question-skip", place=place), f"skip:{row.question_id}")
    if row.likely is None:
        return (find, skip)
    task_id, task = row.likely
    label = say("open-question-name", place=place, number=task.number)
    return (Button(label, f"name:{row.question_id}:{task_id}"), find, skip)


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


def draw_names(say: Say, shown: NamesPage) -> Screen:
    """Draw a page of the other names of tasks, each to be taken back by its button."""
    if not shown.names:
        return Screen(say("names-none"))
    lines: list[str] = [say("names-heading"), ""]
    lines += [
        say("names-line", name=clip(one.name, 40), number=one.number, title=clip(one.title, 24))
        for one in shown.names
    ]
    buttons = [
        (Button(say("names-revoke", name=clip(one.name, 20)).plain(), f"unname:{one.id}:{shown.page}"),)
        for one in shown.names
    ]
    if shown.pages > 1:
        lines += ["", say("page-place", page=shown.page + 1, pages=shown.pages)]
    places = ((say("page-before"), shown.page - 1), (say("page-next"), shown.page + 1))
    turn = tuple(Button(label, f"names:{to}") for label, to in places if 0 <= to < shown.pages)
    return Screen("\n".join(lines), (*buttons, *((turn,) if turn else ())))


def draw_groups(say: Say, groups: Sequence[Group]) -> Screen:
    """List the groups that the bot is in, each to be admitted or left."""
    if not groups:
        return Screen(say("groups-none"))
    lines: list[str] = [say("groups-heading"), ""]
    rows = []
    for place, group in enumerate(groups[:GROUPS_SHOWN], start=1):
        title = clip(group.title or "—", 60)
        is_admitted = "yes" if group.is_admitted else "no"
        lines.append(say("groups-line", place=place, title=title, admitted=is_admitted))
        leave = Button(f"{place}. {say('group-leave').plain()}", f"leave:{group.chat_id}:list")
        admit = Button(f"{place}. {say('group-admit').plain()}", f"admit:{group.chat_id}:list")
        rows.append((leave,) if group.is_admitted else (admit, leave))
    return Screen("\n".join(lines), tuple(rows))
