"""Every dialogue, whatever it is about: found again, taken a step further, ended. Each call is in one transaction."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Ending, Event, Lexicon, Note, Outcome, State, begin, step
from bot.services.errands import WAYS
from bot.services.shelf import Shelf
from storage import drafts, members, plans
from storage.database import Transaction
from storage.drafts import Draft, StaleDraftError
from storage.members import Member


@dataclass(frozen=True, slots=True)
class AlreadySent:
    """The dialogue that was answered has ended: its answers stand as they were sent."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A button of an earlier screen was pressed: nothing changed.

    `now` is where the member's dialogue stands, None where none is under way; `closed_as` is how the draft of the
    button ended, None where it has not.
    """

    now: Conversation | None
    closed_as: str | None


async def open_on(
    tx: Transaction, shelf: Shelf, member: Member, subject: str, now: datetime, *, is_asked_for: bool = True
) -> Conversation | None:
    """Open the dialogue on a subject, or go on with it; None where this member may not have it.

    One that was not asked for just now does not take the next words from another dialogue that is under way.
    """
    draft = await drafts.find_on(tx, subject, member.id)
    talk = await _begin(tx, shelf, member, subject, now) if draft is None else None
    if draft is not None:
        talk = await _load(tx, shelf, member, draft, now)
    if talk is not None and is_asked_for:
        await members.focus(tx, member.id, talk.draft_id)
    elif talk is not None:
        await members.focus_if_free(tx, member.id, talk.draft_id)
    return talk


async def _begin(
    tx: Transaction, shelf: Shelf, member: Member, subject: str, now: datetime
) -> Conversation | None:
    """Begin a dialogue, and note what it is based on; None, and no draft is left, where this member may not have it."""
    draft = await drafts.open_on(tx, subject, member.id, State().to_json(), now)
    talk = await _load(tx, shelf, member, draft, now)
    if talk is None:
        await drafts.close(tx, draft.id, draft.version, "discarded", now)
        return None
    return await _rebase(tx, talk, begin(talk.form), now)


async def _rebase(tx: Transaction, talk: Conversation, state: State, now: datetime) -> Conversation:
    """Note what the member is shown: if it changes before it is confirmed, that is shown first."""
    state = replace(state, base_version=talk.about.basis)
    await drafts.advance(tx, talk.draft_id, talk.version, state.to_json(), now)
    return replace(talk, version=talk.version + 1, state=state)


async def reopen(
    tx: Transaction, shelf: Shelf, member: Member, draft_id: int, now: datetime
) -> Conversation | None:
    """Go on with a draft; None where it has ended, or the member may no longer have it."""
    talk = await _find(tx, shelf, member, draft_id, now)
    if talk is not None:
        await members.focus(tx, member.id, draft_id)
    return talk


async def resume(tx: Transaction, shelf: Shelf, member: Member, now: datetime) -> Conversation | None:
    """Find the dialogue that the member's next words belong to; None where there is none."""
    if member.focus_draft_id is None:
        return None
    return await _find(tx, shelf, member, member.focus_draft_id, now)


async def let_go(tx: Transaction, member: Member) -> bool:
    """Leave a dialogue that cannot go on: its task is gone, or the member's role. False where none was under way.

    Its draft stays, should the task or the role come back.
    """
    if member.focus_draft_id is None:
        return False
    await members.focus(tx, member.id, None)
    return await drafts.find(tx, member.focus_draft_id, member.id) is not None


async def find_answered_by(
    tx: Transaction, shelf: Shelf, member: Member, message_id: int, now: datetime
) -> Conversation | AlreadySent | None:
    """Find the dialogue that a message of the member's gave an answer to; None where it gave none."""
    draft = await drafts.find_by_source(tx, member.id, message_id)
    if draft is None:
        return None
    return await _find(tx, shelf, member, draft.id, now) or AlreadySent()


async def _find(
    tx: Transaction, shelf: Shelf, member: Member, draft_id: int, now: datetime
) -> Conversation | None:
    """Find an open draft of this member on something that the member may still do."""
    draft = await drafts.find(tx, draft_id, member.id)
    return None if draft is None else await _load(tx, shelf, member, draft, now)


