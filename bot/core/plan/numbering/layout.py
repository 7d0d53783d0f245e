"""Lines without a number of which only the lines around them tell what they are."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from bot.core.plan.numbering.block_titles import find_block_titles
from bot.core.plan.numbering.items import Part
from bot.core.plan.numbering.names_alone import find_names_alone
from bot.core.plan.text.passages import Passage


@dataclass(frozen=True, slots=True)
class Layout:
    """Lines of names `over` their lists or `below` their items, read; `titles` over lines of labels."""

    over: Mapping[Passage, Part]
    below: Mapping[Passage, Part]
    titles: Set[Passage]


def find_layout(lines: Sequence[Passage]) -> Layout:
    """Look over the lines of a paper."""
    names = find_names_alone(lines)
    return Layout(names.over, names.below, find_block_titles(lines))
