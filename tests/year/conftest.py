"""The year passes once for all tests, whatever processes they run in."""

import asyncio
import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path

import pytest

from tests.commands.shell import enter, run
from tests.year.district import ZONE, founding
from tests.year.habits import fill_the_diary

EVENINGS = (
    date(2026, 2, 13),
    date(2026, 2, 14),
    date(2026, 4, 15),
    date(2026, 6, 29),
    date(2026, 7, 10),
    date(2026, 10, 10),
    date(2026, 11, 30),
)
"""After them come a Saturday on duty, days after a holiday, a day that somebody chose, a step, two leaves, a month."""

TABLES = "bot.sqlite3"

AsOf = Callable[[date | None], str]


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the tables at the end of the year, and one with those of each evening."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "year"
    folder.mkdir(exist_ok=True)
    with locked(folder / "lock"):
        if not (folder / "passed").exists():
            asyncio.run(pass_year(folder))
            (folder / "passed").touch()
    return folder


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Let one process at a time into the block."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


async def pass_year(folder: Path) -> None:
    copies = {evening: folder / str(evening) / TABLES for evening in EVENINGS}
    for copy in copies.values():
        copy.parent.mkdir()
    async with founding(folder / TABLES) as district:
        await fill_the_diary(district)
        await district.lives_through(copies)


Due = Callable[..., str]


@pytest.fixture
def due(year: Path, monkeypatch: pytest.MonkeyPatch) -> Due:
    """`lianluo due` with these options, in January 2027 or on one of the evenings."""

    def print_due(*options: str, evening: date | None = None) -> str:
        with monkeypatch.context() as patch:
            now = datetime.combine(evening or date(2027, 1, 5), time(20), ZONE)
            enter(year / str(evening) if evening else year, patch, now)
            result = run("due", *options)
        assert result.exit_code == 0, result.output
        return result.stdout

    return print_due
