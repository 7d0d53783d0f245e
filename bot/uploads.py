"""Documents that were sent in the chat: fetched, read apart, and put before whoever sent them."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot.core.model import Plan
from bot.documents.errors import DocumentError
from bot.services import dialogues, importing, people
from bot.services.shelf import Shelf
from bot.texts import Html, Say, Texts
from bot.transport import ApiError, BotApi, Refused
from bot.views.dialogue import draw_step
from bot.views.screen import Screen
from storage import outbox, uploads
from storage.database import Database, Transaction
from storage.outbox import Outgoing
from storage.uploads import Upload

IDLE_S = 20.0
"""How long to wait for a wake-up before looking again: another replica may have left something."""

AGAIN_AFTER = timedelta(seconds=15)

TOLD_EVERY_S = 5
WAITED_S = 300
"""How often, and for how long at most, it is said that a document is still being read."""

log = structlog.get_logger()

ReadPlan = Callable[[bytes, str, int | None], Awaitable[Plan]]
"""Read a document's bytes, under its name, as a plan of a year. Raises DocumentError, or ReaderFailedError."""


class ReaderFailedError(Exception):
    """The reader itself failed, not the document; it was logged."""


class UploadReader:
    """Reads one document at a time. `wake()` after a commit; `run()` until cancelled."""

    def __init__(
        self,
        database: Database,
        api: BotApi,
        shelf: Shelf,
        texts: Texts,
        read_plan: ReadPlan,
        clock: Callable[[], datetime],
        timezone: str,
        on_commit: Callable[[], None],
    ) -> None:
        self._database = database
        self._api = api
        self._shelf = shelf
        self._texts = texts
        self._read_plan = read_plan
        self._clock = clock
        self._timezone = timezone
        self._on_commit = on_commit
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Tell that a document may be waiting."""
        self._woken.set()

    async def run(self) -> None:
        """Read what is sent, until cancelled."""
        await self._recover()
        while True:
            self._woken.clear()
            try:
                is_idle = not await self.read_next()
            except Exception:
                log.exception("an upload could not be handled")
                is_idle = True
            if is_idle:
                await self._wait()

    async def _recover(self) -> None:
        """Free what a process was reading when it died: on SQLite, which has one process; elsewhere its lease ends."""
        if self._database.is_sqlite:
            async with self._database.transaction() as tx:
                await uploads.free(tx)

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), IDLE_S)
        except TimeoutError:
            return

    async def read_next(self) -> bool:
        """Take the next document; False where none waits."""
        async with self._database.transaction() as tx:
            upload = await uploads.claim(tx, self._clock())
        if upload is None:
            return False
        try:
            await self._read(upload)
        except (DocumentError, ReaderFailedError) as error:
            await self._refuse(upload, error)
        except ApiError as error:
            await self._settle_error(upload, error)
        return True

    async def _settle_error(self, upload: Upload, error: ApiError) -> None:
        """Try again later what may succeed then."""
        log.warning("a document could not be fetched", error=str(error))
        is_final = isinstance(error, Refused) and error.is_final
        if is_final or upload.attempts >= uploads.MOST_ATTEMPTS:
            await self._refuse(upload, error)
            return
        wait_s = error.retry_after_s if isinstance(error, Refused) else None
        later = timedelta(seconds=wait_s) if wait_s else AGAIN_AFTER
        async with self._database.transaction() as tx:
            await uploads.put_back(tx, upload.id, self._clock() + later)

    async def _read(self, upload: Upload) -> None:
        """Read the document for the year that it names, else for this one; then show what was read.

        What fails in another way than those it says is tried again when the lease has run out, and given up in the end.
        """
        if upload.attempts > uploads.MOST_ATTEMPTS:
            raise ReaderFailedError
        content = await self._api.fetch_file(upload.file_id)
        telling = asyncio.create_task(self._tell_progress(upload))
        try:
            plan, named = await self._read_in_its_year(content, upload.document_name)
        finally:
            telling.cancel()
            await asyncio.gather(telling, return_exceptions=True)
        reading = importing.keep_as_json(plan, named, self._timezone)
        async with self._database.transaction() as tx:
            await self._show(tx, upload, reading)
        self._on_commit()

    async def _read_in_its_year(self, content: bytes, name: str) -> tuple[Plan, int | None]:
        """Read a document, and give the year that it names, if it names one."""
        plan = await self._read_plan(content, name, None)
        if plan.year is not None:
            return plan, plan.year
        this_year = self._clock().astimezone(ZoneInfo(self._timezone)).year
        return await self._read_plan(content, name, this_year), None

    async def _tell_progress(self, upload: Upload) -> None:
        """Say from time to time that the document is still being read."""
        for seconds in range(TOLD_EVERY_S, WAITED_S, TOLD_EVERY_S):
            await asyncio.sleep(TOLD_EVERY_S)
            async with self._database.transaction() as tx:
                member = await people.find_by_id(tx, upload.member_id)
                if member is not None:
                    say = self._texts.speak(member.locale)
                    said = say("upload-still-reading", name=upload.document_name, seconds=seconds)
                    await self._say(tx, upload, Screen(said))
            self._on_commit()

    async def _show(self, tx: Transaction, upload: Upload, reading: dict[str, Any]) -> None:
        member = await people.find_by_id(tx, upload.member_id)
        subject = await importing.take_reading(tx, upload, reading)
        if member is None or subject is None:
            return
        now = self._clock()
        talk = await dialogues.open_on(tx, self._shelf, member, subject, now, is_asked_for=False)
        say = self._texts.speak(member.locale)
        await self._say(tx, upload, Screen(say("not-yours")) if talk is None else draw_step(say, talk))

    async def _refuse(self, upload: Upload, error: Exception) -> None:
        """Say what is wrong with a document, and what to do about it."""
        problem = error.code if isinstance(error, DocumentError) else type(error).__name__
        log.info("a document was refused", upload=upload.id, problem=problem)
        async with self._database.transaction() as tx:
            member = await people.find_by_id(tx, upload.member_id)
            if await uploads.keep_problem(tx, upload.id, problem) and member is not None:
                say = self._texts.speak(member.locale)
                await self._say(tx, upload, Screen(_say_refusal(say, error, upload.document_name)))
        self._on_commit()

    async def _say(self, tx: Transaction, upload: Upload, screen: Screen) -> None:
        """Put a screen in the place of "reading…", wherever that has got to."""
        key = f"upload:{upload.id}"
        payload: dict[str, Any] = {"chat_id": upload.chat_id, **screen.payload()}
        if await outbox.replace_unsent(tx, key, payload):
            return
        message_id = await outbox.message_id_of(tx, key)
        method = "sendMessage" if message_id is None else "editMessageText"
        if message_id is not None:
            payload["message_id"] = message_id
        await outbox.put(tx, Outgoing(upload.chat_id, method, payload), self._clock())


def _say_refusal(say: Say, error: Exception, name: str) -> Html:
    match error:
        case DocumentError(code=code):
            return say(f"document-{code}", name=name)
        case Refused(description=description) if "too big" in description:
            return say("document-too-large", name=name)
        case Refused(is_final=True):
            return say("upload-gone", name=name)
        case ReaderFailedError():
            return say("upload-failed", name=name)
        case _:
            return say("upload-out-of-reach", name=name)
