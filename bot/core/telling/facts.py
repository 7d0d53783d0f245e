"""All that one clause says, and the words of it that answer nothing."""

import re
from dataclasses import dataclass, replace

from bot.core.forms.form import Section
from bot.core.telling.counts import list_wholes, read_counts
from bot.core.telling.dates import Dating
from bot.core.telling.folding import fold_evenly
from bot.core.telling.found import Found
from bot.core.telling.marks import Mark
from bot.core.telling.money import Carried, read_money
from bot.core.telling.passages import Passage
from bot.core.telling.stages import read_stage
from bot.core.telling.words import Sense

_VOID = (Sense.NOT, Sense.LACKING, Sense.PENDING)
_QUIET = frozenset({Sense.NAME, Sense.EMPTY, Sense.THIS_MONTH, Sense.TOTAL, Sense.SPENT, Sense.RECEIVED})
_QUIET_BESIDE_FACTS = _QUIET | {Sense.SOFT, Sense.DONE, Sense.SOURCE}
_SUM = re.compile("([0-9.]+)万")
_BEFORE_THE_NAME = " \t\u3000:：,，.、的也都"


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found in a clause, the place of the words left over, and what the next clauses go on with."""

    found: tuple[Found, ...]
    left: tuple[int, int] | None
    carried: Carried


class FactReader:
    """Reads facts about one section."""

    def __init__(self, section: Section, unit: str, dating: Dating, spoken: str) -> None:
        self._section, self._unit, self._dating, self._spoken = section, unit, dating, spoken
        self._asked = frozenset(question.id for question in section.questions)
        self._stage = next((question for question in section.questions if question.id == "stage"), None)
        target = fold_evenly(section.target)
        self._plan, self._planned = _strip(target), frozenset(_SUM.findall(target))

    def read(self, passage: Passage, carried: Carried) -> Facts:
        named = self._name_this_month(passage)
        money, after = read_money(named, self._asked, self._planned, carried, self._unit)
        if self.is_quoted(passage):
            return _finish(passage, [], replace(carried, is_waiting=False))
        if passage.has(*_VOID):
            found = [one for one in money if one.readings == ("0",) and not passage.fields]
            return _finish(passage, found, replace(carried, is_waiting=False))
        counts = read_counts(named, self._section.questions, self._spoken)
        wholes = list_wholes(passage, self._section.questions)
        stage = read_stage(passage, self._stage, wholes, self._asked, self._dating)
        return _finish(passage if stage else named, [*money, *counts, *stage], after)

    def is_quoted(self, passage: Passage) -> bool:
        """Tell the plan's own words, figures and all: they say what is to be, not what is."""
        start, end = _skip_name(passage)
        has_figure = bool(passage.fields) or passage.has(Sense.DAY, Sense.MONTH)
        return has_figure and _strip(self._spoken[start:end]) in self._plan

    def _name_this_month(self, passage: Passage) -> Passage:
        """Take 6月份 for this month where it is."""
        return replace(passage, marks=tuple(self._name_month(mark) for mark in passage.marks))

    def _name_month(self, mark: Mark) -> Mark:
        is_this = mark.sense is Sense.MONTH and self._dating.is_this_month(mark.text)
        return replace(mark, sense=Sense.THIS_MONTH) if is_this else mark


def _strip(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _finish(passage: Passage, found: list[Found], carried: Carried) -> Facts:
    return Facts(tuple(found), _find_left(passage, found), carried)


def _find_left(passage: Passage, found: list[Found]) -> tuple[int, int] | None:
    """Find what is left of a clause: what stands beside its facts, or all of it where they stand in the middle."""
    used = {mark.start for one in found for mark in one.used}
    content = _list_content(passage, used, has_facts=bool(found))
    if not content:
        return None
    first, last = content[0], content[-1]
    taken = [mark for mark in passage.marks if mark.start in used]
    is_money = all(one.question.startswith(("investment", "received", "spent")) for one in found)
    if not is_money or any(first < mark.start < last for mark in taken):
        return _skip_name(passage)
    start = max((mark.end for mark in taken if mark.end <= first), default=_skip_name(passage)[0])
    end = min((mark.start for mark in taken if mark.start >= last), default=passage.clause.end)
    return start, end


def _list_content(passage: Passage, used: set[int], *, has_facts: bool) -> list[int]:
    """List the places of what must not be lost."""
    quiet = _QUIET_BESIDE_FACTS if has_facts else _QUIET
    marks = [mark.start for mark in passage.marks if mark.start not in used and mark.sense not in quiet]
    words = passage.strange if has_facts else passage.free
    return sorted((*marks, *words))


def _skip_name(passage: Passage) -> tuple[int, int]:
    start = passage.clause.start
    while start < passage.clause.end and passage.text[start] in f"\0{_BEFORE_THE_NAME}":
        start += 1
    return start, passage.clause.end
