"""What a unit is responsible for: page by page, by its roles, and as one of a collective."""

from dataclasses import replace

from bot.core.model import Area, Plan, Task
from bot.data import SAMPLE_PLAN
from bot.services import importing
from tests.dialogues.square import forge
from tests.dialogues.town import ZONE, Town

BUSY = "区城市管理和综合行政执法局直属环境卫生管理服务中心"
"""More than the 64 bytes that a button carries."""


async def store_many(town: Town) -> None:
    """Import a plan in which one unit leads ten tasks, is responsible for eighty and assists in ten more."""

    def make_task(number: int) -> Task:
        task = Task(f"1.{number}", "1", f"清扫第{number}号<街>")
        if number > 90:
            return replace(task, lead=(BUSY,))
        return replace(task, responsible=(BUSY,)) if number > 10 else replace(task, assisting=(BUSY,))

    tasks = tuple(make_task(number) for number in range(1, 101))
    plan = Plan("环境卫生方案", 2026, areas=(Area("1", "环境卫生"),), tasks=tasks)
    async with town.lianluo.database.transaction() as tx:
        await importing.store_plan(tx, plan, SAMPLE_PLAN, 2026, str(ZONE), town.clock.now())


async def test_a_hundred_tasks_of_ones_own_are_read_page_by_page(town: Town) -> None:
    await store_many(town)
    phone = await town.coordinator(BUSY)
    await phone.says("我的任务")
    phone.sees("共 100 项", "第 1/13 页", "1.1 清扫第1号<街>\n配合 · 还没有报过")
    await phone.presses("下一页")
    assert "第 2/13 页" in phone.screen
    await phone.presses("1.9 ")
    assert "1.9 清扫第9号<街>" in phone.screen
    await phone.presses("返回")
    assert "第 1/13 页" in phone.screen


# BUG: the pages of a unit with a long name could not be turned: its name did not fit into the buttons.
async def test_a_hundred_tasks_are_read_page_by_page(town: Town) -> None:
    office = await town.office()
    await store_many(town)
    phone = await town.coordinator(BUSY)
    await phone.says(f"{BUSY}负责哪些工作")
    phone.sees(f"{BUSY} 负责 100 项", "牵头\n• 1.91 清扫第91号<街>", "责任\n• 1.11 ", "第 1/5 页")
    first = phone.button("下一页")
    for page in (2, 3, 4, 5):
        await phone.presses("下一页")
        assert f"第 {page}/5 页" in phone.screen
    assert "协办\n• 1.1 清扫第1号<街>" in phone.screen
    assert "下一页" not in str(phone.person.chat[-1])
    await phone.presses("上一页")
    assert "第 4/5 页" in phone.screen
    await phone.presses_again(*first)
    assert "第 2/5 页" in phone.screen
    question_id = first[1].split(":")[2]
    await forge(phone, f"of:9999:{question_id}")
    assert "第 5/5 页" in phone.screen
    heard = len(town.texts_to(office))
    await forge(office, f"of:1:{question_id}")
    assert len(town.texts_to(office)) == heard
    assert office.toasts[-1] == "这个按钮已过期，请重新打开。"


async def test_a_collective_answers_for_those_whom_the_office_counts_to_it(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator("区财政局", "罗禾")
    await phone.says("区财政局负责什么")
    phone.sees("区财政局 负责 1 项")
    await office.says("/units 综治中心")
    await office.presses("综治中心各成员单位")
    await office.presses("成员")
    await office.says("区财政局、区水利局")
    await office.presses("提交")
    assert "已保存" in office.screen
    await phone.says("我的任务")
    phone.sees("区财政局 · 共 2 项", "6.2 矛盾纠纷多元化解")
    await phone.says("区财政局负责什么")
    phone.sees("区财政局 负责 2 项", "6.2 矛盾纠纷多元化解")
    await phone.says("那区水利局呢")
    phone.sees("6.2 矛盾纠纷多元化解")
    await phone.says("/phone 13800000001")
    await phone.says("综治中心各成员单位负责什么")
    phone.sees("负责 1 项")
    await phone.says("电话呢")
    phone.sees("区财政局：罗禾 13800000001")
