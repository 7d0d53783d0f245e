"""Outbox -> Telegram: in order within a chat, within Telegram's limits, a few at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from bot.pace import REMEMBERED, Pace
from bot.transport import ApiError, BotApi, File, NoAnswer, NotConnected, Refused
from storage import members, outbox, pauses, reminders, sending
from storage.database import Database, Transaction
from storage.outbox import ENCLOSURE, OTHERWISE, Outgoing, Priority
from storage.pauses import EVERYBODY
from storage.sending import Leased

IN_FLIGHT = 4
"""A crash can repeat at most this many messages."""

IDLE_S = 10.0
"""How long to wait for a wake-up before looking again: another replica may have written something."""

SURELY_SHORT = 2000
"""Characters that fit a message, whatever they are."""

LONGEST_WAIT_S = 15.0
"""How long to wait at most before trying again what only time can mend."""

TRY_LINE_EVERY_S = 1.0
"""How often to ask whether the line to Telegram is there again."""

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
        self._held_chat: int | None = None
        self._silent_until = datetime.min.replace(tzinfo=UTC)
        self._is_line_doubtful = False
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
            if self._is_line_doubtful:
                await self._try_line()
            else:
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
        free = 0 if self._is_line_doubtful else IN_FLIGHT - len(self._in_flight) + len(back)
        async with self._database.transaction() as tx:
            for task in back:
                await task.result().record(tx)
            freed = await self._recover(tx, now)
            leased = await sending.lease(tx, free, now, self._pace.spacing) if free else []
            next_due = None if leased else await sending.next_due(tx, now, self._pace.spacing)
        self._in_flight -= back
        if freed:
            log.warning("messages were in flight when a process ended", count=freed)
        return leased, next_due

    async def _recover(self, tx: Transaction, now: datetime) -> int:
        """Free what a process held when it died: on SQLite, which has one process, at once and once."""
        if self._recovered_at is None and self._database.is_sqlite:
            freed = await sending.recover(tx, now + sending.LEASE * 2)
        elif self._recovered_at is None or now - self._recovered_at > RECOVER_EVERY:
            freed = await sending.recover(tx, now)
        else:
            return 0
        self._recovered_at = now
        await pauses.forget_over(tx, now)
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

    async def _try_line(self) -> None:
        """Ask something harmless until it is answered: a message sent into a dead line may have to be given up."""
        try:
            await self._api.call("getMe", {})
        except (NotConnected, NoAnswer):
            await asyncio.sleep(TRY_LINE_EVERY_S)
            return
        except Refused:
            pass  # somebody answers, whatever it is
        log.info("telegram answers again")
        self._is_line_doubtful = False

    def _doubt_line(self, why: str) -> None:
        if not self._is_line_doubtful:
            log.warning("telegram is out of reach", error=why)
        self._is_line_doubtful = True

    async def _send(self, row: Leased) -> Settled:
        self.under_way[row.chat_id] = row.priority
        try:
            return await self._try_sending(row)
        except Exception:
            log.exception("a message could not be sent", row=row.id)
            return Settled(lambda tx: sending.record_failed(tx, row.id, "internal error"))
        finally:
            self.under_way.pop(row.chat_id, None)

    async def _try_sending(self, row: Leased) -> Settled:
        await asyncio.sleep(max(0.0, (row.goes_at - self._clock()).total_seconds()))
        if self._is_line_doubtful or self._clock() < self._silent_until:
            return Settled(lambda tx: sending.put_back(tx, row.id, "not tried: nothing got through"))
        try:
            answer = await self._call(row)
        except ApiError as error:
            return self._settle_error(row, error)
        self._troubles, self._held_chat = 0, None
        message_id = answer.get("message_id") if isinstance(answer, dict) else None
        return Settled(lambda tx: self._record_sent(tx, row, message_id))

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
                return self._hold(row, why, wait_s)
            case Refused(new_chat_id=int() as new_chat_id):
                return Settled(lambda tx: self._follow(tx, row, new_chat_id))
            case Refused(code=403):
                return Settled(lambda tx: self._give_up_on_person(tx, row, why))
            case Refused(description=description) if "message is not modified" in description:
                return Settled(lambda tx: self._record_sent(tx, row, None))
            case Refused(code=400):
                log.error("telegram refuses a message", row=row.id, method=row.method, error=why)
                return Settled(lambda tx: self._refused(tx, row, why))
            case NotConnected():
                self._doubt_line(why)
                return Settled(lambda tx: sending.put_back(tx, row.id, why))
            case NoAnswer():
                self._doubt_line(why)
                return Settled(lambda tx: sending.mark_doubtful(tx, row.id, why))
            case _:
                self._troubles += 1
                return self._hold(row, why, min(LONGEST_WAIT_S, 2 ** (self._troubles - 1)))

    def _hold(self, row: Leased, why: str, wait_s: float) -> Settled:
        """Let its chat wait; or everybody, where it is the second chat in trouble and nothing got through between."""
        is_common = self._held_chat not in (None, row.chat_id)
        self._held_chat = row.chat_id
        who = EVERYBODY if is_common else row.chat_id
        until = self._clock() + timedelta(seconds=wait_s)
        self._silent_until = until if is_common else self._silent_until
        log.warning(
            "telegram takes no message now", chat=row.chat_id, for_all=is_common, wait_s=wait_s, error=why
        )
        return Settled(lambda tx: self._put_back(tx, row, why, who, until))

    async def _put_back(self, tx: Transaction, row: Leased, why: str, who: int, until: datetime) -> None:
        await sending.put_back(tx, row.id, why)
        await pauses.begin(tx, who, until)

    async def _record_sent(self, tx: Transaction, row: Leased, message_id: int | None) -> None:
        """Record it, and let the chat wait where it has had its share."""
        now = self._clock()
        await sending.record_sent(tx, row.id, message_id, now)
        if not self._pace.is_limited_per_chat:
            return
        sent = await sending.sent_since(tx, row.chat_id, now - REMEMBERED)
        turn = self._pace.find_turn(row.chat_id, sent)
        if turn is not None and turn > now:
            await pauses.begin(tx, row.chat_id, turn)

    async def _follow(self, tx: Transaction, row: Leased, new_chat_id: int) -> None:
        await sending.put_back(tx, row.id, "migrated")
        await outbox.redirect(tx, row.chat_id, new_chat_id)

    async def _give_up_on_person(self, tx: Transaction, row: Leased, why: str) -> None:
        """Note that a person cannot be reached. A reminder counts as not given: it comes when the person is back."""
        if not await reminders.take_back(tx, row.id):
            await sending.record_failed(tx, row.id, why)
        await members.mark_reachable(tx, row.chat_id, unreachable_since=self._clock())

    async def _refused(self, tx: Transaction, row: Leased, why: str) -> None:
        await sending.record_failed(tx, row.id, why)
        payload = _say_otherwise(row, why)
        if payload is not None:
            message = Outgoing(row.chat_id, "sendMessage", payload, row.priority)
            await outbox.put(tx, message, self._clock())


def _say_otherwise(row: Leased, why: str) -> dict[str, Any] | None:
    """Say it in another way: as the payload has it, an edit whose message is gone as a new one, HTML as plain text."""
    if OTHERWISE in row.payload:
        payload = row.payload[OTHERWISE]
        return {"chat_id": row.chat_id, **payload} if payload else None
    payload = {key: value for key, value in row.payload.items() if key not in ("message_id", "parse_mode")}
    if row.method == "editMessageText" and "parse" not in why:
        return {**payload, "parse_mode": row.payload.get("parse_mode", "")}
    if row.payload.get("parse_mode"):
        return {**payload, "text": str(payload.get("text", ""))[:SURELY_SHORT]}
    return None
