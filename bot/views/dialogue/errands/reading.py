"""What was read of a plan's document, for the office to look at before it is stored."""

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence

from bot.core.changes import Changes
from bot.core.conversation import Conversation
from bot.core.dialogue import Action, Mark, mark_of
from bot.core.errands import PlanImport
from bot.core.model import Plan, Task
from bot.texts import Html, Say
from bot.views.dialogue.buttons import Rows, make_button, make_rows
from bot.views.dialogue.errands.by_hand import say_by_hand
from bot.views.screen import Button, Screen, clip, in_rows, join_names

AREAS_SHOWN = 10
LINES_A_PAGE = 12
DOUBTS_SHOWN = 40


def say_reading(say: Say, talk: Conversation, errand: PlanImport) -> list[Html]:
    """Say what a document was read as: its counts, area by area, and what storing it would change."""
    plan = errand.reading
    tasks = [task for task in plan.tasks if task.parent is None]
    units = {name for task in plan.tasks for _, name in task.units()}
    lines = [
        say("import-title", title=clip(plan.title or errand.document_name, 80), year=str(plan.year or "—")),
        say(
            "import-counts",
            areas=len(plan.areas),
            tasks=len(tasks),
            projects=len(plan.tasks) - len(tasks),
            units=len(units),
            rules=len(plan.reporting),
        ),
        *_say_areas(say, plan, tasks),
    ]
    gaps = list(_say_gaps(say, tasks)) if plan.has_units() else [say("import-no-units")]
    by_hand = say_by_hand(say, errand.merged, talk.state.answers)
    has_clashes = errand.merged is not None and bool(errand.merged.clashes)
    return [*lines, *gaps, _say_changes(say, errand, has_clashes=has_clashes), *by_hand]


def _say_areas(say: Say, plan: Plan, tasks: Sequence[Task]) -> Iterable[Html]:
    counts = Counter(task.area for task in tasks)
    for area in plan.areas[:AREAS_SHOWN]:
        lead = join_names(say, area.lead)
        yield say(
            "import-area",
            number=area.number,
            title=clip(area.title, 20),
            tasks=counts[area.number],
            lead=clip(lead or "—", 24),
        )
    if len(plan.areas) > AREAS_SHOWN:
        yield say("import-area-more", count=len(plan.areas) - AREAS_SHOWN)


def _say_gaps(say: Say, tasks: Sequence[Task]) -> Iterable[Html]:
    """Name what the table will lack: tasks without units, and those to be broken down."""
    unitless = [task for task in tasks if not task.units() and not task.people]
    deferred = [task for task in tasks if task.deferred]
    if unitless:
        yield say("import-unitless", count=len(unitless), numbers=_list_numbers(unitless))
    if deferred:
        yield say("import-deferred", count=len(deferred), numbers=_list_numbers(deferred))


def _list_numbers(tasks: Sequence[Task]) -> str:
    return clip("、".join(task.number for task in tasks), 60)


def _say_changes(say: Say, errand: PlanImport, *, has_clashes: bool) -> Html:
    changes = errand.changes
    if changes is None:
        year = str(errand.plan.year)
        return say("import-first-later", year=year) if errand.comes_later else say("import-first")
    if changes.is_nothing():
        return say("import-same-besides" if has_clashes else "import-same")
    counts = {"new": len(changes.new), "changed": len(changes.changed), "gone": len(changes.gone)}
    tasks = say("import-changes", **counts)
    return Html(f"{tasks}\n{say('import-areas-change')}") if changes.has_other_changes() else tasks


