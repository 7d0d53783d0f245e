"""Tables come flattened in many ways; the rows are the same."""

from tests.core.plan.clerk import jot_areas, jot_tasks, read

ROWS = [
    ("1", "县城供水", "新建管网28公里。", "县水利局", "县住建局、县水投公司", "11月底前"),
    ("2", "农村公路", "新建公路60公里，危桥4座。", "县交通运输局", "各乡镇人民政府", "10月底前"),
    ("3", "县图书馆", "面积8600平方米。", "县文旅局", "县代建中心", "12月底前"),
]
HEADING = ("序号", "项目名称", "建设内容", "牵头单位", "配合单位", "完成时限")
TASKS = [
    "1 县城供水 牵头县水利局 配合县住建局 配合县水投公司",
    "2 农村公路 牵头县交通运输局 配合各乡镇人民政府",
    "3 县图书馆 牵头县文旅局 配合县代建中心",
]
FIGURES = [["28公里"], ["60公里", "4座"], ["8600平方米"]]
DUE = [["2026-11-30"], ["2026-10-31"], ["2026-12-31"]]


def assert_is_the_table(text: str) -> None:
    plan = read(text)
    assert jot_tasks(plan) == TASKS
    assert [[quantity.text for quantity in task.quantities] for task in plan.tasks] == FIGURES
    assert [[str(milestone.due) for milestone in task.milestones] for task in plan.tasks] == DUE


def test_cells_between_pipes() -> None:
    assert_is_the_table("\n".join(" | ".join(row) for row in (HEADING, *ROWS)))


def test_cells_between_pipes_with_a_frame_and_a_rule() -> None:
    lines = [f"| {' | '.join(row)} |" for row in (HEADING, *ROWS)]
    assert_is_the_table("\n".join([lines[0], "|---|---|---|---|---|---|", *lines[1:]]))


def test_cells_between_tabs_or_spaces() -> None:
    for separator in ("\t", "  ", "　"):
        assert_is_the_table("\n".join(separator.join(row) for row in (HEADING, *ROWS)))


def test_all_rows_on_one_line() -> None:
    assert_is_the_table(" ".join(cell for row in (HEADING, *ROWS) for cell in row))


def test_one_cell_a_line() -> None:
    assert_is_the_table("\n".join(cell for row in (HEADING, *ROWS) for cell in row))
    assert_is_the_table("\n\n".join(cell for row in (HEADING, *ROWS) for cell in row))


def test_cells_that_run_together() -> None:
    assert_is_the_table(
        "".join(cell for row in (HEADING, *ROWS) for cell in row).replace("县图书馆面积", "县图书馆新建面积")
    )


def test_a_table_drawn_with_lines() -> None:
    plan = read(
        "┌──┬─────────┬──────┬────┐\n"
        "│序│工作任务          │责任单位    │完成时限│\n"
        "│号│                  │            │        │\n"
        "├──┼─────────┼──────┼────┤\n"
        "│1 │新建菜市场2个，改 │市商务局、市│6月底前 │\n"
        "│  │造菜市场5个       │城管局      │        │\n"
        "├──┼─────────┼──────┤        │\n"
        "│2 │增设线路3条       │市交通局    │        │\n"
        "└──┴─────────┴──────┴────┘\n"
    )
    assert jot_tasks(plan) == [
        "1 新建菜市场2个，改造菜市场5个 责任市商务局 责任市城管局",
        "2 增设线路3条 责任市交通局",
    ]
    assert [str(task.milestones[0].due) for task in plan.tasks] == ["2026-06-30", "2026-06-30"]


def test_a_column_of_persons_and_two_columns_of_bodies() -> None:
    plan = read(
        "序号|任务|责任领导|牵头单位|责任单位\n1|改造小区15个|韩志远|市住建局|市财政局、各区\n2|新建公园3处|苏文清|市园林局|各区\n"
    )
    assert jot_tasks(plan) == [
        "1 改造小区15个 牵头市住建局 责任市财政局 责任各区 韩志远",
        "2 新建公园3处 牵头市园林局 责任各区 苏文清",
    ]


