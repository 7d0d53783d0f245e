"""`lianluo serve` and `lianluo demo`: the processes that run until they are stopped."""

import asyncio
import contextlib
import signal
import tempfile
import webbrowser
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from telegram.error import InvalidToken

from bot.commands.console import read_settings, speak, stop, tell
from bot.logs import set_up_logs
from bot.transport import Refused
from storage.database import DatabaseUnreachableError


def run_bot() -> None:
    """Run until SIGINT or SIGTERM."""
    from bot.app import build
    from bot.webhook import serve_webhook

    settings, say = read_settings(), speak()
    if not settings.token.get_secret_value():
        stop(say("cli-no-token"))
    set_up_logs(settings.log_level)
    lianluo = build(settings)
    try:
        _run(serve_webhook(lianluo) if settings.webhook_url else lianluo.poll())
    except DatabaseUnreachableError as error:
        stop(say("cli-no-database", error=str(error)))
    except (InvalidToken, Refused):
        stop(say("cli-bad-token"))


def run_demo(port: int, folder: Path | None, *, opens_browser: bool) -> None:
    """Run the demo until it is stopped."""
    set_up_logs("WARNING")
    with contextlib.ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lianluo-demo-")))
        folder.mkdir(parents=True, exist_ok=True)
        _run(_demo(port, folder, opens_browser=opens_browser))


async def _demo(port: int, folder: Path, *, opens_browser: bool) -> None:
    from bot.sandbox.demo import running_demo

    say = speak()
    try:
        async with running_demo(folder, port) as demo:
            tell(say("cli-demo-running", url=demo.url))
            if opens_browser:
                await asyncio.to_thread(webbrowser.open, demo.url)
            await asyncio.Event().wait()
    except OSError as error:
        stop(say("cli-demo-port", port=str(port), error=str(error)))


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run on uvloop where there is one; SIGTERM ends the work as Ctrl-C does."""

    async def until_stopped() -> None:
        task = asyncio.ensure_future(work)
        for name in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):
                asyncio.get_running_loop().add_signal_handler(name, task.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await task

    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        runner.run(until_stopped())


def _loop_factory() -> Any:
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop
