"""A paper as its blocks: tables, and the mended lines of text between them."""

from collections.abc import Iterator
from itertools import groupby

from bot.core.plan.lines import Paper
from bot.core.plan.mending import Mender
from bot.core.plan.numbering.numbers_alone import set_numbers_before_titles
from bot.core.plan.tables.cards import spread_cards
from bot.core.plan.tables.finding import Table, find_tables
from bot.core.plan.text.passages import Passage


def find_blocks(paper: Paper) -> Iterator[Passage | Table]:
    """The blocks in order.

    Tables whose cells are separated are taken out first: there a line that ends without a stop is a cell, elsewhere it
    was broken. What remains is mended; tables whose cells run together are found only then.
    """
    blocks = list(find_tables(spread_cards(paper.lines), may_run_together=False))
    mender = Mender([block for block in blocks if isinstance(block, Passage)], paper.page_ends)
    for is_text, group in groupby(blocks, key=lambda block: isinstance(block, Passage)):
        if is_text:
            text = [block for block in group if isinstance(block, Passage)]
            yield from find_tables(list(mender.mend(set_numbers_before_titles(text))))
        else:
            yield from group
