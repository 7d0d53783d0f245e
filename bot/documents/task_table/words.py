"""The words of the workbook. They are its format: the same in whatever language the bot speaks."""

from enum import StrEnum

from bot.core.model import Period


class SheetName(StrEnum):
    """The sheets, in their order; the last one is hidden."""

    TASKS = "任务表"
    AREAS = "方面"
    RULES = "报送要求"
    GUIDE = "填表说明"
    EXPORTED = "导出底稿"


class Column(StrEnum):
    """The columns of all sheets by what stands at their heads."""

    NUMBER = "序号"
    AREA = "方面"
    TITLE = "任务"
    TARGET = "目标任务"
    LEAD = "牵头单位"
    RESPONSIBLE = "责任单位"
    ASSISTING = "配合单位"
    PEOPLE = "责任人"
    DUE = "完成时限"
    DEFERRED = "待分解"
    PARENT = "上级任务"
    RULE = "报送要求"
    DAY = "日期"
    PERIOD = "周期"
    WHO = "报送单位"


TASK_COLUMNS = tuple(Column)[: tuple(Column).index(Column.PARENT) + 1]
AREA_COLUMNS = (Column.NUMBER, Column.AREA, Column.LEAD, Column.RESPONSIBLE)
RULE_COLUMNS = (Column.RULE, Column.DAY, Column.PERIOD, Column.WHO)

UNTITLED = "任务表"
YEAR = "年度："
SEPARATOR = "、"
IS_DUE = " ＝ "
UNDATED = "待定"
YES = "是"

PERIODS = {
    Period.MONTHLY: "每月",
    Period.QUARTERLY: "每季度",
    Period.ANNUAL: "每年",
    Period.ONCE: "一次",
    Period.EVERY_THREE_DAYS: "每三天",
    Period.UNSPECIFIED: "未明确",
}
