from datetime import date

import pytest

from bot.core.telling import read_telling
from tests.core.telling.examples import Example, read_examples
from tests.core.telling.town import FORM, lexicon

TODAY = date(2026, 6, 25)


@pytest.mark.parametrize(
    "example",
    [example for part in "abcde" for example in read_examples(f"examples_{part}.txt")],
    ids=lambda example: example.text,
)
def test_a_message_is_understood_as_written(example: Example) -> None:
    told = read_telling(FORM, example.text, lexicon(), example.unit, example.at, today=TODAY)
    assert told == example.told
