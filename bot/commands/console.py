"""What all commands need: settings, a voice, the application for a moment, and a clear end when something is wrong."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer
from pydantic import ValidationError

from bot.core.model import Plan
from bot.settings import Settings, terminal_locale
from bot.texts import Html, Say, Texts

if TYPE_CHECKING:
    from bot.app import Lianluo  # it loads python-telegram-bot, which `plan read` does not need

Result = TypeVar("Result")


def speak() -> Say:
    """Speak the terminal's language."""
    return Texts.load().speak(terminal_locale())


def read_settings() -> Settings:
    """Read the settings; a slip in them ends the command with a sentence for each."""
    try:
        return Settings()
    except ValidationError as error:
        lines = [
            f"LIANLUO_{str(slip['loc'][0]).upper()}: {slip['msg'].removeprefix('Value error, ')}"
            for slip in error.errors()
        ]
        stop("\n".join(lines))


def with_application(work: Callable[["Lianluo"], Awaitable[Result]], *, needs_plan: bool = True) -> Result:
    """Do something with the built application and its tables; nothing is fetched or sent."""
    from bot.app import build
    from storage.database import DatabaseUnreachableError

    async def run() -> Result:
        settings = read_settings()
        lianluo = build(settings)
        try:
            await lianluo.database.migrate()
            if needs_plan:
                async with lianluo.database.transaction() as tx:
                    if await lianluo.shelf.plan(tx) is None:
                        stop(speak()("cli-no-plan"))
            return await work(lianluo)
        except DatabaseUnreachableError as error:
            stop(speak()("cli-no-database", error=str(error)))
        finally:
            await lianluo.database.close()

    return asyncio.run(run())


def read_plan_file(file: Path, year: int | None) -> Plan:
    """Read a document as a plan; what cannot be read ends the command with what to do."""
    from bot.documents.apart import read_plan_apart
    from bot.documents.reading import DocumentError

    try:
        return asyncio.run(read_plan_apart(file.read_bytes(), file.name, year))
    except DocumentError as error:
        stop(speak()(f"document-{error.code}", name=file.name))


def tell(text: str) -> None:
    """Print a text; of Telegram's HTML only the words remain."""
    typer.echo(text.plain() if isinstance(text, Html) else text)


def stop(sentence: str) -> NoReturn:
    """End the command with a sentence on what is wrong and what is expected."""
    tell_error = sentence.plain() if isinstance(sentence, Html) else sentence
    typer.echo(tell_error, file=sys.stderr)
    raise typer.Exit(1)
