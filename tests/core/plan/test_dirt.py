"""Papers come wrapped, cut by pages, glued together and with the remains of web pages around them."""

from opencc import OpenCC

from bot.core.plan.lines import read_lines
from tests.core.plan.clerk import jot_areas, jot_left_out, jot_tasks, read

PAPER = """\
临湖市夜间经济实施意见
一、主要任务
（一）打造夜间街区。在老城厢、滨湖新区规划建设示范街区6个，每个街区入驻商户不少于80家，年底前全部建成。（牵头单位：市商务局；责任单位：市文化和旅游局、市城市管理局、各区人民政府）
（二）优化夜间公交。新增夜间线路8条，配备车辆40辆，其中新能源车辆占比达到100%，9月底前开通。（牵头单位：市交通运输局；配合单位：市公交集团）
（三）加强市容管理。设置垃圾桶1200个，保持街面整洁，做到日产日清，群众满意度达到90%以上。（责任单位：市城市管理局、市公安局）
"""
TASKS = [
    "1.1 打造夜间街区 牵头市商务局 责任市文化和旅游局 责任市城市管理局 责任各区人民政府",
    "1.2 优化夜间公交 牵头市交通运输局 配合市公交集团",
    "1.3 加强市容管理 责任市城市管理局 责任市公安局",
]
FIGURES = [["6个", "80家"], ["8条", "40辆", "100%"], ["1200个", "90%"]]


def wrap(text: str, width: int, lines_a_page: int = 10_000) -> str:
    """Break a text into narrow lines, with a page mark after every so many."""
    broken = [line[at : at + width] for line in text.splitlines() for at in range(0, len(line), width)]
    pages = [broken[at : at + lines_a_page] for at in range(0, len(broken), lines_a_page)]
    marked = [[*page, f"— {number} —"] for number, page in enumerate(pages, 1)]
    return "\n".join(line for page in marked for line in page)


def assert_is_the_paper(text: str) -> None:
    plan = read(text)
    assert jot_tasks(plan) == TASKS
    assert [[quantity.text for quantity in task.quantities] for task in plan.tasks] == FIGURES


def test_the_paper_itself() -> None:
    assert_is_the_paper(PAPER)


def test_a_paper_broken_into_narrow_lines_is_mended() -> None:
    for width in range(24, 42):
        assert_is_the_paper(wrap(PAPER, width))


def test_page_marks_inside_of_lists_and_sentences_are_taken_out() -> None:
    for lines_a_page in (2, 3, 4, 5):
        assert_is_the_paper(wrap(PAPER, 30, lines_a_page))


def test_the_number_that_a_document_library_prints_at_a_new_page_is_taken_out() -> None:
    at = PAPER.index("市城市管理局、各区")
    assert_is_the_paper(f"{PAPER[:at]}\n2、{PAPER[at:]}")


def test_half_width_and_full_width_punctuation_are_read_alike() -> None:
    assert [
        task.split() for task in jot_tasks(read(PAPER.translate(str.maketrans("（），；：", "(),;:"))))
    ] == [task.split() for task in TASKS]


def test_traditional_characters_are_read_alike_and_kept() -> None:
    plan = read(OpenCC("s2t").convert(PAPER))
    assert [OpenCC("t2s").convert(task) for task in jot_tasks(plan)] == TASKS
    assert plan.tasks[1].lead == ("市交通運輸局",)


def test_indents_empty_lines_and_line_ends_change_nothing() -> None:
    assert_is_the_paper("\r\n\r\n".join(f"　　{line}" for line in PAPER.splitlines()))
    assert_is_the_paper("\ufeff" + PAPER.replace("（责任", "\u200b（责任"))


def test_remains_of_a_web_page_are_left_out() -> None:
    plan = read(
        f"当前位置：首页 > 政务公开\n发布时间：2026-03-01 来源：某网\n{PAPER}以上就是小编整理的全部内容。\n"
        "相关推荐：\n某市工作总结30篇\n上一篇：通知\n"
    )
    assert jot_tasks(plan) == TASKS
    assert [why for _, why in jot_left_out(plan)] == ["web", "web", "web", "web", "loose", "web"]


def test_what_follows_the_signature_belongs_to_no_task() -> None:
    plan = read(f"{PAPER}2026年3月1日\n（此件公开发布）\n以下空白，投入资金9999万元。\n")
    assert [[quantity.text for quantity in task.quantities] for task in plan.tasks] == FIGURES
    assert [why for _, why in jot_left_out(plan)] == ["signature", "signature", "loose"]


