"""A message that tells how a task is: which report it belongs to, whether or not one is open."""

from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Lexicon, Said
from bot.core.forms import Form
from bot.core.telling import read_telling
from bot.services import progress
from bot.services.shelf import Shelf
from storage.database import Transaction
from storage.members import Member

SHORTEST = 6
"""A shorter message tells nothing of a task by its name."""


async def find_told(
    tx: Transaction,
    shelf: Shelf,
    member: Member,
    talk: Conversation | None,
    said: Said,
    lexicon: Lexicon,
    now: datetime,
) -> Conversation | None:
    """Find the dialogue in which a message tells something: the one under way, else a report that is wanted."""
    if len(said.text) < SHORTEST or not member.can_report or not _may_tell(said.text, lexicon):
        return None
    if talk is not None:
        return talk if _tells(talk.form, said, lexicon) else None
    stored = await shelf.plan(tx)
    if stored is None:
        return None
    today = stored.day_of(now)
    best, most = None, 0
    for known in await progress.find_openable(tx, shelf, member, now):
        form = await progress.make_form(tx, shelf, stored, known.owed, today)
        told = 0 if known.is_accepted else _count_told(form, said, lexicon)
        if told > most:  # of those that can hold as much, the one that is wanted first
            best, most = known.owed.subject, told
    opened = await progress.open_report(tx, shelf, member, now, best) if best else None
    return opened if isinstance(opened, Conversation) else None


def _may_tell(text: str, lexicon: Lexicon) -> bool:
    """Tell at a glance whether a message may have a figure or a stage in it: most are questions and have neither."""
    has_figure = any(sign.isnumeric() for sign in text)
    return has_figure or any(len(word) > 1 and word in text for word in lexicon.choices)


def _tells(form: Form, said: Said, lexicon: Lexicon) -> bool:
    """Tell whether a message names a task of a form and says something of it."""
    return _count_told(form, said, lexicon) > 0


def _count_told(form: Form, said: Said, lexicon: Lexicon) -> int:
    """Count what a message says that a form asks; a task named without more counts too, if others fit as well."""
    telling = read_telling(form, said.text, lexicon, today=form.today) if form.today else None
    if telling is None:
        return 0
    return 1 + sum(len(told.values) + len(told.unclear) for told in (telling, *telling.also))
