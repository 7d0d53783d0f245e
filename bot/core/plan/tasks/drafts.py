"""A task in the making: what an item, a part of it or a row of a table says about it."""

import re
from dataclasses import dataclass, field

from bot.core.model import Milestone, Quantity
from bot.core.plan.targets.milestones import find_milestones
from bot.core.plan.targets.quantities import find_quantities
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits
from bot.core.plan.units.labels import Meaning, leading_label

_DEFERRED = re.compile(
    r"(?<![等接对优期招看善留])[待俟][^。;,]{2,60}?(?:后,?|再)[^。;]{0,24}?"
    r"(?:分解|细化|明确|确定|下达|安排|落实|实施|制定|研究|公布)|"
    r"(?:具体)?(?:任务|指标|方案|项目)[^。;,]{0,8}(?:另行|再行|待)(?:下达|通知|分解|明确|制定|确定)"
)


@dataclass(slots=True)
class Draft:
    """`said`: the pieces of its target in order; `children` are parts that are projects of their own."""

    title: Passage
    line: int
    ordinal: int | None = None
    said: list[Passage] = field(default_factory=list)
    credits: Credits = field(default_factory=Credits)
    dates: list[Passage] = field(default_factory=list)
    children: list["Draft"] = field(default_factory=list)
    figures: list[Quantity] = field(default_factory=list)  # from columns that name their measure

    def target(self) -> str:
        """The target as printed, without the label before it."""
        text = ""
        at = 0
        for piece in _without_label(self.said):
            begins_line = text and piece.line != at and not piece.text.startswith("\n")
            text += ("\n" if begins_line else "") + piece.text
            at = piece.line
        return text.strip()

    def quantities(self) -> tuple[Quantity, ...]:
        """Its own figures and those of its children."""
        return (*find_quantities([self.title, *self.said, *self.credits.notes]), *self.figures)

    def milestones(self, year: int | None) -> tuple[Milestone, ...]:
        """Its own dates and those of its children; a date in a column or after 完成时限 is a limit."""
        limits, texts = [*self.dates], [self.title]
        for piece in self.said:
            (limits if _is_deadline(piece) else texts).append(piece)
        said = find_milestones([*texts, *self.credits.notes], year)
        return (*said, *find_milestones(limits, year, is_deadline=True))

    def is_deferred(self) -> bool:
        """待…后再分解细化: there is no target yet."""
        return any(_DEFERRED.search(piece.plain) for piece in [self.title, *_without_label(self.said)])


def _without_label(pieces: list[Passage]) -> list[Passage]:
    """目标任务： belongs to the form, not to the target."""
    if not pieces:
        return []
    label = leading_label(pieces[0].plain)
    if label is None or label.start > 0 or label.meaning is not Meaning.TARGET:
        return pieces
    return [pieces[0].cut(label.end), *pieces[1:]]


def _is_deadline(piece: Passage) -> bool:
    label = leading_label(piece.plain)
    return label is not None and label.start <= 1 and label.meaning is Meaning.DATE
