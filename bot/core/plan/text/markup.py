"""The text of a web page's source: its tags taken out, its entities spelled out, its line numbers kept."""

import html
import re
from collections.abc import Iterator
from itertools import islice

from bot.core.plan.text.markup_tables import LINE_WITHIN, set_rows_in_lines

__all__ = ["LINE_WITHIN", "strip_markup"]

_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,10}(?:\s[^<>]{0,500})?\s*/?>")
_BLOCK = re.compile(r"</?(?:br|p|div|li|ul|ol|h[1-6]|tr|table|section|article)\b", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]>", re.IGNORECASE)
_UNSEEN = {"style": re.compile("</style>", re.IGNORECASE), "script": re.compile("</script>", re.IGNORECASE)}
_OPENS_UNSEEN = re.compile(r"<(style|script)\b|<!--", re.IGNORECASE)
_END_OF_COMMENT = re.compile("-->")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FEWEST_TAGS = 3


def strip_markup(text: str) -> str:
    """The text as a browser would show it; of a text that is no page's source only breaks within rows of a table."""
    if "<" not in text:
        return text
    if _BREAK.search(text):  # as Markdown has them in cells
        text = "\n".join(_BREAK.sub(" ", line) if "|" in line else line for line in text.split("\n"))
    if "</" not in text or len(list(islice(_TAG.finditer(text), _FEWEST_TAGS))) < _FEWEST_TAGS:
        return text
    return html.unescape(_TAG.sub(_show, set_rows_in_lines("".join(_seen(text)))))


def _seen(text: str) -> Iterator[str]:
    """The text without styles, scripts and comments, but with their line breaks; one that never ends is none."""
    at = 0
    never_end: set[str] = set()
    for opened in _OPENS_UNSEEN.finditer(text):
        kind = (opened[1] or "").lower()
        if opened.start() < at or kind in never_end:
            continue
        closed = _UNSEEN.get(kind, _END_OF_COMMENT).search(text, opened.end())
        if closed is None:
            never_end.add(kind)
            continue
        yield text[at : opened.start()]
        yield "\n" * text.count("\n", opened.start(), closed.end())
        at = closed.end()
    yield text[at:]


def _show(tag: re.Match[str]) -> str:
    breaks = "\n" * tag[0].count("\n")
    if _BLOCK.match(tag[0]):
        return breaks + LINE_WITHIN
    return breaks + (" | " if _CELL.match(tag[0]) else "")
