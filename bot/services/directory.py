"""The directory of units: under which names a unit is known, what kind it is, whom a collective stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.doubts import TWO_UNITS, Doubt, DoubtKind
from bot.core.errands import UnitEdit
from bot.core.forms.task import NOTHING
from bot.core.forms.unit import edit_unit, make_unit_form
from bot.core.model import UnitKind
from bot.core.units import Unit, UnitDirectory
from bot.services.shelf import Shelf
from storage import audit, units
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member


async def list_units(tx: Transaction, wanted: str = "") -> list[tuple[int, Unit]]:
    """List the units that have these words in one of their names, each with its id."""
    known = await units.ids(tx)
    directory = await units.directory(tx)
    return [
        (known[name], unit)
        for name, unit in directory.units.items()
        if any(wanted in one for one in (name, *unit.short_names))
    ]


async def load_edit(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office changes a unit."""
    stored = await shelf.plan(tx)
    unit_id = int(draft.subject.partition(":")[2])
    directory = await units.directory(tx)
    unit = directory.units.get(await units.name_of(tx, unit_id) or "")
    if stored is None or unit is None or not member.is_office:
        return None
    zone = ZoneInfo(stored.timezone)
    state = State.from_json(draft.state)
    kind = state.answer(str(unit_id), "kind")
    shown = replace(unit, kind=UnitKind(kind)) if isinstance(kind, str) else unit
    return Conversation(
        draft_id=draft.id,
        version=draft.version,
        member_id=draft.member_id,
        about=UnitEdit(unit_id, unit),
        form=make_unit_form(str(unit_id), shown, directory),
        state=state,
        zone=zone,
        today=now.astimezone(zone).date(),
    )


async def submit(tx: Transaction, errand: UnitEdit, talk: Conversation, now: datetime) -> Note | None:
    """Write the unit down. A name that another unit bears makes one unit of the two; a Note says why it cannot be."""
    was = errand.unit
    changed = edit_unit(was, talk.state.answers.get(str(errand.unit_id), {}))
    directory = talk.form.units
    if changed.name in changed.members:
        return Note("member-of-itself", {"name": changed.name}, is_complaint=True)
    taken = _find_taken(was, changed, directory)
    if taken is not None:
        return Note("name-taken", {"name": taken, "unit": directory.official(taken)}, is_complaint=True)
    gained = await _absorb(tx, errand.unit_id, changed, directory)
    former = (was.name,) if was.name != changed.name else ()  # documents go on using it
    names = dict.fromkeys((*changed.short_names, *gained, *former))
    changed = replace(changed, short_names=tuple(name for name in names if name != changed.name))
    await units.write(tx, errand.unit_id, changed)
    detail = {"was": _tell(was), "is": _tell(changed)}
    subject = f"unit:{errand.unit_id}"
    await audit.record(tx, "edit-unit", subject, now, member_id=talk.member_id, detail=detail)
    return None


def _find_taken(was: Unit, changed: Unit, directory: UnitDirectory) -> str | None:
    """Find a name that belongs to another unit: any as the official name, another's short name as a short one."""
    others = {
        name: unit
        for name in (changed.name, *changed.short_names)
        if (unit := directory.find(name)) is not None and unit.name != was.name
    }
    if changed.name in others:
        return changed.name
    return next((name for name, unit in others.items() if unit.name != name), None)


async def _absorb(tx: Transaction, unit_id: int, changed: Unit, directory: UnitDirectory) -> tuple[str, ...]:
    """Make one unit of two where a short name given to this one is another's; give all names that came with it."""
    known = await units.ids(tx)
    others = {directory.official(name) for name in changed.short_names} & set(known)
    others = {name for name in others if known[name] != unit_id}
    for name in sorted(others):
        await units.merge(tx, known[name], unit_id)
    return tuple(name for other in sorted(others) for name in (other, *directory.units[other].short_names))


async def settle_units(tx: Transaction, doubts: Sequence[Doubt], decisions: Mapping[str, str]) -> None:
    """Write down what was decided about units while a plan was imported."""
    for doubt in doubts:
        decision = decisions.get(doubt.key)
        if decision is None or decision == NOTHING:
            continue
        if decision == TWO_UNITS:
            await units.keep_apart(tx, *doubt.about)
        elif doubt.kind is DoubtKind.SAME_UNIT:
            other = next(name for name in doubt.about if name != decision)
            known = await units.ensure(tx, doubt.about)
            await units.merge(tx, known[other], known[decision])
        elif doubt.kind is DoubtKind.MEMBERS:
            collective = doubt.about[0]
            known = await units.ensure(tx, (collective,))
            unit = (await units.directory(tx)).units[collective]
            await units.write(tx, known[collective], replace(unit, members=tuple(decision.split("、"))))


def _tell(unit: Unit) -> dict[str, object]:
    return {
        "name": unit.name,
        "kind": str(unit.kind),
        "short_names": list(unit.short_names),
        "members": list(unit.members),
    }
