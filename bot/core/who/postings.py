"""The inverted index: which tasks have which two characters side by side.

A task keeps its slot, its place in the plan, whatever becomes of it. A change touches only the pairs that
come or go with it, so it costs as much as the one task is long, however large the table; and an index that was
changed answers like one that is built anew.
"""

import operator
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.core.who.glossary import Meaning
from bot.core.who.passages import Passages

_NOWHERE: Sequence[int] = ()
_PAIR = 2
# More tasks than this need not be seen one by one.
MOST_FOUND = 150
_MOST_KEPT = 20_000


class Postings:
    """Slots by pairs of neighbouring characters of all passages, and by single characters of the names."""

    def __init__(self) -> None:
        self._slots_of: dict[str, array[int]] = {}
        self.slots: list[Passages | None] = []
        # Every pair ever seen, in the order of its first appearance: whoever derives from it goes on where it was.
        self.pairs: list[str] = []
        # The slots in the order in which they were filled; one that changed stands here again.
        self.filled: list[int] = []
        # The number of tasks.
        self.size = 0
        # What was counted and found since the last change.
        self._counts: dict[str, int] = {}
        self._found: dict[str, list[int]] = {}

    def open_slot(self) -> int:
        """Make room for one more task behind the others."""
        self.slots.append(None)
        return len(self.slots) - 1

    def put(self, slot: int, passages: Passages | None) -> None:
        """Let a slot hold this task and no other; None empties it."""
        before = self.slots[slot]
        self.size += (passages is not None) - (before is not None)
        self.slots[slot] = passages
        if passages:
            self.filled.append(slot)
        old, new = _grams(before), _grams(passages)
        for gram in old - new:
            if slots := self._slots_of.get(gram):
                del slots[bisect_left(slots, slot)]
        for gram in new - old:
            self._enter(gram, slot)
        self._counts.clear()
        self._found.clear()

    def _enter(self, gram: str, slot: int) -> None:
        slots = self._slots_of.get(gram)
        if slots is None:
            self._start(gram, slot)
        elif not slots or slots[-1] < slot:
            slots.append(slot)
        else:
            slots.insert(bisect_left(slots, slot), slot)

    def _start(self, gram: str, slot: int) -> None:
        if "\n" not in gram:  # no pair reaches from one line into the next
            self._slots_of[gram] = array("I", (slot,))
            if len(gram) == _PAIR:
                self.pairs.append(gram)

    def count(self, text: str) -> int:
        """Tell how many tasks may contain the text: those that have its rarest pair. 0 is certain."""
        if not self._slots_of.get(text[:_PAIR]):
            return 0  # most words of a glossary end here
        count = self._counts.get(text)
        if count is None:
            if len(self._counts) > _MOST_KEPT:
                self._counts.clear()
            count = self._counts[text] = len(self._slots_of.get(self._rarest_gram(text), _NOWHERE))
        return count

    def having(self, meanings: Iterable[Meaning]) -> Iterator[Meaning]:
        """Give those meanings that are a pair of some task's passages."""
        return (
            meaning for meaning in meanings if len(meaning.text) == _PAIR and self._slots_of.get(meaning.text)
        )

    def find(self, text: str) -> list[int]:
        """Give the slots whose passages contain the text, the first 150 of them."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) > _MOST_KEPT:
                self._found.clear()
            found = self._found[text] = list(islice(self._having(text), MOST_FOUND))
        return found

    def _having(self, text: str) -> Iterator[int]:
        for slot in self._slots_of.get(self._rarest_gram(text), _NOWHERE):
            passages = self.slots[slot]
            if passages and (len(text) <= _PAIR or text in passages.text):
                yield slot

    def is_named(self, text: str) -> bool:
        """Tell whether some task has the text in its name."""
        found = (self.slots[slot] for slot in self.find(text))
        return any(passages and text in passages.name for passages in found)

    def _rarest_gram(self, text: str) -> str:
        if len(text) <= _PAIR:
            return text
        rarest, fewest = "", len(self.slots) + 1
        for at in range(len(text) - 1):
            slots = self._slots_of.get(text[at : at + 2])
            if not slots:
                return text[at : at + 2]
            if len(slots) < fewest:
                rarest, fewest = text[at : at + 2], len(slots)
        return rarest


def _grams(passages: Passages | None) -> set[str]:
    """Give all pairs, and the single characters of the names."""
    if passages is None:
        return set()
    return set(map(operator.add, passages.text, passages.text[1:])).union(passages.name)
