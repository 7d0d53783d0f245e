"""The form of a report as data: which questions are asked of which task, in which order."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.model import Quantity, Task


class ReportForm:
    """Makes the form of a report from the data file `report.toml`."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._questions = data["question"]
        self._stages = data["stages"]
        self._figures = data["figures"]

    @classmethod
    def parse(cls, text: str) -> "ReportForm":
        """Read the data file; raises tomllib.TOMLDecodeError or KeyError where it is not one."""
        return cls(tomllib.loads(text))

    def for_tasks(self, tasks: Sequence[tuple[str, Task]], rule_text: str) -> Form:
        """Make the form for (key, task) pairs under what a reporting rule says is to be reported."""
        return Form(
            tuple(
                Section(key, task.number, task.title, task.target, tuple(self._ask(task, rule_text)))
                for key, task in tasks
            ),
            can_stay=True,
        )

    def stage_codes(self) -> tuple[str, ...]:
        """List the codes of all stages of all kinds of task."""
        return tuple(dict.fromkeys(code for stages in self._stages for code in stages["choices"]))

    def _ask(self, task: Task, rule_text: str) -> Iterator[Question]:
        for asked in self._questions:
            kind = QuestionKind(asked["kind"])
            if "asked_by" in asked and not any(word in rule_text for word in asked["asked_by"]):
                continue
            if asked.get("only_with_money") and not self._names_money(task):
                continue
            if asked.get("each_figure"):
                yield from self._ask_figures(task, asked["id"], kind)
            else:
                choices = self._stages_of(task) if kind is QuestionKind.CHOICE else ()
                yield Question(asked["id"], asked["id"], kind, choices)

    def _ask_figures(self, task: Task, topic: str, kind: QuestionKind) -> Iterator[Question]:
        text = task.target or task.title
        clauses = [(find_clause(text, figure.text), figure) for figure in task.quantities]
        asked = [(clause, figure) for clause, figure in clauses if self._is_indicator(clause, figure)]
        seen: Counter[str] = Counter()
        for clause, figure in asked[: self._figures["most_per_task"]]:
            seen[clause] += 1  # a figure is known by its words: its place changes with the target
            yield Question(
                f"{topic}-{seen[clause]}-{clause}",
                topic,
                kind,
                unit=figure.unit,
                about=clause,
                figure=figure.text,
            )

    def _is_indicator(self, clause: str, figure: Quantity) -> bool:
        """Tell whether a figure grows with the work: money is asked for itself, and a size is what it is."""
        is_money = figure.unit.endswith(tuple(self._figures["money"]))
        is_size = any(word in clause for word in self._figures["sizes"])
        return not is_money and not is_size

    def _names_money(self, task: Task) -> bool:
        return any(quantity.unit.endswith(tuple(self._figures["money"])) for quantity in task.quantities)

    def _stages_of(self, task: Task) -> tuple[str, ...]:
        text = task.title + task.target
        fitting = (stages for stages in self._stages if any(word in text for word in stages["words"]))
        return tuple(next(fitting)["choices"])


_CLAUSE_END = re.compile(r"[,，、。;；:：]|[(（]\d[)）]|\n")


def find_clause(text: str, figure: str) -> str:
    """Find the clause of a target that names a figure, as printed: the reader knows it again by its words."""
    return next((part.strip() for part in _CLAUSE_END.split(text) if figure in part), figure)
