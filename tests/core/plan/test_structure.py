"""Numbers, headings and brackets make areas and tasks; what only looks like a task is none."""

import pytest

from tests.core.plan.clerk import jot_areas, jot_left_out, jot_tasks, read

DISTRICT = """\
青屏区惠民工程实施方案
各镇人民政府：
一、总体要求
坚持把群众的事办好。
二、目标任务
(一)交通出行
牵头部门:区交通局、区公路中心
责任单位:各镇人民政府、区财政局等
1.农村公路（责任单位：区交通局、各镇人民政府；协办单位：区财政局）
目标任务：新建农村公路45公里，投资3600万元，9月底前完工。
2、公交站亭:(责任单位:区城管局)
目标任务:待区政府批准选址后再进一步分解细化。
(二)住房保障
牵头部门：区住建局
老旧小区改造(责任单位:区住建局)
目标任务:改造小区12个。
三、保障措施
(一)加强组织领导。成立领导小组。
"""


def test_areas_and_tasks_of_a_district_plan() -> None:
    plan = read(DISTRICT)
    assert plan.title == "青屏区惠民工程实施方案"
    assert jot_areas(plan) == [
        "1 交通出行 牵头区交通局 牵头区公路中心 责任各镇人民政府 责任区财政局",
        "2 住房保障 牵头区住建局",
    ]
    assert jot_tasks(plan) == [
        "1.1 农村公路 责任区交通局 责任各镇人民政府 配合区财政局",
        "1.2 公交站亭 责任区城管局",
        "2.1 老旧小区改造 责任区住建局",
    ]


def test_a_target_stands_without_its_label_and_a_deferred_one_is_marked() -> None:
    plan = read(DISTRICT)
    assert plan.tasks[0].target == "新建农村公路45公里，投资3600万元，9月底前完工。"
    assert [task.deferred for task in plan.tasks] == [False, True, False]


def test_what_is_no_task_is_listed_with_its_line_and_why() -> None:
    assert jot_left_out(read(DISTRICT)) == [
        (2, "preamble"),
        (3, "frame"),
        (4, "frame"),
        (5, "frame"),
        (17, "frame"),
        (18, "frame"),
    ]


@pytest.mark.parametrize("break_", [" ", ""], ids=["spaces", "nothing"])
def test_a_whole_paper_in_one_line_is_read_like_the_lines(break_: str) -> None:
    numbered = DISTRICT.replace("老旧小区改造(", "1.老旧小区改造(")
    one_line = read(break_.join(numbered.split("\n")))
    assert jot_tasks(one_line) == jot_tasks(read(DISTRICT))
    assert jot_areas(one_line) == jot_areas(read(DISTRICT))


def test_items_may_count_on_through_the_headings() -> None:
    plan = read(
        "一、甲类\n1.修路（责任单位：甲局）\n二、乙类\n2.架桥（责任单位：乙局）\n3.植树（责任单位：丙局）\n"
    )
    assert jot_tasks(plan) == ["1.1 修路 责任甲局", "2.2 架桥 责任乙局", "2.3 植树 责任丙局"]


def test_a_section_of_a_state_paper_is_a_task_where_its_bracket_stands() -> None:
    plan = read(
        "二、扩大开放\n"
        "（三）优化口岸服务。压缩通关时间三分之一。（海关总署牵头，交通运输部参加，9月底前出台办法）\n"
        "（四）便利人员往来。简化手续。（移民局、外交部按职责分工负责）\n"
    )
    assert jot_tasks(plan) == [
        "2.3 优化口岸服务 牵头海关总署 配合交通运输部",
        "2.4 便利人员往来 责任移民局 责任外交部",
    ]
    assert [milestone.text for milestone in plan.tasks[0].milestones] == ["9月底前出台办法"]


def test_labels_on_lines_below_a_task_belong_to_it() -> None:
    plan = read(
        "一、工业\n1．园区扩容\n新增用地1200亩。\n责任领导：副县长　周启文\n牵头单位：县工信局\n"
        "责任单位：县发改局、园区管委会\n完成时限：12月底\n2．企业培育\n新增企业3家。\n责任单位：\n县工信局\n"
    )
    assert jot_tasks(plan) == [
        "1.1 园区扩容 牵头县工信局 责任县发改局 责任园区管委会 周启文",
        "1.2 企业培育 责任县工信局",
    ]
    assert [milestone.kind for milestone in plan.tasks[0].milestones] == ["by"]


def test_an_inner_list_of_conditions_is_part_of_the_target() -> None:
    plan = read(
        "1.危房改造（责任单位：区住建局）\n目标任务：改造85户，补助对象：1、属低保家庭;2、房屋为危房;3、未享受补助。\n"
        "2.厕所改造（责任单位：区卫健局）\n目标任务：改造300座，条件：\n1、自愿申请；\n2、单家独户；\n3.公厕管护（责任单位：各镇）\n"
    )
    assert jot_tasks(plan) == ["1 危房改造 责任区住建局", "2 厕所改造 责任区卫健局", "3 公厕管护 责任各镇"]


