"""Plans of any size, made up of places, things and works in all combinations, and questions about them."""

import random
from collections.abc import Iterator

from bot.core.model import Area, Plan, Task

_PLACES = "云石青白上下东西南北长大金龙凤清古新梅竹松柳溪江湖山岭坪桥塘"
_THINGS = (
    "卫生院病房楼",
    "中学宿舍楼",
    "小学教学楼",
    "幼儿园",
    "敬老院",
    "文化站",
    "农家书屋",
    "污水管网",
    "自来水厂",
    "垃圾转运站",
    "公厕",
    "停车场",
    "健身步道",
    "避灾点",
    "渔港码头",
    "水库大坝",
    "灌溉渠道",
    "通村公路",
    "大桥",
    "路灯",
    "公园",
    "农贸市场",
    "养老服务中心",
    "托育园",
    "充电桩",
    "消防站",
    "安置小区",
    "茶园",
    "果园",
    "苗圃",
)
_WORKS = ("新建", "改造", "扩建", "迁建", "维修", "加固", "提升", "整治", "管护", "绿化")
_UNITS = (
    "教育局",
    "卫生健康局",
    "民政局",
    "水利局",
    "交通运输局",
    "住房和城乡建设局",
    "农业农村局",
    "文化和旅游局",
    "林业局",
    "财政局",
)
_FIGURES = (
    "建筑面积{}平方米,计划总投资{}万元,{}月动工,年底前完成主体工程;受益群众{}人,群众满意度保持在95%以上。"
)
_QUESTIONS = (
    "{place}{thing}{work}谁负责",
    "请问{place}的{thing}归哪个部门管",
    "{thing}{work}找谁",
    "{place}镇{thing}",
)
_UNKNOWN = ("身份证丢了找谁", "生猪保险谁管", "明天天气怎么样", "公积金提取")


def make_plan(tasks: int, seed: int = 7) -> Plan:
    """Make up a plan of so many tasks."""
    chance = random.Random(seed)
    areas = tuple(Area(str(number), f"第{number}方面") for number in range(1, 8))
    return Plan("方案", 2026, areas, tuple(make_task(number, chance) for number in range(tasks)))


def make_task(number: int, chance: random.Random) -> Task:
    """Make up one task."""
    place = "".join(chance.choices(_PLACES, k=3))
    area = str(number % 7 + 1)
    return Task(
        number=f"{area}.{number // 7 + 1}",
        area=area,
        title=f"{place}{chance.choice(_THINGS)}{chance.choice(_WORKS)}",
        target=_FIGURES.format(*(chance.randint(1, 9000) for _ in range(4))),
        responsible=(f"{place}镇人民政府", f"区{chance.choice(_UNITS)}"),
    )


def make_questions(plan: Plan, chance: random.Random, count: int) -> Iterator[str]:
    """Make up questions: most about a task of the plan, some with a wrong character, some about nothing in it."""
    for _ in range(count):
        title = chance.choice(plan.tasks).title
        place, thing, work = title[:3], title[3:-2], title[-2:]
        question = chance.choice(_QUESTIONS).format(place=place, thing=thing, work=work)
        slip = chance.randrange(len(question))
        wrong = question[:slip] + chance.choice(_PLACES) + question[slip + 1 :]
        yield chance.choices((question, wrong, chance.choice(_UNKNOWN)), weights=(6, 3, 1))[0]
