from typing import Any

import pytest

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.content.keyboards import find_button, read_reply_markup


def read(markup: Any) -> Any:
    return read_reply_markup(Params({"reply_markup": markup}))


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def press(text: str = "a", data: str = "b") -> dict[str, Any]:
    return {"text": text, "callback_data": data}


@pytest.mark.parametrize(
    "markup",
    [
        inline([press(data="区" * 21)]),
        inline(*[[press()] * 8] * 12),
        inline([{"text": "site", "url": "https://example.org"}]),
        inline([{"text": "search", "switch_inline_query_current_chat": ""}]),
        {"keyboard": [["a", {"text": "number", "request_contact": True}]], "resize_keyboard": True},
        {"remove_keyboard": True},
        {"force_reply": True},
    ],
)
def test_keyboards_within_the_limits_are_accepted(markup: dict[str, Any]) -> None:
    assert read(markup) == markup


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"inline_keyboard": {}}, "must be an Array"),
        ({"inline_keyboard": [{}]}, "must be an Array of Arrays"),
        (inline([press(data="区" * 21 + "ab")]), "BUTTON_DATA_INVALID"),
        (inline([press(data="")]), "Text buttons are unallowed"),
        (inline([{"text": "a"}]), "Text buttons are unallowed"),
        (inline([press(text=" ")]), "Text must be non-empty"),
        (inline([{"callback_data": "b"}]), 'Can\'t find field "text"'),
        (inline([{"text": 1, "callback_data": "b"}]), 'Field "text" must be of type String'),
        (inline([{"text": "a", "callback_data": 1}]), 'Field "callback_data" must be of type String'),
        (inline(["a"]), "InlineKeyboardButton must be an Object"),  # type: ignore[list-item]  # the mistake itself
        (inline([{"text": "a", "url": "nowhere"}]), "Wrong HTTP URL"),
        (inline([press()] * 9), "reply markup is too long"),
        (inline(*[[press()]] * 101), "reply markup is too long"),
        ({"keyboard": [["a"]], "resize_keyboard": "yes"}, "must be of the type Boolean"),
        ({"keyboard": [[{"text": ""}]]}, "Text must be non-empty"),
    ],
)
def test_malformed_keyboards_are_refused(markup: Any, complaint: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(markup)
    assert complaint in refused.value.description


def test_empty_rows_and_empty_keyboards_vanish() -> None:
    assert read(inline([], [press()])) == inline([press()])
    assert read(inline()) is None
    assert read({}) is None


def test_a_button_is_found_by_its_data_before_its_label() -> None:
    message = {"message_id": 1, "reply_markup": inline([press("yes", "no"), press("no", "yes")])}
    assert find_button(message, "no")["text"] == "yes"
    with pytest.raises(LookupError, match=r"has no button “maybe”; it has: yes, no\."):
        find_button(message, "maybe")
