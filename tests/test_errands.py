"""Whatever a dialogue can be about is known in every layer."""

from collections.abc import Collection
from typing import get_args

import pytest

from bot.core import errands
from bot.core.errands import Errand, NewTask, TaskEdit, narrow
from bot.core.model import Area
from bot.core.obligations import OwedReport
from bot.services.errands import WAYS
from bot.views.dialogue.errands.faces import FACES
from handlers.errands import ANNOUNCE
from tests.errand_screens import list_dialogues
from tests.report_screens import list_words_on_reports
from tests.source import imports_of, modules

KINDS = [errand.kind for errand in get_args(Errand)]


def test_what_is_written_as_an_errand_is_one() -> None:
    named = [known for known in vars(errands).values() if isinstance(getattr(known, "kind", None), str)]
    assert set(named) == set(get_args(Errand))


def test_each_errand_has_a_kind_of_its_own() -> None:
    assert sorted(set(KINDS)) == sorted(KINDS)


@pytest.mark.parametrize("table", [WAYS, FACES, ANNOUNCE], ids=["services", "views", "handlers"])
def test_each_layer_has_a_line_for_every_errand(table: Collection[str]) -> None:
    assert sorted(table) == sorted(KINDS)


def test_the_screens_of_every_errand_are_measured() -> None:
    drawn = {about.kind for about, _ in (*list_dialogues(), *list_words_on_reports())}
    assert {*drawn, OwedReport.kind} == set(KINDS)


ENGINE = (
    *("bot/core/dialogue", "bot/services/dialogues.py", "bot/views/dialogue"),
    *("handlers/dialogue.py", "handlers/routing.py"),
)
"""What carries every dialogue, besides bot/views/dialogue/errands."""


def test_what_carries_every_dialogue_knows_no_errand_by_name() -> None:
    names = {"errands", *(errand.__name__ for errand in get_args(Errand))}
    known = [
        f"{place} imports {imported}"
        for path in modules(*ENGINE)
        if path.parent.name != "errands"
        for place, imported in imports_of(path)
        if imported.rpartition(".")[2] in names
    ]
    assert known == []


def test_a_line_is_not_given_another_errand() -> None:
    with pytest.raises(TypeError, match="new-task is no task"):
        narrow(NewTask(1, Area("1", "x")), TaskEdit)
