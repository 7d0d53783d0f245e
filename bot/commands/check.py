"""`lianluo check`: what is wrong with this installation, and how to mend it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import typer
from telegram.error import InvalidToken, TelegramError

from bot.app import Lianluo, build
from bot.commands.console import read_settings, speak, tell
from bot.documents.fonts import find_chinese_font
from bot.saving import find_trouble
from bot.services.holidays import find_unknown_years
from bot.settings import Settings
from bot.texts import Html, Say
from storage import attachments
from storage.database import DatabaseUnreachableError


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing. What is not `is_bad` is well, or can wait."""

    text: Html
    is_bad: bool = False


def check() -> None:
    """Print what was found; the command fails where the bot could not run."""
    settings, say = read_settings(), speak()
    tell(say("check-settings"))
    lianluo = build(settings)
    findings = asyncio.run(_gather(lianluo, say))
    for finding in findings:
        tell(finding.text)
    if any(finding.is_bad for finding in findings):
        raise typer.Exit(1)


async def _gather(lianluo: Lianluo, say: Say) -> list[Finding]:
    return [finding async for finding in _check_all(lianluo, say)]


async def _check_all(lianluo: Lianluo, say: Say) -> AsyncIterator[Finding]:
    try:
        async for finding in _check_tables(lianluo, say):
            yield finding
    except DatabaseUnreachableError as error:
        yield Finding(say("check-database-bad", error=str(error)), is_bad=True)
    finally:
        await lianluo.database.close()
    for finding in _check_folder(lianluo.settings, say):
        yield finding
    yield await _check_token(lianluo, say)
    font = find_chinese_font()
    yield Finding(say("check-font", name=font.name) if font else say("check-font-missing"))


async def _check_tables(lianluo: Lianluo, say: Say) -> AsyncIterator[Finding]:
    """Check the database, the plan in it, and whether the holidays of its years are known."""
    await lianluo.database.migrate()
    yield Finding(say("check-database"))
    async with lianluo.database.transaction() as tx:
        stored = await lianluo.shelf.plan(tx)
        saved, waiting = await attachments.count(tx)
    year = str(stored.plan.year or "—") if stored else ""
    yield Finding(say("check-plan", year=year) if stored else say("check-plan-missing"))
    if lianluo.settings.files_folder is not None:
        yield Finding(say("check-files-saved", saved=saved, waiting=waiting))
    today = lianluo.clock().astimezone(lianluo.settings.zone).date()
    unknown = find_unknown_years(lianluo.shelf.calendar, today, stored.plan.year if stored else None)
    for missing in unknown:
        yield Finding(say("check-year-unknown", year=str(missing)))
    if not unknown:
        yield Finding(say("check-years", year=str(today.year)))


def _check_folder(settings: Settings, say: Say) -> Iterator[Finding]:
    """Check whether the next file could be written."""
    folder = settings.files_folder
    if folder is None:
        return
    trouble = find_trouble(folder, settings.file_limit_mb)
    if trouble is None:
        yield Finding(say("check-files", folder=str(folder)))
    elif trouble.is_full:
        yield Finding(say("check-files-full", folder=str(folder), free=trouble.error), is_bad=True)
    else:
        yield Finding(say("check-files-bad", folder=str(folder), error=trouble.error), is_bad=True)


async def _check_token(lianluo: Lianluo, say: Say) -> Finding:
    """Ask Telegram who the bot is."""
    if not lianluo.settings.token.get_secret_value():
        return Finding(say("check-token-missing"), is_bad=True)
    bot = lianluo.application.bot
    try:
        await bot.initialize()
        return Finding(say("check-token", name=bot.username))
    except InvalidToken:
        return Finding(say("check-token-bad"), is_bad=True)
    except TelegramError:
        return Finding(say("check-token-unreachable", url=lianluo.settings.api_url), is_bad=True)
    finally:
        await bot.shutdown()
