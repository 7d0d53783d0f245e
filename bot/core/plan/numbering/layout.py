"""Lines without a number of which only the lines around them tell what they are."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from bot.core.plan.numbering.block_titles import find_block_titles
from bot.core.plan.numbering.items import Part
from bot.core.plan.numbering.markers import find_markers
from bot.core.plan.numbering.names_alone import find_names_alone
from bot.core.plan.numbering.names_first import find_duties_behind_names
from bot.core.plan.text.passages import Passage

_NUMBER_WITHIN = 12


@dataclass(frozen=True, slots=True)
class Layout:
    """Lines of names `over` their lists or `below` their items, read; `titles` over lines of labels.

    `has_numbers`: some line begins with a number, so that a paragraph without one is no task. Where none does, `duties`
    are the paragraphs that begin with those who answer, read.
    """

    over: Mapping[Passage, Part]
    below: Mapping[Passage, Part]
    titles: Set[Passage]
    duties: Mapping[Passage, Part]
    has_numbers: bool


def find_layout(lines: Sequence[Passage]) -> Layout:
    """Look over the lines of a paper."""
    names = find_names_alone(lines)
    has_numbers = any(map(_is_numbered, lines))
    duties = {} if has_numbers else find_duties_behind_names(lines)
    return Layout(names.over, names.below, find_block_titles(lines), duties, has_numbers)


def _is_numbered(line: Passage) -> bool:
    marker = next(find_markers(line.plain[:_NUMBER_WITHIN]), None)
    return marker is not None and marker.is_first
