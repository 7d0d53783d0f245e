"""Readings of one question, from the plain one to the ones that expect slips."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.who.clues import Clue, gather_clues
from bot.core.who.ear import Ear
from bot.core.who.glossary import Glossary, Kind, Meaning, Term
from bot.core.who.lexicon import Lexicon, Piece
from bot.core.who.postings import Postings
from bot.core.who.slips import Spelling, as_slip
from bot.core.who.sounds import Sounds
from bot.core.who.spoken import Spoken


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question."""

    spelling: Spelling
    clues: tuple[Clue, ...]


class Reader:
    """Reads questions with the glossary's words and the plan's."""

    def __init__(self, glossary: Glossary, units: Mapping[str, Term], postings: Postings) -> None:
        self._terms = {**glossary.terms, **units}
        self._lexicon = Lexicon(self._terms)
        self._lookalikes = glossary.lookalikes
        self._postings = postings
        self._ear: Ear | None = None
        self._spoken: Spoken | None = None

    def learn(self, terms: Mapping[str, Term]) -> None:
        """Take in words that came with the plan."""
        if terms:
            self._lexicon.learn(terms)

    def cut(self, text: str) -> list[Piece]:
        """Cut a normalised question into known words, figures and raw runs."""
        return self._lexicon.cut(text)

    def read(self, text: str, pieces: Sequence[Piece], tasks: int) -> Iterator[Reading]:
        """Give the readings of a question, the plainest first; `tasks` is the number of tasks in the plan."""
        if any(piece.kind is Kind.RAW and piece.text[0].isascii() for piece in pieces):
            yield self._read_as_sounds(text, tasks)
            return
        plain = Reading(Spelling(text), gather_clues(pieces, Spelling(text), self._postings.count, tasks))
        yield plain
        yield self._read_with_slips(text, pieces, plain.clues)

    def _read_with_slips(self, text: str, pieces: Sequence[Piece], clues: Iterable[Clue]) -> Reading:
        ear = self._listen()
        heard = list(ear.sounds.spell(text))
        for piece in pieces:
            if piece.kind is Kind.FILLER:
                heard[piece.start : piece.end] = " " * (piece.end - piece.start)
        spelling = Spelling(text, "".join(heard))
        return Reading(spelling, tuple(self._allow_slips(clue, spelling, ear) for clue in clues))

    def _read_as_sounds(self, text: str, tasks: int) -> Reading:
        ear = self._listen()
        self._spoken = self._spoken or Spoken(self._terms, ear.sounds, self._postings.slots)
        spelled = self._spoken.spell(text)
        spelling = Spelling(spelled, spelled)
        clues = gather_clues(self._spoken.cut(spelled), spelling, self._postings.count, tasks)
        return Reading(spelling, tuple(self._allow_slips(clue, spelling, ear) for clue in clues))

    def _listen(self) -> Ear:
        self._ear = self._ear or Ear(Sounds(), self._postings.pairs)
        return self._ear

    def _allow_slips(self, clue: Clue, spelling: Spelling, ear: Ear) -> Clue:
        if not clue.is_raw:
            return clue
        places = range(clue.piece.start, clue.piece.end)
        slips = [list(self._real(as_slip(spelling, at, ear, self._lookalikes))) for at in places]
        return replace(
            clue, parts=tuple((*part, *slip) for part, slip in zip(clue.parts, slips, strict=True))
        )

    def _real(self, slips: Iterable[Meaning]) -> Iterator[Meaning]:
        return (slip for slip in slips if len(slip.text) == 2 and self._postings.count(slip.text))
