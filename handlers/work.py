"""What a handler has at hand: the update's transaction, the services' shelf, and a voice to answer with."""

from collections.abc import Callable, Coroutine, Iterable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from telegram import Update
from telegram.ext import CallbackContext, ExtBot

from bot.core.dialogue import Lexicon
from bot.services.shelf import Shelf
from bot.texts import DEFAULT_LOCALE, Html, Say, Texts
from bot.transport import BotApi
from bot.views.screen import Screen
from storage import outbox
from storage.database import Transaction
from storage.members import Member
from storage.outbox import ENCLOSURE, Outgoing, Priority

TOGETHER = timedelta(seconds=1.5)
"""An album arrives as one update a picture, within about this time."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What all handlers share; built once."""

    api: BotApi
    shelf: Shelf
    texts: Texts
    lexicon: Lexicon
    menu_words: Mapping[str, str]
    courtesies: frozenset[str]
    find_question: Callable[[str, bool], str | None]
    on_upload: Callable[[], None]
    public_url: str
    """Where the bot can be reached from outside; empty where it cannot."""


AfterCommit: TypeAlias = Callable[[], Coroutine[Any, Any, None]]


@dataclass(slots=True)
class Work:
    """One update's work. What `after_commit` holds is done when all the rest is safe."""

    desk: Desk
    tx: Transaction
    now: datetime
    member: Member | None = None
    failure: Exception | None = None
    after_commit: list[AfterCommit] = field(default_factory=list)

    @property
    def say(self) -> Say:
        """Speak the member's language; a stranger's is the default."""
        return self.desk.texts.speak(self.member.locale if self.member else DEFAULT_LOCALE)

    async def send(
        self,
        chat_id: int,
        screen: Screen,
        priority: Priority = Priority.ANSWER,
        key: str | None = None,
        reply_to: int | None = None,
    ) -> bool:
        """Put a new message into the outbox; False where its key has been used."""
        payload = {"chat_id": chat_id, **screen.payload()}
        if reply_to is not None:
            payload["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
        return await outbox.put(self.tx, Outgoing(chat_id, "sendMessage", payload, priority, key), self.now)

    async def tell(
        self,
        people: Iterable[Member],
        draw: Callable[[Say], Screen],
        key: str | None = None,
        priority: Priority = Priority.NOTICE,
    ) -> None:
        """Tell each of several people, in their own language; with each of them the key is another."""
        for one in people:
            screen = draw(self.desk.texts.speak(one.locale))
            await self.send(one.telegram_id, screen, priority, f"{key}:{one.id}" if key else None)

    async def send_together(self, chat_id: int, screen: Screen, key: str) -> None:
        """Send one message for several updates that belong together: the last one's screen, a moment later."""
        payload = {"chat_id": chat_id, **screen.payload()}
        if await outbox.replace_unsent(self.tx, key, payload):
            return
        later = self.now + TOGETHER
        first = Outgoing(chat_id, "sendMessage", payload, key=key, not_before=later)
        if not await outbox.put(self.tx, first, self.now):
            await outbox.put(self.tx, Outgoing(chat_id, "sendMessage", payload), self.now)

    async def send_document(self, chat_id: int, enclosure: str, caption: Html) -> None:
        """Send a file that is made when it is sent; `enclosure` says which."""
        payload = {"chat_id": chat_id, "caption": caption, "parse_mode": "HTML", ENCLOSURE: enclosure}
        await outbox.put(self.tx, Outgoing(chat_id, "sendDocument", payload), self.now)

    async def send_contact(self, chat_id: int, name: str, phone: str) -> None:
        """Send a contact card."""
        payload = {"chat_id": chat_id, "phone_number": phone, "first_name": name}
        await outbox.put(self.tx, Outgoing(chat_id, "sendContact", payload), self.now)

    def call_after_commit(self, method: str, parameters: Mapping[str, Any]) -> None:
        """Call the Bot API at once, outside the outbox: an answer that is of no use later."""

        async def call() -> None:
            await self.desk.api.call(method, parameters)

        self.after_commit.append(call)

    def start_reading(self) -> None:
        """Have the documents that were sent read, once all this is safe."""

        async def start() -> None:
            self.desk.on_upload()

        self.after_commit.append(start)

    async def edit(self, chat_id: int, message_id: int, screen: Screen) -> None:
        """Put a screen in the place of a message."""
        payload = {"chat_id": chat_id, "message_id": message_id, **screen.payload()}
        await outbox.put(self.tx, Outgoing(chat_id, "editMessageText", payload), self.now)


def read_data(update: Update) -> str:
    """Read what the button that was pressed carries; empty where none was."""
    query = update.callback_query
    return str(query.data) if query else ""


def read_rest(update: Update) -> str:
    """Read what a button carries after its first word: holidays:2027 has 2027."""
    return read_data(update).partition(":")[2]


def read_numbers(update: Update) -> list[int]:
    """Read the numbers that a button carries: pick:7:12 has 7 and 12."""
    return [int(part) for part in read_data(update).split(":")[1:]]


current_work: ContextVar[Work] = ContextVar("current_work")


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """PTB's context, with the work at hand. Its user_data and chat_data stay empty: state is in tables."""

    @property
    def work(self) -> Work:
        return current_work.get()

    @property
    def member(self) -> Member:
        """The member who acts; the gate lets nobody else through."""
        member = self.work.member
        if member is None:
            raise RuntimeError("a stranger got past the gate")
        return member

    async def answer(self, update: Update, screen: Screen, key: str | None = None) -> None:
        """Answer in the chat, by a new message."""
        if update.effective_chat is not None:
            await self.work.send(update.effective_chat.id, screen, key=key)

    async def turn(self, update: Update, screen: Screen) -> None:
        """Turn the message whose button was pressed into the next screen."""
        query = update.callback_query
        if query is None or query.message is None:
            await self.answer(update, screen)
        else:
            await self.work.edit(query.message.chat.id, query.message.message_id, screen)

    def toast(self, update: Update, text: str = "") -> None:
        """Stop the pressed button's spinner, with a word where one is needed."""
        query = update.callback_query
        if query is None:
            return
        shown = {"text": text} if text else {}
        self.work.call_after_commit("answerCallbackQuery", {"callback_query_id": query.id, **shown})
