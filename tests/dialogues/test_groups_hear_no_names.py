"""What no group may ever hear: a person's name, and a phone."""

from dataclasses import replace

from bot.core.model import Plan, Task
from bot.data import SAMPLE_PLAN
from bot.services import importing
from tests.dialogues.square import ask_inline, open_admitted
from tests.dialogues.test_groups import PERSON, PHONE, keeper
from tests.dialogues.town import ZONE, Town, sample_plan


async def name_people(town: Town) -> None:
    """Let the plan itself name somebody, and a phone in a target."""

    def with_people(task: Task) -> Task:
        target = f"联系人{PERSON}，电话{PHONE}。{task.target}"
        return replace(task, people=(PERSON,), target=target) if task.number in ("5.4", "4.2") else task

    plan: Plan = replace(sample_plan(), tasks=tuple(map(with_people, sample_plan().tasks)))
    async with town.lianluo.database.transaction() as tx:
        await importing.store_plan(tx, plan, SAMPLE_PLAN, 2026, str(ZONE), town.clock.now())


async def test_no_persons_name_and_no_phone_is_ever_in_a_group(town: Town) -> None:
    office, phone = await town.office(), await keeper(town)
    await name_people(town)
    square = await open_admitted(town, office, phone)
    await phone.says("农村公厕")
    phone.sees(f"负责人：{PERSON}")
    await phone.says("矛盾纠纷")
    phone.sees(f"{PERSON} {PHONE}")
    for question in (
        "农村公厕",
        "停车泊位",
        "矛盾纠纷",
        "农村",
        "图书馆",
        "区司法局负责哪些工作",
        "谁的电话是1380000",
    ):
        await square.hears(phone, f"/who {question}")
    await square.hears(phone, "电话呢", reply_to=square.last_id)
    await square.presses(phone, "5.4 农村公厕")
    await square.presses(phone, "3.3 城市书房")
    heard = square.everything()
    assert "5.4 农村公厕管护" in heard
    assert "6.2 矛盾纠纷多元化解" in heard
    assert "区司法局</b> 负责 1 项" in heard
    assert PERSON not in heard
    assert PHONE not in heard
    assert {call.method for call in town.sandbox.calls if call.chat_id == square.id} == {
        "sendMessage",
        "editMessageText",
    }


# BUG: a phone with spaces, of full width, or cut off at the end of a clause was in the group.
async def test_a_phone_in_the_plan_is_hidden_however_it_is_written(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    written = (
        "联系电话：138 0000 0001",
        "请拨打１３８００００００２７",
        "(0591)87654321",
        "电话：8765-4321",
        "服务热线 968-12345-6",
        "联系人：某某某",
        "长" * 80 + "13800000001",
    )
    tasks = tuple(
        Task(f"1.{place}", "1", f"清扫{name}街 13900000009", f"{text}。", responsible=("区环卫中心",))
        for place, (name, text) in enumerate(zip("甲乙丙丁戊己庚", written, strict=True), start=1)
    )
    plan = replace(sample_plan(), year=2026, tasks=tasks)
    async with town.lianluo.database.transaction() as tx:
        await importing.store_plan(tx, plan, SAMPLE_PLAN, 2026, str(ZONE), town.clock.now())
    square = await open_admitted(town, office, phone)
    for name in "甲乙丙丁戊己庚":
        await square.hears(phone, f"/who 清扫{name}街")
    await square.hears(phone, "/who 清扫")
    await square.hears(phone, "/who 区环卫中心负责哪些工作")
    heard = square.everything() + str(await ask_inline(phone, "清扫"))
    assert "清扫甲街" in heard
    assert "区环卫中心</b> 负责 7 项" in heard
    for secret in ("0001", "1380", "１３８", "8765", "968-", "某某某", "1390000"):
        assert secret not in heard
