"""Why a passage was not placed."""

from enum import StrEnum


class Why(StrEnum):
    """The codes of `Unplaced.why`."""

    PREAMBLE = "preamble"  # stands before the first item
    FRAME = "frame"  # 总体要求, 保障措施: true for the whole plan, no task
    NO_UNITS = "no-units"  # a numbered item, but nobody is made answerable
    LOOSE = "loose"  # a paragraph between or after the items
    SIGNATURE = "signature"  # date, 附件, 抄送
    WEB = "web"  # what a web page put around the paper
    PAGE_MARK = "page-mark"
    TABLE = "table"  # a heading of columns, or a row without a task
