"""What a raw character may have been meant to be: the slips of keyboards, ears and eyes.

Everything is brought back to pairs of characters that the plan really has, so that a slip is searched for and
weighed exactly like a word that was written well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.who.ear import Ear
from bot.core.who.glossary import Meaning

AS_WRITTEN = 1.0
SAME_SOUND = 0.86
# Both characters of a pair wrong at once is a coincidence more often than a slip.
ONLY_SOUND = 0.5
LOOKALIKE = 0.86
SWAPPED = 0.86
DOUBLED = 0.9
EXTRA = 0.7
REPLACED = 0.45


@dataclass(frozen=True, slots=True)
class Spelling:
    """A question's text, and the same text spelled by sound ("" until someone listens)."""

    text: str
    spelled: str = ""

    @property
    def is_spoken(self) -> bool:
        """Tell a question that was typed in Latin letters: it has sounds and no characters."""
        return self.text == self.spelled

    def pairs_at(self, at: int, of_spelled: bool = False) -> list[str]:
        """Give the pairs that contain the character at a place."""
        text = self.spelled if of_spelled else self.text
        return [text[start : start + 2] for start in (at - 1, at) if 0 <= start < len(text) - 1]


def as_written(spelling: Spelling, at: int) -> Iterator[Meaning]:
    """Give the pairs that hold the character as it stands."""
    for pair in spelling.pairs_at(at):
        yield Meaning(pair, AS_WRITTEN)


def as_slip(spelling: Spelling, at: int, ear: Ear, lookalikes: Mapping[str, str]) -> Iterator[Meaning]:
    """Give the pairs that the character, or the one beside it, may have been meant for."""
    for pair in spelling.pairs_at(at, of_spelled=True):
        for written in ear.written(pair):
            is_kin = spelling.is_spoken or bool(set(written) & set(spelling.text[max(at - 1, 0) : at + 2]))
            yield Meaning(written, SAME_SOUND if is_kin else ONLY_SOUND)
    for pair in spelling.pairs_at(at):
        yield from (Meaning(other + pair[1], LOOKALIKE) for other in lookalikes.get(pair[0], ""))
        yield from (Meaning(pair[0] + other, LOOKALIKE) for other in lookalikes.get(pair[1], ""))
        yield Meaning(pair[1] + pair[0], SWAPPED)
    if spelling.text[max(at - 1, 0) : at] == spelling.text[at]:
        yield from (Meaning(pair, DOUBLED) for pair in spelling.pairs_at(at - 1))


def as_stranger(spelling: Spelling, at: int) -> Iterator[Meaning]:
    """Give what speaks for a lone character that should not be there, or stands in the place of another."""
    text = spelling.text
    left, right = text[max(at - 2, 0) : at], text[at + 1 : at + 3]
    if left and right:
        yield Meaning(left[-1] + right[0], EXTRA)
    yield from (Meaning(neighbours, REPLACED) for neighbours in (left, right) if len(neighbours) == 2)