def make_import_buttons(say: Say, talk: Conversation, errand: PlanImport) -> Rows:
    """Make the buttons under a reading: the doubts one by one, what changes, what was left out, and the end.

    A doubt's own button bears the number of its line alone: eight lines of buttons would push the reading away.
    """
    rows: list[tuple[Button, ...]] = []
    open_doubts = [s for s in talk.form.sections if mark_of(s, talk.state) is Mark.EMPTY]
    if open_doubts:
        label = say("import-settle", count=len(open_doubts))
        rows.append((make_button(talk, Action.BEGIN, label),))
    numbers = [
        make_button(talk, Action.OPEN, section.number, str(place))
        for place, section in enumerate(talk.form.sections[:DOUBTS_SHOWN])
    ]
    rows += in_rows(numbers, 8)
    looks = []
    if errand.changes is not None and not errand.changes.is_nothing():
        looks.append(Button(say("import-look-changes"), look_data(talk.draft_id, "changes")))
    if errand.reading.unplaced:
        label = say("import-look-left", count=len(errand.reading.unplaced))
        looks.append(Button(label, look_data(talk.draft_id, "left")))
    if looks:
        rows.append(tuple(looks))
    rows.append((make_button(talk, Action.SUBMIT, say("import-confirm")),))
    return (*rows, *make_rows(say, talk, [[Action.SAVE, Action.CANCEL]]))


def look_data(draft_id: int, what: str, page: int = 0) -> str:
    """Give the data of a button that looks at a part of a reading: "changes" or "left"."""
    return f"look:{draft_id}:{what}:{page}"


def draw_look(say: Say, talk: Conversation, errand: PlanImport, what: str, page: int) -> Screen:
    """Draw a page of what would change, or of what was not read as part of the plan."""
    lines = list(_say_left(say, errand.reading) if what == "left" else _say_each_change(say, errand.changes))
    pages = max(1, -(-len(lines) // LINES_A_PAGE))
    page = min(page, pages - 1)
    shown = lines[page * LINES_A_PAGE : (page + 1) * LINES_A_PAGE]
    heading = say(f"import-look-at-{what}", page=page + 1, pages=pages)
    turn = [
        Button(label, look_data(talk.draft_id, what, to))
        for label, to in ((say("page-before"), page - 1), (say("page-next"), page + 1))
        if 0 <= to < pages
    ]
    back = (make_button(talk, Action.OVERVIEW, say("import-back")),)
    return Screen("\n".join([heading, "", *shown]), (*((tuple(turn),) if turn else ()), back))


def _say_left(say: Say, plan: Plan) -> Iterable[Html]:
    for left in plan.unplaced:
        yield say(
            "import-left-line", line=str(left.line), text=clip(left.text, 60), why=say(f"why-{left.why}")
        )


def _say_each_change(say: Say, changes: Changes | None) -> Iterable[Html]:
    if changes is None:
        return
    for task in changes.new:
        yield say("change-new", number=task.number, title=clip(task.title, 40))
    for was, now in changes.changed:
        fields = Html(join_names(say, _name_differences(say, was, now)))
        yield say("change-changed", number=now.number, title=clip(now.title, 40), fields=fields)
    for task in changes.gone:
        yield say("change-gone", number=task.number, title=clip(task.title, 40))
    yield from _say_other_changes(say, changes)


def _say_other_changes(say: Say, changes: Changes) -> Iterable[Html]:
    for area in changes.areas:
        lead = _join(say, area.lead)
        yield say("change-area", number=area.number, title=clip(area.title, 40), lead=lead)
    for area in changes.gone_areas:
        yield say("change-area-gone", number=area.number, title=clip(area.title, 40))
    for rule in changes.rules:
        yield say("change-rule", text=clip(rule.text, 80))
    for rule in changes.gone_rules:
        yield say("change-rule-gone", text=clip(rule.text, 80))


COMPARED = tuple(field.name for field in dataclasses.fields(Task))


def _name_differences(say: Say, was: Task, now: Task) -> Iterable[str]:
    """Name the fields that differ, units with what they were and what they become."""
    for field in COMPARED:
        before, after = getattr(was, field), getattr(now, field)
        if before != after and field in ("lead", "responsible", "assisting"):
            units = {"before": _join(say, before), "after": _join(say, after)}
            yield say("change-units", field=say(f"changed-{field}"), **units)
        elif before != after:
            yield say(f"changed-{field}")


def _join(say: Say, names: Sequence[str]) -> str:
    return clip(join_names(say, names) or "—", 40)
