"""A real browser in front of the demo."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.sandbox.demo import Demo, running_demo

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium. Without one the tests are skipped, but never in CI."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    """A demo of its own for one test. As a process of its own, the wheel's tests start it."""
    async with running_demo(tmp_path, port=0) as demo:
        yield demo


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, demo: Demo) -> AsyncIterator[Page]:
    """The demo's page in Chinese, at a desktop's size; an error in its scripts fails the test."""
    async with await browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900}) as context:
        page = await context.new_page()
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.set_default_timeout(10_000)
        await page.goto(demo.url)
        yield page
    assert not problems
