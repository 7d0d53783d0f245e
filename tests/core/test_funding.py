"""Whose money a task is paid with, as targets say it."""

from decimal import Decimal

import pytest

from bot.core.funding import find_sources, reckon_total_wan
from bot.core.model import Quantity, Task


@pytest.mark.parametrize(
    ("target", "sources"),
    [
        (
            "预计投入资金2693.42万元,其中:省级财政补助1502.85万元,市级拨款438.49万元,区级配套752.08万元",
            {"省级": "1502.85", "市级": "438.49", "区级": "752.08"},
        ),
        ("总投资500万元，其中省补助200万元，企业自筹300万元", {"省级": "200", "企业自筹": "300"}),
        ("省级补助 300 万元、镇自筹200万元", {"省级": "300", "镇自筹": "200"}),
        (
            "申请专项债券2000万元，银行贷款500万元，县财政配套1亿元",
            {"专项债券": "2000", "银行贷款": "500", "县级": "10000"},
        ),
        ("市级体育彩票公益金150万元、区级财政260万元", {"市级": "150", "区级": "260"}),
    ],
)
def test_each_source_is_found_with_what_is_expected_of_it(target: str, sources: dict[str, str]) -> None:
    assert {source.name: str(source.amount_wan) for source in find_sources(target)} == sources


@pytest.mark.parametrize(
    "target",
    [
        "总投资1850万元，10月底前建成",
        "其中区级1处、乡镇级5处、村级15处,配备应急物资价值80万元",
        "重点抓好中央及省级预算内投资沿海防护林3310亩",
        "省级补助200万元",
        "",
    ],
)
def test_one_source_alone_and_what_is_no_money_divide_nothing(target: str) -> None:
    assert find_sources(target) == ()


def test_what_a_task_costs_is_the_total_that_is_named_else_the_greatest_sum() -> None:
    named = Task("1.1", "1", "桥", "计划总投资1.2亿元，其中省级补助600万元")
    assert reckon_total_wan(named) == 12000
    sums = (Quantity("80万元", Decimal(80), "万元"), Quantity("20万元", Decimal(20), "万元"))
    assert reckon_total_wan(Task("1.1", "1", "路", "补助80万元，奖励20万元", quantities=sums)) == 80
    assert reckon_total_wan(Task("1.1", "1", "路", "修路3公里")) is None
