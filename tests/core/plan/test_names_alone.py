"""Lines of nothing but names, and of nothing but a number."""

from tests.core.plan.clerk import jot_areas, jot_left_out, jot_tasks, read

TITLE = "甲县2026年重点任务清单\n"


def test_names_over_each_group_of_a_list_answer_for_the_group() -> None:
    plan = read(
        f"{TITLE}甲教育局：\n1.建食堂15个。\n2.培训教师300人。\n6月底前完成。\n甲卫健局、甲医保局\n3.建服务站6个。\n"
        "甲住建局牵头，甲财政局配合\n4.改造小区8个。\n甲县人民政府\n2026年3月1日\n"
    )
    assert jot_areas(plan) == [
        "1 甲教育局 责任甲教育局",
        "2 甲卫健局、甲医保局 责任甲卫健局 责任甲医保局",
        "3 甲住建局牵头，甲财政局配合 牵头甲住建局 责任甲财政局",
    ]
    assert jot_tasks(plan) == [
        "1.1 建食堂15个 责任甲教育局",
        "1.2 培训教师300人 责任甲教育局",
        "2.3 建服务站6个 责任甲卫健局 责任甲医保局",
        "3.4 改造小区8个 牵头甲住建局 配合甲财政局",
    ]
    assert jot_left_out(plan) == [(10, "signature"), (11, "signature")]


def test_several_lines_of_names_may_stand_over_a_group() -> None:
    plan = read(
        f"{TITLE}一、民生\n牵头单位：甲教育局\n配合单位：甲财政局\n1.建食堂15个。\n2.培训教师300人。\n"
        "牵头单位：甲卫健局\n配合单位：甲医保局\n3.建服务站6个。\n"
    )
    assert [task.partition(" ")[2] for task in jot_tasks(plan)] == [
        "建食堂15个 牵头甲教育局 配合甲财政局",
        "培训教师300人 牵头甲教育局 配合甲财政局",
        "建服务站6个 牵头甲卫健局 配合甲医保局",
    ]


def test_names_below_each_numbered_line_are_its_own() -> None:
    plan = read(f"{TITLE}一、民生\n1.修渠9公里。\n抓紧实施。\n甲水利局\n2.架桥2座。\n甲交通局、甲财政局\n")
    assert jot_tasks(plan) == ["1.1 修渠9公里 责任甲水利局", "1.2 架桥2座 责任甲交通局 责任甲财政局"]


def test_names_over_a_heading_and_its_only_list_are_those_of_the_area() -> None:
    plan = read(
        f"{TITLE}（一）民生\n牵头部门：甲民政局\n1.建食堂15个（责任单位：甲镇）\n2.发补贴（责任单位：乙镇）\n"
    )
    assert jot_areas(plan) == ["1 民生 牵头甲民政局"]
    assert jot_tasks(plan) == ["1.1 建食堂15个 责任甲镇", "1.2 发补贴 责任乙镇"]


def test_the_addressee_and_the_signer_of_a_list_answer_for_nothing() -> None:
    plan = read(
        "甲教育局：\n1.建食堂15个。（责任单位：乙镇）\n2.修渠。（责任单位：丙镇）\n甲县人民政府\n2026年3月1日\n"
    )
    assert jot_tasks(plan) == ["1 建食堂15个 责任乙镇", "2 修渠 责任丙镇"]


def test_a_number_alone_counts_the_title_below_it() -> None:
    plan = read(
        f"{TITLE}01\n门口的公园\n实施内容：建公园12个。\n牵头单位：甲城管局\n02\n放学有处去\n实施内容：托管9所学校。\n"
        "牵头单位：甲教体局\n"
    )
    assert jot_tasks(plan) == ["1 门口的公园 牵头甲城管局", "2 放学有处去 牵头甲教体局"]


def test_the_numbers_of_pages_count_nothing() -> None:
    plan = read(
        f"{TITLE}1.修渠，\n1\n长9公里。（责任单位：甲水利局）\n2.架桥。（责任单位：甲交通局）\n2\n3.植树。（责任单位：甲林业局）\n"
    )
    assert [task.partition(" ")[2] for task in jot_tasks(plan)][1:] == [
        "架桥 责任甲交通局",
        "植树 责任甲林业局",
    ]


def test_paragraphs_that_begin_with_a_bracket_of_names_are_tasks_where_nothing_has_a_number() -> None:
    plan = read(
        "甲街道2026年网格工作\n【甲街道党建办】选优网格员86名。\n【甲街道城管办，各社区配合】清理楼道1300处。\n"
        "【社区卫生服务中心】建立档案1.8万份，9月底前完成。\n"
    )
    assert jot_tasks(plan) == [
        "1 选优网格员86名 责任甲街道党建办",
        "2 清理楼道1300处 责任甲街道城管办 配合各社区",
        "3 建立档案1.8万份 责任社区卫生服务中心",
    ]


def test_a_paragraph_with_its_names_at_its_end_is_a_task_where_nothing_has_a_number() -> None:
    plan = read(
        "各镇各部门：\n修渠9公里，6月底前完成。（责任单位：甲水利局）\n架桥2座。（甲交通局）\n请抓好落实。\n"
    )
    assert jot_tasks(plan) == ["1 修渠9公里 责任甲水利局", "2 架桥2座 责任甲交通局"]


def test_the_first_thing_and_the_second_in_a_speech_are_tasks() -> None:
    plan = read(
        "今年要办好两件实事。第一件，新建停车场5个，由甲住建局牵头，甲城投公司实施，10月底前建成。"
        "第二件，改造市场4个，由甲市场局负责，9月底前完成。\n"
    )
    assert jot_tasks(plan) == [
        "1 新建停车场5个 牵头甲住建局 责任甲城投公司",
        "2 改造市场4个 责任甲市场局",
    ]


def test_a_number_may_be_called_so() -> None:
    plan = read(
        "NO.1 幸福食堂\n建食堂18个。\n责任单位：甲民政局、各街道\nNo.2 公园\n建公园10个。\n责任单位：甲园林中心\n"
    )
    assert jot_tasks(plan) == ["1 幸福食堂 责任甲民政局 责任各街道", "2 公园 责任甲园林中心"]


def test_offices_before_a_dash_answer_for_what_stands_behind_it() -> None:
    plan = read(
        "甲县2026年任务分工\n甲发改局——争取资金3.2亿元，6月底前完成申报；\n甲住建局、甲城投公司——建成厂房9万平方米。\n"
    )
    assert jot_tasks(plan) == [
        "1 争取资金3.2亿元 责任甲发改局",
        "2 建成厂房9万平方米 责任甲住建局 责任甲城投公司",
    ]


# BUG: a number alone directly above another one made the reader fail.
def test_a_number_alone_is_not_the_title_of_the_number_above_it() -> None:
    plan = read("1\n2\n修渠\n责任单位：甲水利局\n3\n架桥\n责任单位：甲交通局\n")
    assert {name for task in plan.tasks for name in task.responsible} <= {"甲水利局", "甲交通局"}


# BUG: the reader failed where two lists began at 1 below one heading, with nothing in the first.
def test_a_heading_above_two_empty_beginnings_of_a_list_is_taken_once() -> None:
    plan = read("民生\n1.\n⒈\n修渠（甲水利局）\n")
    assert [name for task in plan.tasks for name in task.responsible] == ["甲水利局"]
