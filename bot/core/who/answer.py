"""What the index says to a question: values, ready to be shown or written as JSON."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from bot.core.model import Task

AnswerKind = Literal["found", "choose", "unknown", "unit"]


class Hit(NamedTuple):
    """A task that fits: `score` is 0..1, `clause` the literal piece of the plan that fits best, "" if none."""

    task: Task
    score: float
    clause: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Found is one task; choose two to five, best first; unknown is not in the plan, the nearest under `near`.

    Unit means that the question was what a unit is responsible for: `unit` is its name and `tasks` all of them.
    """

    q: str
    kind: AnswerKind
    tasks: tuple[Hit, ...] = ()
    unit: str | None = None
    near: tuple[Hit, ...] = ()


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """Give the answer in the shape that `lianluo who --json` promises."""
    shown: dict[str, Any] = {
        "q": answer.q,
        "answer": answer.kind,
        "tasks": [_hit_as_json(hit) for hit in answer.tasks],
        "unit": answer.unit,
    }
    if answer.near:
        shown["near"] = [_hit_as_json(hit) for hit in answer.near]
    return shown


def _hit_as_json(hit: Hit) -> dict[str, Any]:
    return {
        "number": hit.task.number,
        "title": hit.task.title,
        "score": round(hit.score, 3),
        "lead": list(hit.task.lead),
        "responsible": list(hit.task.responsible),
        "assisting": list(hit.task.assisting),
    }
