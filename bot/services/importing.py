"""A plan's document into the tables: read, its doubts settled, compared with what is there, stored when told to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.calendar import WorkdayPolicy
from bot.core.changes import Changes
from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.doubts import DoubtKind, count_units, decide_year
from bot.core.errands import PlanImport, narrow
from bot.core.forms.doubts import make_doubts_form, read_decisions
from bot.core.merging import name_clash
from bot.core.model import Plan
from bot.core.obligations import find_plan_year
from bot.services.continuing import Prepared, prepare, store_over
from bot.services.conversing import converse
from bot.services.directory import settle_units
from bot.services.shelf import Shelf
from storage import audit, originals, plan_writing, plans, uploads
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


async def look_ahead(tx: Transaction, plan: Plan) -> Prepared:
    """Tell what storing a reading would do, and what it leaves open besides its year."""
    prepared = await prepare(tx, plan, plan.year, {})
    return replace(prepared, doubts=tuple(one for one in prepared.doubts if one.kind is not DoubtKind.YEAR))


async def store_plan(
    tx: Transaction,
    reading: Plan,
    name: str,
    year: int,
    timezone: str,
    now: datetime,
    member_id: int | None = None,
) -> PlanWritten:
    """Store a reading, new or merged with the plan of its year: what hangs on tasks that go on stays with them.

    Units are stored under their official names; `member_id` None means the operator.
    """
    await plans.lock(tx)
    reading = replace(reading, year=year)
    prepared = await prepare(tx, reading, year, {})
    return await _store(
        tx, reading, prepared, Source(name, year, timezone, WorkdayPolicy.EARLIER), now, member_id
    )


async def _store(
    tx: Transaction, reading: Plan, prepared: Prepared, source: Source, now: datetime, member_id: int | None
) -> PlanWritten:
    stored, plan = prepared.stored, prepared.plan
    if stored is None:
        plan_id = await plan_writing.create(tx, plan, source, now)
    else:
        plan_id = stored.id
        await store_over(tx, stored, prepared, source.document_name, now)
    if stored is None or not reading.is_table:  # a table that comes back brings changes by hand
        await originals.keep(tx, plan_id, reading)
    detail = {"document": source.document_name, "tasks": len(plan.tasks), **_count(prepared.changes)}
    await audit.record(tx, "import", f"plan:{plan_id}", now, member_id=member_id, detail=detail)
    return PlanWritten(plan_id, prepared.changes)


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
    return PlanImport.subject_of(upload.id) if await uploads.keep_reading(tx, upload.id, reading) else None


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue about a document: the plan as decided so far, and what is still in doubt."""
    upload_id = draft.about_id
    found = await uploads.reading_of(tx, upload_id, member.id)
    if found is None or not member.is_office:
        return None
    name, reading = found
    state = State.from_json(draft.state)
    plan, prepared = await _prepare(tx, reading, state)
    errand = PlanImport(
        upload_id=upload_id,
        document_name=name,
        reading=plan,
        plan=prepared.plan,
        doubts=prepared.doubts,
        changes=prepared.changes,
        merged=prepared.merged,
        revision=await plans.total_revision(tx),
        comes_later=await comes_later(tx, shelf, plan.year, now),
    )
    known = prepared.directory.knowing(count_units(errand.plan))
    zone = ZoneInfo(reading["timezone"])
    return converse(
        draft, errand, make_doubts_form(errand.doubts, known, errand.plan.year or now.year), zone, now, state
    )


async def comes_later(tx: Transaction, shelf: Shelf, year: int | None, now: datetime) -> bool:
    """Tell whether a plan of this year must wait for its year: until then the one in force stays."""
    stored = await shelf.plan(tx)
    if stored is None or year is None or stored.plan.year is None:
        return False
    return year > max(stored.plan.year, find_plan_year(now.astimezone(stored.zone)))


async def _prepare(tx: Transaction, reading: Mapping[str, Any], state: State) -> tuple[Plan, Prepared]:
    """Give the reading in its year, and what comes of it with what was decided so far."""
    from bot.core.plan.from_json import (
        plan_from_json,  # a bot that is starting need not load how plans are read
    )

    decisions = read_decisions(state.answers)
    plan = decide_year(plan_from_json(reading["plan"]), decisions)
    return plan, await prepare(tx, plan, reading["year"], decisions)


async def submit(tx: Transaction, errand: PlanImport, talk: Conversation, now: datetime) -> Note | None:
    """Store the plan and what was decided about units; a Note says why it cannot be."""
    reading = errand.reading
    if not reading.tasks:
        return Note("nothing-to-import", is_complaint=True)
    decisions = read_decisions(talk.state.answers)
    if errand.changes is not None and errand.changes.is_nothing() and not _has_settled(errand, decisions):
        return Note("nothing-changed", is_complaint=True)
    if reading.year is None:
        raise RuntimeError("a plan without a year passed the form")
    await settle_units(tx, errand.doubts, decisions)
    if decisions:
        subject = PlanImport.subject_of(errand.upload_id)
        await audit.record(tx, "settle", subject, now, member_id=talk.member_id, detail=decisions)
    prepared = await prepare(tx, reading, reading.year, decisions)
    source = Source(errand.document_name, reading.year, str(talk.zone), WorkdayPolicy.EARLIER)
    await _store(tx, reading, prepared, source, now, talk.member_id)
    await uploads.forget_reading(tx, errand.upload_id)
    return None


def _has_settled(errand: PlanImport, decisions: Mapping[str, str]) -> bool:
    """Tell whether it was decided which side holds: then the document is taken as seen, and does not ask again."""
    clashes = errand.merged.clashes if errand.merged is not None else ()
    return any(name_clash(clash) in decisions for clash in clashes)


async def discard(tx: Transaction, talk: Conversation) -> None:
    """Let go of the reading: nothing is stored."""
    await uploads.forget_reading(tx, narrow(talk.about, PlanImport).upload_id)
