"""What runs in the process of its own: a document comes in, a plan goes out, and nothing outlives its limits."""

import gc
import json
import logging
import sys
import traceback
from typing import Any

from bot.documents.errors import DocumentError
from bot.documents.limits import CPU_S, MEMORY, WALL_S

_SELDOM = 200_000  # pieces between two looks for rubbish


def main() -> None:
    """Answer the one request on the standard input."""
    _limit_resources()
    gc.set_threshold(_SELDOM)  # a plan is many small pieces, all of which stay
    logging.disable()  # the libraries remark on every oddity of a file
    request = json.loads(sys.stdin.buffer.readline())
    answer = _answer(sys.stdin.buffer.read(), request["name"], request["year"])
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _answer(content: bytes, name: str, year: int | None) -> dict[str, Any]:
    """The plan, or the code of what is wrong with the document, or how the reader failed."""
    from bot.core.plan import plan_as_json
    from bot.documents.plan import read_plan_document

    try:
        return {"plan": plan_as_json(read_plan_document(content, name, year))}
    except DocumentError as error:
        return {"error": error.code}
    except MemoryError:
        return {"error": "too-large"}
    except Exception:  # the other process raises it
        return {"failure": traceback.format_exc()}


def _limit_resources() -> None:
    """What the system enforces: on Linux all of it, on macOS all but the memory, on Windows nothing."""
    if sys.platform == "win32":
        return
    import os
    import resource
    import signal
    from contextlib import suppress

    os.nice(10)
    signal.alarm(WALL_S)  # also where nobody is left to end this process
    for limit, value in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_S),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # macOS knows no limit of address space
            resource.setrlimit(limit, (value, value))


if __name__ == "__main__":
    main()
