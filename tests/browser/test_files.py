"""Files in the demo's page: sent from a phone, and sent to it by the bot."""

import asyncio
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from playwright.async_api import FilePayload, Page, expect

from bot.sandbox.demo import Demo
from bot.sandbox.telegram import TOKEN

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LAN = 1001
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PLAN: FilePayload = {"name": "工作方案.docx", "mimeType": WORD, "buffer": b"PK\x03\x04 plan"}


async def call(demo: Demo, method: str, data: Any) -> Any:
    """Call the Bot API as the bot does."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{demo.url}/bot{TOKEN}/{method}", data=data) as got,
    ):
        answer = await got.json()
    assert answer["ok"], answer
    return answer["result"]


async def download(page: Page, name: str) -> tuple[str, bytes]:
    """Press the newest document of this name in the chat; returns what the browser saved it as."""
    async with page.expect_download() as started:
        await page.locator(".thread").get_by_test_id("document").filter(has_text=name).last.click()
    saved = await started.value
    file = Path(await saved.path())
    return saved.suggested_filename, await asyncio.to_thread(file.read_bytes)


async def test_documents_go_up_and_come_down_as_they_were(page: Page, demo: Demo) -> None:
    await page.get_by_test_id("invitation").first.click()
    await page.get_by_test_id("attach-document").set_input_files(PLAN)
    assert await download(page, "工作方案.docx") == ("工作方案.docx", b"PK\x03\x04 plan")

    form = aiohttp.FormData({"chat_id": str(LAN), "caption": "六月"}, quote_fields=False)
    form.add_field("document", b"PK ledger", filename="六月台账.xlsx")
    await call(demo, "sendDocument", form)
    assert await download(page, "六月台账.xlsx") == ("六月台账.xlsx", b"PK ledger")
    await expect(page.get_by_test_id("sent-item").filter(has_text="六月").first).to_be_visible()


async def test_the_page_shows_what_the_bot_is_busy_with_and_its_progress(page: Page, demo: Demo) -> None:
    await page.get_by_test_id("invitation").first.click()
    status, thread = page.locator("#bot-status"), page.locator(".thread")
    await expect(thread).to_contain_text("绑定成功")
    sent = await call(demo, "sendMessage", {"chat_id": LAN, "text": "正在读取…"})
    await expect(thread).to_contain_text("正在读取…")
    await call(demo, "sendChatAction", {"chat_id": LAN, "action": "upload_document"})
    await expect(status).to_have_text("正在发送文件")
    edit = {"chat_id": LAN, "message_id": sent["message_id"], "text": "读取完毕：6 个方面"}
    await call(demo, "editMessageText", edit)
    await expect(thread).to_contain_text("读取完毕：6 个方面")
    await expect(thread).not_to_contain_text("正在读取…")
