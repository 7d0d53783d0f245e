"""Paragraphs without a number that each begin with those who answer: 【区民政局】走访老人210户."""

import re
from collections.abc import Sequence

from bot.core.plan.numbering.items import Part
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import read_bare_list, read_bracket
from bot.core.plan.units.mentions import Mention, find_mentions

_OPENING = re.compile(r"[(\[](?P<names>[^()\[\]]{2,60})[)\]]\s*(?=[^\s。,;:])")
_FEWEST = 2


def find_duties_behind_brackets(lines: Sequence[Passage]) -> dict[Passage, Part]:
    """Such paragraphs, read, where there are several; a paper with numbers has none."""
    found = {line: part for line in lines if (part := _read(line))}
    return found if len(found) >= _FEWEST else {}


def _read(line: Passage) -> Part | None:
    opening = _OPENING.match(line.plain)
    if opening is None:
        return None
    names = line.cut(*opening.span("names"))
    credits_ = read_bracket(names) or read_bare_list(names, is_sure=True)
    if not credits_.is_owned():
        return None
    behind = [mention for mention in find_mentions(line) if mention.start >= opening.end()]
    return Part(line, [Mention(0, opening.end(), credits_, leads=True), *behind])
