"""What is odd about an answer, and what is not."""

from datetime import date

import pytest

from bot.core.forms import Check, Condition, Form, Question, QuestionKind, Section
from bot.core.sanity import Doubt, find_doubt

MONEY = (Check.SLIP, Check.BELOW_LAST, Check.ABOVE_PLAN)
TODAY = date(2026, 6, 20)
INVESTMENT = Question(
    "investment", "investment", QuestionKind.AMOUNT, planned="1850", is_flow=True, checks=MONEY
)
TOTAL = Question(
    "investment-total", "investment-total", QuestionKind.AMOUNT, planned="1850", last="700", sums="investment",
    checks=MONEY,
)  # fmt: skip
SHARE = Question("rate", "indicator", QuestionKind.NUMBER, unit="%", planned="95", checks=tuple(Check)[:4])
COUNT = Question(
    "count", "indicator", QuestionKind.NUMBER, unit="万平方米", planned="12", checks=tuple(Check)[:3]
)
STAGE = Question(
    "stage", "stage", QuestionKind.CHOICE, ("preparing", "started", "completed"), last="started",
    checks=(Check.BACKWARDS,),
)  # fmt: skip
DAYS = tuple(
    Question(
        name,
        name,
        QuestionKind.DATE,
        only_if=Condition("stage", ("started",)),
        checks=(Check.FUTURE, Check.BEFORE_START),
    )
    for name in ("started-on", "completed-on")
)
SPENT = tuple(
    Question(f"spent-{name}", "spent", QuestionKind.AMOUNT, checks=(Check.OVER_TOTAL,))
    for name in ("省级", "区级")
)
SECTION = Section("7", "1.1", "桥", "", (STAGE, *DAYS, INVESTMENT, TOTAL, *SPENT, SHARE, COUNT))
FORM = Form((SECTION,), today=TODAY)


def doubt_of(question: Question, value: str, **answers: str) -> Doubt | None:
    known = {key.replace("_", "-"): answer for key, answer in answers.items()}
    return find_doubt(FORM, SECTION, question, known, value)


@pytest.mark.parametrize(
    ("question", "value", "check"),
    [
        (INVESTMENT, "1200000", Check.SLIP),
        (INVESTMENT, "0.012", Check.SLIP),
        (INVESTMENT, "1200", Check.ABOVE_PLAN),
        (TOTAL, "699", Check.BELOW_LAST),
        (TOTAL, "1900", Check.ABOVE_PLAN),
        (SHARE, "101", Check.OVER_HUNDRED),
        (COUNT, "60000", Check.SLIP),
        (COUNT, "13", Check.ABOVE_PLAN),
        (STAGE, "preparing", Check.BACKWARDS),
        (DAYS[0], "2026-06-21", Check.FUTURE),
    ],
)
def test_what_is_odd_is_doubted(question: Question, value: str, check: Check) -> None:
    doubt = doubt_of(question, value)
    assert doubt
    assert doubt.check is check


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (INVESTMENT, "0"),
        (INVESTMENT, "120"),
        (INVESTMENT, "1150"),
        (INVESTMENT, "3"),
        (TOTAL, "700"),
        (SHARE, "100"),
        (SHARE, "97"),
        (COUNT, "0.5"),
        (STAGE, "started"),
        (STAGE, "completed"),
        (DAYS[0], "2026-06-20"),
    ],
)
def test_what_a_real_month_brings_is_not(question: Question, value: str) -> None:
    assert doubt_of(question, value) is None


def test_a_slip_says_what_was_meant() -> None:
    assert [doubt_of(INVESTMENT, value).instead for value in ("1200000", "0.012")] == ["120", "120"]  # type: ignore[union-attr]


def test_parts_are_held_against_their_whole() -> None:
    assert doubt_of(SPENT[0], "100", investment="120") is None
    doubt = find_doubt(FORM, SECTION, SPENT[1], {"investment": "120", "spent-省级": "100"}, "30")
    assert doubt
    assert (doubt.check, doubt.details["parts"]) == (Check.OVER_TOTAL, "130")


def test_a_completion_is_held_against_the_start_whichever_is_told_last() -> None:
    for question, other in (
        (DAYS[1], {"started_on": "2026-06-10"}),
        (DAYS[0], {"completed_on": "2026-05-01"}),
    ):
        doubt = doubt_of(question, "2026-06-01", **other)
        assert doubt
        assert doubt.check is Check.BEFORE_START


def test_words_skips_and_files_are_never_odd() -> None:
    assert doubt_of(INVESTMENT, "") is None
    assert find_doubt(FORM, SECTION, INVESTMENT, {}, None) is None
    assert find_doubt(FORM, SECTION, INVESTMENT, {}, [{"kind": "photo"}]) is None
