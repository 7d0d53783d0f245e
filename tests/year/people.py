"""The forty people of the sample plan's district, and what each of them is used to."""

from datetime import date

from storage.members import MemberRole

SHORT_NAMES = {
    "区人力资源和社会保障局": "区人社局",
    "区住房和城乡建设局": "区住建局",
    "区卫生健康局": "区卫健局",
    "区文化和旅游局": "区文旅局",
}
"""Units that the plan calls by two names."""

TOWNS = ("汐口镇人民政府", "枫桐镇人民政府", "渡云镇人民政府")
ALL_TOWNS = "各乡镇人民政府"

COORDINATORS = {
    "区人力资源和社会保障局": "江一帆",
    "区民政局": "苏小禾",
    "望汀街道办事处": "罗舒",
    "区财政局": "沈知行",
    "区残联": "何苗",
    "区妇联": "许静之",
    "区卫生健康局": "白露",
    "区医疗保障局": "唐远",
    "区教育局": "叶知秋",
    "区文化和旅游局": "宋清",
    "区住房和城乡建设局": "方砚",
    "区交通运输局": "程路",
    "区公安分局": "石磊",
    "区城市管理局": "姚净",
    "枫桐镇人民政府": "柳枫",
    "区农业农村局": "田禾",
    "区水利局": "汪泉",
    "区自然资源局": "林野",
    "区生态环境局": "蓝天",
    "区委政法委": "严平",
    "区应急管理局": "雷安",
    "区总工会": "任众",
    "汐口镇人民政府": "潘汐",
    "区市场监管局": "秤衡",
    "渡云镇人民政府": "云渡",
    "澄岚公共交通有限公司": "车行",
    "澄岚水务发展有限公司": "滕清",
    "区地震办": "岳稳",
    "区消防救援大队": "霍防",
}
DEPUTIES = {
    "区人力资源和社会保障局": "江二帆",
    "区卫生健康局": "白霜",
    "区教育局": "叶望春",
    "区交通运输局": "程桥",
    "区农业农村局": "田园",
}
LEADERS = {
    "区教育局": "校之",
    "区交通运输局": "路遥",
    "区农业农村局": "丰年",
    "区委政法委": "安澜",
}
OFFICE = ("秦朗", "楚简")

PEOPLE = (
    *((unit, MemberRole.COORDINATOR, name) for unit, name in COORDINATORS.items()),
    *((unit, MemberRole.DEPUTY, name) for unit, name in DEPUTIES.items()),
    *((unit, MemberRole.LEADER, name) for unit, name in LEADERS.items()),
    *((None, MemberRole.OFFICE, name) for name in OFFICE),
)
"""For two units that owe something, 区司法局 and 综治中心各成员单位, nobody has been bound."""

REPORTS_AFTER = {"1": 0, "2": -2, "3": 1, "4": 4, "5": 0, "6": 0}
"""How many workdays after its day each area's lead reports."""
FORGOTTEN = {"report:1:5:25:2026-06": 9}
"""The one report that comes after nine workdays: everybody has heard of it by then."""

REACHED_AFTER = {"1": 0, "2": 0, "3": 3, "4": 10, "5": 0, "6": 0}
"""How many days after its day each area's milestone is confirmed; those of area 6's shelters never are."""
NEVER_REACHED = "6.1"

FEEDERS = ("区财政局", "区妇联")
"""Who tells the lead of area 1 in time how its tasks are; the others of the area have to be reminded."""

BLOCKED, BLOCKED_BETWEEN = "区残联", (date(2026, 5, 6), date(2026, 8, 3))
"""Who blocks the bot in spring and lets it write again in summer."""

DOWN = (date(2026, 9, 8), date(2026, 9, 10))
"""The days on which the bot stands still, and the morning after them."""
