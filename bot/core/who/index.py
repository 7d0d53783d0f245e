"""The index that answers "who is responsible for X?" from a plan."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, zip_longest

from bot.core.model import Plan, Task
from bot.core.naming import read_number
from bot.core.units import Unit, UnitDirectory
from bot.core.who.answer import Answer, Hit
from bot.core.who.duties import Duties, find_asked_unit
from bot.core.who.glossary import Glossary
from bot.core.who.names import NameBook
from bot.core.who.normal import normalise_clause, normalise_lines, normalise_question
from bot.core.who.passages import Passages, read_passages
from bot.core.who.postings import Postings
from bot.core.who.ranking import Ranked, rank_near_tasks, rank_tasks
from bot.core.who.reading import Cut, Reader, Reading
from bot.core.who.units import UnitBook
from bot.core.who.verdict import MOST_CHOICES, MOST_NEAR, Verdict, choose_lone, choose_named

# An answer that explains this much needs no more careful reading of the question.
_WELL_EXPLAINED = 0.9
# ... and one that explains as much would be right if a word of the question were another with a slip.
_HALF_EXPLAINED = 0.4
# A clause of which no task explains more than this has nothing to do with the plan.
_MERE_TALK = 0.3
_MOST_PARTS = 4
# A longer text that has 和 in it is not about two matters.
_LONGEST_PAIR = 40
_AND = re.compile("和|与|跟|以及|还有")


class WhoIndex:
    """Answers questions about who is responsible for a task."""

    def __init__(self, plan: Plan, glossary: Glossary, directory: UnitDirectory) -> None:
        self._postings = Postings()
        # A number keeps its slot when its task is changed or taken out.
        self._slot_of: dict[str, int] = {}
        self._names = NameBook()
        known = [unit for unit in directory.units.values() if unit.short_names or unit.members]
        names = {normalise_clause(unit.name): normalise_lines(unit.short_names) for unit in known}
        self._units = UnitBook(glossary, names)
        self._duties = Duties(plan.areas, _find_collectives(known))
        self._reader = Reader(glossary, self._units, self._postings)
        for area in plan.areas:
            self._learn_units(normalise_lines((*area.lead, *area.responsible)))
        for unit in known:
            self._learn_units(normalise_lines((unit.name, *unit.members)))

    @classmethod
    def build(
        cls,
        plan: Plan,
        glossary: Glossary | None = None,
        aliases: Mapping[str, Sequence[str]] | None = None,
        directory: UnitDirectory | None = None,
    ) -> "WhoIndex":
        """Build from a whole plan; `aliases` gives tasks other names, by task number.

        The directory gives units other names and says whom a collective stands for.
        """
        index = cls(plan, glossary or Glossary(), directory or UnitDirectory())
        for task in plan.tasks:
            index.replace(task, (aliases or {}).get(task.number, ()))
        return index

    def replace(self, task: Task, other_names: Sequence[str] | None = None) -> None:
        """Put a task in, in place of the one with its number if there is one, whose other names it keeps.

        A part of a task that names no units of its own is left to its parent, whose target holds its words.
        """
        if other_names is None:
            held = self._held(task.number)
            other_names = held.other_names if held else ()
        if task.parent and not task.units():
            self.remove(task.number)
            return
        passages = read_passages(task, other_names)
        self._names.put(task.number, other_names)
        self._put(task.number, passages)
        self._learn_units(passages.units)

    def rename(self, number: str, other_names: Sequence[str]) -> None:
        """Give a task these other names, in place of those that it has; without effect where there is no task."""
        held = self._held(number)
        if held:
            self.replace(held.task, other_names)

    def remove(self, number: str) -> None:
        """Take a task out; without effect where there is none."""
        if self._held(number):
            self._names.put(number, ())
            self._put(number, None)
            self._reader.notice_change(())

    def _held(self, number: str) -> Passages | None:
        slot = self._slot_of.get(number)
        return None if slot is None else self._postings.slots[slot]

    def _put(self, number: str, passages: Passages | None) -> None:
        if number not in self._slot_of:
            self._slot_of[number] = self._postings.open_slot()
        slot = self._slot_of[number]
        self._duties.change(slot, self._postings.slots[slot], passages)
        self._postings.put(slot, passages)

    def warm_up(self) -> None:
        """Load now what the first question with a slip would wait for: 0.3 s, with 100 000 tasks 2 s."""
        self._reader.warm_up()

    def ask(self, question: str) -> Answer:
        """Answer a question in any form; never raises on any text."""
        text = normalise_question(question)
        named = self._answer_by_number(question) or self._answer_by_name(question, text)
        if named is not None:
            return named
        cut = self._reader.cut(text)
        answer = (
            self._answer_for_unit(question, cut)
            or self._answer_for_area(question, text)
            or self._answer_cut(question, cut)
        )
        if answer.kind != "unknown":
            return answer
        return (
            self._answer_both(answer, text)
            or self._answer_one_of(answer, text)
            or self._answer_sentence(question, cut)
            or answer
        )

    def _answer_by_number(self, q: str) -> Answer | None:
        """Answer a question that is no more than the number of a task: 5.4."""
        held = self._held(read_number(q) or "")
        return Answer(q, "found", (Hit(held.task, 1.0, ""),)) if held else None

    def _answer_by_name(self, q: str, text: str) -> Answer | None:
        """Answer a question that is no more than another name of a task: the office has said what it means."""
        numbers = self._names.find(text, self._reader.says_nothing)
        tasks = [held.task for number in numbers if (held := self._held(number))]
        if not tasks:
            return None
        hits = tuple(Hit(task, 1.0, "") for task in tasks[:MOST_CHOICES])
        return Answer(q, "found" if len(hits) == 1 else "choose", hits)

    def find_near(self, question: str, most: int = MOST_CHOICES) -> tuple[Hit, ...]:
        """Give the tasks that have most to do with a question, best first, whether or not they answer it.

        Where these are few, those follow that have most to do with the first of them, then others of its area.
        """
        near = self._rank_near(question)
        hits = {one.passages.task.number: one.as_hit() for one in near}
        for passages in self._akin(near[0].passages.task) if near else ():
            hits.setdefault(passages.task.number, Hit(passages.task, 0.0, ""))
        return tuple(hits.values())[:most]

    def _rank_near(self, question: str) -> list[Ranked]:
        reading = next(iter(self._reader.read(self._reader.cut(normalise_question(question)))), None)
        ranked = rank_near_tasks(reading, self._postings) if reading is not None else []
        return [one for one in ranked if one.is_near()]

    def _akin(self, task: Task) -> Iterator[Passages]:
        """Give the tasks that have to do with a task, then those of its area, the next in the plan first."""
        yield from (one.passages for one in self._rank_near(task.title))
        own = self._slot_of[task.number]
        beside = self._duties.slots_beside(own, task.area, MOST_CHOICES)
        for slot in sorted(beside, key=lambda slot: abs(slot - own)):
            if passages := self._postings.slots[slot]:
                yield passages

    def _answer_for_unit(self, q: str, cut: Cut) -> Answer | None:
        """Answer what a unit is responsible for, if that was the question and the plan knows the unit."""
        asked = find_asked_unit(cut.pieces)
        names = {full for name in (asked.words if asked else ()) for full in self._units.full_names(name)}
        tasks = [
            passages.task for slot in self._duties.slots(names) if (passages := self._postings.slots[slot])
        ]
        if not asked or not tasks:
            return None
        mine = (unit for task in tasks for _, unit in task.units() if normalise_clause(unit) in names)
        return Answer(q, "unit", tuple(Hit(task, 1.0, "") for task in tasks), unit=next(mine, asked.words[0]))

    def _answer_for_area(self, q: str, text: str) -> Answer | None:
        """Answer a question that is no more than an area's title (谁牵头教育文化) with its first tasks."""
        title, slots = self._duties.find_area(text)
        held = (passages for slot in slots if (passages := self._postings.slots[slot]))
        hits = tuple(Hit(passages.task, 1.0, "") for passages in islice(held, MOST_CHOICES))
        if not hits or not self._reader.says_nothing(text.replace(title, " ")):
            return None
        return Answer(q, "found" if len(hits) == 1 else "choose", hits)

    def _answer_cut(self, q: str, cut: Cut) -> Answer:
        best, understood = self._rank(self._reader.read(cut))
        answer = self._as_answer(q, best)
        if answer.kind != "unknown" or not understood or _cover_of_first(best) < _HALF_EXPLAINED:
            return answer
        odd = best[0].leaves_unexplained(understood)
        again, _ = self._rank(self._reader.read_mended(cut, odd))
        return self._as_answer(q, max(best, again, key=_cover_of_first))

    def _answer_sentence(self, q: str, cut: Cut) -> Answer | None:
        """Answer a sentence by the one task that has to do with it, though it does not explain the whole."""
        best, _ = self._rank(self._reader.read(cut))
        return self._name(q, choose_lone(best))

    def _as_answer(self, q: str, ranked: Sequence[Ranked]) -> Answer:
        named = self._name(q, choose_named(ranked))
        return named or Answer(
            q, "unknown", near=tuple(one.as_hit() for one in ranked[:MOST_NEAR] if one.is_near())
        )

    def _name(self, q: str, verdict: Verdict) -> Answer | None:
        hits = tuple(one.as_hit() for one in verdict.named)
        if len(hits) == 1 and not verdict.is_sure:
            hits += tuple(self._kin(hits[0].task))
        return Answer(q, "choose" if len(hits) > 1 else "found", hits) if hits else None

    def _kin(self, task: Task) -> Iterator[Hit]:
        """Give the one task that has most to do with a doubtful answer: a choice wants two."""
        others = (Hit(near.task, 0.0, "") for near in self._akin(task) if near.task.number != task.number)
        return islice(others, 1)

    def _rank(self, readings: Iterable[Reading]) -> tuple[list[Ranked], Reading | None]:
        """Rank the tasks by the reading that a task explains best, and give this reading."""
        best: list[Ranked] = []
        understood: Reading | None = None
        for reading in readings:
            ranked = rank_tasks(reading, self._postings)
            if _cover_of_first(ranked) > _cover_of_first(best):
                best, understood = ranked, reading
            if _cover_of_first(best) >= _WELL_EXPLAINED:
                break
        return best, understood

    def _answer_parts(self, parts: Iterable[str]) -> list[Answer]:
        """Answer each part of a question that has a few; the parts that are no matter do not count."""
        telling = [part for part in dict.fromkeys(parts) if self._reader.has_matter(part)]
        if not 1 < len(telling) <= _MOST_PARTS:
            return []
        return [self._answer_cut(part, self._reader.cut(part)) for part in telling]

    def _answer_both(self, unknown: Answer, text: str) -> Answer | None:
        """Answer 垃圾和绿化, that no task explains, with the tasks for each part, if all parts have one."""
        answers = self._answer_parts(_AND.split(text) if len(text) <= _LONGEST_PAIR else ())
        if not answers or any(answer.kind == "unknown" for answer in answers):
            return None
        in_turn = (hit for hits in zip_longest(*(answer.tasks for answer in answers)) for hit in hits if hit)
        hits = {hit.task.number: hit for hit in in_turn}
        return replace(unknown, kind="choose", tasks=tuple(hits.values())[:MOST_CHOICES], near=())

    def _answer_one_of(self, unknown: Answer, text: str) -> Answer | None:
        """Answer by the one clause that a task explains, where the others are talk that no task has to do with."""
        answers = [] if text.isascii() else self._answer_parts(text.split())
        found = [answer for answer in answers if answer.kind == "found"]
        if len(found) != 1 or not all(answer is found[0] or _is_mere_talk(answer) for answer in answers):
            return None
        return replace(found[0], q=unknown.q)

    def _learn_units(self, units: Iterable[str]) -> None:
        names = [name for unit in units for name in self._units.add(unit)]
        self._reader.notice_change(names)


def _cover_of_first(ranked: Sequence[Ranked]) -> float:
    return ranked[0].evidence.cover if ranked else 0.0


def _find_collectives(units: Iterable[Unit]) -> dict[str, list[str]]:
    """Map each member of a collective to the collectives that it is one of, normalised."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for unit in units:
        for member in unit.members:
            found[normalise_clause(member)].append(normalise_clause(unit.name))
    return found


def _is_mere_talk(answer: Answer) -> bool:
    return answer.kind == "unknown" and all(hit.score <= _MERE_TALK for hit in answer.near)
