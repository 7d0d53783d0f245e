"""Latin words as whole syllables of pinyin, with at most one slip of the keyboard."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

_LONGEST_SYLLABLE = 6
# The letters that are easily lost.
_OFTEN_LOST = frozenset("aeioughn")
_MOST_WAYS = 4

Way = list[str]


class Syllables:
    """Splits words into syllables."""

    def __init__(self, syllables: Iterable[str]) -> None:
        self._known = frozenset(syllables)
        self._with_one_more: defaultdict[str, list[str]] = defaultdict(list)
        for syllable in sorted(self._known):
            for at, letter in enumerate(syllable):
                if letter in _OFTEN_LOST:
                    self._with_one_more[syllable[:at] + syllable[at + 1 :]].append(syllable)

    def split(self, word: str) -> list[Way]:
        """Give the ways with the fewest syllables, and one more for each doubtful boundary: bi-nan and bin-an."""
        ways: list[list[Way]] = [[] for _ in word] + [[[]]]
        for start in range(len(word) - 1, -1, -1):
            for end in range(min(start + _LONGEST_SYLLABLE, len(word)), start, -1):
                if ways[end] and word[start:end] in self._known:
                    ways[start] += [[word[start:end], *rest] for rest in ways[end]]
            if len(ways[start]) > 1:
                ways[start] = sorted(ways[start], key=len)[:_MOST_WAYS]
        return ways[0]

    def mend(self, word: str) -> list[Way]:
        """Split a word that has one letter too many or in the wrong place, or else one too few."""
        starts, ends = self._reach(word), self._reach_back(word)
        gaps = [(start, end) for start in starts for end in ends if 0 <= end - start <= 2 * _LONGEST_SYLLABLE]
        for mend in (self._leave_out_or_exchange, self._put_in):
            ways = [
                [*before, *mended, *after]
                for start, end in gaps
                for mended in mend(word[start:end])
                for before in self.split(word[:start])
                for after in self.split(word[end:])
            ]
            if ways:
                return ways
        return []

    def _reach(self, word: str) -> list[int]:
        """Give the places up to which a word is whole syllables."""
        reached = [0]
        for end in range(1, len(word) + 1):
            if any(word[start:end] in self._known for start in reached if end - start <= _LONGEST_SYLLABLE):
                reached.append(end)
        return reached

    def _reach_back(self, word: str) -> list[int]:
        """Give the places from which on a word is whole syllables."""
        reached = [len(word)]
        for start in range(len(word) - 1, -1, -1):
            if any(word[start:end] in self._known for end in reached if end - start <= _LONGEST_SYLLABLE):
                reached.append(start)
        return reached

    def _leave_out_or_exchange(self, letters: str) -> Iterator[Way]:
        if len(letters) <= _LONGEST_SYLLABLE + 1:
            for at in range(len(letters)):
                if (rest := letters[:at] + letters[at + 1 :]) in self._known:
                    yield [rest]
        for at in range(len(letters) - 1):
            swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
            if swapped in self._known:
                yield [swapped]
            elif swapped[: at + 1] in self._known and swapped[at + 1 :] in self._known:
                yield [swapped[: at + 1], swapped[at + 1 :]]

    def _put_in(self, letters: str) -> Iterator[Way]:
        return ([syllable] for syllable in self._with_one_more.get(letters, ()))
