"""What was changed by hand since a document last came or went: what stays of it, and what has to be decided."""

from collections.abc import Iterable, Mapping

from bot.core.errands import PlanImport
from bot.core.forms.doubts import read_decisions
from bot.core.merging import ADDED, TAKEN_OUT, Clash, Matter, Merged, Side, label_clash, name_clash
from bot.core.model import Milestone, Quantity, ReportingRule, Task
from bot.texts import Html, Say
from bot.views.screen import clip, join_names

TASKS_SHOWN = 12
VALUE_SHOWN = 80
LIST_SHOWN = 60


def say_by_hand(
    say: Say, merged: Merged | None, answers: Mapping[str, Mapping[str, object]]
) -> Iterable[Html]:
    """Say in the preview what becomes of changes by hand, as decided so far."""
    if merged is None:
        return
    decisions = read_decisions(answers)
    added, taken_out = merged.added, merged.taken_out
    if added:
        side = decisions.get(ADDED, Side.TABLE)
        yield say(f"import-added-{side}", count=len(added), tasks=_list(say, added))
    if taken_out:
        side = decisions.get(TAKEN_OUT, Side.TABLE)
        yield say(f"import-taken-out-{side}", count=len(taken_out), tasks=_list(say, taken_out))
    if merged.edited:
        yield say("import-edited", count=len(merged.edited), tasks=_list(say, merged.edited))
    if merged.clashes:
        both = _join(say, map(label_clash, merged.clashes))
        yield say("import-clashes", count=len(merged.clashes), tasks=both)


def _list(say: Say, tasks: Iterable[Task]) -> str:
    return _join(say, (f"{task.number} {task.title}" for task in tasks))


def _join(say: Say, names: Iterable[str]) -> str:
    named = (clip(name, 24) for name in names)
    return clip(join_names(say, named), LIST_SHOWN)


def say_dispute(say: Say, errand: PlanImport, key: str) -> list[Html]:
    """Say what a question about changes by hand is about; nothing for another question."""
    merged = errand.merged
    if merged is None:
        return []
    for clash in merged.clashes:
        if name_clash(clash) == key:
            return list(_say_clash(say, clash))
    tasks = {ADDED: merged.added, TAKEN_OUT: merged.taken_out}.get(key, ())
    return [
        say("by-hand-task", number=task.number, title=clip(task.title, 40)) for task in tasks[:TASKS_SHOWN]
    ]


def _say_clash(say: Say, clash: Clash) -> Iterable[Html]:
    if clash.theirs is None:
        yield say("clash-dropped")
    elif clash.ours is None:
        yield say("clash-retired")
    else:
        for field in clash.fields:
            theirs, ours = (_say_field(say, matter, field) for matter in (clash.theirs, clash.ours))
            yield say("clash-field", field=say(f"changed-{field}"), theirs=theirs, ours=ours)


def _say_field(say: Say, matter: Matter, field: str) -> str:
    value = matter if isinstance(matter, tuple) else getattr(matter, field)
    if isinstance(value, bool):
        return say("choice-deferred-yes" if value else "choice-deferred-no").plain()
    if isinstance(value, str):
        return clip(value, VALUE_SHOWN) or "—"
    return clip(join_names(say, map(_say_part, value)), VALUE_SHOWN) or "—"


def _say_part(part: str | Milestone | Quantity | ReportingRule) -> str:
    if isinstance(part, Milestone):
        return f"{part.text} ＝ {part.due.isoformat() if part.due else '—'}"
    return part if isinstance(part, str) else part.text
