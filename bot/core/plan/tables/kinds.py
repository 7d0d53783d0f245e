"""What the columns of a table hold."""

from enum import StrEnum

from bot.core.plan.units.labels import Meaning


class Column(StrEnum):
    """What a column holds."""

    ORDINAL = "ordinal"
    GROUP = "group"
    TEXT = "text"
    DATE = "date"
    LEAD = "lead"
    RESPONSIBLE = "responsible"
    ASSISTING = "assisting"
    PERSON = "person"
    FIGURE = "figure"  # 总投资（万元）, 2026年
    NOTE = "note"  # 备注, and every column whose name says nothing
    ASIDE = "aside"  # 进展情况, 联系电话, 分值: about the task, but no part of what is to be done


ROLE_COLUMNS = {
    Column.LEAD: Meaning.LEAD,
    Column.RESPONSIBLE: Meaning.RESPONSIBLE,
    Column.ASSISTING: Meaning.ASSISTING,
}
NAMING_COLUMNS = frozenset({*ROLE_COLUMNS, Column.PERSON})
