"""The answer card: whom to call, and the buttons for what comes next."""

from dataclasses import replace

from bot.core.model import Task
from bot.data import SAMPLE_PLAN
from bot.services import importing
from storage.members import MemberRole
from tests.dialogues.square import forge
from tests.dialogues.town import ZONE, Phone, Town, sample_plan


def labels(phone: Phone) -> list[str]:
    rows = phone.person.chat[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def test_who_owes_the_report_on_a_task_opens_it_from_its_card(town: Town) -> None:
    lead, other = await town.coordinator("区交通运输局"), await town.coordinator("区残联", "苏小禾")
    leader = await town.member(MemberRole.LEADER, "区交通运输局", "分管领导")
    await lead.says("危桥改造")
    assert "📝 报送" in labels(lead)
    report = lead.button("📝 报送")
    await lead.presses("📝 报送")
    lead.sees("交通出行")
    for phone in (other, leader):
        await phone.says("危桥改造")
        assert "📝 报送" not in labels(phone)
        await forge(phone, report[1])
        assert "第 1/" not in phone.last
    await lead.says("/cancel")
    await lead.says("农村公厕")
    assert "📝 报送" not in labels(lead)


async def test_a_task_without_units_has_the_coordinators_of_its_area_and_a_collective_those_of_its_members(
    town: Town,
) -> None:
    office, asker = await town.office(), await town.coordinator("区残联", "苏小禾")
    await asker.says("农村公厕")
    asker.sees("☎️ 还没有联络员绑定")
    await town.coordinator("枫桐镇人民政府", "镇里<人>")
    await asker.says("农村公厕")
    asker.sees("☎️ 还没有联络员绑定")
    await office.says("/units 各乡镇")
    await office.presses("各乡镇人民政府")
    await office.presses("成员")
    await office.says("枫桐镇、渡云镇")
    await office.presses("提交")
    await asker.says("农村公厕")
    asker.sees("☎️ 枫桐镇人民政府：镇里<人>")

    def without_units(task: Task) -> Task:
        return replace(task, responsible=()) if task.number == "4.2" else task

    plan = replace(sample_plan(), tasks=tuple(map(without_units, sample_plan().tasks)))
    async with town.lianluo.database.transaction() as tx:
        await importing.store_plan(tx, plan, SAMPLE_PLAN, 2026, str(ZONE), town.clock.now())
    await town.coordinator("区交通运输局")
    await asker.says("停车泊位")
    asker.sees("方案没有写明责任单位", "☎️ 区交通运输局：江一帆")


SEEN_BY = {
    (MemberRole.COORDINATOR, "区农业农村局"): {"📝 报送", "🧩 分解任务"},
    (MemberRole.DEPUTY, "区农业农村局"): {"📝 报送", "🧩 分解任务"},
    (MemberRole.LEADER, "区农业农村局"): set(),
    (MemberRole.COORDINATOR, "区残联"): set(),
    (MemberRole.OFFICE, None): {"🧩 分解任务", "✏️ 修改", "🗂 停用", "🚦 改灯"},
}
"""Who may do what with the deferred task 5.3, which 区农业农村局 answers for."""


async def test_everybody_sees_the_buttons_of_what_they_may_do_and_no_others(town: Town) -> None:
    phones = {who: await town.member(*who, f"人员{place}") for place, who in enumerate(SEEN_BY)}
    acts = set().union(*SEEN_BY.values())
    for who, phone in phones.items():
        await phone.says("高标准农田建设")
        phone.sees("5.3 高标准农田建设", "待分解")
        assert set(labels(phone)) & acts == SEEN_BY[who]
    stranger = town.stranger()
    await stranger.says("高标准农田建设")
    stranger.sees("只为受邀的联络员服务")
    forged = {
        label: phones[MemberRole.OFFICE, None].button(label)[1] for label in SEEN_BY[MemberRole.OFFICE, None]
    }
    for who, phone in phones.items():
        for label, data in forged.items():
            if label not in SEEN_BY[who]:
                before = len(phone.person.chat)
                await forge(phone, data)
                assert phone.toasts[-1], f"{who} {label}"
                assert len(phone.person.chat) == before
