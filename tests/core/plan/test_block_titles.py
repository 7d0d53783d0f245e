"""Titles without a number over lines of labels, and tables that are nothing but labels."""

from tests.core.plan.clerk import jot_areas, jot_left_out, jot_tasks, read

BLOCKS = (
    "公园提质工程\n主要内容：建公园12个，\n改造步道8公里\n牵头单位：甲城管局\n责任单位：甲住建局、各街道办事处\n完成时限：6月底前\n",
    "饮水提升工程\n主要内容：更换管网32公里。\n牵头单位：甲水务局\n责任单位：甲住建局\n完成时限：9月底前\n",
)
TASKS = [
    "1 公园提质工程 牵头甲城管局 责任甲住建局 责任各街道办事处",
    "2 饮水提升工程 牵头甲水务局 责任甲住建局",
]


def test_a_title_over_lines_of_labels_is_a_task_without_a_number() -> None:
    plan = read(f"桐江区十大工程公布\n\n{BLOCKS[0]}\n{BLOCKS[1]}")
    assert jot_tasks(plan) == TASKS
    assert [task.milestones[0].text for task in plan.tasks] == ["6月底前", "9月底前"]
    assert plan.tasks[0].target == "建公园12个，改造步道8公里\n完成时限：6月底前"
    assert jot_left_out(plan) == [(1, "preamble")]


def test_in_the_manner_of_markdown_such_titles_stand_below_headings() -> None:
    items = [
        "- **" + block.replace("\n", "**\n", 1).replace("\n", "\n  - ").removesuffix("  - ")
        for block in BLOCKS
    ]
    plan = read(f"# 甲区2026年工作清单\n\n## 一、景区\n\n{items[0]}\n## 二、民生\n\n{items[1]}")
    assert jot_areas(plan) == ["1 景区", "2 民生"]
    assert [task.partition(" ")[2] for task in jot_tasks(plan)] == [task.partition(" ")[2] for task in TASKS]
    assert jot_left_out(plan) == []


def test_the_text_of_a_numbered_item_over_its_label_is_no_title() -> None:
    plan = read(
        "1.修渠\n修渠9公里，架桥2座\n责任单位：甲水利局\n完成时限：6月底前\n2.植树\n植树500亩\n责任单位：甲林业局\n完成时限：3月底前\n"
    )
    assert jot_tasks(plan) == ["1 修渠 责任甲水利局", "2 植树 责任甲林业局"]


def test_a_table_of_labels_is_read_pair_by_pair() -> None:
    plan = read(
        "甲市督办项目\n\n项目名称 | 智慧园区 | 牵头领导 | 王海涛\n建设内容 | 建温室80座\n牵头单位 | 甲农业局\n"
        "配合单位 | 甲财政局、甲水利局\n"
        "完成时限 | 6月底前\n\n项目名称 | 示范街区 | 牵头领导 | 李晓梅\n建设内容 | 改造立面3.5万平方米\n"
        "牵头单位 | 甲住建局 | |\n配合单位 |\n"
        "完成时限 | 9月底前\n"
    )
    assert jot_tasks(plan) == [
        "1 智慧园区 牵头甲农业局 配合甲财政局 配合甲水利局 王海涛",
        "2 示范街区 牵头甲住建局 李晓梅",
    ]
    assert [[figure.text for figure in task.quantities] for task in plan.tasks] == [["80座"], ["3.5万平方米"]]


def test_what_stands_around_a_page_is_no_card() -> None:
    plan = read(
        "索引号 | 0024-10457 | 主题分类 | 民生\n公开形式 | 主动公开 | 有效期限 | 长期\n"
        "发布机构 | 甲府办 | 成文日期 | 5月\n"
    )
    assert (plan.tasks, len(plan.unplaced)) == ((), 3)
