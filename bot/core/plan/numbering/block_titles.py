"""Titles without a number, each over lines of labels: 公园提质工程, then 主要内容：…, 责任单位：…."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.core.plan.numbering.markers import Kind, find_markers
from bot.core.plan.text.furniture import is_signature, is_title, is_web_remains
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.labels import NAMING, Label, Meaning, leading_label

_LONGEST_TITLE = 40
_FEWEST_BLOCKS = 2
_FEWEST_LABELS = 2
_NUMBER_WITHIN = 12
_STOPS = frozenset("。;!?:|\t")
_CHAPTERS = frozenset({Kind.CHAPTER, Kind.HAN, Kind.PAREN_HAN})


def find_block_titles(lines: Sequence[Passage]) -> frozenset[Passage]:
    """The short lines over blocks that all begin with the same label and name somebody, where there are several."""
    over = [
        at
        for at, (line, below) in enumerate(pairwise(lines))
        if len(line) <= _LONGEST_TITLE and _begins_block(below) and _may_be_title(line)
    ]
    if len(over) < _FEWEST_BLOCKS or sum(_is_below_number(lines, at) for at in over) * 2 >= len(over):
        return frozenset()
    words = Counter(_word(lines[at + 1]) for at in over)
    word, _ = words.most_common(1)[0]
    titles = [at for at in over if _word(lines[at + 1]) == word]
    blocks = [lines[start + 1 : end] for start, end in pairwise([*titles, len(lines)])]
    named = [at for at, block in zip(titles, blocks, strict=True) if _names_anybody(block)]
    return frozenset(lines[at] for at in named) if len(named) >= _FEWEST_BLOCKS else frozenset()


def _label_of(line: Passage) -> Label | None:
    label = leading_label(line.plain)
    return label if label is not None and label.start <= 1 and not label.is_bare else None


def _begins_block(line: Passage) -> bool:
    label = _label_of(line)
    return label is not None and label.meaning is not Meaning.OTHER


def _word(line: Passage) -> str:
    label = _label_of(line)
    return line.plain[: label.end].strip(" []:") if label else ""


def _may_be_title(line: Passage) -> bool:
    if not _STOPS.isdisjoint(line.plain) or _label_of(line):
        return False
    return not (
        _kind_of(line) or is_title(line.plain) or is_signature(line.plain) or is_web_remains(line.plain)
    )


def _kind_of(line: Passage) -> Kind | None:
    marker = next(find_markers(line.plain[:_NUMBER_WITHIN]), None)
    return marker.kind if marker and marker.is_first else None


def _is_below_number(lines: Sequence[Passage], at: int) -> bool:
    """Whether a line stands below a numbered one: then it is as likely its text."""
    kind = _kind_of(lines[at - 1]) if at else None
    return kind is not None and kind not in _CHAPTERS


def _names_anybody(block: Sequence[Passage]) -> bool:
    labels = [label for line in block if (label := _label_of(line))]
    return len(labels) >= _FEWEST_LABELS and any(label.meaning in NAMING for label in labels)
