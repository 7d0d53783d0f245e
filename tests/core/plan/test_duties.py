"""Bodies that stand before their duty: in a list, in a sentence, several in one paragraph."""

import pytest

from tests.core.plan.clerk import jot_areas, jot_tasks, read


def test_several_duties_in_one_paragraph_are_several_tasks_below_its_title() -> None:
    plan = read(
        "二、分工\n（一）治理噪声。甲住建局负责工地噪声；甲文旅局负责娱乐场所噪声，每季检查1次；甲公安局负责鸣笛。\n"
    )
    assert jot_tasks(plan) == [
        "2.1 治理噪声",
        "2.1.1 工地噪声 责任甲住建局",
        "2.1.2 娱乐场所噪声，每季检查1次 责任甲文旅局",
        "2.1.3 鸣笛 责任甲公安局",
    ]
    assert [task.parent for task in plan.tasks] == [None, "2.1", "2.1", "2.1"]


def test_a_paragraph_without_a_title_gives_each_body_its_task() -> None:
    plan = read("一、分工\n1.甲水利局负责清淤；甲林业局负责植树。\n")
    assert jot_tasks(plan) == ["1.1 清淤 责任甲水利局", "1.1-2 植树 责任甲林业局"]


def test_roles_may_stand_between_the_title_and_what_is_to_be_done() -> None:
    plan = read("一、分工\n（一）改造料场。甲环保局牵头，甲工信局、甲商务局配合，封闭料场38处。\n")
    assert jot_tasks(plan) == ["1.1 改造料场 牵头甲环保局 配合甲工信局 配合甲商务局"]


@pytest.mark.parametrize("verb", ["负责", "要负责", "分别负责", "按照职责分工做好", "按各自职责落实"])
def test_these_words_stand_between_a_body_and_its_duty(verb: str) -> None:
    plan = read(f"一、分工\n1.甲水利局、甲林业局{verb}堤岸巡查。\n2.甲公安局负责警戒。\n")
    assert jot_tasks(plan)[0].endswith("责任甲水利局 责任甲林业局")


def test_a_list_of_duties_may_stand_under_a_point_that_ends_in_a_colon() -> None:
    plan = read(
        "一、安排\n1.各部门要各司其职。具体分工如下：\n商委：协调货源。\n甲市容办：负责清运，每日两次。\n"
    )
    assert jot_tasks(plan)[-2:] == ["1.2 协调货源 责任商委", "1.3 负责清运，每日两次 责任甲市容办"]


def test_bodies_called_by_their_fields_and_houses_may_stand_before_a_colon() -> None:
    plan = read(
        "一、分工\n1.住建、水务等部门：落实巡查。\n2.市融媒体中心：负责投放公告。\n3.市图书馆：面积800平方米。\n"
    )
    assert jot_tasks(plan) == [
        "1.1 落实巡查 责任住建 责任水务",
        "1.2 负责投放公告 责任市融媒体中心",
        "1.3 市图书馆",
    ]


def test_a_stop_may_stand_for_the_colon() -> None:
    plan = read("一、分工\n（一）甲卫生局。负责医疗救护，备车4辆。\n（二）甲气象局。负责预报。\n")
    assert [task.responsible for task in plan.tasks] == [("甲卫生局",), ("甲气象局",)]


def test_who_leads_after_a_colon_leads() -> None:
    plan = read("一、分工\n1.甲教育局：牵头编制手册，印发2万册。\n")
    assert plan.tasks[0].lead == ("甲教育局",)


def test_a_heading_for_the_work_of_two_bodies_gives_it_to_both() -> None:
    plan = read("一、甲住建局、甲城管局共同负责（2项）\n1.铺设管网9公里。\n2.更换井盖300个。\n")
    assert jot_tasks(plan) == [
        "1.1 铺设管网9公里 责任甲住建局 责任甲城管局",
        "1.2 更换井盖300个 责任甲住建局 责任甲城管局",
    ]
    assert jot_areas(plan) == ["1 甲住建局、甲城管局共同负责（2项） 责任甲住建局 责任甲城管局"]


@pytest.mark.parametrize("heading", ["三、工作要求", "三、保障措施", "三、组织领导"])
def test_exhortations_make_nobody_answerable(heading: str) -> None:
    plan = read(
        f"一、任务\n1.架桥。（责任单位：甲局）\n{heading}\n（一）密切配合。甲住建局负责统筹，市直各部门协助配合。\n"
    )
    assert jot_tasks(plan) == ["1.1 架桥 责任甲局"]


@pytest.mark.parametrize(
    "text",
    [
        "建立由政府分管领导牵头、相关部门参加的机制。",
        "会议由市水务局牵头组织。",
        "支持企业牵头组建联合体，高校参与。",
        "所需经费由市财政局负责。",
        "实行行政首长负责制。",
    ],
)
def test_prose_that_only_mentions_a_body_makes_it_not_answerable(text: str) -> None:
    plan = read(f"一、任务\n1.架桥。（责任单位：甲局）\n2.修渠。{text}\n")
    assert jot_tasks(plan)[1] == "1.2 修渠"


