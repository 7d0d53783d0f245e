"""A whole message: which tasks it names, and what it tells of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bot.core.forms.form import Form, Section
from bot.core.telling.dates import Dating
from bot.core.telling.facts import FactReader
from bot.core.telling.folding import fold_evenly
from bot.core.telling.hearing import Heard, make_ear, sum_up
from bot.core.telling.listening import Listener
from bot.core.telling.marks import MASK
from bot.core.telling.money import Carried
from bot.core.telling.passages import Reader
from bot.core.telling.pieces import Piece, cut_pieces
from bot.core.telling.told import Telling

if TYPE_CHECKING:
    from bot.core.dialogue.events import Lexicon

MOST_OTHERS = 5

_UNIT = re.compile("[（(](?:单位[:：]?)?(?P<unit>万元|亿元|元)[）)]|单位[:：](?P<alone>万元|亿元|元)")


def read_telling(
    form: Form,
    text: str,
    lexicon: "Lexicon",
    amount_unit: str = "",
    at_section: str = "",
    today: date | None = None,
) -> Telling | None:
    """Read a message that tells the state of a task, or of several; None where it is something else.

    `at_section` is the task on the screen: it is meant where no other is named. A number without a unit is in
    `amount_unit`. Without `today` no day is read that is told from it (昨天), and no month is known to be past.
    """
    text, amount_unit = _take_unit(text, amount_unit)
    folded = fold_evenly(text)
    words = frozenset(map(fold_evenly, lexicon.choices))
    on_screen = at_section if form.section(at_section) else ""
    pieces = cut_pieces(form.sections, words, text, folded, on_screen)
    year = form.year or (today.year if today else 0)
    hearing = _Hearing(form, text, folded, lexicon, amount_unit, Dating(year, today))
    return _join(_pair_names(list(hearing.hear(pieces)), form))


def _take_unit(text: str, unit: str) -> tuple[str, str]:
    """Take the unit that a sheet declares for its figures, 单位：万元, and hide it."""
    declared = {found["unit"] or found["alone"] for found in _UNIT.finditer(text)}
    hidden = _UNIT.sub(lambda found: MASK * len(found[0]), text) if len(declared) == 1 else text
    return hidden, declared.pop() if len(declared) == 1 else unit


class _Hearing:
    """Hears the pieces of one message, one after the other."""

    def __init__(
        self, form: Form, text: str, folded: str, lexicon: "Lexicon", unit: str, dating: Dating
    ) -> None:
        self._form, self._text, self._folded = form, text, folded
        self._lexicon, self._unit, self._dating = lexicon, unit, dating

    def hear(self, pieces: Sequence[Piece]) -> Iterator[Heard]:
        carried = Carried()
        for piece in pieces:
            section = self._form.section(piece.keys[0])
            if section is None:
                continue
            listener = self._listen(piece, section, carried)
            carried = listener.carried
            yield sum_up(piece, section, listener)

    def _listen(self, piece: Piece, section: Section, carried: Carried) -> Listener:
        reader = Reader(section, make_ear(section, self._lexicon.choices), self._folded)
        facts = FactReader(section, self._unit, self._dating, self._folded)
        listener = Listener(self._text, piece.masked, reader, facts, carried)
        for clause in piece.clauses:
            listener.listen(clause)
        return listener


def _pair_names(heard: Sequence[Heard], form: Form) -> list[Heard]:
    """Settle what is meant by a name of which nothing is told before the next: a whole and its part, or both."""
    paired: list[Heard] = []
    for one in heard:
        before = paired[-1] if paired else None
        if before is None or not before.is_empty:
            paired.append(one)
        elif not before.piece.is_named or _is_part(form, before.piece, one.piece):
            paired[-1] = one
        else:
            keys = tuple(dict.fromkeys((*before.piece.keys, *one.piece.keys)))
            paired[-1] = replace(one, piece=replace(one.piece, keys=keys))
    return paired


def _is_part(form: Form, whole: Piece, part: Piece) -> bool:
    numbers = [section.number for piece in (whole, part) if (section := form.section(piece.keys[0]))]
    return len(numbers) == 2 and numbers[1].startswith(f"{numbers[0]}.")


def _join(heard: Sequence[Heard]) -> Telling | None:
    """Make one telling of all: the first, and what is told besides."""
    if not any(one.is_worth_telling for one in heard):
        return None
    first, *also = [_make(one) for one in heard if not one.is_empty]
    return replace(first, also=tuple(also))


def _make(heard: Heard) -> Telling:
    keys = heard.piece.keys
    if len(keys) > 1:
        return Telling("", {}, {}, "", keys[:MOST_OTHERS])
    return Telling(keys[0], heard.values, heard.unclear, heard.rest)
