"""The form of a report as data: which questions are asked of which task, in which order."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from bot.core.amounts import format_amount
from bot.core.forms.form import Check, Condition, Form, Question, QuestionKind, Section
from bot.core.funding import find_sources, reckon_total_wan
from bot.core.model import Quantity, Task

BULLETIN = "bulletin"
"""The key of the section that is about no task: what may be told in the bulletin (简报)."""


@dataclass(frozen=True, slots=True)
class ReportTask:
    """A task to be reported on. `key` outlives its number; `past` has what was last reported, by question."""

    key: str
    task: Task
    past: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Stages:
    """The stages of one kind of task, in their order, and those at which it has begun and is completed."""

    words: tuple[str, ...]
    choices: tuple[str, ...]
    reached: Mapping[str, tuple[str, ...]]


class ReportForm:
    """Makes the form of a report from the data file `report.toml`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._questions = data["question"]
        self._bulletin = data[BULLETIN]["asked"]
        self._figures = data["figures"]
        self._stages = tuple(
            _Stages(
                tuple(stages["words"]),
                tuple(stages["choices"]),
                {name: tuple(stages[name]) for name in ("begun", "completed")},
            )
            for stages in data["stages"]
        )

    @classmethod
    def parse(cls, text: str) -> "ReportForm":
        """Read the data file; raises tomllib.TOMLDecodeError, KeyError or ValueError where it is not one."""
        return cls(tomllib.loads(text))

    def for_tasks(self, tasks: Sequence[ReportTask], rule_text: str, today: date) -> Form:
        """Make the form of a report on an area's tasks under what a reporting rule says is to be reported."""
        sections = tuple(self._make_section(known, rule_text) for known in tasks)
        return Form((*sections, self._make_bulletin()), can_stay=True, year=today.year, today=today)

    def for_task(self, known: ReportTask, rule_text: str, today: date) -> Form:
        """Make the form in which a responsible unit feeds one task."""
        section = self._make_section(known, rule_text)
        return Form((section,), asks_at_once=True, year=today.year, today=today)

    def topics(self) -> tuple[str, ...]:
        """List the topics of all questions."""
        return (*(asked["id"] for asked in self._questions), *self._bulletin)

    def stage_codes(self) -> tuple[str, ...]:
        """List the codes of all stages of all kinds of task."""
        return tuple(dict.fromkeys(code for stages in self._stages for code in stages.choices))

    def stages_reached(self, task: Task, name: str) -> tuple[str, ...]:
        """List the stages at which a task is "begun" or "completed"; a service has none of them."""
        return self._stages_of(task).reached[name]

    def _make_section(self, known: ReportTask, rule_text: str) -> Section:
        task = known.task
        return Section(known.key, task.number, task.title, task.target, tuple(self._ask(known, rule_text)))

    def _make_bulletin(self) -> Section:
        questions = tuple(Question(asked, asked, QuestionKind.TEXT) for asked in self._bulletin)
        return Section(BULLETIN, "", "", "", questions, topic=BULLETIN, is_optional=True)

    def _ask(self, known: ReportTask, rule_text: str) -> Iterator[Question]:
        for asked in self._questions:
            if "asked_by" in asked and not any(word in rule_text for word in asked["asked_by"]):
                continue
            if asked.get("only_with_money") and not self._names_money(known.task):
                continue
            for question in self._make_questions(known.task, asked):
                yield replace(question, last=known.past.get(question.id, ""))

    def _make_questions(self, task: Task, asked: Mapping[str, Any]) -> Iterator[Question]:
        if asked.get("each_figure"):
            return self._ask_figures(task, _make_question(asked))
        if asked.get("each_source"):
            return _ask_sources(task, _make_question(asked))
        return self._ask_once(task, asked)

    def _ask_once(self, task: Task, asked: Mapping[str, Any]) -> Iterator[Question]:
        question, stages = _make_question(asked), self._stages_of(task)
        if question.kind is QuestionKind.CHOICE:
            yield replace(question, choices=stages.choices)
        elif question.kind is QuestionKind.AMOUNT:
            yield replace(question, planned=_format(reckon_total_wan(task)))
        elif "reached" not in asked:
            yield question
        elif stages.reached[asked["reached"]]:
            yield replace(question, only_if=Condition("stage", stages.reached[asked["reached"]]))

    def _ask_figures(self, task: Task, question: Question) -> Iterator[Question]:
        text = task.target or task.title
        clauses = [(find_clause(text, figure.text), figure) for figure in task.quantities]
        asked = [(clause, figure) for clause, figure in clauses if self._is_indicator(clause, figure)]
        seen: Counter[str] = Counter()
        for clause, figure in asked[: self._figures["most_per_task"]]:
            seen[clause] += 1  # a figure is known by its words: its place changes with the target
            yield replace(
                question,
                id=f"{question.topic}-{seen[clause]}-{clause}",
                unit=figure.unit,
                about=clause,
                figure=figure.text,
                planned=_format(figure.value_max or figure.value),
            )

    def _is_indicator(self, clause: str, figure: Quantity) -> bool:
        """Tell whether a figure grows with the work: money is asked for itself, and a size is what it is."""
        is_money = figure.unit.endswith(tuple(self._figures["money"]))
        is_size = any(word in clause for word in self._figures["sizes"])
        return not is_money and not is_size

    def _names_money(self, task: Task) -> bool:
        return any(quantity.unit.endswith(tuple(self._figures["money"])) for quantity in task.quantities)

    def _stages_of(self, task: Task) -> _Stages:
        text = task.title + task.target
        return next(stages for stages in self._stages if any(word in text for word in stages.words))


def _make_question(asked: Mapping[str, Any]) -> Question:
    return Question(
        asked["id"],
        asked["id"],
        QuestionKind(asked["kind"]),
        is_flow=asked.get("flow", False),
        sums=asked.get("sums", ""),
        checks=tuple(Check(check) for check in asked.get("checks", ())),
    )


def _ask_sources(task: Task, question: Question) -> Iterator[Question]:
    for source in find_sources(task.target):
        planned = _format(source.amount_wan)
        yield replace(question, id=f"{question.topic}-{source.name}", about=source.name, planned=planned)


def _format(figure: Decimal | None) -> str:
    return "" if figure is None else format_amount(figure)


_CLAUSE_END = re.compile(r"[,，、。;；:：]|[(（]\d[)）]|\n")


def find_clause(text: str, figure: str) -> str:
    """Find the clause of a target that names a figure, as printed: the reader knows it again by its words."""
    return next((part.strip() for part in _CLAUSE_END.split(text) if figure in part), figure)
