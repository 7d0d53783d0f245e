"""What is asked on after an answer: 电话呢, 那图书馆呢. It holds for five minutes, and only about what was answered."""

from datetime import timedelta

from storage.members import MemberRole
from tests.dialogues.town import Phone, Town

NOTHING_BEFORE = "先问一项任务"


async def asker(town: Town) -> Phone:
    """Somebody who asks; the unit that is asked about has a coordinator with a phone."""
    keeper = await town.coordinator("区司法局", "宋知远")
    await keeper.says("/phone 138 0000 0001")
    return await town.coordinator("区残联", "苏小禾")


async def test_more_is_asked_about_the_task_of_the_answer(town: Town) -> None:
    phone = await asker(town)
    await phone.says("矛盾纠纷归谁管")
    phone.sees("6.2 矛盾纠纷多元化解", "区司法局：宋知远 13800000001", "阶段：还没有报送")
    await phone.says("电话呢？")
    phone.sees("6.2 矛盾纠纷多元化解", "宋知远 13800000001")
    assert "综治中心" not in phone.last
    phone.sees_buttons("📇 宋知远")
    await phone.says("他的联系电话是多少")
    phone.sees("宋知远 13800000001")
    await phone.says("谁牵头")
    phone.sees("区司法局、综治中心各成员单位")
    await phone.says("那什么时候完成呢")
    phone.sees("12月31日", "年内完成挂牌")
    await phone.says("目标")
    phone.sees("培育1-2个在全市有影响的调解工作室")
    await phone.says("进度怎么样了")
    phone.sees("6.2 矛盾纠纷多元化解")
    await phone.says("進度呢")
    phone.sees("6.2", "阶段：还没有报送")
    await phone.says("and the phone?")
    phone.sees("宋知远 13800000001")


# BUG: a question passed on or corrected after 那…呢 was "那应急避难场所呢", which fits no task.
async def test_the_same_is_asked_about_something_else(town: Town) -> None:
    phone = await asker(town)
    await phone.says("矛盾纠纷")
    await phone.says("那应急避难场所呢")
    phone.sees("6.1 应急避难场所", "新建、提升应急避难场所21处")
    await phone.presses("不对")
    phone.sees("「应急避难场所」")
    await phone.says("那圖書館呢")
    phone.sees("没有查到与「那圖書館呢」")
    phone.sees_buttons("3.3 城市书房和农家书屋")
    await phone.says("what about the toilets?")
    phone.sees("5.4 农村公厕管护")


async def test_after_a_units_tasks_it_is_about_units(town: Town) -> None:
    phone = await asker(town)
    await phone.says("区司法局负责哪些工作")
    phone.sees("区司法局 负责 1 项")
    await phone.says("那区妇联呢")
    phone.sees("区妇联 负责 2 项")
    await phone.says("电话呢")
    phone.sees("区妇联 还没有联络员绑定")
    await phone.says("区司法局呢")
    await phone.says("电话呢")
    phone.sees("区司法局：宋知远 13800000001")
    phone.sees_buttons("📇 宋知远")
    await phone.says("什么时候完成")
    phone.sees(NOTHING_BEFORE)
    await phone.says("我的任务")
    await phone.says("那区妇联呢")
    phone.sees("区妇联 负责 2 项")
    await phone.says("那农村公厕呢")
    phone.sees("5.4 农村公厕管护")


async def test_it_holds_for_five_minutes_after_the_last_answer(town: Town) -> None:
    phone = await asker(town)
    await phone.says("矛盾纠纷")
    for _ in range(2):
        town.clock.move_to(town.clock.now() + timedelta(minutes=4))
        await phone.says("电话呢")
        phone.sees("6.2 矛盾纠纷多元化解", "13800000001")
    town.clock.move_to(town.clock.now() + timedelta(minutes=5, seconds=1))
    await phone.says("电话呢")
    phone.sees(NOTHING_BEFORE)


