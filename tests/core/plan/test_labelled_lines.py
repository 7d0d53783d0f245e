"""责任单位： and its like on lines of their own, drawn out, beside each other, under a list, in a paper of one line."""

import pytest

from tests.core.plan.clerk import jot_areas, jot_tasks, read


def test_spaces_may_draw_a_label_out() -> None:
    plan = read(
        "一、农业\n1.建茶园800亩。\n责 任 领 导：傅明远\n牵 头 单 位：甲农业局\n"
        "责 任 单 位：甲供销社、各镇\n完 成 时 限：9月底\n"
    )
    assert jot_tasks(plan) == ["1.1 建茶园800亩 牵头甲农业局 责任甲供销社 责任各镇 傅明远"]
    assert [milestone.text for milestone in plan.tasks[0].milestones] == ["9月底"]


@pytest.mark.parametrize(
    "label",
    ["责任单位（排第一位的为牵头单位）", "责任部门（单位）", "责任站所", "承办单位", "责任单位及责任人"],
)
def test_these_labels_make_responsible(label: str) -> None:
    plan = read(f"一、城建\n1.铺设管网22公里。\n{label}：甲住建局、甲水利局\n")
    assert jot_tasks(plan) == ["1.1 铺设管网22公里 责任甲住建局 责任甲水利局"]


def test_several_labels_may_share_a_line() -> None:
    plan = read(
        "一、民生\n1.修路。\n里程12公里。\n责任单位：甲交通局  完成时限：6月底\n"
        "2.架桥。\n牵头领导：傅明远  牵头单位：甲交通局  责任单位：各镇；完成时限：9月底\n"
        "责任人：孟晓岚  联系电话：0000\n"
    )
    assert jot_tasks(plan) == [
        "1.1 修路 责任甲交通局",
        "1.2 架桥 牵头甲交通局 责任各镇 傅明远 孟晓岚",
    ]
    assert jot_areas(plan) == ["1 民生"]


def test_the_value_may_stand_on_the_line_below() -> None:
    plan = read(
        "第一类 工程\n项目1：冷库\n建设内容：占地85亩。\n牵头单位：\n甲商务局\n责任单位：\n甲发改局、\n甲供销社\n"
        "责任领导：\n傅明远\n完成时限：\n2026年8月31日\n项目2：污水厂\n责任单位：\n甲住建局\n"
    )
    assert jot_tasks(plan) == [
        "1.1 冷库 牵头甲商务局 责任甲发改局 责任甲供销社 傅明远",
        "1.2 污水厂 责任甲住建局",
    ]
    assert [str(milestone.due) for milestone in plan.tasks[0].milestones] == ["2026-08-31"]


def test_labels_below_a_list_of_steps_are_those_of_the_point_above() -> None:
    plan = read(
        "一、污水直排\n整改目标：收集率75%。\n整改措施：\n1.新建管网18公里。\n2.改造混接点23处。\n"
        "牵头单位：甲住建局\n责任单位：甲水利局\n整改时限：2026年11月底前\n"
        "二、台账缺失\n整改措施：1.排查；2.整改。\n责任单位：甲档案局\n整改时限：立行立改\n"
    )
    assert jot_tasks(plan)[0] == "1 污水直排 牵头甲住建局 责任甲水利局"
    assert "2 台账缺失 责任甲档案局" in jot_tasks(plan)


def test_a_bracket_behind_steps_in_one_sentence_is_that_of_the_point_above() -> None:
    plan = read(
        "一、任务\n1.治理农残。治理11种蔬菜。①建名单；②验合格证；③抽检900批次。（甲农业局负责）\n2.修渠（责任单位：甲水利局）\n"
    )
    assert [task for task in jot_tasks(plan) if "责任" in task] == [
        "1.1 治理农残 责任甲农业局",
        "1.2 修渠 责任甲水利局",
    ]


