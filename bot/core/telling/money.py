"""Money in a clause: which of the questions about money it answers, by the words around it and those before."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from bot.core.amounts import Ambiguous, Amount, BareNumber, format_amount, read_amount
from bot.core.telling.found import Found
from bot.core.telling.marks import Mark
from bot.core.telling.passages import Field, Passage
from bot.core.telling.words import MATTERS, SO_FAR, Sense

YUAN_IN_WAN = Decimal("0.0001")

_SCOPES = (Sense.THIS_MONTH, Sense.TOTAL)
_WHOLE = "完成"  # 完成投资 is said of the whole; 绿化投入 of a part
_SILENT = (Sense.EMPTY, Sense.SOFT, Sense.NAME)


@dataclass(frozen=True, slots=True)
class Carried:
    """What the clauses before were about: it goes on where a clause does not say it again."""

    matter: Sense | None = None
    scope: Sense | None = None
    is_waiting: bool = False  # for its figure: 截至目前，完成投资380万


@dataclass(frozen=True, slots=True)
class _Label:
    """What the words around a figure say of it."""

    matter: Sense | None
    scope: Sense | None
    source: str
    used: tuple[Mark, ...]
    is_of_the_whole: bool  # no strange words before the label, or it says itself that it is
    is_bare: bool  # no strange words at all
    is_first: bool  # of the figures in its clause
    is_of_which: bool
    is_done: bool
    is_so_far: bool
    is_planned: bool


def read_money(
    passage: Passage, asked: Collection[str], planned: Collection[str], carried: Carried, unit: str
) -> tuple[list[Found], Carried]:
    """Find the amounts of a clause; also what the clauses after it go on with. `planned` are the plan's sums."""
    found: list[Found] = []
    for field in passage.fields:
        if field.figure.sense not in (Sense.MONEY, Sense.BARE):
            continue
        label = _read_label(passage, field)
        question = _choose_question(label, carried, field.figure)
        readings = _read(field.figure.text, unit)
        carried = Carried(label.matter or carried.matter, label.scope or carried.scope)
        if question in asked and readings and not _is_repeated(label, readings, planned):
            is_labelled = bool(label.matter or label.scope)
            found.append(Found(question, readings, (*label.used, field.figure), is_labelled))
    if not passage.fields:
        carried = _carry_on(passage, carried)
        found.extend(_read_nothing(passage, asked))
    return found, carried


def _read_nothing(passage: Passage, asked: Collection[str]) -> Iterator[Found]:
    """Read 本月没有投资, which is a figure: zero."""
    senses = {mark.sense for mark in passage.marks} - {*_SILENT, Sense.THIS_MONTH, Sense.DONE}
    if senses == {Sense.NOT, Sense.SPENT} and not passage.strange and "investment" in asked:
        yield Found("investment", ("0",), passage.marks, has_label=True)


def _read_label(passage: Passage, field: Field) -> _Label:
    linked_from = passage.end_of_strange(field.start, field.figure.start)
    linked = tuple(mark for mark in field.before if mark.start >= linked_from)
    behind = _find_behind(passage, field, linked)
    near, around = (*linked, *behind), (*field.before, *behind)
    source = next((mark.source for mark in reversed(near) if mark.source), "")
    matter, scope = _last(near, MATTERS), _last(around, _SCOPES)
    if source and not matter and passage.matters and passage.matters[-1].start > field.end:
        matter = passage.matters[-1]  # 省级50万、市级30万均已到位
    senses = {mark.sense for mark in field.before}
    is_alone = passage.is_plain(field.start, field.figure.start)
    return _Label(
        matter.sense if matter else None,
        scope.sense if scope else None,
        source,
        around,
        is_of_the_whole=is_alone or bool(matter and (scope or _WHOLE in matter.text)),
        is_bare=passage.is_plain(field.start, field.end),
        is_first=field == passage.fields[0],
        is_of_which=any(mark.text == "其中" for mark in field.before),
        is_done=not senses.isdisjoint((Sense.DONE, Sense.SPENT)),
        is_so_far=any(mark.text.startswith(SO_FAR) for mark in field.before),
        is_planned=not senses.isdisjoint((Sense.PLANNED_SUM, Sense.MONTH)),
    )


def _find_behind(passage: Passage, field: Field, linked: Sequence[Mark]) -> tuple[Mark, ...]:
    """Give the label that follows the figure, where none stands before: 50万到位."""
    if _last(linked, MATTERS):
        return ()
    is_last = field == passage.fields[-1]
    wanted = (*MATTERS, Sense.SOURCE) if is_last else MATTERS
    said = [mark for mark in field.after if mark.sense not in _SILENT]
    return tuple(takewhile(lambda m: m.sense in wanted and passage.is_plain(field.figure.end, m.start), said))


def _last(marks: Sequence[Mark], senses: Collection[Sense]) -> Mark | None:
    return next((mark for mark in reversed(marks) if mark.sense in senses), None)


def _choose_question(label: _Label, carried: Carried, figure: Mark) -> str:
    """Name the question that the figure answers; "" for none."""
    if label.is_planned and not label.is_done and label.scope is not Sense.TOTAL:
        return ""
    if label.source:
        return _choose_of_source(label, carried)
    if label.matter is Sense.RECEIVED or not _is_spent(label, carried, figure):
        return ""
    scope = label.scope or (carried.scope if carried.is_waiting else None)
    if scope is None and label.matter and label.is_so_far:
        scope = Sense.TOTAL
    return "investment-total" if scope is Sense.TOTAL else "investment"


def _choose_of_source(label: _Label, carried: Carried) -> str:
    scope = label.scope or (None if label.matter else carried.scope)
    match label.matter or carried.matter:
        case Sense.RECEIVED if scope is not Sense.THIS_MONTH:
            return f"received-{label.source}"
        case Sense.SPENT if scope is not Sense.TOTAL:
            return f"spent-{label.source}"
    return ""


def _is_spent(label: _Label, carried: Carried, figure: Mark) -> bool:
    """Tell whether money without a source is the task's investment."""
    if label.is_of_which and carried.matter is Sense.RECEIVED:
        return False
    if label.matter or label.scope:
        goes_on = label.matter or carried.matter is Sense.SPENT or _stands_for_itself(carried, figure)
        return label.is_of_the_whole and bool(goes_on)
    return (
        label.is_bare
        and label.is_first
        and (carried.matter is Sense.SPENT or _stands_for_itself(carried, figure))
    )


def _stands_for_itself(carried: Carried, figure: Mark) -> bool:
    return carried.matter is None and figure.sense is Sense.MONEY


def _carry_on(passage: Passage, carried: Carried) -> Carried:
    if not passage.has_words:
        return carried
    matter, scope = _last(passage.marks, MATTERS), _last(passage.marks, _SCOPES)
    if passage.strange or not (matter or scope):
        return Carried(carried.matter, carried.scope)
    return Carried(
        matter.sense if matter else carried.matter,
        scope.sense if scope else carried.scope,
        is_waiting=scope is not None,
    )


def _read(text: str, unit: str) -> tuple[str, ...]:
    match read_amount(text, unit or None):
        case Amount(amount_wan):
            return (format_amount(amount_wan),)
        case Ambiguous(readings):
            return tuple(format_amount(reading) for reading in readings)
        case BareNumber(value):
            return (format_amount(value), format_amount(value * YUAN_IN_WAN))
    return ()


def _is_repeated(label: _Label, readings: Sequence[str], planned: Collection[str]) -> bool:
    """Tell the plan's own sum, said again without a word that it was spent."""
    return not (label.scope or label.is_done) and readings[0] in planned
