"""What was counted: which of the plan's figures a number of things, or a share, is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.amounts import Ambiguous, Number, format_amount, read_number
from bot.core.forms.form import Question, QuestionKind
from bot.core.telling.folding import fold_evenly
from bot.core.telling.found import Found
from bot.core.telling.marks import Mark
from bot.core.telling.passages import Passage
from bot.core.telling.words import COMPLETING, Sense

_FINISHED = frozenset({"completed", "done", "equipping"})


def read_counts(passage: Passage, questions: Sequence[Question], spoken: str) -> list[Found]:
    """Find the figures of a clause; `spoken` is the text with the names in it."""
    figures = [mark for mark in passage.figures if mark.sense in (Sense.COUNT, Sense.PERCENT)]
    counted = [q for q in questions if q.kind is QuestionKind.NUMBER]
    if not counted:
        return []
    read = [found for figure in figures for found in _read_count(passage, figure, counted, spoken)]
    return _drop_wholes(read, counted)


def _read_count(
    passage: Passage, figure: Mark, questions: Sequence[Question], spoken: str
) -> Iterator[Found]:
    around = (*passage.before(figure), *passage.after(figure))
    start = min((mark.start for mark in around), default=figure.start)
    end = max((mark.end for mark in around), default=figure.end)
    if not _is_told(passage, figure, around):
        return
    fitting = [(q, readings) for q in questions if (readings := _read(figure.text, q.unit))]
    is_share = figure.sense is Sense.PERCENT
    text = passage.text if is_share else spoken  # a task's name says of no share which one it is
    words = text[min(start, passage.clause.start) : max(end, figure.end)]
    chosen = _choose([q for q, _ in fitting], words, is_share=is_share)
    if chosen:
        yield Found(
            chosen.id,
            {q.id: r for q, r in fitting}[chosen.id],
            (*around, figure),
            _overlap(words, chosen) > 0,
        )


def _is_told(passage: Passage, figure: Mark, around: Sequence[Mark]) -> bool:
    """Tell whether the words around say what there is by now, and of the things themselves."""
    before = passage.before(figure)
    is_flow = any(m.sense is Sense.THIS_MONTH for m in before) and not any(
        m.sense is Sense.TOTAL for m in before
    )
    is_partial = any(mark.codes and not _FINISHED.intersection(mark.codes) for mark in around)
    start = max((f.end for f in passage.figures if f.end <= figure.start), default=passage.clause.start)
    end = min((f.start for f in passage.figures if f.start >= figure.end), default=passage.clause.end)
    return passage.is_plain(start, end) and not is_flow and not is_partial


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
    scores = [_overlap(words, question) for question in questions]
    best = max(scores)
    first = questions[scores.index(best)]
    if best == 0:
        return first if len(questions) == 1 and not is_share else None
    return (
        first
        if all(q.about == first.about for q, s in zip(questions, scores, strict=True) if s == best)
        else None
    )


def _overlap(words: str, question: Question) -> int:
    about = fold_evenly(question.about.replace(question.figure, ""))
    pairs = {about[at : at + 2] for at in range(len(about) - 1)}
    return sum(words[at : at + 2] in pairs for at in range(len(words) - 1))


def _drop_wholes(read: Sequence[Found], questions: Sequence[Question]) -> list[Found]:
    """Leave out the plan's own figure said again: 38幢里已经完工20幢."""
    own = {q.id: readings[0] for q in questions if (readings := _read(q.figure, q.unit))}
    wholes = [found for found in read if found.readings[0] == own.get(found.question)]
    kept = []
    for found in read:
        if found not in wholes:
            repeated = [mark for whole in wholes if whole.question == found.question for mark in whole.used]
            kept.append(replace(found, used=(*found.used, *repeated)))
        elif _is_finished(found) and not _has_other(found, read):
            kept.append(found)
    return kept


def _has_other(found: Found, read: Sequence[Found]) -> bool:
    return any(other.question == found.question and other.readings != found.readings for other in read)


def _is_finished(found: Found) -> bool:
    return any(
        mark.text in COMPLETING or mark.sense is Sense.TOTAL or mark.text == "已" for mark in found.used
    )
