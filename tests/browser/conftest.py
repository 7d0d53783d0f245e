"""A real browser in front of the demo, started as its users start it."""

import asyncio
import contextlib
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
ROOT = Path(__file__).parents[2]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium. Without one the test is skipped, but never in CI."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None and not os.environ.get("CI"):
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def demo(tmp_path: Path) -> AsyncIterator[str]:
    """`lianluo demo` as a process of its own; yields the address of its page."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0", "--folder", str(tmp_path)),
        stdout=asyncio.subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(30):
            first_line = (await process.stdout.readline()).decode()
        found = re.search(r"http://\S+", first_line)
        assert found, first_line
        yield found[0]
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        assert await process.wait() == 0


@pytest.fixture
async def page(browser: Browser, demo: str) -> AsyncIterator[Page]:
    """The demo's page in Chinese, at a desktop's size; an error in its scripts fails the test."""
    page = await browser.new_page(locale="zh-CN", viewport={"width": 1440, "height": 900})
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.set_default_timeout(10_000)
    await page.goto(demo)
    yield page
    assert not problems
