"""A document against the table: what the document changes counts, what was changed by hand meanwhile stays.

Three states are compared: `base`, the document as it last came in or went out; `theirs`, the document now; `ours`,
the table. Where only one side differs from the base, that side is right; where both do, the office is asked.
"""

from bot.core.merging.decisions import ADDED, TAKEN_OUT, Clash, Matter, Side, label_clash, name_clash
from bot.core.merging.merge import Merged, merge

__all__ = ["ADDED", "TAKEN_OUT", "Clash", "Matter", "Merged", "Side", "label_clash", "merge", "name_clash"]
