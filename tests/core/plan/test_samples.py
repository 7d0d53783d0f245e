"""Real papers with the reading of a careful clerk, where a folder of them stands beside the checkout.

It holds NAME.txt with NAME.gold.json, whose tasks have titles, units by role and figures.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.core.model import Plan, Task
from tests.core.plan.clerk import read

FOLDER = Path(__file__).parents[4] / "shared" / "plans"
GOLD = sorted(FOLDER.glob("*.gold.json"))
pytestmark = pytest.mark.skipif(not GOLD, reason="no folder of plans with gold beside the checkout")


def plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text)


def units(task: Task) -> set[tuple[str, str]]:
    return {(role.value, plain(unit)) for role, unit in task.units()}


def best_match(plan: Plan, gold: dict[str, Any]) -> Task | None:
    title = plain(gold["title"])
    fitting = [task for task in plan.tasks if title in plain(task.title) or plain(task.title) in title]
    return max(fitting, key=lambda task: (plain(task.title) == title, len(units(task))), default=None)


@pytest.mark.parametrize("gold_path", GOLD, ids=lambda path: path.name)
def test_a_paper_is_read_as_the_clerk_read_it(gold_path: Path) -> None:
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    paper = gold_path.with_name(gold_path.name.replace(".gold.json", ".txt"))
    plan = read(paper.read_text(encoding="utf-8"))
    for wanted in (task for task in gold["tasks"] if not task.get("optional")):
        task = best_match(plan, wanted)
        assert task is not None, wanted["title"]
        assert units(task) == {
            (role, plain(unit)) for role, names in wanted["units"].items() for unit in names
        }
        assert Counter(float(quantity.value) for quantity in task.quantities) == Counter(
            float(quantity["value"]) for quantity in wanted["quantities"]
        )


@pytest.mark.parametrize(
    "gold_path", [path for path in GOLD if "seed" in path.name], ids=lambda path: path.name
)
def test_the_first_plan_is_read_without_a_single_difference(gold_path: Path) -> None:
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    plan = read(gold_path.with_name(gold_path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8"))
    tasks = [task for task in plan.tasks if task.parent is None]
    assert [task.title for task in tasks] == [task["title"] for task in gold["tasks"]]
    assert [task.deferred for task in tasks] == [task["deferred"] for task in gold["tasks"]]
    assert [(area.title, list(area.lead), list(area.responsible)) for area in plan.areas] == [
        (area["title"], area["lead"], area["units"]) for area in gold["areas"]
    ]
    assert [(rule.day, rule.period, rule.who) for rule in plan.reporting] == [
        (rule["day"], rule["period"], rule["who"]) for rule in gold["reporting"]
    ]
    assert len({name for area in plan.areas for name in area.lead}) == 9
    assert plan.unplaced[0].why == "preamble" or plan.unplaced[0].why == "web"
