"""The office sends a document or a table again after it has changed things in the chat."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from bot.data import SAMPLE_PLAN, read_sample_plan
from tests.dialogues.test_importing import export_from, read_here
from tests.dialogues.town import Phone, Town

XLSX = "任务表-2026.xlsx"


@pytest.fixture(autouse=True)
def quick_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.documents.apart.read_plan_apart", read_here)


async def add_task(office: Phone, title: str = "<智慧>灌溉示范") -> None:
    await office.says("任务表")
    await office.presses("乡村振兴")
    await office.presses("新增任务")
    for text in (title, "10月底前建成示范区2个", "跳过", "区农业农村局", "无"):
        await office.says(text)
    await office.presses("提交")


async def change_units(office: Phone, task: str, units: str) -> None:
    await office.says(task)
    await office.presses("修改")
    await office.presses("责任")
    await office.says(units)
    await office.presses("提交")


async def retire(office: Phone, task: str) -> None:
    await office.says(task)
    await office.presses("停用")
    await office.presses("确定停用")


async def send_original(office: Phone, *changes: tuple[str, str]) -> None:
    text = read_sample_plan().decode().replace("澄岚区", "2026年澄岚区", 1)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    await office.sends_file(SAMPLE_PLAN, text.encode())


def edit(content: bytes, title: str, column: str, text: str) -> bytes:
    """Change one cell of an exported table, as in Excel."""
    book = load_workbook(BytesIO(content))
    sheet = book["任务表"]
    rows = list(sheet.iter_rows(values_only=True))
    heading = next(row for row in rows if row[0] == "序号")
    line = next(place for place, row in enumerate(rows, 1) if row[heading.index("任务")] == title)
    sheet.cell(line, heading.index(column) + 1).value = text
    file = BytesIO()
    book.save(file)
    return file.getvalue()


# BUG: the original document, sent again, listed what the office had added as gone, and took back its changes.
async def test_the_original_document_again_says_what_stays_as_the_office_made_it(town: Town) -> None:
    office = await town.office()
    await add_task(office)
    await change_units(office, "公共停车泊位", "区教育局")
    await retire(office, "农村公厕")
    await send_original(office)
    assert "与现行方案相同，没有改动" in office.screen
    assert "办公室另加的 1 项不在这份文件里，予以保留：5.5 <智慧>灌溉示范" in office.screen
    assert "办公室停用的 1 项文件里还有，仍然停用：5.4 农村公厕管护" in office.screen
    assert "办公室改过、文件没有再动的 1 项，保持改后的内容：4.2 公共停车泊位" in office.screen
    await office.presses("确认入库")
    assert "与现行方案完全相同" in office.screen
    await office.says("公共停车泊位")
    office.sees("责任：区教育局")
    await office.says("智慧灌溉")
    office.sees("5.5 <智慧>灌溉示范")


async def open_doubt(office: Phone, field: str) -> None:
    """Press the number that stands before a question in the preview."""
    line = next(line for line in office.screen.split("\n") if field in line and line[0] in "✅⬜")
    number = line.split()[1]
    for message in reversed(office.person.chat):
        for row in message.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"] == number:
                    await office.presses_again(message["message_id"], button["callback_data"])
                    return
    raise AssertionError(f"no button {number!r}")


async def test_the_office_may_let_the_document_have_its_way(town: Town) -> None:
    office = await town.office()
    await add_task(office)
    await retire(office, "农村公厕")
    await send_original(office)
    assert "办公室另加的任务 — 保留" in office.screen
    await open_doubt(office, "办公室另加的任务")
    assert "· 5.5 <智慧>灌溉示范" in office.screen
    await office.says("随便")
    office.sees("请点下面的按钮")
    await office.presses("一并取消")
    await office.says("总览")
    assert "办公室另加的 1 项不在这份文件里，将一并取消" in office.screen
    await open_doubt(office, "办公室停用的任务")
    await office.says("按文件恢复")
    await office.says("总览")
    assert "新增 1 项，变更 0 项，取消 1 项" in office.screen
    await office.presses("看改动")
    assert "➖ 5.5 <智慧>灌溉示范" in office.screen
    assert "➕ 5.4 农村公厕管护" in office.screen
    await office.presses("返回预览")
    await office.presses("确认入库")
    await office.says("农村公厕")
    office.sees("5.4 农村公厕管护")
    await office.says("智慧灌溉示范")
    office.sees("没有查到")


async def test_what_both_changed_is_put_before_the_office(town: Town) -> None:
    office = await town.office()
    await change_units(office, "农村公厕", "区教育局")
    await send_original(
        office,
        ("4.农村公厕管护(责任单位:各乡镇人民政府、区农业农村局)", "4.农村公厕管护(责任单位:区司法局)"),
    )
    assert "文件和办公室都改过的 1 项" in office.screen
    assert "除了下面要定的，与现行方案相同" in office.screen
    await office.presses("逐个确认")
    assert "文件和办公室都改过这一项，以哪个为准？" in office.screen
    assert "责任：文件里是「区司法局」，现行的是「区教育局」" in office.screen
    await office.presses("按文件")
    await office.says("总览")
    assert "变更 1 项" in office.screen
    await office.presses("确认入库")
    await office.says("农村公厕")
    office.sees("责任：区司法局")


# BUG: a table that had gone out before showed what was changed in the chat since as changes back.
async def test_an_old_table_sent_back_brings_its_own_edits_only(town: Town) -> None:
    office = await town.office()
    _, table = await export_from(office)
    await add_task(office)
    await change_units(office, "公共停车泊位", "区教育局")
    await office.sends_file(XLSX, table)
    assert "与现行方案相同，没有改动" in office.screen
    await office.presses("取消")
    await office.sends_file(XLSX, edit(table, "农村公厕管护", "责任单位", "区司法局"))
    assert "新增 0 项，变更 1 项，取消 0 项" in office.screen
    await office.presses("看改动")
    assert "✏️ 5.4 农村公厕管护：责任（各乡镇人民政府、区农业农村局 → 区司法局）" in office.screen
    await office.presses("返回预览")
    await office.presses("确认入库")
    await office.says("农村公厕")
    office.sees("责任：区司法局")
    await office.says("公共停车泊位")
    office.sees("责任：区教育局")


async def test_an_old_table_that_edits_what_was_edited_since_is_asked_about(town: Town) -> None:
    office = await town.office()
    await office.says("/language")
    await office.presses("English")
    _, table = await export_from_in_english(office)
    await office.says("公共停车泊位")
    await office.presses("Change")
    await office.presses("Responsible")
    await office.says("区教育局")
    await office.presses("Submit")
    await office.sends_file(XLSX, edit(table, "公共停车泊位", "责任单位", "区司法局"))
    assert "One task was changed both in the document and by the office" in office.screen
    await office.presses("one by one")
    assert "“区司法局” in the document, “区教育局” in the table" in office.screen
    await office.presses("The table")
    await office.says("overview")
    assert "the same as the plan in force" in office.screen


async def export_from_in_english(office: Phone) -> tuple[str, bytes]:
    await office.says("/plan")
    await office.presses("Export")
    document = next(m["document"] for m in reversed(office.person.chat) if "document" in m)
    files = office.town.sandbox.files
    file = files.find(document["file_id"])
    assert file is not None
    return document["file_name"], files.read(file)
