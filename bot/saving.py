"""The files that came with reports, saved on disk: fetched one at a time, and written whole or not at all."""

import asyncio
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from bot.core.filing import make_path
from bot.core.reported import Unsaved
from bot.transport import ApiError, BotApi, Refused
from storage import attachments
from storage.attachments import Waiting
from storage.database import Database

IDLE_S = 20.0
"""How long to wait before looking again: a file on disk is in no hurry."""

AGAIN_AFTER = timedelta(minutes=1)

MOST_ATTEMPTS = 4
"""How often a file is tried that is not there, or fails in a way that nobody foresaw; an outage counts as none."""

MB = 1024 * 1024

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class FolderTrouble:
    """What is wrong with the folder: it is `full`, or cannot be written to."""

    is_full: bool
    error: str


class FolderError(Exception):
    """A file could not be written; the next would not be either."""


class TooLargeError(Exception):
    """A file is larger than the operator permits, or than Telegram gives to bots."""


def find_trouble(folder: Path, limit_mb: int) -> FolderTrouble | None:
    """Try whether a file could be written to a folder; None where it could."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"x")
        probe.unlink()
        free = shutil.disk_usage(folder).free
    except OSError as error:
        return FolderTrouble(is_full=False, error=error.strerror or str(error))
    return FolderTrouble(is_full=True, error=f"{free // MB} MB") if free < limit_mb * MB else None


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or not at all, whenever the process dies. Raises OSError."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        part.unlink(missing_ok=True)
        raise


class AttachmentSaver:
    """Saves one file at a time. `run()` until cancelled; without a folder it has nothing to do."""

    def __init__(
        self,
        database: Database,
        api: BotApi,
        folder: Path | None,
        limit_mb: int,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._api = api
        self._folder = folder
        self._limit_mb = limit_mb
        self._clock = clock
        self._is_troubled = False

    async def run(self) -> None:
        """Save what came with reports, until cancelled."""
        if self._folder is None:
            return
        await self._recover()
        while True:
            try:
                is_idle = not await self.save_next(self._folder)
            except Exception:
                log.exception("an attachment could not be handled")
                is_idle = True
            if is_idle:
                await asyncio.sleep(IDLE_S)

    async def _recover(self) -> None:
        """Free what a process was saving when it died: on SQLite, which has one process; elsewhere its lease ends."""
        if self._database.is_sqlite:
            async with self._database.transaction() as tx:
                await attachments.free(tx)

    async def save_next(self, folder: Path) -> bool:
        """Save the next file; False where none waits, or none can be written now."""
        if self._is_troubled and not await self._is_mended(folder):
            return False
        async with self._database.transaction() as tx:
            waiting = await attachments.claim(tx, self._clock())
        if waiting is None:
            return False
        try:
            await self._save(folder, waiting)
        except TooLargeError:
            await self._give_up(waiting, Unsaved.TOO_LARGE)
        except ApiError as error:
            return await self._settle_error(waiting, error)
        except FolderError as error:
            await self._wait_for_room(folder, waiting, error)
            return False
        return True

    async def _is_mended(self, folder: Path) -> bool:
        """Look whether the folder can be written to again, before anything is fetched."""
        trouble = await asyncio.to_thread(find_trouble, folder, self._limit_mb)
        if trouble is None:
            log.info("attachments are saved again", folder=str(folder))
            self._is_troubled = False
        return trouble is None

    async def _save(self, folder: Path, waiting: Waiting) -> None:
        """Fetch a file and write it. What fails in another way than those it says is tried again after its lease."""
        if waiting.attempts > MOST_ATTEMPTS:
            await self._give_up(waiting, Unsaved.FAILED)
            return
        found = await self._api.find_file(waiting.file_id)
        content = b"" if found.size > self._limit_mb * MB else await self._api.fetch(found.path)
        if max(found.size, len(content)) > self._limit_mb * MB:
            raise TooLargeError
        task, names = (waiting.task_id, waiting.task_number), (waiting.name, found.path)
        path = make_path(waiting.year, waiting.report_number, task, waiting.place, *names)
        try:
            await asyncio.to_thread(write_whole, folder / path, content)
        except OSError as error:
            raise FolderError(error.strerror or str(error)) from None
        async with self._database.transaction() as tx:
            await attachments.keep_path(tx, waiting.id, path)

    async def _settle_error(self, waiting: Waiting, error: ApiError) -> bool:
        """Give up what Telegram will not give, try again later what may come then; False where all is out of reach."""
        match error:
            case Refused(description=description) if "too big" in description:
                await self._give_up(waiting, Unsaved.TOO_LARGE)
            case Refused(code=400):
                await self._give_up(waiting, Unsaved.GONE)
            case Refused(code=404) if waiting.attempts >= MOST_ATTEMPTS:
                await self._give_up(waiting, Unsaved.GONE)
            case Refused(code=404):
                await self._put_back(waiting, AGAIN_AFTER, is_attempt=True)
            case _:
                asked_s = error.retry_after_s if isinstance(error, Refused) else None
                log.warning("attachments cannot be fetched", error=str(error))
                await self._put_back(waiting, timedelta(seconds=asked_s) if asked_s else AGAIN_AFTER)
                return False
        return True

    async def _wait_for_room(self, folder: Path, waiting: Waiting, error: FolderError) -> None:
        log.error(
            "attachments cannot be saved: see that LIANLUO_FILES can be written to and has room",
            folder=str(folder),
            error=str(error),
        )
        self._is_troubled = True
        await self._put_back(waiting, AGAIN_AFTER)  # another file first, should this one alone be the trouble

    async def _put_back(self, waiting: Waiting, wait: timedelta, *, is_attempt: bool = False) -> None:
        async with self._database.transaction() as tx:
            await attachments.put_back(tx, waiting.id, self._clock() + wait, is_attempt=is_attempt)

    async def _give_up(self, waiting: Waiting, why: Unsaved) -> None:
        log.warning(
            "an attachment is not saved", attachment=waiting.id, report=waiting.report_number, why=why
        )
        async with self._database.transaction() as tx:
            await attachments.keep_problem(tx, waiting.id, why)
