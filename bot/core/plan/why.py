"""What was not placed, and why."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.model import Unplaced
from bot.core.plan.text.passages import Passage


class Why(StrEnum):
    """The codes of `Unplaced.why`."""

    PREAMBLE = "preamble"  # stands before the first item
    FRAME = "frame"  # 总体要求, 保障措施: true for the whole plan, no task
    NO_UNITS = "no-units"  # a numbered item, but nobody is made answerable
    LOOSE = "loose"  # a paragraph between or after the items
    SIGNATURE = "signature"  # date, 附件, 抄送
    WEB = "web"  # what a web page put around the paper
    PAGE_MARK = "page-mark"
    # of a task table that comes back from an office
    NUMBER_TWICE = "number-twice"  # the row is not read
    NUMBER_UNCLEAR = "number-unclear"  # 1.1 may be 1.10: the row is not read
    NO_TITLE = "no-title"  # the row is not read
    NO_SUCH_PARENT = "no-such-parent"
    NEW_AREA = "new-area"  # not in the sheet of areas, and added to them
    DATE_UNREAD = "date-unread"
    CELL_UNREAD = "cell-unread"  # the task keeps what it had
    COLUMN_UNREAD = "column-unread"
    SHEET_UNREAD = "sheet-unread"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage without a place."""

    passage: Passage
    why: Why

    def as_unplaced(self) -> Unplaced:
        """The same for those who do not know passages."""
        return Unplaced(self.passage.line, self.passage.text, self.why)
