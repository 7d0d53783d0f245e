"""Figures with their measure are found, as printed; other numbers are left alone."""

from decimal import Decimal

import pytest

from bot.core.plan.targets.quantities import find_quantities
from bot.core.plan.text.passages import passage
from tests.core.plan.clerk import read


def figures(text: str) -> list[str]:
    return [quantity.text for quantity in find_quantities([passage(text)])]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("投入186.35万元", "186.35", "万元"),
        ("利用外资2000万美元", "2000", "万美元"),
        ("建筑面积约5200㎡", "5200", "㎡"),
        ("征收约4.6万m2", "4.6", "万m2"),
        ("整治片区2.5平方公里", "2.5", "平方公里"),
        ("流转土地3公顷", "3", "公顷"),
        ("签约率达80%以上", "80", "%"),
        ("好评率达９８．５％", "98.5", "％"),
        ("自然增长率在6‰以内", "6", "‰"),
        ("提高3.5个百分点", "3.5", "个百分点"),
        ("巡诊2万人次以上", "2", "万人次"),
        ("投资0.25万亿元", "0.25", "万亿元"),
        ("上限为10万。", "10", "万"),
        ("惠及12万农民", "12", "万"),
        ("每1千人配备网格员", "1", "千人"),
        ("投资130多万元", "130", "万元"),
        ("教育经费2万多亿元", "2", "万亿元"),
        ("惠及300余户", "300", "户"),
        ("服务1万余人次", "1", "万人次"),
        ("发放1,350份", "1350", "份"),
        ("消费券1，200.5万元", "1200.5", "万元"),
        ("新增３５个", "35", "个"),
        ("惠及3 600户", "3600", "户"),
        ("投资1 234 567.5元", "1234567.5", "元"),
        ("3 600户", "600", "户"),
        ("检修农机860台（套）", "860", "台（套）"),
        ("接入视频1.8万路", "1.8", "万路"),
        ("每次扣3分", "3", "分"),
        ("新增5 万元", "5", "万元"),
        ("补助240元/人", "240", "元/人"),
        ("补助240元/人·年", "240", "元/人·年"),
        ("日处理5万吨/日", "5", "万吨/日"),
        ("浓度控制在35微克/立方米", "35", "微克/立方米"),
        ("地均产值5.4亿元/平方公里", "5.4", "亿元/平方公里"),
        ("年发电1.2亿千瓦时", "1.2", "亿千瓦时"),
        ("年發電1.2億千瓦時", "1.2", "億千瓦時"),
        ("装机50兆瓦", "50", "兆瓦"),
        ("装机6200万kW", "6200", "万kW"),
        ("改造10千伏线路", "10", "千伏"),
        ("更换路灯300盏", "300", "盏"),
        ("更新车辆20辆次", "20", "辆次"),
        ("推进110村整治", "110", "村"),
        ("配备AED50台", "50", "台"),
        ("3所以上幼儿园", "3", "所"),
        ("改造5个小区", "5", "个"),
        ("打造10人工作专班", "10", "人"),
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
        ("转移3万~5万人", "3", "5", "万人"),
        ("下降2.5%—3%", "2.5", "3", "%"),
        ("完成50—60%", "50", "60", "%"),
    ],
)
def test_a_range_has_both_ends(text: str, low: str, high: str, unit: str) -> None:
    (quantity,) = find_quantities([passage(text)])
    assert (quantity.value, quantity.value_max, quantity.unit) == (Decimal(low), Decimal(high), unit)
    assert quantity.text in text


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月15日前",
        "为期6个月，5年内完成，24小时值守，3个工作日办结，15分钟生活圈，7×24小时",
        "组织16～59周岁、60岁以上老人，15-20周孕妇",
        "财农〔2024〕15号、第3批、第12条、第 5 名",
        "“521”工程、131人才梯队、2207厂生活区、“1+3+N”体系、1+3+N体系",
        '打造"3+5"格局',
        "按《10项措施》执行",
        "监测PM2.5，建设5G网络，执行GB50180-2018，沿G15高速，T3航站楼",
        "创建4A级景区、3A级村庄",
        "开通12345热线，拨打0594-2345678，8:30前到",
        "二十三个村、两座桥、百分之五、一件事",
        "3、4号楼，5号线",
        "30人员、50家庭、100名单、12层级、7部委",
        "占2/3以上",
        "建设110千伏青龙输变电工程、35kV东湖变电站",
    ],
)
def test_these_numbers_are_no_quantities(text: str) -> None:
    assert figures(text) == []


def test_figures_may_stand_close_together() -> None:
    assert figures("校舍66幢9.12万平方米投资10035万元") == ["66幢", "9.12万平方米", "10035万元"]


def test_what_makes_a_figure_vague_stays_outside_and_more_than_stays_inside() -> None:
    assert figures("约5000平方米，超230个，近150吨，130多万元") == [
        "5000平方米",
        "230个",
        "150吨",
        "130多万元",
    ]


def test_the_same_figure_is_listed_once() -> None:
    assert figures("新建1个、改建1个、扩建2个") == ["1个", "2个"]


def test_a_title_does_not_end_within_a_figure() -> None:
    (task,) = read(
        "1.新增城镇就业岗位12,500个，帮扶困难群体再就业1，200人，培训3万人次（责任单位：区人社局）\n"
    ).tasks
    assert task.title == "新增城镇就业岗位12,500个"
    assert [quantity.text for quantity in task.quantities] == ["12,500个", "1，200人", "3万人次"]
