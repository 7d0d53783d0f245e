"""Readings of one question, from the plain one to the ones that expect slips."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.who.clues import Clue, ClueGatherer
from bot.core.who.ear import Ear
from bot.core.who.glossary import Glossary, Kind
from bot.core.who.lexicon import Entry, Lexicon, Piece
from bot.core.who.mending import Mender
from bot.core.who.postings import Postings
from bot.core.who.senses import Senses
from bot.core.who.slips import Spelling, as_slip
from bot.core.who.sounds import Sounds
from bot.core.who.spoken import Spoken
from bot.core.who.strays import LITTLE_KINDS
from bot.core.who.together import Allusions
from bot.core.who.units import UnitBook

# Where more characters than so many are no known words, these are no slips.
_MOST_ODD = 12
_MAY_HAVE_PARTS = (Kind.WORD, Kind.TOPIC, Kind.SETTING, Kind.WHERE)
_TWO = 2
_SHORTEST_COMPOUND = 3
_SHORTEST_PINYIN = 4
# Sounds that make a known word may as well be another that is not known.
_WORTH_OF_SOUNDS = 0.95


@dataclass(frozen=True, slots=True)
class Cut:
    """A question in pieces; a spoken one (typed in Latin letters) is a text of sounds."""

    text: str
    pieces: tuple[Piece, ...]
    is_spoken: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a question."""

    spelling: Spelling
    clues: tuple[Clue, ...]