def test_several_papers_glued_together_keep_their_areas_and_numbers_apart() -> None:
    plan = read(
        f"{PAPER}\n篇2：石潭乡惠民工作方案\n一、重点任务\n1、文化广场（责任单位：乡文化站）\n目标任务：新建广场2个。\n"
    )
    assert jot_areas(plan) == ["1 主要任务", "2 重点任务"]
    assert jot_tasks(plan) == [*TASKS, "2.1 文化广场 责任乡文化站"]


def test_lines_are_numbered_as_in_the_document() -> None:
    paper = read_lines("甲。\n\n乙。\r\n- 2 -\n丙。")
    assert [(line.line, line.text) for line in paper.lines] == [(1, "甲。"), (3, "乙。"), (5, "丙。")]
    assert [mark.passage.line for mark in paper.left_out] == [4]


def test_the_source_of_a_web_page_is_read_as_the_page() -> None:
    source = "".join(f'<p style="text-indent:2em">&nbsp;&nbsp;{line}</p>\n' for line in PAPER.splitlines())
    assert_is_the_paper(f"<style>p{{font-size:16px}}</style>\n{source}")
    assert_is_the_paper("<div>" + "<br/>".join(PAPER.splitlines()) + "</div><p></p>")
    assert_is_the_paper(
        source.replace("市公安局", "<span class='name'>市公安局</span>").replace("<p ", "<p\n")
    )


def test_page_marks_within_a_paper_of_one_line_are_taken_out() -> None:
    one_line = (
        "".join(PAPER.splitlines())
        .replace("（二）优化", "-2-（二）优化")
        .replace("（三）加强", "第3页 共5页（三）加强")
    )
    assert_is_the_paper(one_line)
    assert jot_left_out(read(one_line))[-2:] == [(1, "page-mark"), (1, "page-mark")]


def test_lists_of_names_that_break_within_a_name_are_mended() -> None:
    plan = read(
        "一、任务\n1.整合执法力量。人员不少于20人。\n牵头单位：区城管局\n协办单位：公安分局、区消防支\n队、甲交通支队\n"
        "2.制定清单。\n牵头单位：区编办\n协办单位：区委\n组织部、各街道\n办事处\n"
    )
    assert jot_tasks(plan) == [
        "1.1 整合执法力量 牵头区城管局 配合公安分局 配合区消防支队 配合甲交通支队",
        "1.2 制定清单 牵头区编办 配合区委组织部 配合各街道办事处",
    ]


def test_what_a_web_page_has_below_a_paper_of_one_line_names_nobody() -> None:
    one_line = "".join(PAPER.splitlines())
    plan = read(
        f"{one_line}临湖市人民政府办公室 2026年4月2日 【关闭】【打印】 主办：临湖市人民政府 网站标识码：3306"
    )
    assert jot_tasks(plan) == TASKS


def test_a_list_of_other_papers_is_left_out_whole() -> None:
    plan = read(f"{PAPER}猜你喜欢：1.工作分工范文 2.活动分工表 3.任务分解表模板\n")
    assert jot_tasks(plan) == TASKS
    assert jot_left_out(plan) == [(6, "web")]


def test_a_paper_of_one_line_that_was_broken_at_every_width_is_one_line_again() -> None:
    for width in (20, 33, 42):
        assert_is_the_paper(wrap("".join(PAPER.splitlines()), width))


def test_bullets_and_their_like_are_no_part_of_a_title() -> None:
    plan = read(
        "甲区2026年工作安排\n●植树500亩（责任单位：甲林业局）\n★架桥2座（责任单位：甲交通局）\n"
        "□修渠（责任单位：甲水利局）\n"
    )
    assert [task.title for task in plan.tasks] == ["植树500亩", "架桥2座", "修渠"]


def test_a_break_within_a_cell_parts_names() -> None:
    plan = read(
        "| 序号 | 任务 | 牵头部门 | 配合部门 |\n| :- | :-: | --- | --- |\n"
        "| 1 | **架桥**2座 | 甲局 | 乙财政局<br>乙城管局 |\n"
    )
    assert jot_tasks(plan) == ["1 架桥2座 牵头甲局 配合乙财政局 配合乙城管局"]


def test_a_style_that_never_ends_is_text_and_hides_nothing() -> None:
    assert_is_the_paper(f"<p></p><p></p>\n<style>\n{PAPER}")


