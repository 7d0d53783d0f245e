"""What went out to whom on a day, told afterwards: for whom somebody stood in, and what became of it."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.clockwork import Clockwork
from bot.core.sends import Send, SendState
from bot.services.sends import list_sends
from bot.texts import Texts
from storage import absences, outbox
from storage.members import MemberRole
from tests.services.desk import ZONE, Desk

ROADS = "区交通局"
DAY = date(2026, 6, 24)


def at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), ZoneInfo(ZONE))


async def tick(desk: Desk) -> None:
    await Clockwork(desk.database, desk.shelf, Texts.load(), lambda: desk.now, lambda: None).tick()


async def sends_of(desk: Desk, until: datetime) -> list[Send]:
    """What went out on the day until an instant, as it is told a month later."""
    async with desk.database.transaction() as tx:
        (found,) = await list_sends(tx, desk.shelf, at(date(2026, 7, 24), 9), DAY, until)
    assert not found.is_coming
    assert not found.held
    return list(found.sends)


async def test_who_stood_in_is_told_by_what_was_known_when_it_went_out(desk: Desk) -> None:
    await desk.store()
    away = await (await desk.person(MemberRole.COORDINATOR, ROADS, by=8)).member()
    deputy = await (await desk.person(MemberRole.DEPUTY, ROADS, by=9)).member()
    async with desk.database.transaction() as tx:
        leave = await absences.ask(tx, away.id, deputy.id, date(2026, 6, 22), date(2026, 6, 30), desk.now)
        assert await absences.accept(tx, leave, desk.now)
    desk.now = at(DAY, 9)
    await tick(desk)
    desk.now = at(DAY, 10)
    async with desk.database.transaction() as tx:
        assert await absences.end(tx, leave, desk.now)
    await tick(desk)
    said = [(one.person, one.stands_in_for, one.at.hour) for one in await sends_of(desk, at(DAY, 23))]
    assert said == [("人员9", ("人员8",), 9), ("人员8", (), 10)]
    assert len(await sends_of(desk, at(DAY, 9))) == 1


async def test_what_was_withdrawn_before_it_went_out_is_not_told_of(desk: Desk) -> None:
    await desk.store()
    person = await (await desk.person(MemberRole.COORDINATOR, ROADS, by=8)).member()
    desk.now = at(DAY, 9)
    await tick(desk)
    assert [one.state for one in await sends_of(desk, at(DAY, 23))] == [SendState.NEW]
    async with desk.database.transaction() as tx:
        assert await outbox.withdraw(tx, f"reminder:{person.id}:{DAY}")
    assert await sends_of(desk, at(DAY, 23)) == []
