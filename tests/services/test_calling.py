"""Which units the office has to phone on a day, and what is said of them."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.dialogue import Action
from bot.core.listings import MuteUnit
from bot.core.model import Milestone, MilestoneKind
from bot.core.reminders import Kind
from bot.services import calling
from bot.texts import Texts
from bot.views.calling import draw_calls
from storage import absences, feeding, members
from storage.members import MemberRole
from storage.tables import report
from tests.services.desk import PLAN, ZONE, Desk, Person, with_tasks

ROADS, FARMS, TOWN = "区交通局", "区农业局", "渡云镇人民政府"
BRIDGE = PLAN.tasks[0]


async def list_calls(desk: Desk, day: date) -> dict[str, MuteUnit]:
    """The units to be phoned on the morning of a day."""
    morning = datetime(day.year, day.month, day.day, 9, 30, tzinfo=ZoneInfo(ZONE))
    async with desk.database.transaction() as tx:
        found = await calling.find_mute_units(tx, desk.shelf, morning)
    return {mute.unit.name: mute for mute in found}


async def block(desk: Desk, person: Person) -> None:
    async with desk.database.transaction() as tx:
        await members.mark_reachable(tx, person.telegram_id, desk.now)


async def stand_in(desk: Desk, away: Person, deputy: Person, last: date) -> None:
    """A leave from now on that the deputy has accepted."""
    ids = [(await person.member()).id for person in (away, deputy)]
    async with desk.database.transaction() as tx:
        leave = await absences.ask(tx, ids[0], ids[1], desk.now.date(), last, desk.now)
        assert await absences.accept(tx, leave, desk.now)


def say(units: dict[str, MuteUnit]) -> str:
    return draw_calls(Texts.load().speak("zh-CN"), list(units.values())).text


async def test_a_unit_is_listed_from_the_workday_on_which_its_first_reminder_goes_out(desk: Desk) -> None:
    roof = Milestone("8月9日前封顶", date(2026, 8, 10), MilestoneKind.BY)  # 30 days before is a Saturday
    await desk.store(with_tasks(replace(BRIDGE, responsible=(TOWN,), milestones=(roof,))))
    assert TOWN not in await list_calls(desk, date(2026, 7, 9))
    listed = await list_calls(desk, date(2026, 7, 10))
    assert listed[TOWN].matters == ((Kind.MILESTONE, "1.1 危桥改造：8月9日前封顶", date(2026, 8, 10)),)


async def test_a_unit_that_is_to_feed_a_report_is_listed(desk: Desk, office: Person) -> None:
    plan, who = await desk.plan(), await office.member()
    async with desk.database.transaction() as tx:
        await feeding.ask(tx, plan.id, "1", who.id, desk.now)
    assert TOWN not in await list_calls(desk, date(2026, 6, 17))
    listed = await list_calls(
        desk, date(2026, 6, 18)
    )  # five days before the 25th is off duty, and the day before it
    assert listed[TOWN].matters == ((Kind.FEEDING, "交通出行", date(2026, 6, 25)),)
    assert TOWN not in await list_calls(desk, date(2026, 6, 26))


async def test_a_unit_that_has_to_break_down_a_task_is_listed_and_its_task_has_no_day(desk: Desk) -> None:
    await desk.store()
    assert FARMS not in await list_calls(desk, date(2026, 6, 19))
    listed = await list_calls(desk, date(2026, 7, 1))
    assert [kind for kind, _, _ in listed[FARMS].matters] == [Kind.REPORT, Kind.DEFERRED]
    assert "• 2.1 高标准农田（待分解）" in say(listed)


async def test_a_unit_whose_report_was_sent_back_is_listed_at_once(desk: Desk, office: Person) -> None:
    phone = await desk.person(MemberRole.COORDINATOR, ROADS, by=8)
    await phone.opens_report()
    await phone.presses(Action.OPEN, "0")
    await phone.presses(Action.CHOOSE, "2")
    await phone.presses(Action.OVERVIEW)
    await phone.presses(Action.SUBMIT)
    await phone.presses(Action.ANYWAY)
    assert await desk.count(report) == 1
    await block(desk, phone)
    assert ROADS not in await list_calls(desk, date(2026, 6, 25))
    await office.opens("send-back:1")
    await office.says("请补上本月投资")
    await office.submits()
    listed = await list_calls(desk, date(2026, 6, 20))
    assert listed[ROADS].matters == ((Kind.SENT_BACK, "交通出行", date(2026, 6, 20)),)


async def test_who_left_no_number_is_said_to_have_left_none(desk: Desk) -> None:
    await desk.store()
    phone = await desk.person(MemberRole.COORDINATOR, ROADS, by=8)
    await block(desk, phone)
    assert "联络员 人员8 没有留电话（6月20日起收不到消息）" in say(await list_calls(desk, date(2026, 6, 25)))


async def test_a_unit_on_leave_whose_stand_in_cannot_be_reached_is_listed_with_both(desk: Desk) -> None:
    await desk.store()
    phone = await desk.person(MemberRole.COORDINATOR, ROADS, by=8)
    deputy = await desk.person(MemberRole.DEPUTY, ROADS, by=9)
    await stand_in(desk, phone, deputy, date(2026, 6, 30))
    assert ROADS not in await list_calls(desk, date(2026, 6, 25))
    await block(desk, deputy)
    said = say(await list_calls(desk, date(2026, 6, 25)))
    assert "联络员 人员8 没有留电话（请假至6月30日，没有人能代）" in said
    assert "B 岗 人员9 没有留电话（6月20日起收不到消息）" in said
    assert ROADS not in await list_calls(desk, date(2026, 7, 1))