def test_a_paper_in_one_line_keeps_its_labels() -> None:
    lines = (
        "一、工业\n1.新增企业15家。\n牵头单位：甲工信局\n责任单位：甲统计局、各园区\n完成时限：12月底\n"
        "二、城建\n2.改造滨江路。\n牵头单位：甲住建局\n责任单位：各街道\n完成时限：9月底\n"
        "三、民生\n3.新增就业6500人。\n牵头单位：甲人社局\n责任单位：甲总工会\n完成时限：12月底\n"
    )
    long = "丙市任务分解 " + "为做好全年工作，结合实际制定本分解。" * 8 + "\n" + lines
    assert jot_tasks(read(" ".join(long.split("\n")))) == jot_tasks(read(lines))


def test_titles_without_a_number_are_found_in_a_paper_of_one_line() -> None:
    plan = read(
        "丙区实施方案 "
        + "为做好民生工作，结合实际制定本方案。" * 8
        + " 一、总体要求 办好实事。 二、目标任务 (一)文体 牵头部门:甲文旅局 "
        "健身房(责任单位:甲体育局、各街道) 目标任务:新建15个。 "
        "书房(责任单位:甲文旅局) 目标任务:新建6个,面积1800平方米。 "
        "三、保障措施 (一)加强领导。成立专班。"
    )
    assert jot_areas(plan) == ["1 文体 牵头甲文旅局"]
    assert jot_tasks(plan) == ["1.1 健身房 责任甲体育局 责任各街道", "1.2 书房 责任甲文旅局"]


def test_a_title_with_its_names_begins_a_task_after_the_text_of_another() -> None:
    plan = read(
        "一、住房\n牵头部门：甲住建局\n旧城改造（责任单位：甲住建局）\n目标任务：改造8片。\n危房加固（责任单位：各镇）\n目标任务：加固40户。\n"
    )
    assert jot_tasks(plan) == ["1.1 旧城改造 责任甲住建局", "1.2 危房加固 责任各镇"]


def test_paragraphs_without_numbers_below_a_heading_are_its_tasks() -> None:
    plan = read(
        "一、扩大投资\n实施项目240个。开工冷库等项目85个。（傅明远副市长牵头，甲发改委、各区政府负责落实）\n"
        "建成电站，推进高速西段建设。（甲发改委、甲交通局负责落实）\n"
    )
    assert jot_areas(plan) == ["1 扩大投资"]
    assert jot_tasks(plan) == [
        "1.1 实施项目240个 责任甲发改委 责任各区政府 傅明远",
        "1.2 建成电站，推进高速西段建设 责任甲发改委 责任甲交通局",
    ]


def test_a_broken_line_may_begin_with_the_bracket_of_the_line_above() -> None:
    plan = read(
        "一、开放\n（一）放宽准入。缩减清单。（甲部牵头）支持试点。\n（乙部负责）完善机制。（丙部、丁部负责）\n"
    )
    assert jot_tasks(plan) == [
        "1.1 放宽准入",
        "1.1.1 缩减清单 牵头甲部",
        "1.1.2 支持试点 责任乙部",
        "1.1.3 完善机制 责任丙部 责任丁部",
    ]


def test_a_point_that_only_asks_for_reports_is_no_task() -> None:
    plan = read(
        "一、任务\n1.修渠（责任单位：甲水利局）\n2.各责任单位每月25日前将进展报送甲政府办。\n3.植树。各单位每月报送进展。\n"
    )
    assert jot_tasks(plan) == ["1.1 修渠 责任甲水利局", "1.3 植树"]
    assert [rule.day for rule in plan.reporting] == [25, None]


def test_headings_may_count_deeds_or_kinds() -> None:
    plan = read(
        "第一件：扩充学位\n牵头单位：甲教育局\n（一）续建学校。（责任单位：甲教育局、甲城投）\n"
        "第二件：改善就医\n牵头单位：甲卫健局\n（一）建服务站6个。（责任单位：各街道）\n"
    )
    assert jot_areas(plan) == ["1 扩充学位 牵头甲教育局", "2 改善就医 牵头甲卫健局"]
    assert jot_tasks(plan) == ["1.1 续建学校 责任甲教育局 责任甲城投", "2.1 建服务站6个 责任各街道"]


