"""The directory of units: official names, other names, and whom a collective stands for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from bot.core.model import UnitKind
from bot.core.units import Unit, UnitDirectory, kind_of
from storage import revisions
from storage.database import Transaction, insert_new
from storage.tables import (
    area_unit,
    invitation,
    membership,
    task_unit,
    unit,
    unit_apart,
    unit_member,
    unit_name,
)

BELONGS_TO_UNITS = (area_unit, task_unit, membership, invitation)
"""What points to a unit and goes over to another one when two turn out to be the same."""


OWNERS = ("area_id", "task_id", "member_id", "collective_id", "role")
"""What a unit may be joined to once in each such table."""


async def directory(tx: Transaction) -> UnitDirectory:
    """Load every unit."""
    rows = (await tx.execute(sa.select(unit).order_by(unit.c.id))).all()
    names: defaultdict[int, list[str]] = defaultdict(list)
    for row in await tx.execute(sa.select(unit_name).order_by(unit_name.c.id)):
        names[row.unit_id].append(row.name)
    members: defaultdict[int, list[str]] = defaultdict(list)
    known = {row.id: row.name for row in rows}
    for row in await tx.execute(sa.select(unit_member).order_by(unit_member.c.id)):
        members[row.collective_id].append(known[row.unit_id])
    apart = [(row.name, row.other_name) for row in await tx.execute(sa.select(unit_apart))]
    every = (
        Unit(row.name, UnitKind(row.kind), tuple(names[row.id]), tuple(members[row.id]), row.phone or "")
        for row in rows
    )
    return UnitDirectory(every, apart)


async def keep_apart(tx: Transaction, name: str, other_name: str) -> None:
    """Remember that two names that are alike are two units: it is not asked again."""
    await tx.execute(insert_new(tx.dialect.name, unit_apart).values(name=name, other_name=other_name))


async def id_of(tx: Transaction, name: str) -> int | None:
    """Find a unit by its official name."""
    return (await tx.execute(sa.select(unit.c.id).where(unit.c.name == name))).scalar()


async def name_of(tx: Transaction, unit_id: int) -> str | None:
    """Give a unit's official name."""
    return (await tx.execute(sa.select(unit.c.name).where(unit.c.id == unit_id))).scalar()


async def members_of(tx: Transaction, names: Sequence[str]) -> list[str]:
    """Name the units for which those collectives stand that are among these units."""
    collective = unit.alias("collective")
    query = (
        sa.select(unit.c.name)
        .join(unit_member, unit_member.c.unit_id == unit.c.id)
        .join(collective, collective.c.id == unit_member.c.collective_id)
        .where(collective.c.name.in_(names))
        .order_by(unit_member.c.id)
    )
    return list((await tx.execute(query)).scalars())


async def ids(tx: Transaction) -> dict[str, int]:
    """Map every official name to its id."""
    rows = await tx.execute(sa.select(unit.c.name, unit.c.id).order_by(unit.c.id))
    return {row.name: row.id for row in rows}


async def ensure(tx: Transaction, names: Iterable[str]) -> dict[str, int]:
    """Give the ids of units by any of their names, making those that are new."""
    other_names = await tx.execute(sa.select(unit_name.c.name, unit_name.c.unit_id))
    known = {row.name: row.unit_id for row in other_names} | await ids(tx)
    for name in dict.fromkeys(names):
        if name not in known:
            insert = sa.insert(unit).values(name=name, kind=kind_of(name)).returning(unit.c.id)
            known[name] = (await tx.execute(insert)).scalar_one()
    return known


async def write(tx: Transaction, unit_id: int, changed: Unit) -> None:
    """Write a unit anew: its names, kind, phone and members, which are made where they are new.

    A name that another unit bears must be freed before: see `merge`.
    """
    values = {"name": changed.name, "kind": changed.kind, "phone": changed.phone or None}
    await tx.execute(sa.update(unit).where(unit.c.id == unit_id).values(values))
    await tx.execute(sa.delete(unit_name).where(unit_name.c.unit_id == unit_id))
    await _insert(tx, unit_name, [{"unit_id": unit_id, "name": name} for name in changed.short_names])
    known = await ensure(tx, changed.members)
    await tx.execute(sa.delete(unit_member).where(unit_member.c.collective_id == unit_id))
    members = [{"collective_id": unit_id, "unit_id": known[name]} for name in changed.members]
    await _insert(tx, unit_member, members)
    await revisions.renew(tx)  # units' names stand in every plan and its index


async def merge(tx: Transaction, gone_id: int, kept_id: int) -> None:
    """Make one unit of two: all that hung on the one that goes hangs on the other, which is known by both names.

    For whom a collective stood that goes is forgotten: the kept one stands for its own.
    """
    gone = await name_of(tx, gone_id)
    for table in BELONGS_TO_UNITS:
        await _move(tx, table, gone_id, kept_id)
    await tx.execute(sa.update(unit_name).where(unit_name.c.unit_id == gone_id).values(unit_id=kept_id))
    await _move(tx, unit_member, gone_id, kept_id)
    is_own = unit_member.c.unit_id == unit_member.c.collective_id
    await tx.execute(sa.delete(unit_member).where(is_own | (unit_member.c.collective_id == gone_id)))
    await tx.execute(sa.delete(unit).where(unit.c.id == gone_id))
    await tx.execute(sa.insert(unit_name).values(unit_id=kept_id, name=gone))
    await revisions.renew(tx)  # units' names stand in every plan and its index


async def _move(tx: Transaction, table: sa.Table, gone_id: int, kept_id: int) -> None:
    """Point a table's rows to the kept unit, and drop those that it has already."""
    same = [column.name for column in table.c if column.name in OWNERS]
    if table is not invitation:
        other = table.alias("other")
        twin = sa.exists().where(
            other.c.unit_id == kept_id, *(other.c[name] == table.c[name] for name in same)
        )
        await tx.execute(sa.delete(table).where(table.c.unit_id == gone_id, twin))
    await tx.execute(sa.update(table).where(table.c.unit_id == gone_id).values(unit_id=kept_id))


async def _insert(tx: Transaction, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        await tx.execute(sa.insert(table), list(rows))
