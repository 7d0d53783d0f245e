"""Outbox -> Telegram: in order within a chat, within Telegram's limits, a few at a time."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from aiolimiter import AsyncLimiter

from bot.transport import ApiError, BotApi, File, NoAnswer, Refused
from storage import members, outbox
from storage.database import Database, Transaction
from storage.outbox import ENCLOSURE, OTHERWISE, Leased, Outgoing, Priority

IN_FLIGHT = 4
"""A crash can repeat at most this many messages."""

FREE_RATE = 30.0
"""Messages a second that Telegram permits without payment; a paid rate lifts the limit per chat as well."""

RATE_SHARE = 0.985
BURST_SHARE = 0.5
"""What we use of the permitted rate, and at once of what a second permits: messages crowd together on the way, and one
that is refused holds up its chat."""

IDLE_S = 10.0
"""How long to wait for a wake-up before looking again: another replica may have written something."""

SURELY_SHORT = 2000
"""Characters that fit a message, whatever they are."""

RECOVER_EVERY = timedelta(seconds=10)

PARTING_S = 5.0
"""How long a process that is asked to stop waits for the answers to what is in flight."""

log = structlog.get_logger()

Record = Callable[[Transaction], Awaitable[None]]

Enclose = Callable[[str], Awaitable[File]]
"""Make the file that a payload names ("task-table:7")."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A request that came back: how it is to be recorded."""

    record: Record


class Pace:
    """Telegram's limits: messages a second in all, about one a second to a chat, twenty a minute to a group."""

    def __init__(
        self, per_second: float = FREE_RATE, chat_burst: int = 5, chats_remembered: int = 10_000
    ) -> None:
        burst = max(1.0, per_second * BURST_SHARE)
        self._overall = AsyncLimiter(burst, burst / (max(1.0, per_second) * RATE_SHARE))
        self._chat_burst = chat_burst
        self._is_limited_per_chat = per_second <= FREE_RATE
        self._chats: OrderedDict[int, AsyncLimiter] = OrderedDict()
        self._chats_remembered = chats_remembered

    async def wait_overall(self) -> None:
        """Wait until one more message may go out at all."""
        await self._overall.acquire()

    async def may_write_to(self, chat_id: int) -> bool:
        """Take a turn in a chat, if one is free now."""
        if not self._is_limited_per_chat:
            return True
        limiter = self._chats.pop(chat_id, None) or self._limiter_for(chat_id)
        self._chats[chat_id] = limiter
        if len(self._chats) > self._chats_remembered:
            self._chats.popitem(last=False)
        if not limiter.has_capacity():
            return False
        await limiter.acquire()
        return True

    def _limiter_for(self, chat_id: int) -> AsyncLimiter:
        return (
            AsyncLimiter(20, 60.0) if chat_id < 0 else AsyncLimiter(self._chat_burst, float(self._chat_burst))
        )


