"""Paragraphs without a number that each begin with those who answer: 【区民政局】走访老人, 县招商局——引进项目15个."""

import re
from collections.abc import Sequence

from bot.core.plan.numbering.items import Part
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_kind_alone, is_office
from bot.core.plan.units.credits import Credits, read_bare_list, read_bracket
from bot.core.plan.units.labels import leading_label
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.mentions import Mention, find_mentions

_TEXT = r"\s*(?=[^\s。,;:\-])"
_IN_BRACKET = re.compile(rf"[(\[](?P<names>[^()\[\]]{{2,60}})[)\]]{_TEXT}")
_BEFORE_DASH = re.compile(rf"(?P<names>[^。;:,|\-]{{2,60}}?)(?:--+|:){_TEXT}")
_FEWEST = 2


def find_duties_behind_names(lines: Sequence[Passage]) -> dict[Passage, Part]:
    """Such paragraphs, read, where there are several; a paper with numbers has none."""
    found = {line: part for line in lines if (part := _read(line))}
    return found if len(found) >= _FEWEST else {}


def _read(line: Passage) -> Part | None:
    opening = _IN_BRACKET.match(line.plain) or _BEFORE_DASH.match(line.plain)
    if opening is None:
        return None
    names = line.cut(*opening.span("names"))
    is_bracket = opening.re is _IN_BRACKET
    credits_ = _read_bracket(names) if is_bracket else _read_offices(names)
    if not credits_.is_owned():
        return None
    behind = [mention for mention in find_mentions(line) if mention.start >= opening.end()]
    return Part(line, [Mention(0, opening.end(), credits_, leads=True), *behind])


def _read_bracket(names: Passage) -> Credits:
    return read_bracket(names) or read_bare_list(names, is_sure=True)


def _read_offices(names: Passage) -> Credits:
    split = [name.plain for name in split_names(names)]
    are_offices = bool(split) and all(is_office(name) and not is_kind_alone(name) for name in split)
    return (
        read_bare_list(names, is_sure=True) if are_offices and not leading_label(names.plain) else Credits()
    )
