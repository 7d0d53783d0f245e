"""What was counted: which of the plan's figures a number of things, or a share, is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.amounts import Ambiguous, Number, format_amount, read_number
from bot.core.forms.form import Question, QuestionKind
from bot.core.telling.folding import fold_evenly
from bot.core.telling.found import Found
from bot.core.telling.marks import MASK, Mark
from bot.core.telling.passages import Field, Passage
from bot.core.telling.words import COMPLETING, SO_FAR, Sense

_FINISHED = frozenset({"completed", "done", "equipping"})


def read_counts(passage: Passage, questions: Sequence[Question], spoken: str) -> list[Found]:
    """Find the figures of a clause; `spoken` is the text with the names in it."""
    counted = [question for question in questions if question.kind is QuestionKind.NUMBER]
    fields = [field for field in passage.fields if field.figure.sense in (Sense.COUNT, Sense.PERCENT)]
    told = [field for field in fields if _is_told(passage, field)]
    read = [found for field in told for found in _read_count(passage, field, counted, spoken)]
    return _drop_wholes(read, list_wholes(passage, counted))


def _is_told(passage: Passage, field: Field) -> bool:
    """Tell whether the words around say what there is by now, and of the things themselves."""
    scopes = {mark.sense for mark in field.before} & {Sense.THIS_MONTH, Sense.TOTAL}
    is_partial = any(
        mark.codes and not _FINISHED.intersection(mark.codes) for mark in (*field.before, *field.after)
    )
    return passage.is_plain(field.start, field.end) and scopes != {Sense.THIS_MONTH} and not is_partial


def _read_count(
    passage: Passage, field: Field, questions: Sequence[Question], spoken: str
) -> Iterator[Found]:
    is_share = field.figure.sense is Sense.PERCENT
    # A task's name says of no share which one it is; its end may: 签约率.
    start = (
        max(passage.text.rfind(MASK, field.start, field.figure.start), field.start)
        if is_share
        else field.start
    )
    words = spoken[start : field.end]
    fitting = [(question, _read(field.figure.text, question.unit)) for question in questions]
    chosen = _choose([question for question, readings in fitting if readings], words, is_share=is_share)
    if chosen:
        readings = next(readings for question, readings in fitting if question == chosen)
        used = (*field.before, *field.after, field.figure)
        yield Found(chosen.id, readings, used, has_label=_overlap(words, chosen) > 0)


def _read(text: str, unit: str) -> tuple[str, ...]:
    match read_number(text, unit):
        case Number(value):
            return (format_amount(value),)
        case Ambiguous(readings):
            return tuple(format_amount(reading) for reading in readings)
    return ()


def _choose(questions: Sequence[Question], words: str, *, is_share: bool) -> Question | None:
    """Choose by the words that the clause and the plan's clause share; of a share some must be."""
    if not questions:
        return None
    scores = {question: _overlap(words, question) for question in questions}
    best = max(scores.values())
    fitting = [question for question, score in scores.items() if score == best]
    is_clear = best > 0 or (len(questions) == 1 and not is_share)
    return fitting[0] if is_clear and len({question.about for question in fitting}) == 1 else None


def _overlap(words: str, question: Question) -> int:
    about = fold_evenly(question.about.replace(question.figure, ""))
    pairs = {about[at : at + 2] for at in range(len(about) - 1)}
    return sum(words[at : at + 2] in pairs for at in range(len(words) - 1))


def list_wholes(passage: Passage, questions: Sequence[Question]) -> tuple[Mark, ...]:
    """List the figures that are the plan's own, said again: 38幢全部封顶."""
    own = [
        (question.unit, _read(question.figure, question.unit)) for question in questions if question.figure
    ]
    counts = [mark for mark in passage.marks if mark.sense is Sense.COUNT]
    return tuple(mark for mark in counts if any(_read(mark.text, unit) == figure for unit, figure in own))


def _drop_wholes(read: Sequence[Found], wholes: Sequence[Mark]) -> list[Found]:
    """Leave out the plan's own figures where another is told as well: 38幢里已经完工20幢."""
    told = {found.question for found in read if found.used[-1] not in wholes}
    kept = []
    repeated: list[Mark] = []
    for found in read:
        if found.used[-1] not in wholes or (found.question not in told and _is_finished(found)):
            kept.append(found)
        elif found.question in told:
            repeated.extend(found.used)
    return [*(replace(found, used=(*found.used, *repeated)) for found in kept[:1]), *kept[1:]]


def _is_finished(found: Found) -> bool:
    return any(_says_finished(mark) for mark in found.used)


def _says_finished(mark: Mark) -> bool:
    return mark.text in COMPLETING or mark.text.startswith(SO_FAR) or mark.sense is Sense.TOTAL
