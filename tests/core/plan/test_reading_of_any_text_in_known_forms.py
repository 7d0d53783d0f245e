"""Papers of known forms stay what they are, whatever stands between their blocks and however they were saved."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.plan.clerk import read
from tests.core.plan.papers import papers, papers_without_bodies, paragraphs, sayings, who_does_what

EXAMPLES = [50, pytest.param(5000, marks=pytest.mark.slow)]
_HALF, _FULL = "():;,|.0123456789", "（）：；，｜．０１２３４５６７８９"


def each_line(form: str) -> Callable[[str], str]:
    return lambda text: "\n".join(form.format(line) for line in text.split("\n"))


SAVED: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "BOM": "\ufeff{}".format,
    "full width": lambda text: text.translate(str.maketrans(_HALF, _FULL)),
    "half width": lambda text: text.translate(str.maketrans(_FULL, _HALF)),
    "spaces after": each_line("{}  "),
    "wide spaces after": each_line("{}\u3000"),
    "fixed spaces after": each_line("{}\u00a0"),
    "indented": each_line("\u3000\u3000{}"),
    "tabs before": each_line("\t{}"),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
}


@pytest.mark.parametrize("examples", EXAMPLES)
def test_a_paragraph_without_bodies_changes_no_bodies_elsewhere(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(papers, paragraphs, st.data())
    def check(blocks: list[str], paragraph: str, data: st.DataObject) -> None:
        place = data.draw(st.integers(1, len(blocks)))
        more = [*blocks[:place], paragraph, *blocks[place:]]
        assert who_does_what(read("\n".join(more))) == who_does_what(read("\n".join(blocks)))

    check()


@pytest.mark.parametrize("examples", EXAMPLES)
def test_every_paragraph_is_said_of_a_task_or_listed(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(papers, sayings, st.data())
    def check(blocks: list[str], paragraph: str, data: st.DataObject) -> None:
        place = data.draw(st.integers(1, len(blocks)))
        plan = read("\n".join([*blocks[:place], f"据悉{paragraph}", *blocks[place:]]))
        said = [*(task.title + task.target for task in plan.tasks), *(left.text for left in plan.unplaced)]
        assert any("据悉" in text for text in said)

    check()


@pytest.mark.parametrize("examples", EXAMPLES)
def test_a_paper_that_makes_nobody_answerable_yields_nobody(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(papers_without_bodies)
    def check(text: str) -> None:
        plan = read(text)
        assert who_does_what(plan) == {}
        assert not any(task.people for task in plan.tasks)

    check()


@pytest.mark.parametrize("saved", SAVED)
@pytest.mark.parametrize("examples", [10, pytest.param(500, marks=pytest.mark.slow)])
def test_the_way_a_paper_was_saved_changes_no_bodies(examples: int, saved: str) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(papers.map("\n".join))
    def check(text: str) -> None:
        assert who_does_what(read(SAVED[saved](text))) == who_does_what(read(text))

    check()
