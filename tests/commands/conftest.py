"""Every test works in an empty folder of its own."""

import shutil
from pathlib import Path

import pytest

from bot.data import read_sample_plan
from tests.commands.shell import enter, run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    enter(tmp_path, monkeypatch)
    return tmp_path


@pytest.fixture
def document(folder: Path) -> Path:
    file = folder / "方案.txt"
    file.write_bytes(read_sample_plan())
    return file


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database into which the sample plan was imported, once for all tests."""
    folder = tmp_path_factory.mktemp("stored")
    (folder / "方案.txt").write_bytes(read_sample_plan())
    with pytest.MonkeyPatch.context() as patch:
        enter(folder, patch)
        assert run("plan", "import", "方案.txt", "--year", "2026").exit_code == 0
    return folder / "bot.sqlite3"


@pytest.fixture
def imported(stored: Path, document: Path) -> Path:
    """The sample plan is stored; its document may be changed and imported again."""
    shutil.copy(stored, document.parent)
    return document
