"""What is answered to a question: a card with its coordinators, a choice, a unit's tasks, or "not in the plan"."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from bot.core.answered import Answered, Contact, TaskActs, TaskFacts, UnitContacts
from bot.core.discretion import hide_phones
from bot.core.follow_ups import Aspect
from bot.core.model import Task
from bot.core.who import Hit
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.light import say_light
from bot.views.screen import Button, Screen, clip, join_names
from bot.views.who.card import TARGET_SHOWN, draw_task, say_card, say_dates, say_stage, say_units
from bot.views.who.unit import draw_unit

Rows = tuple[tuple[Button, ...], ...]

CONTACTS_SHOWN = 6
NAME_SHOWN = 40
MOST_DATA_BYTES = 64


def draw_answered(say: Say, found: Answered) -> Screen:
    """Draw an answer for the one who asked, in a private chat."""
    match found.answer.kind:
        case "found" if found.aspect is not None and found.facts is not None:
            return _draw_aspect(say, found, found.facts, found.aspect)
        case "found":
            return _draw_card(say, found)
        case "choose":
            return Screen(say("who-choose"), _choice_buttons(say, found))
        case "unit":
            return draw_unit(say, found.answer, ("of", found.question_id) if found.question_id else None)
        case "unknown":
            return _draw_unknown(say, found)


def draw_in_group(say: Say, found: Answered, page: int = 0) -> Screen:
    """Draw an answer for everybody to see: no phone, no person, no button that acts for somebody."""
    answer = found.answer
    match answer.kind:
        case "found":
            return draw_task(say, answer.tasks[0], found.areas)
        case "choose":
            return Screen(say("who-choose"), _group_buttons(answer.tasks))
        case "unit":
            return draw_unit(say, answer, ("pages", found.unit_id) if found.unit_id else None, page)
        case "unknown":
            return Screen(say("who-unknown", question=clip(answer.q, 60)), _group_buttons(answer.near[:3]))


def _draw_card(say: Say, found: Answered) -> Screen:
    lines: list[str] = [*say_card(say, found.answer.tasks[0], found.areas)]
    if found.facts is not None:
        lines += ["", *_say_facts(say, found.facts)]
    if found.is_own_choice:
        lines += ["", say("who-own-choice")]
    return Screen("\n".join(lines), _card_buttons(say, found))


def _say_facts(say: Say, facts: TaskFacts) -> Iterable[Html]:
    yield from _say_contacts(say, facts.contacts) if facts.contacts else [say("card-nobody")]
    yield say_stage(say, facts.stage, facts.stage_at, facts.zone)
    yield from say_light(say, facts.light)
    if facts.next_date is not None and facts.next_date.due is not None:
        day, text = say_day(say, facts.next_date.due), clip(facts.next_date.text, 40)
        yield say("card-next-date", day=day, text=text)


def _say_contacts(say: Say, contacts: Sequence[Contact]) -> Iterable[Html]:
    for unit, people in groupby(contacts[:CONTACTS_SHOWN], key=lambda one: one.unit):
        named = [_say_person(say, one) for one in people]
        yield say("card-contacts", unit=unit, people=Html(join_names(say, named)))


def _say_person(say: Say, one: Contact) -> Html:
    shown = clip(one.name, NAME_SHOWN)
    name = say("card-deputy", name=shown) if one.is_deputy else Html(escape(shown, quote=False))
    named = say("card-phone", name=name, phone=one.phone) if one.phone else name
    if one.away_until is None or one.stand_in is None:
        return named
    until, stand_in = say_day(say, one.away_until), clip(one.stand_in, NAME_SHOWN)
    return say("card-away", name=named, until=until, stand_in=stand_in)


def _call_buttons(say: Say, contacts: Sequence[Contact]) -> Rows:
    label = say("card-call")
    reachable = [one for one in contacts if one.phone][:3]
    row = tuple(Button(clip(f"{label} {one.name}", 30), f"call:{one.member_id}") for one in reachable)
    return (row,) if row else ()


def draw_unit_contacts(say: Say, found: UnitContacts) -> Screen:
    """Say whom to call about a unit."""
    lines: list[str] = [*_say_contacts(say, found.contacts)] or [say("unit-no-contact", unit=found.unit)]
    return Screen("\n".join(lines), _call_buttons(say, found.contacts))


def _card_buttons(say: Say, found: Answered) -> Rows:
    rows = [*_call_buttons(say, found.facts.contacts if found.facts else ())]
    if found.question_id is not None:
        rows.append((Button(say("card-wrong"), f"wrong:{found.question_id}"),))
    if found.acts is not None:
        rows += make_act_buttons(say, found.acts)
    return tuple(rows)


def make_act_buttons(say: Say, acts: TaskActs) -> list[tuple[Button, ...]]:
    """Make the buttons of what may be done with a task."""
    rows: list[tuple[Button, ...]] = []
    if acts.report is not None:
        rows.append((Button(say("card-report"), f"open:{acts.report}"),))
    if acts.can_break_down:
        rows.append((Button(say("card-break-down"), f"breakdown:{acts.task_id}"),))
    if acts.can_edit:
        edit = Button(say("card-edit"), f"edit:{acts.task_id}")
        rows.append((edit, Button(say("card-retire"), f"retire:{acts.task_id}")))
        rows.append((Button(say("card-light-change"), f"light:{acts.task_id}"),))
    return rows


def _draw_aspect(say: Say, found: Answered, facts: TaskFacts, aspect: Aspect) -> Screen:
    """Draw the one thing that was asked about the task of the answer before."""
    task = found.answer.tasks[0].task
    lines: list[str] = [say("card-title", number=task.number, title=task.title), ""]
    lines += _say_aspect(say, task, facts, aspect)
    buttons = _call_buttons(say, facts.contacts) if aspect is Aspect.CONTACT else ()
    return Screen("\n".join(lines), buttons)


def _say_aspect(say: Say, task: Task, facts: TaskFacts, aspect: Aspect) -> list[Html]:
    match aspect:
        case Aspect.CONTACT:
            return list(_say_contacts(say, facts.contacts)) or [say("card-no-contact")]
        case Aspect.UNITS:
            return list(say_units(say, task)) or [say("card-no-unit")]
        case Aspect.TARGET:
            return [say("card-clause", clause=clip(task.target or task.title, TARGET_SHOWN))]
        case Aspect.DATES:
            return say_dates(say, task.milestones) or [say("card-no-date")]
        case Aspect.PROGRESS:
            stage = say_stage(say, facts.stage, facts.stage_at, facts.zone)
            return [stage, *say_light(say, facts.light)]


def _choice_buttons(say: Say, found: Answered) -> Rows:
    rows = [*_pick_buttons(found, found.answer.tasks)]
    if found.question_id is not None:
        rows.append((Button(say("who-none-of-these"), f"ask:{found.question_id}"),))
    return tuple(rows)


def _pick_buttons(found: Answered, hits: Sequence[Hit]) -> Rows:
    """Make one button a task; where a question was asked, pressing it is remembered as what was meant."""
    pairs = zip(hits, found.task_ids, strict=False)
    return tuple(
        (Button(clip(f"{hit.task.number} {hit.task.title}", 40), f"pick:{found.question_id}:{task_id}"),)
        for hit, task_id in pairs
    )


def _group_buttons(hits: Iterable[Hit]) -> Rows:
    """Make one button a task. A number too long for a button's data cannot be pressed and is left out."""
    buttons = (
        Button(clip(f"{hit.task.number} {hide_phones(hit.task.title)}", 40), f"show:{hit.task.number}")
        for hit in hits
    )
    return tuple((button,) for button in buttons if len(button.data.encode()) <= MOST_DATA_BYTES)


def _draw_unknown(say: Say, found: Answered) -> Screen:
    lines: list[str] = [say("who-unknown", question=clip(found.answer.q, 60))]
    rows = list(_pick_buttons(found, found.answer.near[:3]))
    if rows:
        lines += ["", say("who-unknown-near")]
    if found.question_id is not None:
        lines += ["", say("who-unknown-hint")]
        rows.append((Button(say("who-ask-office"), f"ask:{found.question_id}"),))
    return Screen("\n".join(lines), tuple(rows))


def draw_others(say: Say, question_id: int, question: str, tasks: Sequence[tuple[int, Task]]) -> Screen:
    """Ask what was meant instead of a wrong answer."""
    rows = [
        (Button(clip(f"{task.number} {task.title}", 40), f"pick:{question_id}:{task_id}"),)
        for task_id, task in tasks
    ]
    if not rows:
        ask_office = Button(say("who-ask-office"), f"ask:{question_id}")
        return Screen(say("who-nothing-else", question=clip(question, 60)), ((ask_office,),))
    rows.append((Button(say("who-none-of-these"), f"ask:{question_id}"),))
    return Screen(say("who-which-instead", question=clip(question, 60)), tuple(rows))
