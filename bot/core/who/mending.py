"""Words that were meant: known words that stand in a question with one slip of the keyboard, the ear or the eye.

Where `slips` mends pairs of characters that only the plan knows, this mends whole words of the glossary, so that a
synonym may be misspelled too: 静老院 is 敬老院, 特殊叫育 is 特殊教育, 视频采头 is 视频探头.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from bot.core.who.glossary import PART, Kind
from bot.core.who.lexicon import Entry, Mended
from bot.core.who.senses import Senses
from bot.core.who.sounds import Sounds

_LONGEST = 8
_SHORTEST_WITH_A_GAP = 3
# A word with a wrong character that neither sounds nor looks alike must at least be so long.
_SHORTEST_REPLACED = 4
_SAME_SOUND = 0.92
_ONLY_SOUND = 0.7
_LOOKALIKE = 0.92
_SWAPPED = 0.92
_DOUBLED = 0.94
_DROPPED = 0.84
_EXTRA = 0.8
_REPLACED = 0.72

_MENDED_KINDS = (
    Kind.FILLER,
    Kind.WORD,
    Kind.TOPIC,
    Kind.SETTING,
    Kind.WHERE,
    Kind.ASPECT,
    Kind.LIGHT,
    Kind.UNIT,
)
_NEED_NO_SENSE = (Kind.FILLER, Kind.LIGHT)


class _Meant(NamedTuple):
    """A word that may have been meant, and how likely."""

    word: str
    worth: float


class Mender:
    """Finds misspelled words. It holds every word of the glossary by its sound and with each character left out."""

    def __init__(
        self, entries: Mapping[str, Entry], sounds: Sounds, lookalikes: Mapping[str, str], senses: Senses
    ) -> None:
        self._entries = entries
        self._sounds = sounds
        self._lookalikes = lookalikes
        self._senses = senses
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        self._by_gap: defaultdict[str, list[str]] = defaultdict(list)
        for word, entry in entries.items():
            self.learn(word, entry)

    def learn(self, word: str, entry: Entry) -> None:
        """Take in a word."""
        if word.isascii() or not 2 <= len(word) <= _LONGEST or entry.kind not in _MENDED_KINDS:
            return
        self._by_sound[self._sounds.spell(word)].append(word)
        if len(word) >= _SHORTEST_WITH_A_GAP and entry.kind is not Kind.FILLER:
            for at in range(len(word)):
                self._by_gap[word[:at] + word[at + 1 :]].append(word)

    def find(self, text: str, spelled: str, odd: Collection[int]) -> dict[int, list[Mended]]:
        """Give the words that may have been meant, by their start; each has one of the odd places."""
        found: dict[int, list[Mended]] = defaultdict(list)
        for start, end in _windows(text, odd):
            window, odd_here = text[start:end], [at - start for at in odd if start <= at < end]
            for word, worth in self._meant(window, spelled[start:end], odd_here):
                entry = self._entries[word]
                if self._may_be_meant(word, entry.kind, worth):
                    found[start].append(Mended(end, entry.kind, entry.words, worth))
        return found

    def _may_be_meant(self, word: str, kind: Kind, worth: float) -> bool:
        """Tell a word of the plan; a word that says nothing (问题) must not do away with one that may (文体)."""
        return worth > _ONLY_SOUND if kind in _NEED_NO_SENSE else self._is_in_plan(word)

    def _is_in_plan(self, word: str) -> bool:
        meanings = self._senses.of_words((word,)).meanings
        return bool(meanings) and meanings[0].strength >= PART

    def _meant(self, window: str, spelled: str, odd: Collection[int]) -> Iterator[_Meant]:
        for word in self._by_sound.get(spelled, ()):
            yield _Meant(word, _SAME_SOUND if set(word) & set(window) else _ONLY_SOUND)
        if len(window) == 2:
            yield from self._look_alike(window, odd)
            return
        yield from self._with_a_gap(window)
        for at in odd:
            yield from self._without_or_instead(window, at)
        yield from self._swapped(window, odd)

    def _look_alike(self, window: str, odd: Iterable[int]) -> Iterator[_Meant]:
        for at in odd:
            for other in self._lookalikes.get(window[at], ""):
                word = window[:at] + other + window[at + 1 :]
                if word in self._entries:
                    yield _Meant(word, _LOOKALIKE)

    def _with_a_gap(self, window: str) -> Iterator[_Meant]:
        for word in self._by_gap.get(window, ()):
            yield _Meant(word, _DROPPED)

    def _without_or_instead(self, window: str, at: int) -> Iterator[_Meant]:
        rest = window[:at] + window[at + 1 :]
        is_doubled = window[at] in window[max(at - 1, 0) : at]
        if rest in self._entries and (is_doubled or 0 < at < len(rest)):
            yield _Meant(rest, _DOUBLED if is_doubled else _EXTRA)
        for word in self._by_gap.get(rest, ()):
            if word[:at] == rest[:at] and word[at + 1 :] == rest[at:]:
                yield from self._instead(word, window[at], word[at])

    def _instead(self, word: str, written: str, meant: str) -> Iterator[_Meant]:
        if meant in self._lookalikes.get(written, ""):
            yield _Meant(word, _LOOKALIKE)
        elif len(word) >= _SHORTEST_REPLACED:
            yield _Meant(word, _REPLACED)

    def _swapped(self, window: str, odd: Collection[int]) -> Iterator[_Meant]:
        for at in range(len(window) - 1):
            word = window[:at] + window[at + 1] + window[at] + window[at + 2 :]
            if (at in odd or at + 1 in odd) and word != window and word in self._entries:
                yield _Meant(word, _SWAPPED)


def _windows(text: str, odd: Collection[int]) -> Iterator[tuple[int, int]]:
    """Give the stretches of two to eight characters, within no space, that hold an odd place."""
    starts = {start for at in odd for start in range(max(at - _LONGEST + 1, 0), at + 1)}
    for start in starts:
        for end in range(start + 2, min(start + _LONGEST, len(text)) + 1):
            if text[end - 1] == " " or text[start] == " ":
                break
            if any(start <= at < end for at in odd):
                yield start, end