async def _load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue of a draft; None where this member may not have it, or not any more."""
    return await WAYS[draft.kind].load(tx, shelf, member, draft, now)


async def press(
    tx: Transaction,
    shelf: Shelf,
    member: Member,
    at: tuple[int, int],
    event: Event,
    lexicon: Lexicon,
    now: datetime,
) -> Conversation | Stale:
    """Take the step of a button, drawn `at` a (draft, version). A button of an older version changes nothing."""
    draft_id, version = at
    talk = await _find(tx, shelf, member, draft_id, now)
    if talk is None or talk.version != version:
        return Stale(await resume(tx, shelf, member, now), await drafts.closed_as(tx, draft_id, member.id))
    await members.focus(tx, member.id, draft_id)
    return await advance(tx, shelf, member, talk, event, lexicon, now)


async def advance(
    tx: Transaction,
    shelf: Shelf,
    member: Member,
    talk: Conversation,
    event: Event,
    lexicon: Lexicon,
    now: datetime,
) -> Conversation:
    """Take one step and write it down."""
    outcome = step(talk.form, talk.state, event, lexicon)
    if outcome.ending is Ending.SUBMITTED:
        return await _submit(tx, shelf, member, talk, outcome, now)
    if outcome.ending is Ending.DISCARDED:
        await _discard(tx, talk, now)
    else:
        await drafts.advance(tx, talk.draft_id, talk.version, outcome.state.to_json(), now)
    if outcome.ending is not None:
        await members.focus(tx, member.id, None)
    moved = replace(
        talk, version=talk.version + 1, state=outcome.state, note=outcome.note, ending=outcome.ending
    )
    return moved if outcome.ending else await _reload(tx, shelf, member, moved, now)


async def _discard(tx: Transaction, talk: Conversation, now: datetime) -> None:
    await drafts.close(tx, talk.draft_id, talk.version, "discarded", now)
    await WAYS[talk.about.kind].discard(tx, talk)


async def _reload(
    tx: Transaction, shelf: Shelf, member: Member, talk: Conversation, now: datetime
) -> Conversation:
    """Make anew what follows from the answers: the sections that were added, a plan as decided so far."""
    if WAYS[talk.about.kind].is_fixed:
        return talk
    fresh = await _find(tx, shelf, member, talk.draft_id, now)
    return talk if fresh is None else replace(fresh, note=talk.note)


async def _submit(
    tx: Transaction, shelf: Shelf, member: Member, talk: Conversation, outcome: Outcome, now: datetime
) -> Conversation:
    """Do what the dialogue was for; a complaint leaves it open."""
    way = WAYS[talk.about.kind]
    if way.submit is not None:
        return await way.submit(tx, talk, outcome, now)
    asked, talk = talk.state, replace(await _take_turn(tx, shelf, member, talk, now), state=outcome.state)
    if talk.state.base_version != talk.about.basis:
        shown = await _rebase(tx, talk, outcome.state, now)
        return replace(shown, note=Note("changed-meanwhile", is_complaint=True))
    complaint = await way.carry_out(tx, talk, now)
    if complaint is not None:
        state = asked if talk.form.is_brief else outcome.state
        await drafts.advance(tx, talk.draft_id, talk.version, state.to_json(), now)
        return replace(talk, version=talk.version + 1, state=state, note=complaint)
    await drafts.close(tx, talk.draft_id, talk.version, "submitted", now)
    await members.focus(tx, talk.member_id, None)
    return replace(talk, version=talk.version + 1, ending=Ending.SUBMITTED)


async def _take_turn(
    tx: Transaction, shelf: Shelf, member: Member, talk: Conversation, now: datetime
) -> Conversation:
    """Let nobody else change the plan or its units, and load the dialogue anew: another may just have changed them.

    Raises StaleDraftError where nothing is left to be done.
    """
    await plans.lock(tx)
    fresh = await _find(tx, shelf, member, talk.draft_id, now)
    if fresh is None:
        raise StaleDraftError(talk.draft_id)
    return fresh
