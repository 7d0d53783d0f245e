"""An area with two leads has one report: both see who did what, and neither overwrites the other unseen."""

from tests.dialogues.town import Phone, Town

AREA = "就业和社会保障"


async def two_leads(town: Town) -> tuple[Phone, Phone]:
    return (
        await town.coordinator("区人力资源和社会保障局", "罗一"),
        await town.coordinator("区民政局", "苏小禾"),
    )


async def fill(phone: Phone, stage: str, progress: str) -> None:
    await phone.says("报送")
    await phone.presses("1.1 ")
    await phone.presses(stage)
    await phone.says("总览")
    await phone.presses("1.1 ")
    await phone.presses("本月进展")
    await phone.says(progress)
    await phone.presses("总览")


async def test_each_sees_that_the_other_is_at_it(town: Town) -> None:
    one, other = await two_leads(town)
    await fill(one, "推进中", "培训 200 人")
    await other.says("报送")
    other.sees("👥 罗一 也有一份没提交的草稿")


async def test_the_second_is_told_and_shown_the_difference(town: Town) -> None:
    one, other = await two_leads(town)
    await fill(one, "推进中", "培训 200 人")
    await fill(other, "已完成", "培训 240 人")
    await one.presses("提交")
    await one.presses("仍然提交")
    assert "报送成功" in one.screen
    await other.presses("提交")
    await other.presses("仍然提交")
    assert "罗一 已经提交了这份报送" in other.screen
    assert "阶段：您填 已完成，对方填 推进中" in other.screen
    assert "本月进展：您填 培训 240 人，对方填 培训 200 人" in other.screen
    await other.presses("用对方的：1.1 阶段")
    assert "阶段：您填" not in other.screen
    assert "推进中" in other.screen
    await other.presses("提交")
    await other.presses("仍然提交")
    assert "编号：202606-25-1-2" in other.screen


async def test_who_said_what_stands_in_the_report(town: Town) -> None:
    one, other = await two_leads(town)
    await fill(one, "推进中", "培训 200 人")
    await one.presses("提交")
    await one.presses("仍然提交")
    await other.says("/history")
    await other.presses(AREA)
    await other.presses("修改")
    await other.presses("1.2 ")
    await other.presses("推进中")
    await other.says("总览")
    await other.presses("提交")
    await other.presses("仍然提交")
    office = await town.office()
    await office.says("报送情况")
    await office.presses(AREA)
    assert "1.1 城乡劳动者职业技能提升 — 推进中（罗一 填）" in office.screen
    assert "1.2 公益性岗位托底安置 — 推进中（苏小禾 填）" in office.screen
