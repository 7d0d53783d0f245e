"""Reading strangers' files in a process of its own, so that the bot goes on answering whatever is in them."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.core.model import Plan
from bot.core.plan.from_json import plan_from_json
from bot.documents.errors import DocumentError
from bot.documents.limits import LARGEST_ANSWER, LARGEST_FILE, WALL_S

_PROGRAM = "import sys; sys.path.append(sys.argv[1]); from bot.documents.child import main; main()"
_ROOT = Path(__file__).parents[2]
_OVERRAN = {-signal.SIGXCPU, -signal.SIGALRM} if sys.platform != "win32" else set()
_ENDED_BY_SYSTEM = -9  # where memory is short; this side kills only a child that it no longer listens to
_CHUNK = 1024 * 1024


class ReadingFailedError(Exception):
    """The child ended in a way that no document should bring about; the message says how."""


async def read_plan_apart(content: bytes, name: str, year: int | None, *, patience_s: float = WALL_S) -> Plan:
    """Read a document as a plan in a child process with limited memory and time.

    A child may take three quarters of a gigabyte and a processor: who calls this lets one or two at a time.
    Raises DocumentError for a document that cannot be read, ReadingFailedError if the reader itself failed.
    """
    if len(content) > LARGEST_FILE:
        raise DocumentError("too-large")
    child = await _start()
    try:
        async with asyncio.timeout(patience_s):
            request = json.dumps({"name": name, "year": year}).encode() + b"\n"
            answer = await _ask(child, request, content)
    except TimeoutError:
        raise DocumentError("too-long") from None
    finally:
        with suppress(ProcessLookupError):
            child.kill()  # of one that has ended, this does nothing
        await child.communicate()  # what is left in a pipe would keep a mere wait() waiting for ever
    return await asyncio.to_thread(_open_answer, answer, child.returncode)


async def _start() -> Process:
    """Python without the environment: the token has no business there. Windows cannot start anything without one."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-c", _PROGRAM, str(_ROOT)),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env=None if sys.platform == "win32" else {},
        start_new_session=True,  # Ctrl-C in the terminal is for the bot, which ends its children itself
    )


async def _ask(child: Process, *request: bytes) -> bytes:
    """Hand over the request and take the answer, at the same time: the child may end before it has read everything."""
    feeding = asyncio.create_task(_feed(child, *request))
    try:
        answer = await _take(child)
        await child.wait()
    finally:
        feeding.cancel()
        await asyncio.gather(feeding, return_exceptions=True)
    return answer


async def _feed(child: Process, *request: bytes) -> None:
    assert child.stdin is not None  # noqa: S101 - _start made the pipe
    child.stdin.writelines(request)
    await child.stdin.drain()
    child.stdin.close()


async def _take(child: Process) -> bytes:
    assert child.stdout is not None  # noqa: S101 - _start made the pipe
    answer = bytearray()
    while chunk := await child.stdout.read(_CHUNK):
        answer += chunk
        if len(answer) > LARGEST_ANSWER:
            raise DocumentError("too-large")
    return bytes(answer)


def _open_answer(answer: bytes, returncode: int | None) -> Plan:
    if returncode in _OVERRAN:
        raise DocumentError("too-long")
    if returncode == _ENDED_BY_SYSTEM:
        raise DocumentError("too-large")
    if returncode:
        raise ReadingFailedError(f"the child ended with {returncode}")
    opened: dict[str, Any] = json.loads(answer)
    if "error" in opened:
        raise DocumentError(opened["error"])
    if "failure" in opened:
        raise ReadingFailedError(opened["failure"])
    return plan_from_json(opened["plan"])
