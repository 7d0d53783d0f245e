"""The wheel, away from the checkout: everything is in it, and it runs."""

import contextlib
import importlib.util
import json
import os
import re
import signal
import site
import subprocess
import sys
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.data import read_sample_plan
from tests.source import ROOT

PACKAGES = ("bot", "handlers", "storage", "locales")
PATIENCE_S = 60


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that knows nothing of the checkout, and of no settings."""
    done = subprocess.run(command, cwd=cwd, env=clean(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def clean() -> dict[str, str]:
    leaky = ("LIANLUO_", "PYTHONPATH", "VIRTUAL_ENV", "COV_")
    return {name: value for name, value in os.environ.items() if not name.startswith(leaky)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build it; in this environment where it has the build backend, which needs no network."""
    folder = tmp_path_factory.mktemp("wheel")
    isolation = ["--no-isolation"] if importlib.util.find_spec("hatchling") else []
    run(sys.executable, "-m", "build", "--wheel", *isolation, "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("lianluo-*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a new environment with the wheel; its dependencies are borrowed from this one."""
    venv = tmp_path_factory.mktemp("venv")
    run(sys.executable, "-m", "venv", "--without-pip", venv, cwd=venv)
    python = venv / "bin" / "python"
    pip = ("-m", "pip", "--python", python, "install", "-q", "--no-deps", "--no-index")
    run(sys.executable, *pip, "--disable-pip-version-check", wheel, cwd=venv)
    (packages,) = venv.glob("lib/python*/site-packages")
    (packages / "borrowed.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return python.parent


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.txt"
    file.write_bytes(read_sample_plan())
    return file


def test_the_wheel_has_every_file_of_the_packages_and_nothing_else(wheel: Path) -> None:
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    here = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == here


@pytest.mark.parametrize(
    "data",
    [
        *("locales/zh-CN/report.ftl", "locales/zh-TW/report.ftl", "locales/en/report.ftl"),
        *("locales/glossary/00-asking.txt", "storage/migrations/versions/v0001_first_tables.py"),
        *("bot/core/forms/report.toml", "bot/sandbox/scene.toml", "bot/sandbox/sample_plan.txt"),
        *("bot/sandbox/page/index.html", "bot/sandbox/page/main.js", "bot/sandbox/page/phone/phone.css"),
    ],
)
def test_the_wheel_has_the_data_that_the_product_reads(wheel: Path, data: str) -> None:
    assert data in zipfile.ZipFile(wheel).namelist()


def test_the_wheel_s_code_runs_and_not_the_checkout_s(programs: Path, tmp_path: Path) -> None:
    where = run(programs / "python", "-c", "import bot, storage; print(bot.__file__)", cwd=tmp_path)
    assert where.startswith(str(programs.parent))


def test_a_plan_is_read(programs: Path, plan: Path) -> None:
    read = json.loads(run(programs / "lianluo", "plan", "read", plan, "--json", cwd=plan.parent))
    assert len(read["areas"]) == 6
    assert len(read["tasks"]) >= 24


def test_a_question_is_answered_from_a_document(programs: Path, plan: Path) -> None:
    question = ("who", "农村公厕谁负责", "--plan", plan, "--json")
    answer = json.loads(run(programs / "lianluo", *question, cwd=plan.parent))
    assert answer["answer"] == "found"
    assert answer["tasks"][0]["number"] == "5.4"


@contextlib.contextmanager
def running_demo(programs: Path, folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [str(programs / "lianluo"), "demo", "--no-browser", "--port", "0"]
    process = subprocess.Popen(
        command, cwd=folder, env=clean(), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def read_address(process: subprocess.Popen[str]) -> str:
    """Wait for the line that says where the page is."""
    assert process.stdout
    for line in process.stdout:
        if found := re.search(r"http://\S+", line):
            return found.group().rstrip("/")
    raise AssertionError(f"the demo ended: {process.communicate()[1]}")


def fetch(url: str) -> str:
    """Fetch from this machine, whatever proxy the environment names."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(url, timeout=PATIENCE_S) as answer:
        assert answer.status == 200
        return str(answer.read().decode())


def test_the_demo_shows_its_people_and_ends_when_told_to(programs: Path, tmp_path: Path) -> None:
    with running_demo(programs, tmp_path) as process:
        address = read_address(process)
        assert "<html" in fetch(f"{address}/")
        assert len(json.loads(fetch(f"{address}/sandbox/state"))["people"]) == 5
        started = time.monotonic()
        process.send_signal(signal.SIGTERM)
        _, complaints = process.communicate(timeout=PATIENCE_S)
        assert time.monotonic() - started < 10
    assert process.returncode == 0
    assert complaints == ""
    assert list(tmp_path.iterdir()) == []
