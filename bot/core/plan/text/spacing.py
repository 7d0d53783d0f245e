"""Text that spaces draw out, as some PDF files give it: 完 善 农 村 公 路."""

import re

from bot.core.plan.text.passages import Passage

_MOST = 0.8  # of the words of a drawn-out text are single characters
_FEWEST_WORDS = 8  # a line of fewer may be a row of short cells
_GAP = re.compile(r"(?<=\S) (?=\S)|(?<= ) +")


def is_drawn_out(plain: str) -> bool:
    """True where a space stands between most characters."""
    words = plain.split()
    return len(words) >= _FEWEST_WORDS and sum(len(word) == 1 for word in words) >= _MOST * len(words)


def close_up(line: Passage, *, is_drawn_out_paper: bool) -> Passage:
    """The line without those spaces; where two or more stand, one is left.

    `is_drawn_out_paper`: the whole paper is like this, so that a short line is, too.
    """
    if " " not in line.plain:
        return line
    if not (is_drawn_out_paper or is_drawn_out(line.plain)):
        return line
    gaps = {at for gap in _GAP.finditer(line.plain) for at in range(*gap.span())}
    kept = [at for at in range(len(line)) if at not in gaps]
    return Passage(line.line, "".join(line.text[at] for at in kept), "".join(line.plain[at] for at in kept))