# BUG: 电话呢 after "not in the plan" told about the one task that came nearest, as if it had been the answer.
async def test_where_nothing_one_came_before_it_says_how_to_ask(town: Town) -> None:
    phone = await asker(town)
    office = await town.office()
    await phone.says("电话呢")
    phone.sees(NOTHING_BEFORE)
    await phone.says("图书馆")
    assert "没有查到" in phone.last
    phone.sees_buttons("3.3 城市书房和农家书屋")
    await phone.says("电话呢")
    phone.sees(NOTHING_BEFORE)
    await phone.says("农村")
    phone.sees("您问的是哪一项")
    await phone.says("電話呢")
    phone.sees(NOTHING_BEFORE)
    await phone.presses("5.4 农村公厕管护")
    await phone.says("什么时候完成")
    phone.sees("5.4 农村公厕管护", "6月完成选址")
    await office.says("/questions")
    office.sees("「图书馆」")
    assert "电话呢" not in office.last


# BUG: after a task was opened from the table, 电话呢 was about the question before it.
async def test_it_is_about_what_was_looked_at_last(town: Town) -> None:
    phone = await asker(town)
    await phone.says("农村公厕")
    await phone.says("任务表")
    await phone.presses("平安和谐")
    await phone.presses("6.2 矛盾纠纷")
    await phone.says("电话呢")
    phone.sees("6.2 矛盾纠纷多元化解", "13800000001")


async def test_what_only_contains_such_a_word_is_a_question_of_its_own(town: Town) -> None:
    phone = await asker(town)
    await phone.says("矛盾纠纷")
    await phone.says("防诈骗电话宣传")
    phone.sees("「防诈骗电话宣传」")
    await phone.says("农村公厕什么时候完成")
    phone.sees("5.4 农村公厕管护")


async def test_inside_a_report_such_a_word_is_an_answer(town: Town) -> None:
    phone = await town.coordinator("区交通运输局")
    await phone.says("危桥改造")
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.says("进度呢")
    phone.sees("请点下面的按钮", "第 1/3 项任务")


# BUG: 电话呢 about a task that had been retired was answered with "no plan has been imported yet".
async def test_about_a_task_that_is_gone_nothing_more_is_said(town: Town) -> None:
    office, phone = await town.office(), await asker(town)
    await phone.says("矛盾纠纷")
    await office.says("矛盾纠纷")
    await office.presses("停用")
    await office.presses("确定停用")
    await phone.says("电话呢")
    phone.sees(NOTHING_BEFORE)


async def test_in_english_it_is_answered_in_english(town: Town) -> None:
    phone = await asker(town)
    await phone.says("/language")
    await phone.presses("English")
    await phone.says("phone?")
    phone.sees("Ask about a task first")
    await phone.says("矛盾纠纷")
    await phone.says("deadline?")
    phone.sees("Dec 31")
    leader = await town.member(MemberRole.LEADER, "区教育局", "分管领导")
    await leader.says("phone?")
    leader.sees(NOTHING_BEFORE)


# BUG: 区司法局电话 was "not in the plan": only after an answer could its phone be asked for.
async def test_the_phone_of_a_unit_or_a_task_is_asked_for_in_one_go(town: Town) -> None:
    phone = await asker(town)
    for question in ("区司法局电话", "区司法局的联系电话是多少？", "司法局联络员是谁", "區司法局電話"):
        await phone.says(question)
        phone.sees("区司法局：宋知远 13800000001")
    await phone.says("矛盾纠纷的电话")
    phone.sees("6.2 矛盾纠纷多元化解", "宋知远 13800000001")
    assert "综治中心" not in phone.last
    await phone.says("什么时候完成")
    phone.sees("6.2 矛盾纠纷多元化解", "12月31日")
    await phone.says("机场扩建的电话")
    phone.sees("没有查到")
    await phone.says("区妇联的联络员")
    phone.sees("区妇联 还没有联络员绑定")
    await phone.says("/language")
    await phone.presses("English")
    await phone.says("the phone of 区司法局")
    phone.sees("宋知远 13800000001")
