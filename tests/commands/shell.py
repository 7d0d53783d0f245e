"""The command line as somebody at a terminal uses it."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import bot.app
from bot.__main__ import app

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
BUILD = bot.app.build


def enter(folder: Path, patch: pytest.MonkeyPatch, now: datetime = NOW) -> None:
    """Work in this folder, in Chinese, on 20 June 2026 or at another instant."""
    patch.setattr("bot.app.build", lambda settings: BUILD(settings, lambda: now))
    patch.chdir(folder)
    patch.setenv("LC_ALL", "zh_CN.UTF-8")
    for name in [name for name in os.environ if name.startswith("LIANLUO_")]:
        patch.delenv(name)
    patch.setenv("LIANLUO_DATABASE_URL", "sqlite:///bot.sqlite3")


def run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=answer)


def ask(question: str) -> dict[str, object]:
    answer: dict[str, object] = json.loads(run("who", question, "--json").stdout)
    return answer


def assert_one_sentence(result: Result, *words: str) -> None:
    """What is wrong is said on standard error in one line, and the command fails."""
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit), result.exception
    assert len(result.stderr.strip().splitlines()) == 1
    for word in words:
        assert word in result.stderr