def test_another_body_may_be_told_its_part_in_the_same_sentence() -> None:
    plan = read(
        "一、分工\n（一）甲教育局负责编制方案，甲财政局配合做好评审，各学校要落实。\n（二）甲宣传部牵头报道，市融媒体中心负责播出。\n"
    )
    assert jot_tasks(plan) == [
        "1.1 编制方案，甲财政局配合做好评审，各学校要落实 责任甲教育局 配合甲财政局",
        "1.2 报道，市融媒体中心负责播出 牵头甲宣传部 责任市融媒体中心",
    ]


def test_people_may_be_what_a_body_is_responsible_for() -> None:
    plan = read("一、分工\n1.甲水利局负责巡堤；各乡镇负责人员转移。\n")
    assert [task.responsible for task in plan.tasks] == [("甲水利局",), ("各乡镇",)]


@pytest.mark.parametrize("title", ["加强宣传", "强化资金保障", "严格考核评价"])
def test_under_a_heading_of_tasks_this_is_a_task_like_others(title: str) -> None:
    plan = read(f"一、重点任务\n1.架桥。（责任单位：甲局）\n2.{title}。甲宣传部牵头做好此事。\n")
    assert jot_tasks(plan)[1:] == [f"1.2 {title} 牵头甲宣传部"]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("秸秆禁烧由甲科、各村共同负责，发现一起处理一起。", "秸秆禁烧 责任甲科 责任各村"),
        ("修复工程招标由甲国资公司负责，8月底前完成。", "修复工程招标 责任甲国资公司"),
        (
            "水稻育秧1200栋，由甲推广站负责，各生产队具体落实，4月20日前结束。",
            "水稻育秧1200栋 责任甲推广站 责任各生产队",
        ),
        (
            "股权设置，待市里批复后再次专题研究，由甲国资公司跟进。",
            "股权设置，待市里批复后再次专题研究 责任甲国资公司",
        ),
        (
            "完善道路。修路1.2公里，由甲住建局组织实施，10月通车；线路调整由甲交通局配合。",
            "完善道路 责任甲住建局 配合甲交通局",
        ),
        ("由甲科牵头，乙科、丙科配合，清淤干渠42公里。", "清淤干渠42公里 牵头甲科 配合乙科 配合丙科"),
        ("召开动员会，由甲安委办负责筹备。", "召开动员会 责任甲安委办"),
    ],
)
def test_by_whom_something_is_done_may_stand_behind_it(text: str, task: str) -> None:
    assert jot_tasks(read(f"一、任务\n1.{text}\n2.植树。（责任单位：甲林业局）\n"))[0] == f"1.1 {task}"


def test_what_is_to_be_done_within_a_stage_is_the_task() -> None:
    plan = read(
        "四、时间安排\n（一）宣传阶段（1月20日至2月5日）。召开动员会，由甲安委办负责筹备；\n"
        "发放告知书，由各街道负责，入户率达95%以上。\n"
        "（二）整治阶段（2月6日至3月2日）。由甲公安局牵头，甲城管局配合，开展联合执法10次以上。\n"
    )
    assert [task.split(maxsplit=1)[1] for task in jot_tasks(plan)] == [
        "召开动员会 责任甲安委办",
        "发放告知书 责任各街道",
        "开展联合执法10次以上 牵头甲公安局 配合甲城管局",
    ]


def test_duties_may_follow_in_a_paragraph_that_announces_them() -> None:
    plan = read(
        "甲县防火工作分工\n进入防火期，各单位分工如下：甲林草局负责组织扑火队驻防，队员120人；甲交通局、甲公路段负责清理可燃物210公里；"
        "各乡镇（场）负责落实包保责任。\n一、做好值守。（责任单位：甲应急局）\n"
    )
    assert [task.split(maxsplit=1)[1] for task in jot_tasks(plan)] == [
        "进入防火期，各单位分工如下",
        "组织扑火队驻防，队员120人 责任甲林草局",
        "清理可燃物210公里 责任甲交通局 责任甲公路段",
        "落实包保责任 责任各乡镇（场）",
        "做好值守 责任甲应急局",
    ]


def test_what_a_body_must_do_is_its_task_but_not_what_all_must_do() -> None:
    plan = read(
        "一、事项\n1.关于车站搬迁。甲交通局要会同甲公安局、城关镇做好搬迁工作，9月1日前启用。\n2.关于防火。各乡镇要加快落实责任。\n"
    )
    assert jot_tasks(plan) == ["1.1 关于车站搬迁 责任甲交通局 配合甲公安局 配合城关镇", "1.2 关于防火"]


def test_paragraphs_that_begin_with_by_whom_are_tasks_of_their_own() -> None:
    plan = read(
        "一、发展\n由甲经发办牵头，各社区配合，新增企业15家，投资12亿元。\n由甲服务中心牵头，甲财政所配合，于五月底前建成驿站3处。\n"
    )
    assert jot_tasks(plan) == [
        "1.1 新增企业15家 牵头甲经发办 配合各社区",
        "1.2 于五月底前建成驿站3处 牵头甲服务中心 配合甲财政所",
    ]


def test_by_whom_behind_what_is_to_be_done_still_speaks_of_that() -> None:
    plan = read(
        "一、发展\n1.建成公园3处。由甲城管局牵头，甲园林中心配合，10月底前完成。\n2.修渠。由甲水利局负责。\n"
    )
    assert jot_tasks(plan) == ["1.1 建成公园3处 牵头甲城管局 配合甲园林中心", "1.2 修渠 责任甲水利局"]