class Reader:
    """Reads questions with the glossary's words and the plan's."""

    def __init__(self, glossary: Glossary, units: UnitBook, postings: Postings) -> None:
        self._entries = {word: Entry(kind, (word,)) for word, kind in glossary.kinds.items()}
        self._lexicon = Lexicon(self._entries)
        self._lookalikes = glossary.lookalikes
        self._postings = postings
        self._senses = Senses(glossary, units, postings)
        self._gatherer = ClueGatherer(self._senses, postings, Allusions(glossary.together))
        self._ear: Ear | None = None
        self._spoken: Spoken | None = None
        self._mender: Mender | None = None

    def notice_change(self, new_unit_names: Iterable[str]) -> None:
        """Let the plan have changed: other words count, and units may have come."""
        self._senses.forget()
        for name in new_unit_names:
            entry = self._entries[name] = Entry(Kind.UNIT, (name,))
            self._lexicon.learn(name, entry)
            if self._spoken:
                self._spoken.learn(name, entry)
            if self._mender:
                self._mender.learn(name, entry)

    def warm_up(self) -> None:
        """Load what the first question with a slip or in pinyin would load."""
        self._listen().written("")
        self._speak().warm_up()
        self._meant()

    def cut(self, text: str) -> Cut:
        """Cut a normalised question into known words, figures and raw runs."""
        pieces = self._lexicon.cut(text)
        if not self._is_spoken(pieces):
            return Cut(text, tuple(self._take_apart(pieces)))
        spoken = self._speak()
        spelled = spoken.spell(text)
        return Cut(spelled, tuple(spoken.cut(spelled)), is_spoken=True)

    def _take_apart(self, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """Take long words that mean nothing in the plan for what they are made of: 女孩打针 may be 女孩 and 打针."""
        for piece in pieces:
            yield from self._parts_of(piece) or (piece,)

    def _parts_of(self, piece: Piece) -> Sequence[Piece]:
        may_have_parts = piece.kind in _MAY_HAVE_PARTS and len(piece.text) >= _SHORTEST_COMPOUND
        if not may_have_parts or piece.text.isascii() or self._has_meaning(piece):
            return ()
        parts = self._lexicon.take_apart(piece)
        if piece.kind is Kind.TOPIC:
            return parts if self._is_with_a_tail(parts) else ()
        telling = [part for part in parts if part.kind in _MAY_HAVE_PARTS and self._has_meaning(part)]
        return parts if len(telling) > 1 else ()

    def _is_with_a_tail(self, parts: Sequence[Piece]) -> bool:
        """Tell a matter and little words behind it: 餐厨垃圾 and 处理."""
        if len(parts) < _TWO or any(part.kind not in LITTLE_KINDS for part in parts[1:]):
            return False
        return len(parts[0].text) >= _SHORTEST_COMPOUND and self._has_meaning(parts[0])

    def _has_meaning(self, piece: Piece) -> bool:
        return bool(self._senses.of_words(piece.words).meanings)

    def _is_spoken(self, pieces: Sequence[Piece]) -> bool:
        """Tell Latin letters that are no English: most of the words, or half if they can be pinyin."""
        latin = [piece for piece in pieces if piece.text.isascii() and piece.text.isalpha()]
        unknown = [piece.text for piece in latin if piece.kind is Kind.RAW]
        if not unknown or len(unknown) * 2 != len(latin):
            return len(unknown) * 2 > len(latin)
        return all(
            len(word) >= _SHORTEST_PINYIN and self._listen().sounds.parse_latin(word) for word in unknown
        )

    def says_nothing(self, text: str) -> bool:
        """Tell a text that has only words of asking."""
        return all(piece.kind in (Kind.FILLER, Kind.MATTER) for piece in self._lexicon.cut(text))

    def has_matter(self, text: str) -> bool:
        """Tell a text that has more than words of asking and words that fit everything."""
        return any(piece.kind not in (Kind.FILLER, *LITTLE_KINDS) for piece in self._lexicon.cut(text))

    def read(self, cut: Cut) -> Iterator[Reading]:
        """Give the readings of a question: as it is written, with its slips, and with words mended as wholes."""
        spelling = Spelling(cut.text, cut.text if cut.is_spoken else "")
        clues = self._gatherer.gather(cut.pieces, spelling)
        odd = [at for clue in clues if clue.may_have_slips for at in clue.piece.places()]
        if not cut.is_spoken and not 0 < len(odd) <= _MOST_ODD:
            yield Reading(spelling, clues)
            return
        spelling = Spelling(cut.text, self._hear(cut))
        yield self._allow_slips(clues, spelling)
        if not cut.is_spoken and (mended := self._mend(cut, spelling, odd)):
            yield self._allow_slips(mended, spelling)

    def read_mended(self, cut: Cut, odd: Collection[int]) -> Iterator[Reading]:
        """Read a question once more, where words at some places may be others with a slip (洪水 for 供水)."""
        if cut.is_spoken or not 0 < len(odd) <= _MOST_ODD:
            return
        spelling = Spelling(cut.text, self._hear(cut))
        if mended := self._mend(cut, spelling, odd):
            yield self._allow_slips(mended, spelling)

    def _hear(self, cut: Cut) -> str:
        """Spell a question, with spaces for the words of asking: these are no part of a word with a slip."""
        heard = list(self._listen().sounds.spell(cut.text))
        for piece in cut.pieces:
            if piece.kind is Kind.FILLER and not cut.is_spoken:
                heard[piece.start : piece.end] = " " * (piece.end - piece.start)
        return "".join(heard)

    def _mend(self, cut: Cut, spelling: Spelling, odd: Collection[int]) -> Sequence[Clue]:
        mended = self._meant().find(cut.text, self._listen().sounds.spell(cut.text), odd)
        if not mended:
            return ()
        pieces = self._take_apart(self._lexicon.cut(cut.text, mended))
        return self._gatherer.gather(tuple(pieces), spelling)

    def _meant(self) -> Mender:
        sounds = self._listen().sounds
        self._mender = self._mender or Mender(self._entries, sounds, self._lookalikes, self._senses)
        return self._mender

    def _speak(self) -> Spoken:
        self._spoken = self._spoken or Spoken(self._entries, self._listen(), self._senses, self._postings)
        return self._spoken

    def _listen(self) -> Ear:
        self._ear = self._ear or Ear(Sounds(), self._postings.pairs)
        return self._ear

    def _allow_slips(self, clues: Iterable[Clue], spelling: Spelling) -> Reading:
        return Reading(spelling, tuple(self._allow_slip(clue, spelling) for clue in clues))

    def _allow_slip(self, clue: Clue, spelling: Spelling) -> Clue:
        if not clue.is_raw and not (spelling.is_spoken and clue.parts):
            return clue
        ear = self._listen()
        places = clue.piece.places()
        slips = [tuple(self._postings.having(as_slip(spelling, at, ear, self._lookalikes))) for at in places]
        parts = tuple(part + slip for part, slip in zip(clue.parts, slips, strict=True))
        worth = max(clue.worth_of_parts, _WORTH_OF_SOUNDS) if spelling.is_spoken else clue.worth_of_parts
        return replace(clue, parts=parts, worth_of_parts=worth)
