"""A stranger's file is read in a process of its own: the bot goes on answering, and every limit holds."""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.core.plan import read_plan
from bot.documents import apart
from bot.documents.apart import ReadingFailedError, read_plan_apart
from bot.documents.errors import DocumentError
from bot.documents.reading import read_document
from tests.documents.pdf_papers import letters, pdf
from tests.documents.word_papers import paragraph, word
from tests.source import ROOT

PAPER = (
    "青屏区2026年惠民方案\n1.农村书屋（责任单位：区文旅局）\n目标任务：新建9家，投入36.5万元，6月底前完成。\n"
)
SLOW = pdf(
    *[letters("农村书屋责任单位区文旅局配合单位区财政局", 90, 90 + 12 * at, 10) for at in range(40)] * 100
)


async def test_a_plan_comes_back_as_it_is_read_here() -> None:
    for content in (PAPER.encode(), word(*map(paragraph, PAPER.splitlines()))):
        here = read_plan(read_document(content, "方案"), 2026)
        there = await read_plan_apart(content, "方案", 2026)
        assert (there, there.unplaced) == (here, here.unplaced)


async def test_what_is_wrong_with_a_document_is_told_by_the_same_code() -> None:
    for content, code in (
        (b"", "empty"),
        (b"Rar!\x1a\x07\x01\0", "archive"),
        (bytes(21_000_000), "too-large"),
    ):
        with pytest.raises(DocumentError) as caught:
            await read_plan_apart(content, "方案", None)
        assert caught.value.code == code


async def test_the_bot_goes_on_while_a_document_is_read_and_one_that_takes_too_long_is_stopped() -> None:
    started = time.monotonic()
    reading = asyncio.create_task(read_plan_apart(SLOW, "方案.pdf", 2026, patience_s=1.5))
    longest = 0.0
    while not reading.done():
        before = time.monotonic()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - before)
    with pytest.raises(DocumentError, match="too-long"):
        await reading
    assert time.monotonic() - started < 5
    assert longest < 0.5


async def test_a_child_that_nobody_waits_for_any_more_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    children: list[asyncio.subprocess.Process] = []
    start = apart._start

    async def watch() -> asyncio.subprocess.Process:
        children.append(await start())
        return children[0]

    monkeypatch.setattr(apart, "_start", watch)
    reading = asyncio.create_task(read_plan_apart(SLOW, "方案.pdf", 2026))
    await asyncio.sleep(0.5)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert children[0].returncode == -9


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("while True: pass", "too-long"),
        ("print('x' * 1024, flush=True)\nwhile True: print('x' * 1024 * 1024)", "too-large"),
        ("import os; os.kill(os.getpid(), 9)", "too-large"),
    ],
)
async def test_a_child_that_runs_wild_is_stopped(
    program: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = (
        "import sys; sys.path.append(sys.argv[1]); from bot.documents import child; child._limit_resources()"
    )
    limited = f"{begin}\n{program}"
    monkeypatch.setattr(apart, "_PROGRAM", limited)
    patience_s = 2 if code == "too-long" else 60  # what ends by itself may take its time on a busy machine
    with pytest.raises(DocumentError) as caught:
        await read_plan_apart(b"x" * 1_000_000, "方案", None, patience_s=patience_s)
    assert caught.value.code == code


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "import os; os.abort()"])
async def test_a_reader_that_fails_says_so(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_PROGRAM", program)
    with pytest.raises(ReadingFailedError):
        await read_plan_apart(b"x", "方案", None)


async def test_what_goes_wrong_in_the_reader_is_told_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = "from bot.documents import reading; reading.read_document = None"
    monkeypatch.setattr(apart, "_PROGRAM", apart._PROGRAM.replace("; from", f"; {broken}; from", 1))
    with pytest.raises(ReadingFailedError, match=r"(?s)child\.py.*NoneType"):
        await read_plan_apart(b"x", "方案", None)


async def test_the_child_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIANLUO_TOKEN", "12345:secret")
    telling = "import json, os; print(json.dumps({'failure': str(dict(os.environ))}))"
    monkeypatch.setattr(apart, "_PROGRAM", telling)
    with pytest.raises(ReadingFailedError) as caught:
        await read_plan_apart(b"x", "方案", None)
    assert "secret" not in str(caught.value)


WRITE = "os.write(os.open(sys.argv[1] + '/never', os.O_CREAT | os.O_WRONLY), b'x')"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits all of it")
@pytest.mark.parametrize(
    ("act", "refusal"), [("bytearray(2 * 10**9)", "MemoryError"), (WRITE, "File too large")]
)
def test_memory_and_files_are_out_of_reach(act: str, refusal: str, tmp_path: Path) -> None:
    limited = "import os, sys; from bot.documents import child; child._limit_resources()"
    command = [sys.executable, "-c", f"{limited}; {act}", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert refusal in done.stderr


def test_the_child_loads_nothing_that_it_does_not_need() -> None:
    program = "import sys; from bot.documents import child; child._answer(b'1. (x)', 'x', 2026)"
    heavy = ("telegram", "sqlalchemy", "aiohttp", "asyncio", "pdfplumber", "openpyxl", "docx", "opencc")
    command = [sys.executable, "-c", f"{program}; print(*set({heavy}) & sys.modules.keys())"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
