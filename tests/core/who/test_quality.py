"""A floor under the quality of the answers, on plans whose questions the index has to understand by itself.

The plans ask of opposite things: what one has (校车, 公积金, 疫苗接种) the others have not and must refuse.
Of two plans nearly all is asked as people speak among themselves (路修一半不通了谁接通): there the floor is lower.
"""

import json
from collections import Counter
from typing import Any

import pytest

from tests.core.who.invented import HERE, index_of

FLOORS = {
    "first_right": 0.96,
    "right_among_three": 0.97,
    "refused_though_answerable": 0.04,
    "wrong_but_sure": 0.01,
    "answered_though_not_in_the_plan": 0.08,
    "sure_though_not_in_the_plan": 0.0,
}
FLOORS_OF_TALK = FLOORS | {
    "first_right": 0.9,
    "right_among_three": 0.92,
    "refused_though_answerable": 0.08,
}
PLAINLY_ASKED = ["chenglan", "qingwei", "linsong", "yunyu", "tonghe"]
TALKED_OF = ["shuoan", "langang"]


def read_questions(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / "plans" / f"{name}.jsonl").read_text("utf-8").splitlines()]


def judge(name: str, row: dict[str, Any]) -> Counter[str]:
    answer = index_of(name).ask(row["q"])
    numbers = [hit.task.number for hit in answer.tasks]
    is_refused, is_sure = answer.kind == "unknown", answer.kind == "found"
    if not row["answerable"]:
        return Counter(foreign=1, answered=not is_refused, answered_sure=is_sure)
    is_right = bool(numbers) and numbers[0] in row["gold"]
    in_three = bool(set(numbers[:3]) & set(row["gold"]))
    return Counter(own=1, first=is_right, three=in_three, refused=is_refused, wrong=is_sure and not is_right)


@pytest.mark.parametrize("name", [*PLAINLY_ASKED, *TALKED_OF])
def test_the_answers_of_an_invented_plan_stay_above_the_floor(name: str) -> None:
    floors = FLOORS_OF_TALK if name in TALKED_OF else FLOORS
    counts: Counter[str] = Counter()
    for row in read_questions(name):
        counts.update(judge(name, row))
    own, foreign = counts["own"], counts["foreign"]
    assert counts["first"] / own >= floors["first_right"]
    assert counts["three"] / own >= floors["right_among_three"]
    assert counts["refused"] / own <= floors["refused_though_answerable"]
    assert counts["wrong"] / own <= floors["wrong_but_sure"]
    assert counts["answered"] / foreign <= floors["answered_though_not_in_the_plan"]
    assert counts["answered_sure"] / foreign <= floors["sure_though_not_in_the_plan"]


def test_what_another_plan_asks_for_is_seldom_answered_as_sure() -> None:
    foreign = [row["q"] for row in read_questions("chenglan") if row["answerable"]]
    sure = [question for question in foreign if index_of("qingwei").ask(question).kind == "found"]
    assert len(sure) / len(foreign) <= 0.05
