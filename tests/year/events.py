"""What happens but once in the year of the district."""

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from bot.core.dialogue import Action
from bot.services import agenda, later, leaving
from bot.services import people as registry
from bot.services.leaving import LeaveTalk
from storage import reports
from storage.tables import digest
from tests.year.district import BEGIN, District
from tests.year.people import BLOCKED, BLOCKED_BETWEEN
from tests.year.reporting import send_report

SCHOOLS, ROADS, FARMS, HEALTH = "区教育局", "区交通运输局", "区农业农村局", "区卫生健康局"


async def ask_to_be_fed(district: District) -> None:
    desk, member = district.desk, await district.coordinator("区民政局").member()
    async with desk.database.transaction() as tx:
        assert await agenda.ask_to_feed(tx, desk.shelf, member, "1", desk.now)


async def break_down(district: District) -> None:
    """The health department says what the nurseries that are to be built are."""
    person, desk = district.coordinator(HEALTH), district.desk
    await person.opens(f"breakdown:{await desk.task_id('2.4')}")
    await person.presses(Action.ADD)
    await person.says("望汀托育园", "新增托位60个", HEALTH, "11月底")
    await person.submits()


AWAY = (date(2026, 7, 13), date(2026, 7, 24))


async def leave_schools(district: District) -> None:
    await ask_leave(district, SCHOOLS, *AWAY)


async def leave_farms(district: District) -> None:
    await ask_leave(district, FARMS, date(2026, 10, 12), date(2026, 10, 30))


async def ask_leave(district: District, unit: str, first: date, last: date) -> None:
    """The coordinator asks, the deputy accepts."""
    desk, person = district.desk, district.coordinator(unit)
    member, deputy = await person.member(), await district.deputy(unit).member()
    await person.opens(f"leave:{member.id}")
    await person.says(str(first), str(last))
    await person.presses(Action.CHOOSE, "0")
    await person.submits()
    async with desk.database.transaction() as tx:
        (talk,) = await leaving.find_own(tx, desk.shelf, member, desk.now)
        accepted = await leaving.accept(tx, desk.shelf, deputy, talk.absence.id, desk.now)
    assert isinstance(accepted, LeaveTalk)


async def come_back_early(district: District) -> None:
    desk, member = district.desk, await district.coordinator(FARMS).member()
    async with desk.database.transaction() as tx:
        (talk,) = await leaving.find_own(tx, desk.shelf, member, desk.now)
        assert await leaving.end_early(tx, member, talk.absence.id, desk.now)


async def send_back(district: District) -> None:
    """The office is not content with the June report of the roads."""
    async with district.desk.database.transaction() as tx:
        found = await reports.latest(tx, SENT_BACK)
    assert found
    await district.office.opens(f"send-back:{found.id}")
    await district.office.says("请补上本月投资")
    await district.office.submits()


SENT_BACK = "report:1:4:13:2026-06"


async def mend_report(district: District) -> None:
    await send_report(district.coordinator(ROADS), SENT_BACK, "2")


@dataclass(frozen=True)
class PuttingOff:
    """The coordinator of the roads puts off what came last."""

    when: str

    async def __call__(self, district: District) -> None:
        desk, member = district.desk, await district.coordinator(ROADS).member()
        async with desk.database.transaction() as tx:
            newest = sa.select(sa.func.max(digest.c.id)).where(digest.c.member_id == member.id)
            digest_id = (await tx.execute(newest)).scalar_one()
            assert await later.put_off(tx, desk.shelf, member, digest_id, self.when, desk.now)


async def block_the_bot(district: District) -> None:
    district.letterbox.blocked.add(district.coordinator(BLOCKED).telegram_id)


async def let_the_bot_write(district: District) -> None:
    desk, telegram_id = district.desk, district.coordinator(BLOCKED).telegram_id
    district.letterbox.blocked.discard(telegram_id)
    async with desk.database.transaction() as tx:
        await registry.note_reachability(tx, telegram_id, desk.now, is_reachable=True)


async def move_days_off_later(district: District) -> None:
    """The office lets what falls on a day off be due on the next workday from now on."""
    stored = await district.desk.plan()
    await district.office.opens(f"settings:{stored.id}:workdays")
    await district.office.presses(Action.CHOOSE, "1")


EVENTS = (
    (BEGIN, ask_to_be_fed),
    (date(2026, 2, 27), PuttingOff("2h")),
    (date(2026, 3, 17), PuttingOff("tomorrow")),
    (date(2026, 4, 14), PuttingOff("2026-04-16")),
    (BLOCKED_BETWEEN[0], block_the_bot),
    (date(2026, 5, 20), break_down),
    (date(2026, 6, 22), send_back),
    (date(2026, 7, 1), mend_report),
    (date(2026, 7, 10), leave_schools),
    (BLOCKED_BETWEEN[1], let_the_bot_write),
    (date(2026, 10, 9), leave_farms),
    (date(2026, 10, 20), come_back_early),
    (date(2026, 12, 1), move_days_off_later),
)
"""Each on its day."""