def test_a_column_of_groups_makes_areas_also_where_its_cells_were_merged() -> None:
    plan = read(
        "领域|序号|主要任务|牵头单位\n产业|1|培育企业30家|市工信局\n|2|建设实验室2个|市科技局\n生态|3|整治河道65公里|市水利局\n4|造林3.2万亩|市林业局\n"
    )
    assert jot_areas(plan) == ["1 产业", "2 生态"]
    assert jot_tasks(plan) == [
        "1.1 培育企业30家 牵头市工信局",
        "1.2 建设实验室2个 牵头市科技局",
        "2.3 整治河道65公里 牵头市水利局",
        "2.4 造林3.2万亩 牵头市林业局",
    ]


def test_groups_between_the_rows_make_areas() -> None:
    plan = read(
        "序号 工作任务 责任单位\n一、教育\n1 新建幼儿园3所 县教育局\n二、交通\n2 改造公路60公里 县交通局\n"
    )
    assert jot_areas(plan) == ["1 教育", "2 交通"]
    assert jot_tasks(plan) == ["1.1 新建幼儿园3所 责任县教育局", "2.2 改造公路60公里 责任县交通局"]


def test_a_title_over_two_rows_is_the_parent_of_both() -> None:
    plan = read(
        "序号|实事名称|实施内容|牵头单位\n1|沿河更新|完成码头提升。|文旅局\n|启动片区改造。|住建局\n2|关爱老人|铺设坡道450户。|民政局\n"
    )
    assert jot_tasks(plan) == [
        "1 沿河更新",
        "1.1 完成码头提升 牵头文旅局",
        "1.2 启动片区改造 牵头住建局",
        "2 关爱老人 牵头民政局",
    ]


def test_bodies_may_stand_in_the_column_before_the_duty() -> None:
    plan = read("序号|责任单位|目标任务\n1|镇农业中心|发展基地800亩\n2|镇应急办|排查隐患26处\n")
    assert jot_tasks(plan) == ["1 发展基地800亩 责任镇农业中心", "2 排查隐患26处 责任镇应急办"]


def test_a_row_broken_within_a_cell_is_mended() -> None:
    plan = read("序号|任务|责任单位|备注\n1|新建高速公路86公\n里|市交通局|省级\n2|造林3万亩|市林业局|\n")
    assert jot_tasks(plan) == ["1 新建高速公路86公里 责任市交通局", "2 造林3万亩 责任市林业局"]


def test_rows_without_a_stop_end_in_their_bodies() -> None:
    plan = read(
        "序号目标内容责任单位\n1新增就业6万人市人社局\n2改造小区80个市住建局、市财政局\n3优良天数达到85%市生态环境局各县区\n"
    )
    assert jot_tasks(plan) == [
        "1 新增就业6万人 责任市人社局",
        "2 改造小区80个 责任市住建局 责任市财政局",
        "3 优良天数达到85% 责任市生态环境局 责任各县区",
    ]


def test_the_note_below_a_table_is_no_row() -> None:
    plan = read("序号 工作任务 责任单位\n1 新建幼儿园3所 县教育局\n备注：以上任务由督查室督办。\n")
    assert jot_tasks(plan) == ["1 新建幼儿园3所 责任县教育局"]


def test_parts_of_a_row_may_have_numbers_of_their_own() -> None:
    plan = read(
        "序号|问题|措施|责任单位|完成时限|\n1|采砂|(1)取缔砂场9处,恢复岸线4公里。|甲水利局|4月底前|\n"
        "||(2)关闭矿山5座。|甲资源局|9月底前|\n||(3)复绿。|甲林业局|年底前|\n2|扬尘|封闭料场。|甲住建局|6月底前|\n"
    )
    assert jot_tasks(plan) == [
        "1 采砂",
        "1.1 取缔砂场9处 责任甲水利局",
        "1.2 关闭矿山5座 责任甲资源局",
        "1.3 复绿 责任甲林业局",
        "2 扬尘 责任甲住建局",
    ]
    assert [quantity.text for quantity in plan.tasks[0].quantities] == ["9处", "4公里", "5座"]
    assert [str(dated.due) for dated in plan.tasks[0].milestones] == [
        "2026-04-30",
        "2026-09-30",
        "2026-12-31",
    ]


def test_a_text_that_stands_in_row_after_row_names_a_group() -> None:
    plan = read(
        "项目|工作内容|牵头单位|参与单位|完成时限|\n时效|压缩通关时间|甲海关|甲商务局|10月底前|\n"
        "时效|推行提前申报|甲海关|甲港务集团|年底前|\n收费|公开收费清单|甲发改局|甲财政局|9月底前|\n"
    )
    assert jot_areas(plan) == ["1 时效", "2 收费"]
    assert jot_tasks(plan) == [
        "1.1 压缩通关时间 牵头甲海关 配合甲商务局",
        "1.2 推行提前申报 牵头甲海关 配合甲港务集团",
        "2.1 公开收费清单 牵头甲发改局 配合甲财政局",
    ]


