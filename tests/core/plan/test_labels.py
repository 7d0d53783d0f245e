"""The words before a colon are known in every form that they may take."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.plan.units import labels
from bot.core.plan.units.labels import find_bracket_labels, find_labels

FORMS = {
    "lead": labels.LEAD_WORDS,
    "assisting": labels.ASSISTING_WORDS,
    "responsible": labels.RESPONSIBLE_WORDS,
    "person": labels.PERSON_WORDS,
    "target": labels.TARGET_WORDS,
    "date": labels.DATE_WORDS,
    "other": labels.OTHER_WORDS,
}
EXAMPLES = [15, pytest.param(2000, marks=pytest.mark.slow)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("examples", EXAMPLES)
def test_a_label_is_known_by_any_sign_that_it_may_begin_with(examples: int, form: str) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(st.from_regex(FORMS[form], fullmatch=True, alphabet=st.characters(codec="gb2312")))
    def check(label: str) -> None:
        assert [found.start for found in find_labels(f"{label}:区教育局")] == [0]
        assert next(find_bracket_labels(f"{label}:区教育局")).start == 0

    check()