class Delivery:
    """The one sender of this process. `wake()` after a commit; `run()` until cancelled."""

    def __init__(
        self,
        database: Database,
        api: BotApi,
        clock: Callable[[], datetime],
        pace: Pace,
        enclose: Enclose,
    ) -> None:
        self._database = database
        self._api = api
        self._clock = clock
        self._pace = pace
        self._enclose = enclose
        self._woken = asyncio.Event()
        self._troubles = 0
        self._recovered_at: datetime | None = None
        self._in_flight: set[asyncio.Task[Settled]] = set()
        self.under_way: dict[int, Priority] = {}
        """What is being sent now, by chat: never more than one message to each."""

    def wake(self) -> None:
        """Tell that something new waits in the outbox."""
        self._woken.set()

    async def run(self) -> None:
        """Send until cancelled, and then record what was still under way."""
        try:
            await self._send_for_ever()
        finally:
            await self._part()

    async def _send_for_ever(self) -> None:
        """One transaction records what came back and takes what goes next."""
        while True:
            self._woken.clear()
            try:
                next_due = await self._take_turn()
            except Exception:
                log.exception("outbox unreachable")
                await asyncio.sleep(1)
                continue
            await self._wait(next_due)

    async def _take_turn(self) -> datetime | None:
        """Take a turn whole, even when asked to stop in the middle: what it has leased must go out."""
        turn = asyncio.ensure_future(self._turn())
        try:
            await asyncio.shield(turn)
        finally:
            leased, next_due = await turn
            self._in_flight |= {asyncio.create_task(self._send(row)) for row in leased}
        return next_due

    async def _turn(self) -> tuple[list[Leased], datetime | None]:
        now = self._clock()
        back = {task for task in self._in_flight if task.done()}
        free = IN_FLIGHT - len(self._in_flight) + len(back)
        async with self._database.transaction() as tx:
            for task in back:
                await task.result().record(tx)
            freed = await self._recover(tx, now)
            leased = await outbox.lease(tx, free, now) if free else []
            next_due = None if leased else await outbox.next_due(tx, now)
        self._in_flight -= back
        if freed:
            log.warning("messages were in flight when a process ended", count=freed)
        return leased, next_due

    async def _recover(self, tx: Transaction, now: datetime) -> int:
        """Free what a process held when it died: on SQLite, which has one process, at once and once."""
        if self._recovered_at is None and self._database.is_sqlite:
            freed = await outbox.recover(tx, now + outbox.LEASE * 2)
        elif self._recovered_at is None or now - self._recovered_at > RECOVER_EVERY:
            freed = await outbox.recover(tx, now)
        else:
            return 0
        self._recovered_at = now
        return freed

    async def _part(self) -> None:
        """Wait a little for what is in flight: what is recorded is not sent again at the next start."""
        if not self._in_flight:
            return
        back, _ = await asyncio.wait(self._in_flight, timeout=PARTING_S)
        try:
            async with self._database.transaction() as tx:
                for task in back:
                    await task.result().record(tx)
        except Exception:
            log.exception("what came back at the end could not be recorded")

    async def _wait(self, next_due: datetime | None) -> None:
        """Wait for an answer, a wake-up while there is room, or the time of a message that may not go yet."""
        patience_s = IDLE_S
        if next_due is not None:
            patience_s = min(IDLE_S, max(0.02, (next_due - self._clock()).total_seconds()))
        woken = asyncio.create_task(self._woken.wait())
        has_room = len(self._in_flight) < IN_FLIGHT
        try:
            waited_for = self._in_flight | {woken} if has_room else self._in_flight
            await asyncio.wait(waited_for, timeout=patience_s, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()

    async def _send(self, row: Leased) -> Settled:
        self.under_way[row.chat_id] = row.priority
        try:
            return await self._try_sending(row)
        except Exception:
            log.exception("a message could not be sent", row=row.id)
            return Settled(lambda tx: outbox.record_failed(tx, row.id, "internal error"))
        finally:
            self.under_way.pop(row.chat_id, None)

    async def _try_sending(self, row: Leased) -> Settled:
        if not await self._pace.may_write_to(row.chat_id):
            return self._later(row, "the chat has had its share", timedelta(seconds=1))
        await self._pace.wait_overall()
        try:
            answer = await self._call(row)
        except ApiError as error:
            return self._settle_error(row, error)
        self._troubles = 0
        message_id = answer.get("message_id") if isinstance(answer, dict) else None
        return Settled(lambda tx: outbox.record_sent(tx, row.id, message_id, self._clock()))

    async def _call(self, row: Leased) -> Any:
        """Call the method; what the payload names as its enclosure is made now, from what the tables hold now."""
        payload = {**row.payload, "chat_id": row.chat_id}
        payload.pop(OTHERWISE, None)
        enclosure = payload.pop(ENCLOSURE, None)
        if enclosure is None:
            return await self._api.call(row.method, payload)
        return await self._api.send_file(row.method, payload, "document", await self._enclose(enclosure))

    def _settle_error(self, row: Leased, error: ApiError) -> Settled:
        """Decide what becomes of a message by what went wrong."""
        why = str(error)
        match error:
            case Refused(retry_after_s=float() | int() as wait_s):
                log.warning("telegram asks us to wait", chat=row.chat_id, retry_after_s=wait_s)
                return self._later(row, why, timedelta(seconds=wait_s))
            case Refused(new_chat_id=int() as new_chat_id):
                return Settled(lambda tx: self._follow(tx, row, new_chat_id))
            case Refused(code=403):
                return Settled(lambda tx: self._give_up_on_person(tx, row, why))
            case Refused(description=description) if "message is not modified" in description:
                return Settled(lambda tx: outbox.record_sent(tx, row.id, None, self._clock()))
            case Refused(code=400):
                log.error("telegram refuses a message", row=row.id, method=row.method, error=why)
                return Settled(lambda tx: self._refused(tx, row, why))
            case NoAnswer():
                return Settled(lambda tx: self._maybe_arrived(tx, row, why))
            case _:
                return self._after_trouble(row, why)

    def _after_trouble(self, row: Leased, why: str) -> Settled:
        """The line or the server is down: wait longer each time, until something gets through."""
        self._troubles += 1
        log.warning("telegram is out of reach", error=why)
        return self._later(row, why, timedelta(seconds=min(60, 2 ** min(self._troubles - 1, 6))))

    def _later(self, row: Leased, why: str, delay: timedelta) -> Settled:
        return Settled(lambda tx: outbox.put_back(tx, row.id, why, self._clock() + delay))

    async def _follow(self, tx: Transaction, row: Leased, new_chat_id: int) -> None:
        await outbox.put_back(tx, row.id, "migrated", self._clock())
        await outbox.redirect(tx, row.chat_id, new_chat_id)

    async def _give_up_on_person(self, tx: Transaction, row: Leased, why: str) -> None:
        await outbox.record_failed(tx, row.id, why)
        await members.mark_reachable(tx, row.chat_id, unreachable_since=self._clock())

    async def _refused(self, tx: Transaction, row: Leased, why: str) -> None:
        await outbox.record_failed(tx, row.id, why)
        payload = _say_otherwise(row, why)
        if payload is not None:
            message = Outgoing(row.chat_id, "sendMessage", payload, row.priority)
            await outbox.put(tx, message, self._clock())

    async def _maybe_arrived(self, tx: Transaction, row: Leased, why: str) -> None:
        """Send it once more, then leave it as unknown: twice is better than never, thrice a nuisance."""
        await outbox.mark_doubtful(tx, row.id, why, self._clock() + timedelta(seconds=1))


def _say_otherwise(row: Leased, why: str) -> dict[str, Any] | None:
    """Say it in another way: as the payload has it, an edit whose message is gone as a new one, HTML as plain text."""
    if OTHERWISE in row.payload:
        return {"chat_id": row.chat_id, **row.payload[OTHERWISE]}
    payload = {key: value for key, value in row.payload.items() if key not in ("message_id", "parse_mode")}
    if row.method == "editMessageText" and "parse" not in why:
        return {**payload, "parse_mode": row.payload.get("parse_mode", "")}
    if row.payload.get("parse_mode"):
        return {**payload, "text": str(payload.get("text", ""))[:SURELY_SHORT]}
    return None
