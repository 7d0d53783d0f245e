"""Starting and stopping: what Telegram says at the start, and what the token never does."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.crash.district import District, running_district

WRONG_TOKEN = "7000000001:NotTheTokenThatBotFatherGave"


@pytest.fixture
def kind() -> str:
    """Which database it is makes no difference here."""
    return "sqlite"


@pytest.fixture
async def district(migrated_url: str, tmp_path: Path) -> AsyncIterator[District]:
    """A district whose bot loads everything itself, as an operator's does."""
    async with running_district(migrated_url, tmp_path, None) as district:
        yield district


async def test_a_telegram_that_stumbles_at_the_start_is_asked_again(district: District) -> None:
    district.sandbox.fail_next("getMe", "drop before")
    district.sandbox.fail_next("deleteWebhook", 502)
    district.sandbox.fail_next("deleteWebhook", 429)
    await district.bot.start()
    await district.coordinator()
    assert await district.bot.stop() == 0
    assert "Traceback" not in district.bot.printed


@pytest.fixture
async def misled(migrated_url: str, tmp_path: Path) -> AsyncIterator[District]:
    """A district whose bot has a token that Telegram does not know."""
    async with running_district(migrated_url, tmp_path, None, LIANLUO_TOKEN=WRONG_TOKEN) as district:
        yield district


async def test_a_wrong_token_ends_the_bot_with_a_sentence_and_without_the_token(misled: District) -> None:
    await misled.bot.launch()
    assert await misled.bot.ends() == 1
    assert "LIANLUO_TOKEN" in misled.bot.printed
    assert WRONG_TOKEN.partition(":")[2] not in misled.bot.printed
