"""The one place that builds everything. Nothing here connects before `start`."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes

from bot.clockwork import Clockwork
from bot.core.model import Plan
from bot.data import load_glossary, load_report_form
from bot.delivery import Delivery, Enclose
from bot.feeds import FILE_NAME, Calendars
from bot.intake import AfterCommit, Dispatcher, Poller, Receiver
from bot.pace import Pace
from bot.saving import AttachmentSaver
from bot.services.agenda import Whose
from bot.services.enclosing import make_enclosure
from bot.services.shelf import Shelf
from bot.settings import Settings
from bot.texts import DEFAULT_LOCALE, Texts
from bot.transport import BotApi, File, Transport
from bot.uploads import ReaderFailedError, UploadReader
from bot.views.screen import Screen
from bot.views.words import gather_courtesies, make_lexicon, make_menu_words, make_question_finder
from handlers.routing import App, add_handlers
from handlers.work import Context, Desk, Work, current_work
from storage import outbox
from storage.database import Database, Transaction
from storage.outbox import Outgoing

log = structlog.get_logger()

ANNOUNCED = (
    "report",
    "who",
    "tasks",
    "history",
    "due",
    "status",
    "plan",
    "units",
    "alias",
    "questions",
    "leave",
    "groups",
    "settings",
    "holidays",
    "calls",
    "invite",
    "notify",
    "phone",
    "help",
    "language",
)
"""The commands in Telegram's own menu."""

Clock = Callable[[], datetime]


def tell_time() -> datetime:
    """Tell the present instant: the clock of everything that is not a test or the demo."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Lianluo:
    """The assembled application."""

    settings: Settings
    database: Database
    texts: Texts
    shelf: Shelf
    application: App
    dispatcher: Dispatcher
    receiver: Receiver
    poller: Poller
    delivery: Delivery
    clockwork: Clockwork
    uploads: UploadReader
    saver: AttachmentSaver
    calendars: Calendars
    clock: Clock

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Handle and deliver while the block lasts; what brings updates in is the block's own affair.

        A worker that ends by itself ends the block with its exception: half a bot is worse than none.
        """
        await self.database.migrate()
        await _insist(self.application.initialize)
        failures: list[BaseException] = []
        runs = (self.delivery.run(), self.dispatcher.run(), self.uploads.run(), self.saver.run())
        workers = [asyncio.create_task(run) for run in runs]
        for worker in workers:
            worker.add_done_callback(_make_alarm(failures))
        self.clockwork.start()
        try:
            yield
        except asyncio.CancelledError:
            if failures:
                raise failures[0] from None
            raise
        finally:
            self.clockwork.stop()
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)
            await self.application.shutdown()
            await self.database.close()

    async def poll(self) -> None:
        """Serve by fetching updates, until cancelled."""
        async with self.running():
            await _insist(self.application.bot.delete_webhook)
            await introduce(self.application, self.texts)
            await self.poller.run()


def _make_alarm(failures: list[BaseException]) -> Callable[[asyncio.Task[None]], None]:
    """Watch workers for the task that runs now: where one fails, that task is cancelled."""
    watched_for = asyncio.current_task()

    def raise_alarm(worker: asyncio.Task[None]) -> None:
        error = None if worker.cancelled() else worker.exception()
        if error is not None and watched_for is not None:
            log.critical("a worker failed, the bot stops", exc_info=error)
            failures.append(error)
            watched_for.cancel()

    return raise_alarm


def build(settings: Settings, clock: Clock = tell_time) -> Lianluo:
    """Put everything together from the settings."""
    texts = Texts.load()
    shelf = Shelf(load_report_form(), load_glossary(), clock, ZoneInfo(settings.timezone))
    database = Database(settings.database_url)
    transport = Transport(settings.proxy)
    application = _build_application(settings, transport)
    add_handlers(application)
    api = BotApi(transport, application.bot.base_url, application.bot.base_file_url)
    calendars = Calendars(database, shelf, texts, clock, settings.bot_id)
    delivery = Delivery(database, api, clock, Pace(settings.send_rate), _make_enclose(database, calendars))
    uploads = UploadReader(
        database, api, shelf, texts, _read_plan, clock, settings.timezone, on_commit=delivery.wake
    )
    desk = _make_desk(api, shelf, texts, uploads, settings.webhook_url)
    dispatcher = Dispatcher(
        database, _make_handle(application, desk), _make_apologise(texts), clock, on_commit=delivery.wake
    )
    receiver = Receiver(database, dispatcher, clock)
    return Lianluo(
        settings=settings,
        database=database,
        texts=texts,
        shelf=shelf,
        application=application,
        dispatcher=dispatcher,
        receiver=receiver,
        poller=Poller(api, receiver),
        delivery=delivery,
        clockwork=Clockwork(database, shelf, texts, clock, on_commit=delivery.wake),
        uploads=uploads,
        saver=AttachmentSaver(database, api, settings.files_folder, settings.file_limit_mb, clock),
        calendars=calendars,
        clock=clock,
    )


