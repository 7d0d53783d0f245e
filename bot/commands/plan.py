"""`lianluo plan read` and `lianluo plan import`."""

import json
from pathlib import Path

import typer

from bot.commands.console import read_plan_file, speak, stop, tell, with_application
from bot.core.changes import Changes
from bot.core.doubts import DoubtKind
from bot.core.model import Plan, Task
from bot.core.plan import plan_as_json
from bot.texts import Say
from bot.views.dialogue.errands.by_hand import say_by_hand

SHOWN = 20
TOLD = (DoubtKind.SAME_UNIT, DoubtKind.MEMBERS, DoubtKind.DATE)
"""What is still open after a plan was stored here, and can be settled in the chat."""


def show_reading(file: Path, year: int | None, *, as_json: bool) -> None:
    """Print what is understood of a document, and what is not."""
    plan = read_plan_file(file, year)
    if as_json:
        typer.echo(json.dumps(plan_as_json(plan), ensure_ascii=False, indent=1))
        return
    say = speak()
    tell(say("cli-plan-title", title=plan.title or file.name, year=str(plan.year or "—")))
    for area in plan.areas:
        tell(say("cli-plan-area", number=area.number, title=area.title, lead="、".join(area.lead) or "—"))
        for task in (task for task in plan.tasks if task.area == area.number):
            tell(_say_task(say, task))
    for task in (task for task in plan.tasks if not task.area):
        tell(_say_task(say, task))
    for rule in plan.reporting:
        tell(say("cli-plan-rule", text=rule.text))
    tell(say("cli-plan-unplaced", count=len(plan.unplaced)))
    for left in plan.unplaced:
        tell(say("cli-plan-line", line=str(left.line), text=left.text[:60], why=say(f"why-{left.why}")))
    tell(_say_totals(say, plan))
    if not plan.has_units():
        tell(say("cli-plan-no-units"))


def _say_task(say: Say, task: Task) -> str:
    units = "、".join(dict.fromkeys(name for _, name in task.units()))
    key = "cli-plan-project" if task.parent else "cli-plan-task"
    return say(key, number=task.number, title=task.title, units=units or "—")


def _say_totals(say: Say, plan: Plan) -> str:
    tasks = [task for task in plan.tasks if task.parent is None]
    deferred = sum(task.deferred for task in tasks)
    return say("cli-plan-totals", areas=len(plan.areas), tasks=len(tasks), deferred=deferred)


def import_document(file: Path, year: int, *, is_confirmed: bool) -> None:
    """Store a plan, after showing what that changes where one of the year is stored already."""
    from bot.app import Lianluo
    from bot.services import importing

    plan = read_plan_file(file, year)
    say = speak()
    if not plan.tasks:
        stop(say("cli-plan-empty", name=file.name))

    async def work(lianluo: Lianluo) -> None:
        async with lianluo.database.transaction() as tx:
            ahead = await importing.look_ahead(tx, plan)
        changes = ahead.changes
        for line in say_by_hand(say, ahead.merged, {}):
            tell(line)
        if ahead.merged is not None and ahead.merged.clashes:
            tell(say("cli-plan-clashes"))
        if changes is not None and changes.is_nothing():
            tell(say("cli-plan-same"))
            return
        if changes is not None:
            _show_changes(say, changes)
            if not is_confirmed and not typer.confirm(say("cli-plan-confirm")):
                stop(say("cli-plan-kept"))
        async with lianluo.database.transaction() as tx:  # a new one: the answer may have taken its time
            zone = lianluo.settings.timezone
            await importing.store_plan(tx, plan, file.name, year, zone, lianluo.clock())
            waits = await importing.comes_later(tx, lianluo.shelf, year, lianluo.clock())
        tell(say("cli-plan-stored-later" if waits else "cli-plan-stored", year=str(year)))
        tell(_say_totals(say, plan))
        for doubt in [one for one in ahead.doubts if one.kind in TOLD][:SHOWN]:
            tell(say(f"cli-doubt-{doubt.kind}", about="、".join(doubt.about), where=doubt.where))

    with_application(work, needs_plan=False)


def _show_changes(say: Say, changes: Changes) -> None:
    counts = {"new": len(changes.new), "changed": len(changes.changed), "gone": len(changes.gone)}
    tell(say("cli-plan-changes", **counts))
    if changes.has_other_changes():
        tell(say("import-areas-change"))
    for kind, tasks in (
        ("new", changes.new),
        ("changed", tuple(now for _, now in changes.changed)),
        ("gone", changes.gone),
    ):
        for task in tasks[:SHOWN]:
            tell(say(f"cli-plan-{kind}", number=task.number, title=task.title))
