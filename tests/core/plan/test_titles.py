"""Where titles of tasks and papers begin and end."""

import pytest

from tests.core.plan.clerk import jot_tasks, read


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("植树", "植树"),
        (
            "拓宽丙区东部三镇与丁县之间通往码头和车站的全部乡道",
            "拓宽丙区东部三镇与丁县之间通往码头和车站的全部乡道",
        ),
        (
            "承接好国家和省、市取消、下放以及改变办理方式的全部行政事项目录",
            "承接好国家和省、市取消、下放以及改变办理方式的全部行政事项目录",
        ),
        (
            "推进东街片区改造、码头驳岸修整以及南巷、北里、打铁弄等十余条沿河巷道的翻修工程",
            "推进东街片区改造",
        ),
        ("3月5日前，完成植树500亩", "完成植树500亩"),
        ("年底前建成公园3座", "建成公园3座"),
        ("造林9.2万亩，覆盖率提高到61.3%", "造林9.2万亩"),
        ("建成电站，推进高速西段建设", "建成电站，推进高速西段建设"),
        ("安排三千万元设立衔接资金，重点用于特色种养和冷链设施等项目建设", "安排三千万元设立衔接资金"),
    ],
)
def test_a_title_is_the_first_clause_or_the_first_of_several_deeds(sentence: str, title: str) -> None:
    plan = read(f"一、任务\n1.{sentence}。（甲局负责）\n")
    assert plan.tasks[0].title == title


def test_a_title_may_be_broken_by_an_empty_line() -> None:
    plan = read("甲县民生工程\n\n任务分解和责任分工方案\n\n一、任务\n1.植树。（甲局负责）\n")
    assert plan.title == "甲县民生工程任务分解和责任分工方案"


@pytest.mark.parametrize("mark", ["任务一：", "任务二：", "项目1：", "实事3、"])
def test_a_word_may_stand_before_the_number(mark: str) -> None:
    plan = read(f"{mark}植树造林\n工作内容：植树500亩。\n责任单位：甲局\n")
    assert jot_tasks(plan)[0].endswith("植树造林 责任甲局")


def test_articles_count_on_through_the_chapters_of_a_paper_in_one_line() -> None:
    plan = read(
        "甲市扶持办法 第一章 总则 第一条 为扶持养殖业，制定本办法。 第二章 内容 "
        "第二条 扶持规模养殖。每头补助100元。（责任单位：甲局） 第三条 扶持品牌。奖励20万元。（责任单位：乙局）"
    )
    assert jot_tasks(plan) == ["2.2 扶持规模养殖 责任甲局", "2.3 扶持品牌 责任乙局"]


def test_numbers_may_be_parted_by_a_dash() -> None:
    plan = read(
        "1-1 整合企业\n主要举措：整合8家。\n【牵头单位：甲国资局 配合单位：甲财政局】\n"
        "1-2 组建医共体\n【牵头单位：甲卫健局】\n"
    )
    assert jot_tasks(plan) == ["1 整合企业 牵头甲国资局 配合甲财政局", "2 组建医共体 牵头甲卫健局"]


def test_targets_may_be_counted() -> None:
    plan = read(
        "目标一：安全感达到98%\n措施：①新建警务室12个（甲公安局，4月底前）；②调解纠纷3000件（甲司法局）。\n"
        "目标二：合格率98%\n措施：①抽检4次（甲监管局）；②公示9次（甲监管局）。\n"
    )
    assert jot_tasks(plan) == [
        "1.1 新建警务室12个 责任甲公安局",
        "1.2 调解纠纷3000件 责任甲司法局",
        "2.1 抽检4次 责任甲监管局",
        "2.2 公示9次 责任甲监管局",
    ]


def test_the_date_of_a_letter_is_no_part_of_the_title_below_it() -> None:
    plan = read(
        "各社区：\n请抓好落实。\n二〇二六年二月二十八日\n\n甲街道重点工作责任分解\n一、修渠（甲水利局）\n"
    )
    assert plan.title == "甲街道重点工作责任分解"