def test_a_bracket_behind_projects_within_a_paragraph_is_that_of_the_paragraph() -> None:
    plan = read(
        "一、任务\n1.建设设施。（1）中医院：投资2亿元，10月底前封顶。（2）幼儿园：新增学位360个。（甲卫健局、甲教育局分别负责）\n"
    )
    assert jot_tasks(plan) == [
        "1.1 建设设施 责任甲卫健局 责任甲教育局",
        "1.1.1 中医院",
        "1.1.2 幼儿园",
    ]


def test_headings_in_a_paper_of_one_line_may_have_names_for_their_area() -> None:
    lines = (
        "甲区惠民实事 一、教育 牵头单位：甲教育局 1.建学校2所。 2.建食堂6个。 "
        "二、交通 牵头单位：甲交通局 3.修路66公里。 4.增加客车30辆。 " + "为办好实事，各单位要抓紧推进。" * 6
    )
    assert jot_areas(read(lines)) == ["1 教育 牵头甲教育局", "2 交通 牵头甲交通局"]


def test_in_a_paper_of_one_line_a_number_may_touch_the_names_before_it() -> None:
    plan = read(
        "甲市重点任务分工方案" + "为办好实事，各单位要抓紧推进。" * 8 + "一、任务"
        "（一）市容行动牵头单位：甲城管局责任单位：甲住建局，各街道、镇"
        "1.整治小巷76条。责任单位：甲城管局2.规范占道经营。责任单位：甲城管局、甲公安局"
        "（二）交通行动牵头单位：甲公安局责任单位：甲交通局等3.治理路口52个。责任单位：甲公安局"
        "— 3 —4.新增泊位300个。责任单位：各街道"
    )
    assert jot_areas(plan) == [
        "1 市容行动 牵头甲城管局 责任甲住建局 责任各街道、镇",
        "2 交通行动 牵头甲公安局 责任甲交通局",
    ]
    assert jot_tasks(plan) == [
        "1.1 整治小巷76条 责任甲城管局",
        "1.2 规范占道经营 责任甲城管局 责任甲公安局",
        "2.3 治理路口52个 责任甲公安局",
        "2.4 新增泊位300个 责任各街道",
    ]


def test_what_a_person_is_may_stand_in_a_bracket_behind_the_name() -> None:
    plan = read("1.架桥。\n责任单位：甲局\n责任人：沈知远（甲局局长）、何谨言（甲局副局长）\n")
    assert plan.tasks[0].people == ("沈知远", "何谨言")


def test_a_label_that_nobody_knows_is_no_rest_of_a_name() -> None:
    plan = read(
        "1.新建水厂3处。\n实施单位：甲水利局\n监管单位：甲发改局\n鉴定单位：乙公司\n2.修渠。\n实施单位：各镇\n完成时间：11月30日\n"
    )
    assert jot_tasks(plan) == ["1 新建水厂3处 责任甲水利局", "2 修渠 责任各镇"]


def test_a_form_for_one_task_is_that_task() -> None:
    plan = read(
        "甲区任务交办单\n交办事项：推进隧道建设\n交办要求：12月底前通车\n主办单位：甲住建局\n协办单位：甲财政局\n"
    )
    assert jot_tasks(plan) == ["1 推进隧道建设 责任甲住建局 配合甲财政局"]


def test_a_paragraph_without_any_heading_may_hold_several_tasks() -> None:
    plan = read("一是建设提升。新建公园5个。（甲城管局）二是环境整治。整治街巷60条。（甲住建局、各街道）\n")
    assert [
        (task.responsible, [quantity.text for quantity in task.quantities]) for task in plan.tasks[1:]
    ] == [
        (("甲城管局",), ["5个"]),
        (("甲住建局", "各街道"), ["60条"]),
    ]
