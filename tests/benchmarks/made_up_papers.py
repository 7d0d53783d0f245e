"""Papers of any size in which no two tasks are alike: what is remembered of one helps little with the next."""

import random
from collections.abc import Callable

_PLACES = "云石青白上下东西南北长大金龙凤清古新梅竹松柳溪江湖山岭坪桥塘河川林泉沙田"
_THINGS = (
    "病房楼", "宿舍楼", "教学楼", "敬老院", "文化站", "污水管网", "自来水厂", "转运站", "停车场", "健身步道",
    "水库大坝", "通村公路", "农贸市场",
)  # fmt: skip
_WORKS = ("新建", "改造", "扩建", "迁建", "维修", "加固", "提升", "整治")
_BUREAUS = (
    "教育局", "卫生健康局", "民政局", "水利局", "交通运输局", "住房和城乡建设局", "农业农村局", "文化和旅游局",
    "林业局", "财政局",
)  # fmt: skip
_SIGNS = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 3000))


def write_paper(form: str, size: int) -> str:
    """A paper of some form, with so many bytes of UTF-8 or a few more."""
    chance = random.Random(form)
    first, make = FORMS[form]
    pieces = [first]
    length = len(first.encode())
    for number in range(1, size):
        if length >= size:
            break
        pieces.append(make(number, chance))
        length += len(pieces[-1].encode())
    return "".join(pieces)


def _work(chance: random.Random) -> str:
    return f"{_place(chance)}{chance.choice(_THINGS)}{chance.choice(_WORKS)}"


def _place(chance: random.Random) -> str:
    return "".join(chance.choices(_PLACES, k=2))


def _bodies(chance: random.Random) -> str:
    return "、".join(_body(chance) for _ in range(chance.randint(1, 4)))


def _body(chance: random.Random) -> str:
    return chance.choice(
        (
            f"{_place(chance)}镇人民政府",
            f"区{chance.choice(_BUREAUS)}",
            f"{_place(chance)}区{chance.choice(_BUREAUS)}",
        )
    )


def _target(chance: random.Random) -> str:
    area, sum_, month = chance.randint(100, 99_999), chance.randint(10, 9_999), chance.randint(1, 12)
    return f"建筑面积{area}平方米，投资{sum_}.{month}万元，{month}月底前完成，受益群众{area + sum_}人。"


def _item(number: int, chance: random.Random) -> str:
    names = f"（责任单位：{_bodies(chance)}；协办单位：{_bodies(chance)}）"
    return f"{number % 900 + 1}.{_work(chance)}{names}\n{_target(chance)}\n"


def _labels(number: int, chance: random.Random) -> str:
    names = f"牵头单位：{_bodies(chance)}\n责任单位：{_bodies(chance)}"
    return f"（{number % 90 + 1}）{_work(chance)}。{_target(chance)}\n{names}\n"


def _duty(_number: int, chance: random.Random) -> str:
    return f"{_body(chance)}牵头，{_bodies(chance)}配合，{_work(chance)}，{_target(chance)}\n"


def _row(number: int, chance: random.Random) -> str:
    return f"|{number}|{_work(chance)}|{_target(chance)}|{_bodies(chance)}|{chance.randint(1, 12)}月底|\n"


def _run(number: int, chance: random.Random) -> str:
    return f"{number % 900 + 1}{_work(chance)}{_target(chance)}{_bodies(chance)}"


def _signs(_number: int, chance: random.Random) -> str:
    return "".join(chance.choices(_SIGNS, k=chance.randint(2, 60))) + chance.choice("，。；：、\n（） 1")


_HEADINGS = "序号项目名称建设内容责任单位完成时限"
# What comes first, and what makes the rest.
FORMS: dict[str, tuple[str, Callable[[int, random.Random], str]]] = {
    "tasks, none alike": ("", _item),
    "labels, none alike": ("", _labels),
    "duties, none alike": ("一、职责分工\n", _duty),
    "rows, none alike": ("|序号|项目名称|建设内容|责任单位|完成时限|\n", _row),
    "run together, none alike": (_HEADINGS.replace("完成时限", ""), _run),
    "any signs": ("", _signs),
}
