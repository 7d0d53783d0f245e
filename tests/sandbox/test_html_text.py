import html
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.content.entities import Formatted, utf16_length
from bot.sandbox.content.html_text import parse_html


def kinds(formatted: Formatted) -> list[tuple[str, int, int]]:
    return [(entity["type"], entity["offset"], entity["length"]) for entity in formatted.entities]


def test_every_supported_tag_becomes_its_entity() -> None:
    pairs = {
        "<b>x</b>": "bold",
        "<strong>x</strong>": "bold",
        "<i>x</i>": "italic",
        "<EM>x</em>": "italic",
        "<u>x</u>": "underline",
        "<ins>x</ins>": "underline",
        "<s>x</s>": "strikethrough",
        "<strike>x</strike>": "strikethrough",
        "<del>x</del>": "strikethrough",
        '<span class="tg-spoiler">x</span>': "spoiler",
        "<tg-spoiler>x</tg-spoiler>": "spoiler",
        "<code>x</code>": "code",
        "<pre>x</pre>": "pre",
        "<blockquote>x</blockquote>": "blockquote",
        "<blockquote expandable>x</blockquote>": "expandable_blockquote",
        '<a href="https://example.org/">x</a>': "text_link",
        '<tg-emoji emoji-id="5368324170671202286">x</tg-emoji>': "custom_emoji",
    }
    for source, kind in pairs.items():
        assert kinds(parse_html(source)) == [(kind, 0, 1)], source


def test_offsets_count_utf16_units() -> None:
    formatted = parse_html("🙂区<b>🙂</b>局")
    assert formatted.text == "🙂区🙂局"
    assert kinds(formatted) == [("bold", 3, 2)]


def test_nested_tags_are_ordered_by_offset_and_then_length() -> None:
    assert kinds(parse_html("<b>ab<i>cd</i></b><u>e</u>")) == [
        ("bold", 0, 4),
        ("italic", 2, 2),
        ("underline", 4, 1),
    ]


def test_a_block_of_code_carries_its_language_and_inline_code_does_not() -> None:
    block = parse_html('<pre><code class="language-python">x = 1</code></pre>')
    assert block.entities == ({"type": "pre", "offset": 0, "length": 5, "language": "python"},)
    inline = parse_html('<code class="language-python">x</code>')
    assert inline.entities == ({"type": "code", "offset": 0, "length": 1},)


def test_a_link_to_a_user_is_a_mention_and_a_link_without_address_uses_its_text() -> None:
    mention = parse_html('<a href="tg://user?id=42">Lan</a>').entities[0]
    assert (mention["type"], mention["user"]["id"]) == ("text_mention", 42)
    assert parse_html("<a>https://example.org</a>").entities[0]["url"] == "https://example.org"
    assert parse_html('<a href="no address">x</a>').entities == ()


def test_character_references_are_decoded_and_unknown_ones_stay() -> None:
    assert parse_html("&lt;&gt;&amp;&quot;&#65;&#x4e2d; &nbsp; a & b").text == '<>&"A中 &nbsp; a & b'


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", """Can't find end tag corresponding to start tag "b\""""),
        ("区<div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<路径>", 'Unsupported start tag "路径" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", """Unmatched end tag at byte offset 7, expected "</i>", found "</b>\""""),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=>x</a>", "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_what_cannot_be_parsed_is_refused_in_telegrams_words(source: str, complaint: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


@given(st.text())
def test_escaped_text_comes_back_unchanged(text: str) -> None:
    assert parse_html(html.escape(text)).text == text


@given(st.text(min_size=1), st.text(min_size=1))
def test_an_entity_covers_exactly_what_its_tag_held(before: str, inside: str) -> None:
    formatted = parse_html(f"{html.escape(before)}<b>{html.escape(inside)}</b>")
    assert kinds(formatted) == [("bold", utf16_length(before), utf16_length(inside))]


@given(st.text(alphabet="<>/&;#ab='\" \n区x"))
def test_any_text_is_parsed_or_refused(source: str) -> None:
    with suppress(Refusal):
        assert all(entity["length"] > 0 for entity in parse_html(source).entities)
