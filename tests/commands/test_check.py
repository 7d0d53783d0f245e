"""What an operator is told of an installation: what is wrong, and how to mend it."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox.server import serve
from bot.sandbox.telegram import TOKEN, Sandbox
from tests.commands.shell import run


@pytest.fixture
def telegram() -> Iterator[str]:
    """A stand-in for Telegram on this machine, in a thread of its own; gives its address."""
    loop, ready, urls = asyncio.new_event_loop(), threading.Event(), []
    stop = asyncio.Event()

    async def stand_in() -> None:
        server = await serve(Sandbox())
        urls.append(server.url)
        ready.set()
        await stop.wait()
        await server.stop()

    thread = threading.Thread(target=loop.run_until_complete, args=(stand_in(),))
    thread.start()
    ready.wait()
    yield urls[0]
    loop.call_soon_threadsafe(stop.set)
    thread.join()
    loop.close()


def test_what_is_well_is_said_to_be_well(
    imported: Path, telegram: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANLUO_TOKEN", TOKEN)
    monkeypatch.setenv("LIANLUO_API_URL", telegram)
    result = run("check")
    assert result.exit_code == 0, result.output
    for line in (
        "✅ 设置",
        "✅ 数据库",
        "✅ 方案：已导入 2026年的方案",
        "✅ 日历：2026年",
        "✅ 令牌：Telegram 认得，机器人是 @",
    ):
        assert line in result.stdout


def test_a_token_that_telegram_does_not_know_is_found(
    imported: Path, telegram: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANLUO_TOKEN", "1:wrong")
    monkeypatch.setenv("LIANLUO_API_URL", telegram)
    result = run("check")
    assert result.exit_code == 1
    assert "❌ 令牌：Telegram 不认" in result.stdout


def test_a_telegram_out_of_reach_is_told_with_what_to_do(
    imported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANLUO_TOKEN", TOKEN)
    monkeypatch.setenv("LIANLUO_API_URL", "http://127.0.0.1:9")
    result = run("check")
    assert result.exit_code == 1
    assert "连不上 http://127.0.0.1:9" in result.stdout
    assert "LIANLUO_PROXY" in result.stdout


def test_a_year_whose_holidays_nobody_knows_is_told_with_what_to_do(
    imported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.core.calendar._is_published_workday", lambda _day: None)
    result = run("check")
    assert "⚠️" in result.stdout
    assert "/holidays" in result.stdout


def test_what_is_missing_is_told_with_what_to_do(folder: Path) -> None:
    result = run("check")
    assert result.exit_code == 1
    assert "⚠️ 方案：还没有导入。请运行 lianluo plan import" in result.stdout
    assert "❌ 令牌：没有设置。请向 @BotFather 要一个" in result.stdout


def test_a_database_out_of_reach_is_found_and_the_rest_is_checked_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANLUO_DATABASE_URL", "postgresql://nobody@127.0.0.1:9/none")
    result = run("check")
    assert result.exit_code == 1
    assert "❌ 数据库" in result.stdout
    assert "❌ 令牌" in result.stdout


def test_a_slip_in_the_settings_is_told_before_all_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANLUO_TIMEZONE", "Mars/Olympus")
    result = run("check")
    assert result.exit_code == 1
    assert "LIANLUO_TIMEZONE" in result.stderr


def test_a_folder_for_attachments_that_can_be_written_to_is_well(
    imported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "files"
    monkeypatch.setenv("LIANLUO_FILES", str(folder))
    result = run("check")
    assert f"✅ 附件：文件夹 {folder} 可以写" in result.stdout
    assert "✅ 附件：已存 0 个，还有 0 个等着存" in result.stdout
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_found(
    imported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "files").write_text("in the way")
    monkeypatch.setenv("LIANLUO_FILES", str(tmp_path / "files" / "deeper"))
    result = run("check")
    assert result.exit_code == 1
    assert "❌ 附件：文件夹" in result.stdout
    assert "请检查 LIANLUO_FILES" in result.stdout


def test_a_disk_without_room_for_the_largest_file_is_found(
    imported: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIANLUO_FILES", str(tmp_path / "files"))
    monkeypatch.setenv("LIANLUO_FILE_LIMIT_MB", str(10**9))
    result = run("check")
    assert result.exit_code == 1
    assert "装不下一个最大的附件" in result.stdout
