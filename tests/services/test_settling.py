"""Reminders that have not gone out yet, and work that is interrupted."""

import asyncio
import json
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from bot import clockwork
from bot.clockwork import Clockwork
from bot.services import reminding, settling
from bot.services.reminding import Reminding
from bot.texts import Texts
from storage.members import MemberRole
from storage.tables import membership, outbox, reminder
from tests.services.desk import ZONE, Desk, Person

MORNING = datetime(2026, 6, 24, 9, 30, tzinfo=ZoneInfo(ZONE))
ROADS, FARMS = "区交通局", "区农业局"
CROWD = range(101, 112)


def draw(due: Reminding) -> Mapping[str, Any]:
    return {"text": " ".join(sorted({str(line.outcome) for line in due.lines}))}


async def remind(desk: Desk) -> None:
    """Write the reminders of the morning, as a tick does."""
    desk.now = MORNING
    async with desk.database.transaction() as tx:
        found = await reminding.find_round(tx, desk.shelf, MORNING)
        assert found
        await reminding.write_due(tx, desk.shelf, MORNING, draw, found.to_be_told, found.roster)


async def settle(desk: Desk) -> int:
    async with desk.database.transaction() as tx:
        found = await reminding.find_round(tx, desk.shelf, MORNING)
        assert found
        return await settling.settle(tx, desk.shelf, MORNING, draw, found.out_of_date)


async def take_a_unit_away(desk: Desk, person: Person) -> None:
    """Let a member hold the first of the units no longer."""
    who = (await person.member()).id
    held = sa.select(sa.func.min(membership.c.id)).where(membership.c.member_id == who).scalar_subquery()
    async with desk.database.transaction() as tx:
        await tx.execute(sa.delete(membership).where(membership.c.id == held))


async def list_messages(desk: Desk) -> list[tuple[str, str, str]]:
    """What is in the outbox: by which method, in which state, and what it says."""
    async with desk.database.transaction() as tx:
        rows = (await tx.execute(sa.select(outbox).order_by(outbox.c.id))).all()
    return [(row.method, row.state, json.loads(row.payload)["text"]) for row in rows]


async def change_messages(desk: Desk, **values: Any) -> None:
    async with desk.database.transaction() as tx:
        await tx.execute(sa.update(outbox).values(**values))


@pytest.fixture
async def person(desk: Desk) -> Person:
    """Somebody who reports for two units."""
    await desk.store()
    await desk.person(MemberRole.COORDINATOR, ROADS, by=9)
    return await desk.person(MemberRole.COORDINATOR, FARMS, by=9)


async def test_a_reminder_that_has_not_gone_out_says_only_what_is_left_and_with_nothing_left_never_goes(
    desk: Desk, person: Person
) -> None:
    await remind(desk)
    await take_a_unit_away(desk, person)
    assert await settle(desk) == 1
    assert await list_messages(desk) == [("sendMessage", "new", "dropped open")]
    await take_a_unit_away(desk, person)
    assert await settle(desk) == 1
    assert await list_messages(desk) == [("sendMessage", "failed", "dropped open")]  # as it was
    assert await settle(desk) == 0


async def test_a_reminder_on_its_way_is_edited_once_it_is_there(desk: Desk, person: Person) -> None:
    await remind(desk)
    await change_messages(desk, state="sending")
    await take_a_unit_away(desk, person)
    assert await settle(desk) == 0
    await change_messages(desk, state="sent", message_id=5)
    assert await settle(desk) == 1
    assert (await list_messages(desk))[1:] == [("editMessageText", "new", "dropped open")]
    assert await settle(desk) == 0


async def test_two_processes_that_settle_at_once_edit_once(desk: Desk, person: Person) -> None:
    await remind(desk)
    await change_messages(desk, state="sent", message_id=5)
    await take_a_unit_away(desk, person)
    await asyncio.gather(*(settle(desk) for _ in range(4)))
    assert len(await list_messages(desk)) == 2


class Interrupted(Clockwork):
    """A clockwork whose work breaks off in the middle as often as it is told to."""

    breaks_at: Counter[int]

    def _draw(self, due: Reminding) -> dict[str, Any]:
        self.breaks_at[due.member.telegram_id] -= 1
        if self.breaks_at[due.member.telegram_id] >= 0:
            raise RuntimeError("broken off")
        return super()._draw(due)


async def test_a_tick_that_breaks_off_between_two_people_loses_and_doubles_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clockwork, "FEW", 3)
    await desk.store()
    for telegram_id in CROWD:
        await desk.person(MemberRole.COORDINATOR, ROADS, by=telegram_id)
    desk.now = MORNING
    ticker = Interrupted(desk.database, desk.shelf, Texts.load(), lambda: desk.now, lambda: None)
    ticker.breaks_at = Counter({CROWD[4]: 1, CROWD[7]: 1})
    counts = []
    for _ in range(4):
        await ticker.tick()
        counts.append(await desk.count(outbox))
    assert counts == [3, 6, len(CROWD), len(CROWD)]
    assert await desk.count(reminder) == len(CROWD)