def test_a_number_out_of_order_inside_a_target_is_no_task() -> None:
    plan = read(
        "5.大病补偿（责任单位：区医保局）\n目标任务：补偿标准：(1)住院补偿75%;(2)门诊补偿45%;3、符合规定的病种补偿70%。\n"
    )
    assert jot_tasks(plan) == ["5 大病补偿 责任区医保局"]


def test_projects_inside_a_target_are_children_and_the_parent_keeps_all_figures() -> None:
    plan = read(
        "1.医疗设施（责任单位：区卫健局）\n目标任务：(1)门诊楼工程：面积5800㎡，6月动工。(2)疾控楼工程：投资500万元。(3)加强管理。\n"
    )
    assert jot_tasks(plan) == ["1 医疗设施 责任区卫健局", "1.1 门诊楼工程", "1.2 疾控楼工程"]
    assert [task.parent for task in plan.tasks] == [None, "1", "1"]
    assert [quantity.text for quantity in plan.tasks[0].quantities] == ["5800㎡", "500万元"]
    assert [quantity.text for quantity in plan.tasks[1].quantities] == ["5800㎡"]


def test_several_brackets_in_one_item_are_several_tasks() -> None:
    plan = read(
        "（一）扩大托育。支持社会力量办托，新增托位800个。（卫生健康委、全国妇联负责）加强从业人员培训。（教育部负责，持续推进）\n"
    )
    assert jot_tasks(plan) == [
        "1 扩大托育",
        "1.1 支持社会力量办托，新增托位800个 责任卫生健康委 责任全国妇联",
        "1.2 加强从业人员培训 责任教育部",
    ]


def test_an_item_without_names_among_tasks_is_kept_as_a_task() -> None:
    plan = read("一、民生\n1.修路（责任单位：甲局）\n2.植树500亩。\n二、指导思想\n办好实事。\n")
    assert jot_tasks(plan) == ["1.1 修路 责任甲局", "1.2 植树500亩"]


def test_a_paper_that_names_nobody_keeps_its_items() -> None:
    plan = read(
        "一、总体要求\n办好实事。\n二、工作任务\n1.摸底。4月底前完成。\n2.整改。\n三、组织领导\n1.加强领导。\n"
    )
    assert jot_tasks(plan) == ["2.1 摸底", "2.2 整改"]


def test_a_heading_may_name_the_units_of_a_whole_area() -> None:
    plan = read(
        "一、城市建设（牵头单位：区住建局；责任单位：区城管局）\n1.翠屏大桥。投资1.2亿元。\n2.环城路。8月底前通车。\n"
    )
    assert jot_areas(plan) == ["1 城市建设 牵头区住建局 责任区城管局"]
    assert jot_tasks(plan) == ["1.1 翠屏大桥", "1.2 环城路"]


def test_a_heading_for_the_work_of_one_body_gives_it_to_every_task_below() -> None:
    plan = read(
        "一、县教育局牵头工作（2项）\n1.新建幼儿园2所。\n2.改造学校12所。\n二、县公安局\n3.更新警车15台。\n"
    )
    assert jot_tasks(plan) == [
        "1.1 新建幼儿园2所 牵头县教育局",
        "1.2 改造学校12所 牵头县教育局",
        "2.3 更新警车15台 责任县公安局",
    ]


def test_a_list_of_duties_gives_each_body_its_task() -> None:
    plan = read("一、职责分工\n市委宣传部：制作公益广告200处。\n市教育局、团市委：建设少年宫12所。\n")
    assert jot_tasks(plan) == [
        "1.1 制作公益广告200处 责任市委宣传部",
        "1.2 建设少年宫12所 责任市教育局 责任团市委",
    ]


def test_headings_without_a_number_make_areas_where_the_numbers_begin_again() -> None:
    plan = read(
        "就业\n1.技能培训（责任单位：区人社局）\n教育\n1.校舍改造（责任单位：区教育局）\n2.营养餐（责任单位：区教育局）\n"
    )
    assert jot_areas(plan) == ["1 就业", "2 教育"]
    assert jot_tasks(plan) == [
        "1.1 技能培训 责任区人社局",
        "2.1 校舍改造 责任区教育局",
        "2.2 营养餐 责任区教育局",
    ]


def test_headings_without_a_number_may_have_names_for_their_area() -> None:
    plan = read(
        "就业\n牵头部门：区人社局\n责任单位：各镇\n1.技能培训（责任单位：区人社局）\n目标任务：培训900人次。\n"
        "教育\n牵头部门：区教育局\n1.校舍改造（责任单位：区教育局）\n目标任务：改造校舍8幢。\n"
    )
    assert jot_areas(plan) == ["1 就业 牵头区人社局 责任各镇", "2 教育 牵头区教育局"]
    assert jot_tasks(plan) == ["1.1 技能培训 责任区人社局", "2.1 校舍改造 责任区教育局"]


def test_names_below_the_steps_of_a_task_are_those_of_the_task() -> None:
    plan = read(
        "一、重点任务\n（一）垃圾分类\n1.完善设施。新建投放点260个。\n2.加强宣传。\n责任单位：区城管局\n"
        "（二）治理扬尘（责任单位：区住建局）\n1.工地全覆盖。\n"
    )
    assert jot_tasks(plan) == ["1.1 垃圾分类 责任区城管局", "1.1.1 完善设施", "1.2 治理扬尘 责任区住建局"]


