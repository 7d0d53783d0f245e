"""The open lists of a paper, and whether a number continues one of them or begins a new one."""

import re

from bot.core.plan.numbering.items import Item, rank_of
from bot.core.plan.numbering.markers import Kind, Marker
from bot.core.plan.units.bodies import is_body, is_collective

_NAMES_AHEAD = re.compile(r"责任(?:单位|部门)|牵头|承办单位|负责\)|目标任务")
_HEADING_AND_NO_MORE = re.compile(r"[^。;:!?]{2,40}")
_BEFORE_NAME = re.compile(r"[、,;:]")
_LONGEST_NAME = 24
_LOOK_AHEAD = 600  # characters after a number in which names make it an item
_DENSE = 150  # a line of so many characters may hold items without any stop between them
_HAN_NUMERALS = "一二三四五六七八九十"
_SKIPPED = 3  # a list may skip or repeat a number by a slip of the pen
_DEEPEST = 2  # a list inside a list of the same kind, no further
_COUNTING_ON = frozenset({Kind.HAN, Kind.PAREN_HAN, Kind.ARTICLE, Kind.DIGIT, Kind.PAREN_DIGIT})
_HEADINGS = frozenset({Kind.CHAPTER, Kind.HAN, Kind.PAREN_HAN})
_LISTS_OF_LISTS = frozenset({Kind.DIGIT, Kind.PAREN_DIGIT, Kind.HALF_PAREN, Kind.CIRCLED})


