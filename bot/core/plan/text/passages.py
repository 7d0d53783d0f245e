"""A piece of the document that remembers where it stood."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.plan.text.folding import fold


@dataclass(slots=True, unsafe_hash=True)  # frozen would double the time of every cut, and there are many
class Passage:
    """A piece of the document: `text` as printed, `plain` the same characters folded; `line` counts from 1.

    Never changed once it is made.
    """

    line: int
    text: str
    plain: str

    def __bool__(self) -> bool:
        return bool(self.plain) and not self.plain.isspace()

    def __len__(self) -> int:
        return len(self.plain)

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """The part from `start` up to `end`."""
        if not start and end is None:
            return self
        return Passage(self.line, self.text[start:end], self.plain[start:end])

    def strip(self, characters: str = " \t") -> "Passage":
        """Without the given (folded) characters at both ends."""
        plain = self.plain
        if not plain or (plain[0] not in characters and plain[-1] not in characters):
            return self
        left = len(plain) - len(plain.lstrip(characters))
        return self.cut(left, max(left, len(plain.rstrip(characters))))

    def __add__(self, other: "Passage") -> "Passage":
        return Passage(self.line, self.text + other.text, self.plain + other.plain)


def passage(text: str, line: int = 1) -> Passage:
    """A passage of raw text."""
    return Passage(line, text, fold(text))


def join(pieces: Sequence[Passage]) -> Passage:
    """The pieces in one, on the line of the first."""
    if len(pieces) == 1:
        return pieces[0]
    text, plain = "".join(piece.text for piece in pieces), "".join(piece.plain for piece in pieces)
    return Passage(pieces[0].line, text, plain)


def without(whole: Passage, spans: list[tuple[int, int]]) -> list[Passage]:
    """What is left of a passage when the spans (in order, disjoint) are taken out."""
    if not spans:
        return [whole] if whole else []
    edges = [0, *(edge for span in spans for edge in span), len(whole)]
    pieces = [whole.cut(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    return [piece for piece in pieces if piece]