def _make_desk(api: BotApi, shelf: Shelf, texts: Texts, uploads: UploadReader, public_url: str) -> Desk:
    """Gather what all handlers share."""
    return Desk(
        api=api,
        shelf=shelf,
        texts=texts,
        lexicon=make_lexicon(texts, shelf.report_form),
        menu_words=make_menu_words(texts),
        courtesies=gather_courtesies(texts),
        find_question=make_question_finder(texts),
        on_upload=uploads.wake,
        public_url=public_url,
    )


def _build_application(settings: Settings, transport: Transport) -> App:
    """Build PTB's application: its types, routing and Bot. Its updater, job queue and persistence stay out."""
    return (
        Application.builder()
        .token(settings.token.get_secret_value() or "0:none")
        .base_url(f"{settings.api_url}/bot")
        .base_file_url(f"{settings.api_url}/file/bot")
        .request(transport)
        .get_updates_request(transport)
        .updater(None)
        .job_queue(None)
        .context_types(ContextTypes(context=Context))
        .build()
    )


async def _insist(call: Callable[[], Coroutine[Any, Any, object]]) -> None:
    """Ask Telegram until it answers, however long its line is down.

    Raises InvalidToken: that does not mend itself.
    """
    delay_s = 1.0
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("telegram is out of reach", error=error.message, again_in_s=delay_s)
            await asyncio.sleep(delay_s)
            delay_s = min(30.0, delay_s * 2)
        else:
            return


async def introduce(application: App, texts: Texts) -> None:
    """Tell Telegram the commands, so that its apps can offer them."""
    try:
        for locale, language in ((DEFAULT_LOCALE, None), ("en", "en")):
            say = texts.speak(locale)
            commands = [(name, say(f"command-{name}")) for name in ANNOUNCED]
            await application.bot.set_my_commands(commands, language_code=language)
    except TelegramError as error:
        log.warning("the commands could not be announced", error=error.message)


def _make_handle(application: App, desk: Desk) -> Callable[[Mapping[str, Any], Transaction, datetime], Any]:
    async def handle(body: Mapping[str, Any], tx: Transaction, now: datetime) -> Sequence[AfterCommit]:
        work = Work(desk, tx, now)
        mark = current_work.set(work)
        try:
            update = Update.de_json(dict(body), application.bot)
            await application.process_update(update)
        finally:
            current_work.reset(mark)
        if work.failure is not None:
            raise work.failure
        return work.after_commit

    return handle


def _make_enclose(database: Database, calendars: Calendars) -> Enclose:
    async def enclose(what: str) -> File:
        if what.startswith("calendar:"):
            _, member_id, whose = what.split(":")
            return File(FILE_NAME, await calendars.make_file(int(member_id), Whose(whose)))
        return File(*await make_enclosure(database, what))

    return enclose


async def _read_plan(content: bytes, name: str, year: int | None) -> Plan:
    from bot.documents.apart import (  # a bot that is starting need not load it
        ReadingFailedError,
        read_plan_apart,
    )

    try:
        return await read_plan_apart(content, name, year)
    except ReadingFailedError:
        log.exception("the reader of documents failed", name=name)
        raise ReaderFailedError from None


def _make_apologise(texts: Texts) -> Callable[[Transaction, int, str, datetime], Any]:
    async def apologise(tx: Transaction, chat_id: int, error_id: str, now: datetime) -> None:
        if chat_id > 0:
            screen = Screen(texts.speak(DEFAULT_LOCALE)("apology", error=error_id))
            payload = {"chat_id": chat_id, **screen.payload()}
            await outbox.put(tx, Outgoing(chat_id, "sendMessage", payload), now)

    return apologise
