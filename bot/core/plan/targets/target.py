"""One target by itself, as an office types or changes it."""

from dataclasses import dataclass

from bot.core.model import Milestone, Quantity
from bot.core.plan.targets.milestones import find_milestones
from bot.core.plan.targets.quantities import find_quantities
from bot.core.plan.text.passages import passage


@dataclass(frozen=True, slots=True)
class Target:
    """What a target promises: until when, and how much."""

    milestones: tuple[Milestone, ...]
    quantities: tuple[Quantity, ...]


def read_target(text: str, year: int | None) -> Target:
    """What the text of one target promises, read as in a plan; `year` is the plan's, for dates that do not say theirs.

    Never raises; the `text` of everything found is a piece of what came in.
    """
    lines = [passage(line, number) for number, line in enumerate(text.splitlines(), 1)]
    return Target(find_milestones(lines, year), find_quantities(lines))
