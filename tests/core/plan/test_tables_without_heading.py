"""Tables whose heading was cut off tell by their rows what their columns hold."""

from tests.core.plan.clerk import jot_left_out, jot_tasks, read


def test_rows_whose_heading_was_cut_off_tell_by_themselves_what_they_hold() -> None:
    plan = read(
        "…县妇联 | 10月底前 |\n6 | 建驿站24个 | 每个补助8万元 | 县民政局 | 各乡镇（场） | 8月底前 |\n"
        "7 | 改造管网16公里 | 更换换热站5座 | 县住建局 | 县热力公司、城关镇 | 9月底前 |\n"
    )
    assert jot_tasks(plan) == [
        "6 建驿站24个 责任县民政局 配合各乡镇（场）",
        "7 改造管网16公里 责任县住建局 配合县热力公司 配合城关镇",
    ]
    assert [str(task.milestones[0].due) for task in plan.tasks] == ["2026-08-31", "2026-09-30"]
    assert jot_left_out(plan) == [(1, "preamble")]


def test_rows_of_figures_between_pipes_name_nobody() -> None:
    plan = read("1 | 甲镇 | 35 | 120 |\n2 | 乙镇 | 40 | 98 |\n3 | 丙镇 | 28 | 77 |\n")
    assert plan.tasks == ()


def test_rows_of_lines_whose_heading_was_cut_off_tell_by_themselves_what_they_hold() -> None:
    rows = [
        ("7", "推进河道治理，清理垃圾3600吨", "甲水务局", "各镇街", "6月底前"),
        ("8", "新建管网28公里", "甲住建局", "甲水务局、甲城投公司", "10月底前"),
        ("9", "疏浚土方15万立方米", "甲水务局", "乙镇", "5月底前"),
    ]
    plan = read("（续表）\n\n" + "\n\n".join(cell for row in rows for cell in row) + "\n乙区2026年任务清单\n")
    assert jot_tasks(plan) == [
        "7 推进河道治理，清理垃圾3600吨 责任甲水务局 配合各镇街",
        "8 新建管网28公里 责任甲住建局 配合甲水务局 配合甲城投公司",
        "9 疏浚土方15万立方米 责任甲水务局 配合乙镇",
    ]
    assert [task.milestones[0].text for task in plan.tasks] == ["6月底前", "10月底前", "5月底前"]


def test_a_list_of_persons_on_lines_holds_no_tasks() -> None:
    rows = [
        ("1", "张建国", "甲教育局", "局长"),
        ("2", "李卫东", "甲财政局", "科员"),
        ("3", "王芳", "乙镇", "镇长"),
    ]
    assert read("\n".join(cell for row in rows for cell in row)).tasks == ()


def test_columns_of_wide_spaces_tell_without_a_heading_what_they_hold() -> None:
    plan = read(
        "甲市2026年任务表\n 1.改造管网66公里        甲住建局、甲水务集团    10月底前\n"
        " 2.新增绿地45公顷        甲园林局                11月底前\n"
        " 3.更新井盖5800个        甲城管局                6月底前\n"
    )
    assert [task.partition(" ")[2] for task in jot_tasks(plan)] == [
        "改造管网66公里 责任甲住建局 责任甲水务集团",
        "新增绿地45公顷 责任甲园林局",
        "更新井盖5800个 责任甲城管局",
    ]
    assert [str(task.milestones[0].due) for task in plan.tasks] == ["2026-10-31", "2026-11-30", "2026-06-30"]


# BUG: a row that looks like a heading, in a table whose heading was cut off, was looked at without end.
def test_a_row_about_bodies_in_a_table_without_a_heading_is_a_row() -> None:
    rows = (
        "1|修渠9公里长|甲水利局|6月底前\n",
        "2|培训责任人500名以上|甲民政局|7月底前\n",
        "3|架桥2座以上|甲交通局|9月底前\n",
    )
    assert [task.title for task in read("".join(rows)).tasks] == [
        "修渠9公里长",
        "培训责任人500名以上",
        "架桥2座以上",
    ]
