"""One item, one task; but an item in which several texts each end in names holds several tasks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.plan.numbering.items import Item
from bot.core.plan.tasks.drafts import Draft
from bot.core.plan.tasks.titles import is_stage, title_of
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits

_DIGIT = re.compile(r"\d")
_TRIVIAL = " \t。,;、:.()"


@dataclass(slots=True)
class _Share:
    """A text and the names that close it; the first may be names only (at the title), the last text only.

    `leads`: the names stand before the text.
    """

    said: list[Passage]
    credits: Credits
    is_line_of_names: bool = False
    leads: bool = False


def share_out(item: Item) -> Iterator[Draft]:
    """The task of an item; or its tasks, a parent first where the item has a title of its own."""
    title, shares = _shares(item)
    if _is_one_task(shares):
        names = sum((share.credits for share in shares), Credits())
        said = _everything(shares)
        if is_stage(title.plain) and said:  # a time, and no work
            title, said = title_of(said[0]), [title, *said]
        yield Draft(title, item.line, item.ordinal, said, names)
    elif (not shares[0].said and len(item.parts) == 1) or item.parts[0].begins_with_names():
        yield Draft(title, item.line, item.ordinal, shares[0].said, shares[0].credits)
        yield from _parts(shares[1:])
    else:
        own = shares[0].credits if not shares[0].said else Credits()
        parent = Draft(title, item.line, item.ordinal, _everything(shares), own)
        parent.children = list(_parts(shares))
        yield parent


def _shares(item: Item) -> tuple[Passage, list[_Share]]:
    title, start = _split_title(item)
    shares: list[_Share] = []
    said: list[Passage] = []
    for part in item.parts:
        for mention in part.mentions:
            if mention.start >= start:
                said += _substance(part.passage.cut(start, mention.start))
                start = mention.end
            if mention.leads:
                said = _give_back(said, shares)
                shares.append(_Share([], mention.credits, leads=True))
            elif said or not shares:
                shares.append(_Share(said, mention.credits, part.is_only_names))
                said = []
            else:
                shares[-1].credits += mention.credits
        said += _substance(part.passage.cut(start))
        start = 0
    said = _give_back(said, shares)
    return title, [*shares, _Share(said, Credits())] if said or not shares else shares


def _give_back(said: list[Passage], shares: list[_Share]) -> list[Passage]:
    """The text behind names that stand before it is theirs; what is left over is returned."""
    if not said or not shares or not shares[-1].leads:
        return said
    shares[-1].said += said
    return []


def _split_title(item: Item) -> tuple[Passage, int]:
    """The title of an item and the place in its first line where the title ends."""
    if not item.parts:
        return Passage(item.line, "", ""), 0
    part = item.parts[0]
    start, end = part.head()
    head = part.passage.cut(start, end)
    title = title_of(head)
    if not title:  # the item is a list of names: 1.市公安局：
        return part.passage.cut(0, end).strip(" :,。"), end
    before = max(0, head.plain.find(title.plain))
    if _DIGIT.search(head.plain, 0, before):  # 3月5日前，… is part of what is to be done
        return title, start
    return title, start + before + len(title)


def _substance(piece: Passage) -> list[Passage]:
    """The piece, if it says anything, without the stops that the title left before it."""
    piece = piece.cut(len(piece) - len(piece.plain.lstrip(" \t。:;,")))
    return [piece] if piece.plain.strip(_TRIVIAL) else []


def _is_one_task(shares: list[_Share]) -> bool:
    """Names on lines of their own that only add another role do not make another task."""
    owners = [share for share in shares if share.credits.is_owned()]
    if len(owners) < 2:
        return True
    leads, answers = (
        sum(bool(s.credits.lead) for s in owners),
        sum(bool(s.credits.responsible) for s in owners),
    )
    return leads < 2 and answers < 2 and all(share.is_line_of_names for share in owners[1:])


def _everything(shares: list[_Share]) -> list[Passage]:
    return [piece for share in shares for piece in share.said]


def _parts(shares: list[_Share]) -> Iterator[Draft]:
    parts = [share for share in shares if share.said and share.credits]
    for number, share in enumerate(parts, 1):
        yield Draft(title_of(share.said[0]), share.said[0].line, number, share.said, share.credits)
