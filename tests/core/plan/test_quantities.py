"""Figures with their measure are found, as printed; other numbers are left alone."""

from decimal import Decimal

import pytest

from bot.core.plan.targets.quantities import find_quantities
from bot.core.plan.text.passages import passage


def figures(text: str) -> list[str]:
    return [quantity.text for quantity in find_quantities([passage(text)])]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投入186.35万元", "186.35", "万元"),
        ("建筑面积约5200㎡", "5200", "㎡"),
        ("征收约4.6万m2", "4.6", "万m2"),
        ("签约率达80%以上", "80", "%"),
        ("提高3.5个百分点", "3.5", "个百分点"),
        ("巡诊2万人次以上", "2", "万人次"),
        ("投资0.25万亿元", "0.25", "万亿元"),
        ("上限为10万。", "10", "万"),
        ("每1千人配备网格员", "1", "千人"),
        ("投资130多万元", "130", "万元"),
        ("惠及300余户", "300", "户"),
        ("服务1万余人次", "1", "万人次"),
        ("发放1,350份", "1350", "份"),
        ("新增３５个", "35", "个"),
        ("补助240元/人", "240", "元/人"),
        ("日处理5万吨/日", "5", "万吨/日"),
    ],
)
def test_a_figure_has_its_value_and_its_measure(text: str, value: str, unit: str) -> None:
    (quantity,) = find_quantities([passage(text)])
    assert (quantity.value, quantity.unit, quantity.value_max) == (Decimal(value), unit, None)
    assert quantity.text in text


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("创建1-2家", "1", "2", "家"),
        ("新增600～800个", "600", "800", "个"),
        ("培育3至5户", "3", "5", "户"),
        ("投资500万元至800万元", "500", "800", "万元"),
        ("下降2.5%—3%", "2.5", "3", "%"),
    ],
)
def test_a_range_has_both_ends(text: str, low: str, high: str, unit: str) -> None:
    (quantity,) = find_quantities([passage(text)])
    assert (quantity.value, quantity.value_max, quantity.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月15日前",
        "为期6个月，5年内完成，24小时值守，3个工作日办结",
        "组织16～59周岁、60岁以上老人，15-20周孕妇",
        "财农〔2024〕15号、第3批、第12条",
        "“521”工程、131人才梯队、2207厂生活区",
        "按《10项措施》执行",
        "监测PM2.5，建设5G网络",
        "二十三个村、两座桥",
        "3、4号楼",
    ],
)
def test_these_numbers_are_no_quantities(text: str) -> None:
    assert figures(text) == []


def test_the_same_figure_is_listed_once() -> None:
    assert figures("新建1个、改建1个、扩建2个") == ["1个", "2个"]