class Sequence:
    """Judges numbers by what came before; `open_items` is the outline's stack, outermost first."""

    def __init__(self, open_items: list[Item]) -> None:
        self._open = open_items
        # The last number of each kind, for lists that count on through the headings.
        self._reached: dict[Kind, int] = {}
        # Under which kind a kind first stood.
        self._parents: dict[Kind, Kind | None] = {}

    @property
    def has_begun(self) -> bool:
        """Whether any item has been opened."""
        return bool(self._reached)

    def depth_of_headings(self) -> int:
        """How many of the open items are headings by their number, or without one."""
        return next(
            (at for at, item in enumerate(self._open) if item.kind not in _HEADINGS | {None}), len(self._open)
        )

    def note(self, marker: Marker) -> None:
        """An item with this number was opened."""
        if [item.kind for item in self._open].count(marker.kind) == 1:  # an inner list does not count on
            self._reached[marker.kind] = marker.ordinal

    def fits(self, marker: Marker, plain: str, since: int, later: list[Marker]) -> bool:
        """Whether the number begins an item here.

        `since`: where the text after the last number in the line begins; `later`: the numbers further on in it.
        """
        if marker.is_first:
            return self._fits_at_line_start(marker, plain)
        if not marker.is_clear and (len(plain) < _DENSE or not _may_be_dense(marker, plain)):
            return False
        at = self._continued(marker, plain)
        if at is not None:
            return self._may_continue_inline(self._open[at], marker, plain)
        follows_heading = _HEADING_AND_NO_MORE.fullmatch(plain, since, marker.start) is not None
        follows_heading = follows_heading or _ends_in_name(plain, since, marker.start)
        is_sure = marker.is_clear and marker.kind is not Kind.PAREN_DIGIT  # which is a reference as often
        return self._may_begin_inline(marker, plain, later, may_count_on=is_sure or follows_heading)

    def restarts(self, marker: Marker) -> bool:
        """Whether a list that begins at 1 is a new one beside one that is open, or the first of its kind."""
        is_first_of_kind = marker.kind not in self._reached or not self._open
        return is_first_of_kind or self._innermost(marker.kind) is not None

    def make_room(self, marker: Marker, plain: str) -> None:
        """Close the items that end where this number begins."""
        at = self._continued(marker, plain)
        if at is not None:
            del self._open[at:]
        elif self._innermost(marker.kind) is not None:
            self._close_for_restart(marker)
        else:
            self._close_inner(marker.kind)
        self._parents.setdefault(marker.kind, self._open[-1].kind if self._open else None)

    def _fits_at_line_start(self, marker: Marker, plain: str) -> bool:
        innermost = self._innermost(marker.kind)
        if innermost is None or marker.ordinal == 1 or self._continued(marker, plain) is not None:
            return True
        return 0 <= marker.ordinal - (self._open[innermost].ordinal or 0) <= _SKIPPED

    def _may_continue_inline(self, item: Item, marker: Marker, plain: str) -> bool:
        """An item whose list stands on lines of its own is continued within a line only with names."""
        return (
            not item.is_first
            or marker.kind in (Kind.PAREN_DIGIT, Kind.CIRCLED)
            or (marker.kind in _HEADINGS and marker.is_clear)
            or _names_follow(marker, plain)
        )

    def _may_begin_inline(
        self, marker: Marker, plain: str, later: list[Marker], *, may_count_on: bool
    ) -> bool:
        """A list begins within a line at 1, with a 2 further on or with names; or counts on from the list before."""
        through = self._reached.get(marker.kind, 0) + 1
        if marker.ordinal != 1:
            is_next = marker.ordinal == through > 1 and self._innermost(marker.kind) is None
            return is_next and may_count_on and marker.kind in _COUNTING_ON
        if marker.kind is Kind.PAREN_DIGIT and marker.is_clear:
            return True
        has_second = any(other.kind is marker.kind and other.ordinal == 2 for other in later)
        return has_second or (self._innermost(marker.kind) is None and _names_follow(marker, plain))

    def _innermost(self, kind: Kind) -> int | None:
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].kind is kind:
                return at
        return None

    def _continued(self, marker: Marker, plain: str) -> int | None:
        """The place in the stack of the item that this number follows directly."""
        places = [at for at, item in enumerate(self._open) if item.kind is marker.kind]
        if not places:
            return None
        following = [at for at in places if self._open[at].ordinal == marker.ordinal - 1]
        if not following:
            return places[-1] if marker.ordinal != 1 and marker.is_first else None
        alike = [at for at in following if self._open[at].is_first == marker.is_first] or following
        if len(alike) > 1 and _names_follow(marker, plain) and not self._open[alike[-1]].mentions():
            return alike[0]  # of an outer and an inner list equally far, the one whose items name somebody
        return alike[-1]

    def _close_for_restart(self, marker: Marker) -> None:
        """A list that begins again inside an open list of its kind: an inner list, or a new list after it."""
        at = self._innermost(marker.kind)
        if at is None:
            return
        depth = sum(item.kind is marker.kind for item in self._open)
        follows = marker.is_first and self._open[at].is_closed
        if marker.kind not in _LISTS_OF_LISTS or follows or depth == _DEEPEST:
            del self._open[at:]

    def _close_inner(self, kind: Kind) -> None:
        """Close what stands further in than a list of this kind; some papers put （一） inside of 1."""
        parent = self._parents.get(kind)
        if parent is not None and parent > kind:
            home = self._innermost(parent)
            if home is not None:
                del self._open[home + 1 :]
                return
        outer = [item for item in self._open if item.rank < rank_of(kind)]
        if outer or kind in self._reached:
            while self._open and self._open[-1].rank >= rank_of(kind):
                self._open.pop()


def _names_follow(marker: Marker, plain: str) -> bool:
    return bool(_NAMES_AHEAD.search(plain, marker.end, marker.end + _LOOK_AHEAD))


def _ends_in_name(plain: str, start: int, end: int) -> bool:
    """Whether the name of a body stands directly before a number: 责任单位:市交通局6.治理路口."""
    name = _BEFORE_NAME.split(plain[max(start, end - _LONGEST_NAME) : end])[-1].removesuffix("等")
    return len(name) > 1 and (is_body(name) or is_collective(name))


def _may_be_dense(marker: Marker, plain: str) -> bool:
    """Whether text follows a number before which there is no stop: not 3、4号, nor 一、二年级."""
    following = plain[marker.end : marker.end + 1]
    numerals = _HAN_NUMERALS if marker.kind in (Kind.HAN, Kind.PAREN_HAN) else ""
    return bool(following) and not following.isdigit() and following not in " ,.;。、" + numerals
