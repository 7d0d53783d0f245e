"""The directory of units: under which names a unit is known, what kind it is, whom a collective stands for."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.doubts import TWO_UNITS, Doubt, DoubtKind, other_name, read_members
from bot.core.errands import UnitEdit
from bot.core.forms.task import NOTHING
from bot.core.forms.unit import edit_unit, make_unit_form
from bot.core.model import UnitKind
from bot.core.units import LONGEST_NAME, Unit, UnitDirectory, is_unit_name
from bot.services.conversing import converse
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
    unit_id = draft.about_id
    directory = await units.directory(tx)
    unit = directory.units.get(await units.name_of(tx, unit_id) or "")
    if stored is None or unit is None or not member.is_office:
        return None
    state = State.from_json(draft.state)
    kind = state.answer(str(unit_id), "kind")
    shown = replace(unit, kind=UnitKind(kind)) if isinstance(kind, str) else unit
    return converse(
        draft,
        UnitEdit(unit_id, unit),
        make_unit_form(str(unit_id), shown, directory),
        stored.zone,
        now,
        state,
    )


async def submit(tx: Transaction, errand: UnitEdit, talk: Conversation, now: datetime) -> Note | None:
    """Write the unit down. A name that another unit bears makes one unit of the two; a Note says why it cannot be."""
    was = errand.unit
    directory = talk.form.units
    changed = _name_members(edit_unit(was, talk.state.answers.get(str(errand.unit_id), {})), directory)
    complaint = _find_fault(was, changed, directory)
    if complaint is not None:
        return complaint
    absorbed = _find_absorbed(was, changed, directory)
    known = await units.ids(tx)
    for other in absorbed:
        await units.merge(tx, known[other.name], errand.unit_id)
    gained = [name for other in absorbed for name in (other.name, *other.short_names)]
    former = (was.name,) if was.name != changed.name else ()  # documents go on using it
    names = dict.fromkeys((*changed.short_names, *gained, *former))
    changed = replace(changed, short_names=tuple(name for name in names if name != changed.name))
    await units.write(tx, errand.unit_id, changed)
    detail = {"was": _tell(was), "is": _tell(changed), "absorbed": [_tell(other) for other in absorbed]}
    subject = f"unit:{errand.unit_id}"
    await audit.record(tx, "edit-unit", subject, now, member_id=talk.member_id, detail=detail)
    return None


def _name_members(unit: Unit, directory: UnitDirectory) -> Unit:
    """Give a unit with its members under their official names; only a collective has any."""
    names = dict.fromkeys(directory.official(name) for name in unit.members)
    return replace(unit, members=tuple(names) if unit.kind is UnitKind.COLLECTIVE else ())


def _find_fault(was: Unit, changed: Unit, directory: UnitDirectory) -> Note | None:
    """Say why a unit cannot be as it is wanted, if so."""
    odd = next((name for name in (changed.name, *changed.short_names) if not is_unit_name(name)), None)
    if odd is not None:
        return Note("name-unfit", {"name": odd[:LONGEST_NAME]}, is_complaint=True)
    taken = _find_taken(was, changed, directory)
    if taken is not None:
        return Note("name-taken", {"name": taken, "unit": directory.official(taken)}, is_complaint=True)
    member = _find_loop(was, changed, directory)
    if member is not None:
        return Note("member-of-itself", {"name": changed.name, "member": member}, is_complaint=True)
    return None


def _find_loop(was: Unit, changed: Unit, directory: UnitDirectory) -> str | None:
    """Find a member that is the collective itself, under any of its names, or stands for it in turn."""
    own = {was.name, changed.name, *changed.short_names}
    seen: set[str] = set()
    waiting = [(name, name) for name in changed.members]
    while waiting:
        name, member = waiting.pop()
        if name in own:
            return member
        if name not in seen and name in directory.units:
            seen.add(name)
            waiting += [(inner, member) for inner in directory.units[name].members]
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


def _find_absorbed(was: Unit, changed: Unit, directory: UnitDirectory) -> list[Unit]:
    """Find the units that become one with this one: a short name given to it is their official name."""
    named = dict.fromkeys(directory.official(name) for name in changed.short_names)
    return [directory.units[name] for name in named if name in directory.units and name != was.name]


async def settle_units(tx: Transaction, doubts: Sequence[Doubt], decisions: Mapping[str, str]) -> None:
    """Write down what was decided about units while a plan was imported: see `decide_units`."""
    for doubt in doubts:
        decision = decisions.get(doubt.key)
        if decision is None or decision == NOTHING:
            continue
        known = await units.directory(tx)
        if decision == TWO_UNITS:
            await units.keep_apart(tx, *doubt.about)
        elif doubt.kind is DoubtKind.SAME_UNIT:
            kept, other = known.official(decision), known.official(other_name(doubt, decision))
            await _make_one(tx, kept, other)
        elif doubt.kind is DoubtKind.MEMBERS:
            name = known.official(doubt.about[0])
            await _gather_members(tx, name, read_members(known, name, decision))


async def _make_one(tx: Transaction, kept: str, other: str) -> None:
    if kept != other:
        ids = await units.ensure(tx, (kept, other))
        await units.merge(tx, ids[other], ids[kept])


async def _gather_members(tx: Transaction, collective: str, members: tuple[str, ...]) -> None:
    ids = await units.ensure(tx, (collective,))
    unit = (await units.directory(tx)).units[collective]
    await units.write(tx, ids[collective], replace(unit, members=members))


def _tell(unit: Unit) -> dict[str, object]:
    return {
        "name": unit.name,
        "kind": str(unit.kind),
        "short_names": list(unit.short_names),
        "members": list(unit.members),
        "phone": unit.phone,
    }
