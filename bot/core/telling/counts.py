"""What was counted: which of the plan's figures a number of things, or a share, is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.amounts import Ambiguous, Number, format_amount, read_number
from bot.core.forms.form import Question, QuestionKind
from bot.core.telling.folding import fold_evenly
from bot.core.telling.found import Found
from bot.core.telling.marks import MASK, Mark
from bot.core.telling.passages import Field, Passage
from bot.core.telling.words import COMPLETING, SO_FAR, Sense

_COMPLETING = re.compile("|".join(sorted(COMPLETING, key=len, reverse=True)))
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
    readings = {question: _read(field.figure.text, question.unit) for question in questions}
    fitting = [question for question in questions if readings[question]]
    chosen = _choose_share(passage, field, fitting, spoken)
    if field.figure.sense is Sense.COUNT:
        others = [question for question in questions if not readings[question]]
        chosen = _choose_things(passage, field, fitting, others, spoken)
    if chosen:
        used = (*field.before, *field.after, field.figure)
        has_label = _overlap(spoken[field.start : field.end], chosen) > 0
        yield Found(chosen.id, readings[chosen], used, has_label)


def _choose_share(
    passage: Passage, field: Field, fitting: Sequence[Question], spoken: str
) -> Question | None:
    """Choose by shared words. A task's name says of no share which one it is; its last sign may: 签约率."""
    start = max(passage.text.rfind(MASK, field.start, field.figure.start), field.start)
    return _choose_nearest(spoken[start : field.end], fitting)


def _choose_things(
    passage: Passage, field: Field, fitting: Sequence[Question], others: Sequence[Question], spoken: str
) -> Question | None:
    """Choose by shared words; of things in a unit of their own it need not be said what they are."""
    nearest = _choose_nearest(spoken[field.start : field.end], fitting)
    is_of_others = any(_overlap(passage.text[field.start : field.end], other) for other in others)
    return nearest or (fitting[0] if len(fitting) == 1 and not is_of_others else None)


def _choose_nearest(words: str, questions: Sequence[Question]) -> Question | None:
    """Choose the figure whose clause in the plan shares most pairs of signs with the words; None where two do."""
    scores = {question: _overlap(words, question) for question in questions}
    best = max(scores.values(), default=0)
    nearest = [question for question, score in scores.items() if score == best > 0]
    return nearest[0] if len({question.about for question in nearest}) == 1 else None


def _read(text: str, unit: str) -> tuple[str, ...]:
    match read_number(text, unit):
        case Number(value):
            return (format_amount(value),)
        case Ambiguous(readings):
            return tuple(format_amount(reading) for reading in readings)
    return ()


def _overlap(words: str, question: Question) -> int:
    about = fold_evenly(question.about.replace(question.figure, ""))
    pairs = {about[at : at + 2] for at in range(len(about) - 1)}
    said = _COMPLETING.sub(MASK, words)
    return sum(said[at : at + 2] in pairs for at in range(len(said) - 1))


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
