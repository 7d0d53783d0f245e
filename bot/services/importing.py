"""A plan's document into the tables: read, its doubts settled, compared with what is there, stored when told to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.calendar import WorkdayPolicy
from bot.core.changes import Changes, compare, keep_dates
from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.doubts import (
    Doubt,
    DoubtKind,
    count_units,
    decide_dates,
    decide_units,
    decide_year,
    find_doubts,
)
from bot.core.errands import PlanImport
from bot.core.forms.doubts import make_doubts_form, read_decisions
from bot.core.model import Plan
from bot.core.units import UnitDirectory
from bot.services.continuing import find_stored, store_over
from bot.services.directory import settle_units
from bot.services.shelf import Shelf
from storage import audit, plan_writing, plans, units, uploads
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plan_writing import Source
from storage.uploads import Upload


@dataclass(frozen=True, slots=True)
class PlanWritten:
    """The plan is in the tables. `changes` is None where there was no plan of this year before."""

    plan_id: int
    changes: Changes | None


async def compare_with_stored(tx: Transaction, plan: Plan, year: int) -> Changes | None:
    """Tell what storing a plan would change; None where there is no plan of this year yet."""
    stored = await find_stored(tx, year)
    if stored is None:
        return None
    named = (await units.directory(tx)).rename_in(plan)
    return compare(stored.plan, keep_dates(stored.plan, named))


async def list_doubts(tx: Transaction, plan: Plan) -> tuple[Doubt, ...]:
    """List what a reading leaves open besides its year, as far as the directory of units does not know it."""
    stored = await find_stored(tx, plan.year)
    known = keep_dates(stored.plan, plan) if stored else plan
    doubts = find_doubts(known, await units.directory(tx), plan.year)
    return tuple(doubt for doubt in doubts if doubt.kind is not DoubtKind.YEAR)


async def store_plan(
    tx: Transaction,
    plan: Plan,
    name: str,
    year: int,
    timezone: str,
    now: datetime,
    member_id: int | None = None,
) -> PlanWritten:
    """Store a plan, new or over the one of its year: what hangs on tasks that go on stays with them.

    Units are stored under their official names; `member_id` None means the operator.
    """
    await plans.lock(tx)
    plan = (await units.directory(tx)).rename_in(plan)
    stored = await find_stored(tx, year)
    if stored is None:
        source = Source(name, year, timezone, WorkdayPolicy.AS_PRINTED)
        written = PlanWritten(await plan_writing.create(tx, plan, source, now), None)
    else:
        written = PlanWritten(stored.id, await store_over(tx, stored, plan, name, now))
    detail = {"document": name, "tasks": len(plan.tasks), **_count(written.changes)}
    await audit.record(tx, "import", f"plan:{written.plan_id}", now, member_id=member_id, detail=detail)
    return written


def _count(changes: Changes | None) -> dict[str, int]:
    if changes is None:
        return {}
    return {"new": len(changes.new), "changed": len(changes.changed), "gone": len(changes.gone)}


async def take_upload(
    tx: Transaction, member: Member, chat_id: int, file_id: str, name: str, now: datetime
) -> int:
    """Take in a document that the office sent; it is read soon after. Return its id."""
    return await uploads.add(tx, member.id, chat_id, file_id, name, now)


def keep_as_json(plan: Plan, named: int | None, timezone: str) -> dict[str, Any]:
    """Make of a reading what the tables keep; `named` is the year that the document itself names."""
    from bot.core.plan import plan_as_json  # a bot that is starting need not load how plans are read

    return {"plan": plan_as_json(plan), "year": named, "timezone": timezone}


async def take_reading(tx: Transaction, upload: Upload, reading: Mapping[str, Any]) -> str | None:
    """Keep what was read of a document; give the subject of the dialogue about it.

    None where another replica was quicker.
    """
    return f"import:{upload.id}" if await uploads.keep_reading(tx, upload.id, reading) else None


async def load(
    tx: Transaction, _shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue about a document: the plan as decided so far, and what is still in doubt."""
    upload_id = int(draft.subject.partition(":")[2])
    found = await uploads.reading_of(tx, upload_id, member.id)
    if found is None or not member.is_office:
        return None
    name, reading = found
    state = State.from_json(draft.state)
    errand, directory = await _decide(tx, upload_id, name, reading, state)
    known = directory.knowing(count_units(errand.plan))
    zone = ZoneInfo(reading["timezone"])
    return Conversation(
        draft_id=draft.id,
        version=draft.version,
        member_id=draft.member_id,
        about=errand,
        form=make_doubts_form(errand.doubts, known, errand.plan.year or now.year),
        state=state,
        zone=zone,
        today=now.astimezone(zone).date(),
    )


async def _decide(
    tx: Transaction, upload_id: int, name: str, reading: Mapping[str, Any], state: State
) -> tuple[PlanImport, UnitDirectory]:
    from bot.core.plan.from_json import (
        plan_from_json,  # a bot that is starting need not load how plans are read
    )

    decisions = read_decisions(state.answers)
    plan = decide_year(plan_from_json(reading["plan"]), decisions)
    known = await units.directory(tx)
    stored = await find_stored(tx, plan.year)
    plan = plan if stored is None else keep_dates(stored.plan, plan)
    doubts = find_doubts(plan, known, reading["year"])
    directory = decide_units(known, doubts, decisions)
    plan = directory.rename_in(decide_dates(plan, decisions))
    # That a unit gets its official name is no change.
    changes = None if stored is None else compare(directory.rename_in(stored.plan), plan)
    return PlanImport(upload_id, name, plan, doubts, changes, await plans.total_revision(tx)), directory


async def submit(tx: Transaction, errand: PlanImport, talk: Conversation, now: datetime) -> Note | None:
    """Store the plan and what was decided about units; a Note says why it cannot be."""
    plan = errand.plan
    if not plan.tasks:
        return Note("nothing-to-import", is_complaint=True)
    if errand.changes is not None and errand.changes.is_nothing():
        return Note("nothing-changed", is_complaint=True)
    if plan.year is None:
        raise RuntimeError("a plan without a year passed the form")
    decisions = read_decisions(talk.state.answers)
    await settle_units(tx, errand.doubts, decisions)
    if decisions:
        subject = errand.subject
        await audit.record(tx, "settle", subject, now, member_id=talk.member_id, detail=decisions)
    await store_plan(tx, plan, errand.document_name, plan.year, str(talk.zone), now, talk.member_id)
    await uploads.forget_reading(tx, errand.upload_id)
    return None


async def discard(tx: Transaction, errand: PlanImport) -> None:
    """Let go of the reading: nothing is stored."""
    await uploads.forget_reading(tx, errand.upload_id)
