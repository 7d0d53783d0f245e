"""What was heard of one task, summed up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.forms.form import QuestionKind, Section
from bot.core.telling.folding import fold_evenly
from bot.core.telling.found import Found
from bot.core.telling.listening import REST, Listener
from bot.core.telling.marks import Ear
from bot.core.telling.pieces import Piece
from bot.core.telling.words import SOURCE_WORDS

_WORDS = ("problems", "next-steps", "breakthrough")
_SHORTEST_TAIL = 4  # signs of a source's name of which the last two are enough: 专项债券


@dataclass(frozen=True, slots=True)
class Heard:
    """The answers of one piece of a message, and the words that are left."""

    piece: Piece
    values: Mapping[str, str]
    unclear: Mapping[str, tuple[str, ...]]
    rest: str
    has_label: bool

    @property
    def is_empty(self) -> bool:
        return not (self.values or self.unclear or self.rest)

    @property
    def is_worth_telling(self) -> bool:
        """Tell a telling from an ordinary answer to the question on the screen."""
        answered = len({*self.values, *self.unclear})
        return bool(answered) if self.piece.is_named else answered > 1 or self.has_label


def sum_up(piece: Piece, section: Section, listener: Listener) -> Heard:
    """Bring together what the clauses said of each question."""
    order = {question.id: place for place, question in enumerate(section.questions)}
    stages = next((question.choices for question in section.questions if question.id == "stage"), ())
    readings = {
        asked: _settle(asked, listener.found, stages) for asked in {one.question for one in listener.found}
    }
    values = {asked: said[0] for asked, said in readings.items() if len(said) == 1}
    unclear = {asked: said for asked, said in readings.items() if len(said) > 1}
    words = {asked: listener.quote([asked]) for asked in _WORDS if asked in order}
    fitting = {
        question.id: words[question.id]
        for question in section.questions
        if _fits(words, question.id, question.longest)
    }
    lost = [asked for asked in _WORDS if asked not in fitting]
    in_order = sorted({**values, **fitting}.items(), key=lambda item: order[item[0]])
    return Heard(
        piece,
        dict(in_order),
        unclear,
        listener.quote([REST, *lost]),
        any(one.has_label for one in listener.found),
    )


def _fits(words: Mapping[str, str], question: str, longest: int) -> bool:
    return 0 < len(words.get(question, "")) <= longest


def _settle(question: str, found: Sequence[Found], stages: Sequence[str]) -> tuple[str, ...]:
    """Give the one reading, or those to choose between. Stages that rise were gone through: the last one holds."""
    said = [one.readings for one in found if one.question == question]
    distinct = tuple(dict.fromkeys(reading for readings in said for reading in readings))
    if question == "stage" and all(len(readings) == 1 for readings in said):
        places = [stages.index(readings[0]) for readings in said]
        return distinct[-1:] if places == sorted(places) else distinct
    return distinct


def make_ear(section: Section, choices: Mapping[str, tuple[str, ...]]) -> Ear:
    """Gather the words of a section's stages, sources of money and units."""
    asked = next((question.choices for question in section.questions if question.id == "stage"), ())
    known = {fold_evenly(word): _order_codes(named, asked) for word, named in choices.items()}
    stages = {word: codes for word, codes in known.items() if codes}
    stages |= {f"正{word}": codes for word, codes in stages.items() if word.startswith("在")}
    sources = dict(_list_sources(section))
    units = {fold_evenly(q.unit) for q in section.questions if q.kind is QuestionKind.NUMBER and q.unit}
    return Ear(stages, sources, frozenset(units - {"%"}))


def _order_codes(named: Sequence[str], asked: Sequence[str]) -> tuple[str, ...]:
    """Give the code that a word stands for here, then the others that it may stand for elsewhere."""
    code = next((code for code in named if code in asked), None)
    return () if code is None else (code, *(other for other in named if other != code))


def _list_sources(section: Section) -> Iterator[tuple[str, str]]:
    """List what a source of money is called: 省级, 省里, 省财政; 专项债券, 专项债, 债券."""
    names = [q.id.partition("-")[2] for q in section.questions if q.id.startswith(("received-", "spent-"))]
    for name in dict.fromkeys(names):
        folded = fold_evenly(name)
        yield folded, name
        for end, others in SOURCE_WORDS.items():
            if folded.endswith(end):
                yield from ((folded.removesuffix(end) + other, name) for other in others)
        if len(folded) >= _SHORTEST_TAIL:
            yield folded[-2:], name
