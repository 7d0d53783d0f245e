"""The office sends a plan's document, looks at what was read, settles what is open, and confirms."""

import asyncio
from datetime import datetime

import pytest
import sqlalchemy as sa

import bot.uploads
from bot.core.model import Plan
from bot.documents.plan import read_plan_document
from handlers.importing import tidy_name
from storage.members import MemberRole
from storage.tables import membership, plan
from storage.tables import task as task_table
from tests.dialogues.town import ZONE, Phone, Town, report_one_task

DOCUMENT = """
澄岚区文化惠民工作方案
为丰富群众文化生活，制定本方案。
一、公共文化服务（牵头单位：区文化和旅游局）
1.乡村书屋（责任单位：区文旅局、各乡镇人民政府）
目标任务：10月份前建成书屋6个，投资80万元。
2.送戏下乡（责任单位：区文化和旅游局、渡云镇人民政府）
目标任务：年底前演出40场。
""".strip()
DATED = DOCUMENT.replace("文化惠民工作方案", "2027年文化惠民工作方案")


async def read_here(content: bytes, name: str, year: int | None) -> Plan:
    return read_plan_document(content, name, year)


@pytest.fixture
def quick_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read documents in this process: another test has seen that they are read in one of their own."""
    monkeypatch.setattr("bot.documents.apart.read_plan_apart", read_here)


async def plans_stored(town: Town) -> int:
    async with town.lianluo.database.transaction() as tx:
        return await tx.scalar(sa.select(sa.func.count()).select_from(plan)) or 0


async def test_a_document_from_its_arrival_to_the_first_answer_from_it(town: Town) -> None:
    office = await town.office()
    await office.sends_file("文化惠民.txt", DOCUMENT.encode("gb18030"))
    assert "收到《文化惠民.txt》，正在读" in town.texts_to(office)[-2]
    assert "读出 1 个方面、2 项任务" in office.screen
    assert "1. 公共文化服务：2 项，牵头 区文化和旅游局" in office.screen
    assert "与现行方案相比：新增 2 项，变更 0 项，取消 31 项" in office.screen
    await office.presses("确认入库")
    assert "这一项必须填写" in office.screen
    assert "这是哪一年的方案" in office.screen
    await office.says("后年")
    office.sees("「后年」不是能看懂的年份")
    await office.says("2027年")
    office.sees("✓ 年份：2027", "区文化和旅游局 / 区文旅局")
    await office.edits("2027年", "2028")
    office.sees("已按您修改后的文字更新")
    await office.edits("2028", "2027")
    await office.presses("是两个单位")
    assert "它代表哪些单位" in office.screen
    await office.says("枫桐镇人民政府、渡云镇")
    office.sees("✓ 成员：枫桐镇人民政府、渡云镇人民政府", "方案：1.1 乡村书屋")
    await office.says("2月30日")
    office.sees("「2月30日」我没看懂")
    await office.presses("2027年10月31日")
    assert "2027年1月8日起成为现行方案；在那以前仍按现行方案" in office.screen
    assert "⬜" not in office.screen
    await office.presses("没读进")
    await office.presses("返回预览")
    assert await plans_stored(town) == 1
    confirm = office.button("确认入库")
    await office.presses("确认入库")
    assert "2027年方案已入库，共 2 项（含子项目）。2027年1月8日起按它回答" in office.screen
    await office.presses_again(*confirm)
    assert "不会重复提交" in office.toasts[-1]
    await office.says("乡村书屋谁负责")
    assert "1.1 乡村书屋" not in office.screen
    town.clock.move_to(datetime(2027, 1, 8, 0, 1, tzinfo=ZONE))
    await office.says("乡村书屋谁负责")
    office.sees("1.1 乡村书屋", "区文旅局、各乡镇人民政府")
    assert await plans_stored(town) == 2


@pytest.mark.usefixtures("quick_reading")
async def test_a_document_is_told_from_a_photo_by_what_is_asked_and_who_sends_it(town: Town) -> None:
    phone = await town.coordinator("区文化和旅游局")
    await phone.sends_file("方案.txt", DATED.encode())
    phone.sees("没有进行中的填报")
    await phone.starts(await town.invitation(MemberRole.OFFICE, None))
    await report_one_task(phone)
    await phone.presses("3.1")
    await phone.presses("附件")
    await phone.sends_file("现场.txt", DATED.encode())
    phone.sees("已收下，现有 1 个")
    await phone.presses("完成")
    await phone.presses("进展")
    await phone.sends_file("方案.txt", DATED.encode())
    assert "读出 1 个方面、2 项任务" in phone.screen
    await phone.says("书架已经到货")
    phone.sees("✓ 本月进展：书架已经到货")
    assert await plans_stored(town) == 1


@pytest.mark.usefixtures("quick_reading")
async def test_questions_menu_words_and_cancel_in_the_middle_of_an_import(town: Town) -> None:
    office = await town.office()
    await office.sends_file("方案.txt", DATED.encode())
    await office.presses("逐个确认")
    assert "这两个名称是同一个单位吗" in office.screen
    await office.says("谁负责农村公厕")
    assert "5.4 农村公厕管护" in town.texts_to(office)[-2]
    for word in ("任务表", "/units", "报送情况", "帮助"):
        await office.says(word)
        office.sees("这两个名称是同一个单位吗")
    await office.says("区文旅局")
    await office.says("/cancel")
    office.sees("要放弃这份草稿吗")
    await office.presses("放弃草稿")
    assert "没有做任何改动" in office.screen
    await office.says("农村公厕")
    office.sees("5.4 农村公厕管护")
    assert await plans_stored(town) == 1


@pytest.mark.usefixtures("quick_reading")
async def test_a_file_that_telegram_hands_over_only_later_is_read_all_the_same(town: Town) -> None:
    office = await town.office()
    town.sandbox.fail_next("getFile", 502)
    town.sandbox.fail_next("download", "drop before")
    await office.sends_file("方案.txt", DATED.encode())
    assert "读出 1 个方面、2 项任务" in office.screen
    assert sum("读出" in text for text in town.texts_to(office)) == 1
    town.sandbox.fail_next("getFile", 400, description="Bad Request: wrong file_id")
    await office.sends_file("方案.txt", DATED.encode())
    assert "在 Telegram 上已经取不到了" in office.screen


async def test_what_is_no_plan_gets_a_sentence(town: Town) -> None:
    office = await town.office()
    await office.sends_file("坏.docx", b"PK\x03\x04" + b"garbage" * 9)
    assert "「坏.docx」已损坏" in office.screen
    await office.sends_file("通知.txt", "各单位：明天下午开会。".encode())
    assert "0 项任务" in office.screen
    await office.presses("确认入库")
    await office.presses("2026")
    await office.presses("确认入库")
    assert "没有读出任务，不能入库" in office.screen


@pytest.mark.usefixtures("quick_reading")
async def test_who_leaves_the_office_in_the_middle_is_told_once_that_it_cannot_go_on(town: Town) -> None:
    office = await town.office()
    await office.starts(await town.invitation(MemberRole.COORDINATOR, "区残联"))
    await office.sends_file("方案.txt", DATED.encode())
    await office.presses("逐个确认")
    async with town.lianluo.database.transaction() as tx:
        await tx.execute(sa.delete(membership).where(membership.c.role == "office"))
    await office.says("区文旅局")
    office.sees("不能再继续")
    await office.says("区文旅局负责什么")
    assert "不能再继续" not in office.last
    await office.presses_again(*office.button("跳过"))
    assert "不能再继续" in office.toasts[-1]
    await office.sends_file("方案.txt", DATED.encode())
    office.sees("没有进行中的填报")
    assert await plans_stored(town) == 1


HOSTILE = "../../<b>方\u202e案&\u0000\n" + "长" * 200 + ".txt"


@pytest.mark.usefixtures("quick_reading")
async def test_hostile_names_and_contents_are_shown_as_they_are(town: Town) -> None:
    office = await town.office()
    hostile = DATED.replace("乡村书屋", "<b>乡村&书屋</i>").replace("区文旅局", "区<文旅>局")
    await office.sends_file(HOSTILE, hostile.encode())
    assert "读出 1 个方面" in office.screen
    await office.presses("确认入库")
    assert "已入库" in office.screen
    await office.says("书屋谁负责")
    assert "书屋" in office.last


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("../../etc/方案.docx", "方案.docx"),
        ("方\u202e案\u200b\x00\n.docx", "方案.docx"),
        ("<b>方案&.txt", "<b>方案&.txt"),
        ("", "document"),
        ("..", ".."),
        ("\ud83d方案.txt", "方案.txt"),
    ],
)
def test_a_files_name_is_shown_without_what_deceives(name: str, tidy: str) -> None:
    assert tidy_name(name) == tidy
    assert tidy_name("长" * 300 + ".docx") == "长" * 115 + ".docx"


async def export_from(office: Phone) -> tuple[str, bytes]:
    """Ask for the table, and take the workbook that comes."""
    await office.says("任务表")
    await office.presses("导出表格")
    document = next(m["document"] for m in reversed(office.person.chat) if "document" in m)
    files = office.town.sandbox.files
    file = files.find(document["file_id"])
    assert file is not None
    return document["file_name"], files.read(file)


@pytest.mark.usefixtures("quick_reading")
async def test_the_exported_table_sent_back_unchanged_changes_nothing(town: Town) -> None:
    office = await town.office()
    name, content = await export_from(office)
    assert name.endswith(".xlsx")
    await office.sends_file(name, content)
    assert "与现行方案相同，没有改动" in office.screen
    await office.presses("确认入库")
    assert "与现行方案完全相同，不用再入库" in office.screen
    async with town.lianluo.database.transaction() as tx:
        assert await tx.scalar(sa.select(sa.func.count()).select_from(task_table)) == 31


async def test_others_are_answered_while_a_document_is_being_read(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.uploads, "TOLD_EVERY_S", 1)
    has_been_answered = asyncio.Event()

    async def read_for_long(content: bytes, name: str, year: int | None) -> Plan:
        await has_been_answered.wait()
        return await read_here(content, name, year)

    monkeypatch.setattr("bot.documents.apart.read_plan_apart", read_for_long)
    office, phone = await town.office(), await town.coordinator()
    office.person.send_document("很长.txt", DOCUMENT.encode())
    await town.sandbox.changes.wait_for(lambda: "正在读" in office.last, 10)
    phone.person.send_text("危桥改造")
    await town.sandbox.changes.wait_for(lambda: "渡云大桥危桥改造" in phone.last, 10)
    assert "导入方案" not in office.last
    await town.sandbox.changes.wait_for(lambda: "还在读，已用 2 秒" in office.last, 10)
    has_been_answered.set()
    await town.settled()
    assert "导入方案" in office.screen
    assert len([m for m in office.person.chat if "很长.txt" in m.get("text", "")]) == 1
