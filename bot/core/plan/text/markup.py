"""The text of a web page's source: its tags taken out, its entities spelled out, its line numbers kept."""

import html
import re

LINE_WITHIN = "\v"  # where a tag breaks a line; lines are counted by the line breaks of the text alone
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,10}(?:\s[^<>]{0,500})?\s*/?>")
_BLOCK = re.compile(r"</?(?:br|p|div|li|ul|ol|h[1-6]|tr|table|section|article)\b", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]>", re.IGNORECASE)
_UNSEEN = re.compile(
    r"<(style|script)\b[^<>]{0,500}>.{0,20000}?</\1\s*>|<!--.{0,5000}?-->", re.IGNORECASE | re.DOTALL
)
_FEWEST_TAGS = 3


def strip_markup(text: str) -> str:
    """The text as a browser would show it; a text that is no page's source stays as it is."""
    if (
        "</" not in text
        or sum(1 for _ in zip(range(_FEWEST_TAGS), _TAG.finditer(text), strict=False)) < _FEWEST_TAGS
    ):
        return text
    shown = _UNSEEN.sub(lambda unseen: "\n" * unseen[0].count("\n"), text)
    return html.unescape(_TAG.sub(_show, shown))


def _show(tag: re.Match[str]) -> str:
    breaks = "\n" * tag[0].count("\n")
    if _BLOCK.match(tag[0]):
        return breaks + LINE_WITHIN
    return breaks + (" | " if _CELL.match(tag[0]) else "")
