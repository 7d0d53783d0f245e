from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.core.forms import QuestionKind, ReportTask
from bot.core.model import Quantity, Task
from bot.data import load_report_form

BRIDGES, PIPES = Quantity("2座", Decimal(2), "座"), Quantity("3处", Decimal(3), "处")
TASK = Task("1.1", "1", "整治", "改造桥梁2座，疏通涵洞3处", quantities=(BRIDGES, PIPES))


def figures_of(task: Task) -> dict[str, str]:
    """Map the questions about figures to the clauses they are about."""
    (section,) = load_report_form().for_task(ReportTask("7", task), "", date(2026, 6, 1)).sections
    return {q.id: q.about for q in section.questions if q.kind is QuestionKind.NUMBER}


# BUG: figures were numbered: when the office changed a target, a draft's answer became that of another figure.
def test_a_figure_is_known_by_its_words_whatever_its_place() -> None:
    changed = replace(TASK, target="疏通涵洞3处，改造桥梁2座", quantities=(PIPES, BRIDGES))
    assert figures_of(TASK) == figures_of(changed)
    assert list(figures_of(TASK).values()) == ["改造桥梁2座", "疏通涵洞3处"]


def test_figures_in_the_same_words_are_told_apart() -> None:
    twice = replace(TASK, target="改造桥梁2座，改造桥梁2座", quantities=(BRIDGES, BRIDGES))
    assert len(figures_of(twice)) == 2