def test_a_sentence_below_the_longest_list_of_names_is_no_part_of_it() -> None:
    tasks = "".join(
        f"{n}、修路，新建3所，投资500万元，年底前完工。责任单位：甲教育局。\n" for n in (1, 2, 3, 4)
    )
    names = "市人力资源和社会保障局、甲教育局、甲财政局、县住房和城乡建设局"
    plan = read(
        f"甲区工程实施方案\n（一）民生\n牵头部门：甲局\n责任单位：{names}\n坚持把群众的事办好。\n{tasks}"
    )
    assert plan.areas[0].responsible == tuple(names.split("、"))
    assert jot_left_out(plan) == [(5, "loose")]


def test_the_last_word_of_a_heading_is_not_what_a_number_counts() -> None:
    plan = read(
        "甲区方案 "
        + "为办好实事，各单位要抓紧推进。" * 12
        + " 一、主要目标 1.修路。责任单位：甲局 2.架桥。责任单位：乙局"
    )
    assert jot_tasks(plan) == ["1.1 修路 责任甲局", "1.2 架桥 责任乙局"]
    assert jot_areas(plan) == ["1 主要目标"]


def test_the_rows_of_a_table_in_the_source_of_a_web_page_are_whole_whatever_their_cells_hold() -> None:
    plan = read(
        "<div><p>甲区2026年任务清单</p><table><tbody>\n<tr>\n<td rowspan='2'><p>序号</p></td>"
        '<td rowspan="2">任务</td>'
        "<td colspan=2>责任分工</td><td rowspan=2>完成时限</td></tr>\n<tr><td>牵头单位</td><td>配合单位</td></tr>\n"
        '<tr><td>1</td><td><p>修渠9公里，<br>架桥2座</p></td><td rowspan="2"><p>甲水利局</p></td>\n'
        "<td>乙镇</td><td>6月底前</td></tr>\n<tr><td>2</td><td>打井30眼</td><td>丙镇</td><td>9月底前</td></tr>\n"
        "<tr><td>3</td><td>植树500亩</td><td>甲林业局</td><td></td><td>年底前</td></tr></tbody></table>"
        "<p>一、要求</p><p>各单位要抓好落实。</p></div>"
    )
    assert [task.partition(" ")[2] for task in jot_tasks(plan)] == [
        "修渠9公里，架桥2座 牵头甲水利局 配合乙镇",
        "打井30眼 牵头甲水利局 配合丙镇",
        "植树500亩 牵头甲林业局",
    ]
    assert [str(task.milestones[0].due) for task in plan.tasks] == ["2026-06-30", "2026-09-30", "2026-12-31"]
    assert jot_left_out(plan) == [(8, "frame"), (8, "frame")]


def test_a_page_that_a_table_lays_out_is_read_as_the_page() -> None:
    source = "".join(f"<p>{line}</p>" for line in PAPER.splitlines())
    assert_is_the_paper(f"<table><tr><td>{source}</td></tr></table>")
    assert_is_the_paper(
        f"<table><tr><td> </td><td><table><tr><td>{source}</td></tr></table></td></tr></table>"
    )


def test_a_table_in_a_web_page_ends_where_lines_without_cells_begin() -> None:
    row = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>".format
    plan = read(
        f"<table>{row('序号', '任务', '责任单位')}{row(1, '修渠', '甲水利局')}</table><p>二、净土</p>"
        "<p>2.治地93%。（责任单位：甲农业局）</p><p>3.整治村庄50个。（责任单位：甲环境局）</p>"
    )
    assert [task.title for task in plan.tasks] == ["修渠", "治地93%", "整治村庄50个"]


def test_numbers_may_be_one_sign_or_a_key() -> None:
    plan = read(
        "甲区2026年工作安排\n㈠民生\n⒈修渠（责任单位：甲水利局）\n⒉架桥（责任单位：甲交通局）\n㈡生态\n"
        "1️⃣植树⑴30亩（责任单位：甲林业局）\n"
    )
    assert [task.title for task in plan.tasks] == ["修渠", "架桥", "植树⑴30亩"]
    assert [area.title for area in plan.areas] == ["民生", "生态"]


def test_little_pictures_before_a_line_are_no_part_of_it() -> None:
    plan = read(
        "甲区2026年工作安排\n1.修渠\n📌 目标任务：修渠9公里。\n⏰ 完成时限：6月底前\n🏢 责任单位：甲水利局\n"
        "✅2.植树（责任单位：甲林业局）\n"
    )
    assert jot_tasks(plan) == ["1 修渠 责任甲水利局", "2 植树 责任甲林业局"]
