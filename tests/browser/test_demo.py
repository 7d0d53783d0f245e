"""What a newcomer does in the demo's page, in a real browser."""

import pytest
from playwright.async_api import FilePayload, Page, expect

from tests.dialogues.town import PNG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHOTO: FilePayload = {"name": "bridge.png", "mimeType": "image/png", "buffer": PNG}


class Hand:
    """What a person does on the phone in the page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.thread = page.locator(".thread")

    async def says(self, text: str) -> None:
        await self.page.get_by_test_id("input").fill(text)
        await self.page.get_by_test_id("send").click()

    async def presses(self, label: str) -> None:
        await self.thread.get_by_test_id("inline-button").filter(has_text=label).last.click()

    async def sees(self, text: str) -> None:
        await expect(self.thread.get_by_test_id("message").filter(has_text=text).last).to_be_visible()

    async def is_asked(self, text: str) -> None:
        """See a question in the newest message."""
        await expect(self.thread.get_by_test_id("message").last).to_contain_text(text)


async def test_a_newcomer_binds_asks_reports_with_a_photo_and_sees_the_reminder(page: Page) -> None:
    hand = Hand(page)
    await page.get_by_test_id("invitation").first.click()
    await hand.sees("绑定成功")

    await hand.says("危桥改造谁负责")
    await hand.sees("责任：区交通运输局、渡云镇人民政府")

    await hand.says("报送")
    await hand.presses("开始填报")
    await hand.presses("主体施工")
    await hand.is_asked("本月完成投资多少")
    await hand.says("120万")
    await hand.is_asked("✓ 本月投资：120 万元")
    await hand.presses("跳过")
    await hand.is_asked("目前累计完成多少")
    await hand.presses("跳过")
    await hand.is_asked("本月进展如何")
    await hand.says("桥墩浇筑完成")
    await hand.is_asked("前期工作有什么突破")
    await page.get_by_test_id("attach-photo").set_input_files(PHOTO)
    await hand.is_asked("附件已收下")
    await hand.presses("这项填好了")
    await hand.is_asked("4.2 公共停车泊位")
    await hand.presses("存草稿")
    await hand.is_asked("草稿已存好")

    await page.get_by_test_id("clock-24").click()
    await hand.is_asked("还有 1 天")
    await expect(page.get_by_test_id("sent-item").filter(has_text="报送提醒").first).to_be_visible()

    await hand.presses("填报 交通出行")
    await hand.is_asked("主体施工 · 投资 120 万元")
    await hand.presses("提交")
    await hand.presses("仍然提交")
    await hand.sees("报送成功")

    await page.get_by_test_id("person-1003").click()
    await hand.sees("报送已到")


async def test_a_stranger_sees_nothing(page: Page) -> None:
    hand = Hand(page)
    await page.get_by_test_id("person-1004").click()
    await page.get_by_test_id("start").click()
    await hand.sees("只为受邀的联络员服务")
    await hand.says("危桥改造谁负责")
    await expect(hand.thread.get_by_test_id("message").filter(has_text="渡云")).to_have_count(0)


async def test_the_page_works_at_a_phones_width_and_in_english(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.get_by_test_id("lang-toggle").click()
    width = await page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    await page.get_by_test_id("invitation").first.click()
    await Hand(page).sees("区交通运输局")