def test_among_cells_of_spaces_a_list_may_end_in_et_cetera() -> None:
    plan = read(
        "序号 重点任务 负责部门 参加单位 完成时间\n1 归集信用记录1200万条 商务部 公安部、市场监管总局 2026年3月底前\n"
        "2 制修订标准15—20项 市场监管总局、商务部等   2026年6月底前\n"
    )
    assert jot_tasks(plan)[1] == "2 制修订标准15—20项 责任市场监管总局 责任商务部"


def test_the_measure_above_a_table_is_that_of_its_sums() -> None:
    plan = read(
        "甲区项目表\n填报单位：甲发改局\n单位：万元\n序号|项目名称|总投资|里程|责任单位\n1|修路|2800|16|甲交通局\n2|架桥|950|2|甲交通局\n"
    )
    assert [[(figure.text, figure.unit) for figure in task.quantities] for task in plan.tasks] == [
        [("2800", "万元")],
        [("950", "万元")],
    ]


def test_a_heading_may_take_two_rows() -> None:
    rows = (
        "1{0}修渠9公里{0}甲水利局{0}乙镇{0}陈刚{0}6月底前\n2{0}架桥2座{0}甲交通局{0}丙镇{0}刘敏{0}9月底前\n"
    )
    for mark in ("\t", "|"):
        heading = "序号{0}任务{0}责任分工{0}{0}{0}完成时限\n{0}{0}牵头单位{0}责任单位{0}市领导{0}\n"
        assert jot_tasks(read((heading + rows).format(mark))) == [
            "1 修渠9公里 牵头甲水利局 责任乙镇 陈刚",
            "2 架桥2座 牵头甲交通局 责任丙镇 刘敏",
        ]


def test_below_the_parts_of_a_year_stands_what_is_reached_in_them() -> None:
    plan = read(
        "序号\t项目名称\t责任单位\t一季度\t第二季度目标\t下半年\n1\t污水厂\t甲住建局\t完成设计\t开工\t通水\n2\t档案馆\t甲档案馆\t采购\t\t调试\n"
    )
    assert jot_tasks(plan) == ["1 污水厂 责任甲住建局", "2 档案馆 责任甲档案馆"]
    assert [[str(dated.due) for dated in task.milestones] for task in plan.tasks] == [
        ["2026-03-31", "2026-06-30", "2026-12-31"],
        ["2026-03-31", "2026-12-31"],
    ]


def test_rows_of_bodies_answer_for_the_rows_below_them() -> None:
    rows = "1|建学校1所|8月底前\n2|加固校舍11栋|7月底前\n甲卫健局、甲医保局||\n3|建中心1个|10月底前\n"
    plan = read(f"序号|督查事项|完成时限\n甲教育局||\n{rows}")
    assert jot_tasks(plan) == [
        "1.1 建学校1所 责任甲教育局",
        "1.2 加固校舍11栋 责任甲教育局",
        "2.3 建中心1个 责任甲卫健局 责任甲医保局",
    ]
    assert [str(task.milestones[0].due) for task in plan.tasks] == ["2026-08-31", "2026-07-31", "2026-10-31"]
    assert read(f"序号|督查事项|完成时限\n{rows.replace('甲卫健局、甲医保局||', '')}").tasks == ()


def test_how_things_go_is_no_part_of_what_is_to_be_done() -> None:
    plan = read(
        "序号\t重点工作\t责任单位\t进展情况\t存在问题\t下一步打算\n1\t修渠9公里\t甲水利局\t已完成4公里\t缺口800万元\t5月底前进场\n"
    )
    assert [(figure.text, plan.tasks[0].milestones) for figure in plan.tasks[0].quantities] == [("9公里", ())]
    assert [left.text for left in plan.unplaced] == ["已完成4公里", "缺口800万元", "5月底前进场"]
    plan = read("序号\t存在问题\t整改措施\t责任单位\n1\t扬尘污染\t封闭料场2座\t甲住建局\n")
    assert jot_tasks(plan) == ["1 扬尘污染 责任甲住建局"]
