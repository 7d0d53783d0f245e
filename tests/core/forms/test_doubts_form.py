import pytest

from bot.core.dialogue.reading import Understood, read_answer
from bot.core.doubts import TWO_UNITS, Doubt, DoubtKind
from bot.core.forms.doubts import make_doubts_form, read_decisions
from bot.core.units import UnitDirectory

YEAR = Doubt("year", DoubtKind.YEAR, (), ("2026", "2027", "2025"))
TWINS = Doubt("same:甲局|甲办", DoubtKind.SAME_UNIT, ("甲局", "甲办"), ("甲局", "甲办", TWO_UNITS))
FORM = make_doubts_form([YEAR, TWINS], UnitDirectory(), 2026)


def test_only_the_year_is_required() -> None:
    assert [section.questions[0].is_required for section in FORM.sections] == [True, False]
    assert not FORM.is_sheet


# BUG: the question says "or type the year", and only the three on the buttons were taken.
@pytest.mark.parametrize(("said", "year"), [("2026", "2026"), ("2", "2027"), ("2031年", "2031")])
def test_any_year_can_be_typed(said: str, year: str) -> None:
    assert read_answer(FORM, FORM.sections[0].questions[0], said, "", {}) == Understood(year)


def test_what_is_no_year_is_refused() -> None:
    assert (
        getattr(read_answer(FORM, FORM.sections[0].questions[0], "明年", "", {}), "code", "")
        == "year-expected"
    )


@pytest.mark.parametrize(("said", "unit"), [("甲办", "甲办"), ("1", "甲局"), ("3", TWO_UNITS)])
def test_a_name_can_be_typed_or_its_place(said: str, unit: str) -> None:
    assert read_answer(FORM, FORM.sections[1].questions[0], said, "", {}) == Understood(unit)


def test_what_was_skipped_is_no_decision() -> None:
    answers: dict[str, dict[str, object]] = {
        "year": {"decision": "2026"},
        "same": {"decision": None},
        "date": {},
    }
    assert read_decisions(answers) == {"year": "2026"}
