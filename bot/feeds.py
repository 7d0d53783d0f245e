"""A member's calendar as a file: sent in the chat, and fetched by the phone's own calendar."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.services.agenda import Whose, find_agenda, find_subscriber
from bot.services.shelf import Shelf
from bot.texts import Texts
from bot.views.agenda import write_agenda
from storage import members
from storage.database import Database, Transaction
from storage.members import Member

FILE_NAME = "lianluo.ics"
BEFORE, AFTER = timedelta(days=62), timedelta(days=366)
"""How much of the past and of what is to come a calendar has."""


class Calendars:
    """Makes calendar files from what the tables hold now."""

    def __init__(
        self, database: Database, shelf: Shelf, texts: Texts, clock: Callable[[], datetime], bot: str
    ) -> None:
        self._bot = bot
        self._database = database
        self._shelf = shelf
        self._texts = texts
        self._clock = clock

    async def make_file(self, member_id: int, whose: Whose) -> bytes:
        """Make the calendar of a member. Raises LookupError where there is no such member."""
        async with self._database.transaction() as tx:
            member = await members.find_by_id(tx, member_id)
            if member is None:
                raise LookupError(member_id)
            return await self._write(tx, member, whose)

    async def fetch(self, token: str) -> bytes | None:
        """Make the calendar at a secret address; None where nobody has it."""
        async with self._database.transaction() as tx:
            member = await find_subscriber(tx, token)
            if member is None:
                return None
            whose = Whose.ALL if member.is_office else Whose.MINE if member.can_report else Whose.UNIT
            return await self._write(tx, member, whose)

    async def _write(self, tx: Transaction, member: Member, whose: Whose) -> bytes:
        now = self._clock()
        first, last = (now - BEFORE).date(), (now + AFTER).date()
        found = await find_agenda(tx, self._shelf, member, whose, first, last, now)
        say = self._texts.speak(member.locale)
        due, today = (found.due, found.today) if found else ((), now.date())
        return write_agenda(say, member.name, due, today, self._shelf.calendar, self._bot)
