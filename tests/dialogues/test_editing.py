"""The office changes the task table in the chat, and lead units break deferred tasks down."""

from bot.app import build
from bot.core.answered import Answered
from bot.services import responsibility
from bot.services.responsibility import Asking
from storage import members
from tests.dialogues.town import Phone, Town


async def open_task(phone: Phone, name: str) -> None:
    await phone.says(name)
    await phone.presses("修改")


async def test_a_task_is_changed_and_the_next_question_is_answered_so(town: Town) -> None:
    office = await town.office()
    await office.says("任务表")
    office.sees("24 项任务")
    await office.presses("交通出行")
    assert "3 项" in office.screen
    await office.presses("4.2 公共停车泊位")
    await office.presses("修改")
    office.sees("修改任务 4.2", "点下面的项目修改")
    await office.presses("责任")
    office.sees("哪些单位负责", "现在是：")
    await office.says("交通局、区园林局")
    office.sees("有的单位不在名录里")
    await office.presses("登记新单位")
    assert "✏️ 责任：" in office.screen
    assert "区交通运输局、区园林局" in office.screen
    await office.presses("目标")
    await office.says("9月底前新增泊位<300>个，投资90万元")
    await office.edits("9月底前新增泊位<300>个，投资90万元", "9月底前新增泊位320个，投资90万元")
    office.sees("已按您修改后的文字更新")
    await office.says("谁负责农村公厕")
    office.sees("5.4 农村公厕管护")
    await office.presses("提交")
    assert "已修改「4.2" in town.texts_to(office)[-1]
    await office.says("公共停车泊位")
    office.sees("责任：区交通运输局、区园林局", "泊位320个")


async def test_another_replica_answers_by_the_change_at_once(town: Town) -> None:
    office = await town.office()
    other = build(town.lianluo.settings, town.clock.now)

    async def asked_there() -> tuple[str, ...]:
        async with other.database.transaction() as tx:
            member = await members.find(tx, office.person.id)
            assert member
            asking = Asking(member, office.person.id, "公共停车泊位", town.clock.now())
            found = await responsibility.ask(tx, other.shelf, asking)
        assert isinstance(found, Answered)
        return found.answer.tasks[0].task.responsible

    before = await asked_there()
    await open_task(office, "公共停车泊位")
    await office.presses("责任")
    await office.says("区教育局")
    assert await asked_there() == before
    await office.presses("提交")
    assert await asked_there() == ("区教育局",)
    await other.database.close()


async def test_a_task_is_added_retired_and_restored(town: Town) -> None:
    office = await town.office()
    await office.says("任务表")
    await office.presses("乡村振兴")
    await office.presses("新增任务")
    for text in ("智慧灌溉示范", "10月底前建成示范区2个", "跳过", "区农业农村局", "无"):
        await office.says(text)
    office.sees("名称：智慧灌溉示范", "责任：区农业农村局")
    submit = office.button("提交")
    await office.presses("提交")
    await office.presses_again(*submit)
    assert "不会重复提交" in office.toasts[-1]
    await office.says("智慧灌溉")
    office.sees("5.5 智慧灌溉示范")
    await office.presses("停用")
    confirm = office.button("确定停用")
    await office.presses("确定停用")
    await office.presses_again(*confirm)
    await office.says("智慧灌溉示范")
    office.sees("没有查到")
    await office.presses("恢复")
    await office.says("智慧灌溉示范")
    office.sees("5.5 智慧灌溉示范")


async def test_a_lead_unit_breaks_a_deferred_task_down(town: Town) -> None:
    office = await town.office()
    lead = await town.coordinator("区农业农村局", "张三")
    other = await town.coordinator("区教育局", "李四")
    await other.says("报送")
    await lead.says("高标准农田建设")
    message_id, data = lead.button("分解任务")
    await other.presses_again(other.button("开始填报")[0], data)
    assert "不能由您来做" in other.toasts[-1]
    await lead.presses_again(message_id, data)
    lead.sees("分解任务 5.3", "待省农业农村厅批复")
    await lead.presses("添加一项")
    for text in ("枫桐镇高标准农田", "建设1200亩", "枫桐镇", "11月底"):
        await lead.says(text)
    lead.sees("✅ 1 枫桐镇高标准农田")
    await lead.sends_file("图纸.txt", b"content")
    lead.sees("这种消息不能作为答案")
    await lead.presses("提交")
    assert "已分解为 1 项" in lead.screen
    assert any("分解成了 1 项" in text for text in town.texts_to(office))
    await lead.says("枫桐镇高标准农田")
    await lead.presses("5.3.1")
    assert "5.3.1 枫桐镇高标准农田" in lead.screen
    assert "责任：枫桐镇人民政府" in lead.screen
    await lead.says("报送")
    await lead.presses("5.3 高标准农田建设")
    await lead.says("推进中")
    lead.sees("方案：建设1200亩")


async def test_who_is_not_of_the_office_sees_the_table_and_changes_nothing(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("任务表")
    phone.sees("24 项任务")
    await phone.says("/units")
    phone.sees("只有分指挥部办公室可以这样做")
    await phone.presses("交通出行")
    forged = phone.button("4.1")[0]
    for data in ("edit:1", "retire:1", "retire-yes:1", "restore:1", "unit:1", "add:1:4", "export", "units:0"):
        await phone.presses_again(forged, data)
        assert (
            "不能由您来做" in phone.toasts[-1]
            or "只有分指挥部" in phone.toasts[-1]
            or "过期" in phone.toasts[-1]
        )
    for data in (
        f"add:1:{'长' * 40}",
        "area:99:0",
        "area:4:9999",
        "look:1:changes:0",
        "edit:999999999999999999",
    ):
        await phone.presses_again(forged, data)
    await phone.says("公共停车泊位")
    phone.sees("4.2 公共停车泊位")


async def test_what_was_left_as_a_draft_is_found_again(town: Town) -> None:
    office = await town.office()
    await open_task(office, "公共停车泊位")
    await office.presses("名称")
    await office.says("停车泊位建设")
    await office.presses("存草稿")
    assert "还没有生效" in office.screen
    await office.presses("继续填报")
    office.sees("停车泊位建设")
    await office.presses("取消")
    await office.presses("放弃草稿")
    assert "没有做任何改动" in office.screen