def test_every_number_is_given_once_even_if_the_paper_repeats_it() -> None:
    plan = read("1.修路（责任单位：甲局）\n2.架桥（责任单位：乙局）\n2.植树（责任单位：丙局）\n")
    assert [task.number for task in plan.tasks] == ["1", "2", "2-2"]


def test_a_long_first_sentence_is_cut_to_a_title_at_its_first_comma() -> None:
    plan = read(
        "1.县级财政安排三千万元设立乡村振兴衔接资金，重点用于特色种养、冷链设施和农旅融合项目。（县财政局负责）\n"
    )
    assert plan.tasks[0].title == "县级财政安排三千万元设立乡村振兴衔接资金"


def test_the_year_comes_from_the_caller_or_the_title_or_the_text() -> None:
    paper = "云岭县2025年重点工作要点\n1.修路（责任单位：甲局）\n目标任务：6月底前完成。\n"
    assert read(paper, 2027).year == 2027
    assert read(paper, None).year == 2025
    assert read(paper.replace("2025年", "二〇二五年"), None).year == 2025
    undated = read(paper.replace("2025年", ""), None)
    assert undated.year is None
    assert undated.tasks[0].milestones[0].due is None


def test_names_that_stand_over_a_list_with_its_count_lead_all_of_it() -> None:
    plan = read(
        "甲区任务分解方案\n牵头单位：甲教育局（2项）\n1.建食堂15个。\n配合单位：甲财政局\n2.培训教师300人。\n"
        "牵头单位：甲卫健局（1项）\n3.建服务站6个。\n"
    )
    assert jot_areas(plan) == [
        "1 牵头单位：甲教育局（2项） 牵头甲教育局",
        "2 牵头单位：甲卫健局（1项） 牵头甲卫健局",
    ]
    assert jot_tasks(plan) == [
        "1.1 建食堂15个 牵头甲教育局 配合甲财政局",
        "1.2 培训教师300人 牵头甲教育局",
        "2.3 建服务站6个 牵头甲卫健局",
    ]


def test_names_with_a_count_over_nothing_are_listed() -> None:
    plan = read("甲区任务分解方案\n1.建食堂15个。（责任单位：甲教育局）\n牵头单位：甲卫健局（1项）\n")
    assert jot_tasks(plan) == ["1 建食堂15个 责任甲教育局"]
    assert jot_left_out(plan) == [(3, "loose")]


def test_what_a_heading_says_besides_its_title_is_listed() -> None:
    plan = read(
        "一、经济\n全年增长6.5%。\n1.招商。（责任单位：甲商务局）\n二、社会。办好实事。\n2.架桥。（责任单位：甲局）\n"
    )
    assert [(left.line, left.text, left.why) for left in plan.unplaced] == [
        (2, "全年增长6.5%。", "loose"),
        (4, "办好实事。", "loose"),
    ]


def test_a_space_may_stand_between_a_title_and_its_text() -> None:
    plan = read("一、民生\n（一）教育惠民　新建幼儿园2所，新增学位720个。（责任单位：甲教育局）\n")
    assert jot_tasks(plan) == ["1.1 教育惠民 责任甲教育局"]


@pytest.mark.parametrize(
    "text",
    [
        "光伏电站增容，具体任务待县级方案下发后另行分解",
        "超低排放改造，待省里出台方案后明确时限",
        "城市生命线二期（待市里明确后再分解）",
        "快检车配置，具体数量待招标结果公布后确定",
        "建設開標系統，待標準印發後實施",
    ],
)
def test_what_waits_for_something_is_deferred_wherever_it_says_so(text: str) -> None:
    (task,) = read(f"1.{text}。（责任单位：甲局）\n").tasks
    assert task.deferred


@pytest.mark.parametrize("text", ["做好接待工作，会后落实", "优待军属后勤保障落实", "提高工资待遇，年后实施"])
def test_words_with_the_same_sign_put_nothing_off(text: str) -> None:
    (task,) = read(f"1.{text}。（责任单位：甲局）\n").tasks
    assert not task.deferred


def test_a_list_goes_on_behind_a_sentence_without_a_number() -> None:
    plan = read(
        "四、安排\n（一）召集动员，由甲办负责；\n发放告知书，由各街道负责，入户率达95%以上。\n（二）开展执法。甲局负责执法。\n"
    )
    assert plan.tasks[-1].parent is None
    assert jot_tasks(plan)[-1] == "4.2 开展执法 责任甲局"


def test_what_is_asked_of_all_behind_the_last_task_is_no_part_of_it() -> None:
    plan = read(
        "1.敬老院改造。改造30所。甲民政局负责。\n工作要求：一要落实资金。二要强化调度，各牵头单位每月5日前报甲办。\n"
    )
    assert plan.tasks[0].milestones == ()
    assert jot_left_out(plan) == [(2, "frame")]
    assert [rule.day for rule in plan.reporting] == [5]
