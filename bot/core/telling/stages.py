"""The stage that a clause says a task has reached, and the day."""

from collections.abc import Collection, Iterator, Sequence

from bot.core.forms.form import Question
from bot.core.telling.dates import Dating
from bot.core.telling.found import Found
from bot.core.telling.marks import Mark
from bot.core.telling.passages import Passage
from bot.core.telling.words import COMPLETING, Sense

_DATED = (("started", "started-on"), ("completed", "completed-on"))
_GOES_ON = ("到", "至", "第")
_SILENT = (Sense.EMPTY, Sense.SOFT, Sense.NAME)
_LONG_WORD = 4  # signs: it is about the work by itself


def read_stage(
    passage: Passage,
    question: Question | None,
    wholes: Sequence[Mark],
    asked: Collection[str],
    dating: Dating,
) -> list[Found]:
    """Find the stage, and the day on which it began or was completed; `wholes` are all of what is counted."""
    marks = [mark for mark in passage.marks if mark.codes and not _is_label(mark, passage)]
    if question is None or not marks or not _is_reached(passage, marks, wholes, dating):
        return []
    said = [mark for mark in marks if mark.text not in COMPLETING] or marks
    codes = [mark.codes[0] for mark in said]
    places = [question.choices.index(code) for code in codes]
    readings = (codes[-1],) if places == sorted(places) else tuple(dict.fromkeys(codes))
    return [Found("stage", readings, (*marks, *wholes)), *_read_day(passage, said, asked, dating)]


def _is_label(mark: Mark, passage: Passage) -> bool:
    """Tell 完成 before a figure, which says what the figure is, from 完成 as a stage."""
    return bool(passage.fields) and mark.text in COMPLETING


def _is_reached(passage: Passage, marks: Sequence[Mark], wholes: Sequence[Mark], dating: Dating) -> bool:
    days = (mark.text for mark in passage.marks if mark.sense in (Sense.DAY, Sense.MONTH))
    counts = [mark for mark in passage.marks if mark.sense is Sense.COUNT]
    if len(counts) > len(wholes) or any(dating.is_to_come(day) for day in days):
        return False
    has_part = bool(passage.partial) and all(mark.sense is Sense.DONE for mark in marks)
    has_object = any(mark.sense is Sense.DONE and not mark.codes for mark in passage.marks)
    is_plain = not (passage.strange or has_part or has_object)
    return is_plain or _opens_the_clause(passage, marks[0])


def _opens_the_clause(passage: Passage, mark: Mark) -> bool:
    """Tell 主体施工到第三层: the stage comes first, then how far it has come."""
    first = next(other for other in passage.marks if other.sense not in _SILENT)
    is_first = first == mark and passage.is_plain(passage.clause.start, mark.start)
    return is_first and len(mark.text) >= _LONG_WORD and passage.text.startswith(_GOES_ON, mark.end)


def _read_day(
    passage: Passage, said: Sequence[Mark], asked: Collection[str], dating: Dating
) -> Iterator[Found]:
    days = [mark for mark in passage.marks if mark.sense is Sense.DAY]
    if len(days) != 1:
        return
    day = dating.read(days[0].text)
    for code, question in _DATED:
        if day and question in asked and len(said) == 1 and code in said[0].codes:
            yield Found(question, (day.isoformat(),), (days[0],), has_label=True)
