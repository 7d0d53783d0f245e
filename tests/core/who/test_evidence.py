"""What speaks for an answer, what does not, and what makes it sure: on small plans made for one question each."""

import pytest

from bot.core.who import WhoIndex
from tests.core.who.invented import ask, make_plan, make_task, read_glossary


def index_of(*titles_and_targets: tuple[str, str], unit: str = "县政府办") -> WhoIndex:
    tasks = (make_task(f"1.{at}", *said, unit) for at, said in enumerate(titles_and_targets, 1))
    return WhoIndex.build(make_plan(*tasks), read_glossary())


def test_a_unit_s_name_explains_only_what_is_said_to_the_letter() -> None:
    index = index_of(("撂荒地复耕", "复耕九千亩。"), ("标准厂房", "建设厂房。"), unit="县林业局")
    assert ask(index, "森林谁负责") == ("unknown", [])


def test_what_a_target_says_in_passing_is_a_choice_and_not_an_answer() -> None:
    index = index_of(("县医院新院区", "设床位800张,同步建设地下停车场。"), ("污水管网", "改造管网18公里。"))
    kind, numbers = ask(index, "停车泊位找谁")
    assert (kind, numbers[0]) == ("choose", "1.1")
    assert ask(index, "县医院新院区找谁") == ("found", ["1.1"])


def test_what_is_only_related_and_only_in_the_target_answers_nothing() -> None:
    index = index_of(("农房统一保险", "房屋受灾后七日内理赔。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "避灾点") == ("unknown", [])


def test_a_word_the_plan_has_not_is_taken_apart_where_it_has_its_parts() -> None:
    index = index_of(("适龄女生疫苗接种", "为初一女生接种。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "女生打疫苗")[1][:1] == ["1.1"]


def test_a_term_is_not_taken_apart_into_a_little_word_and_a_general_one() -> None:
    index = index_of(("义务教育课后服务", "覆盖所有学校。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "特殊教育找谁") == ("unknown", [])


def test_a_slip_does_not_do_away_with_what_was_asked_for() -> None:
    index = index_of(("仓储保鲜设施", "建设冷库24座。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "文体设施") == ("unknown", [])


def test_a_clause_of_little_words_answers_nothing() -> None:
    index = index_of(("城东污水处理厂二期", "扩建日处理能力。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "群众反映生育津贴没到账，应该转哪个单位处理？") == ("unknown", [])


def test_one_little_word_is_no_question() -> None:
    index = index_of(("大病统筹补偿", "年内完成80%。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "这个方案是哪年的文件") == ("unknown", [])


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("一年2500块的高中补助", "1.1"),
        ("八千多亩荒山造林", "1.2"),
        ("chengxiang lühua", "1.2"),
        ("10zhong sushe", "1.3"),
        ("hpv yimiao", "1.4"),
    ],
)
def test_figures_and_letters_are_understood_as_people_write_them(question: str, number: str) -> None:
    index = index_of(
        ("困难学生资助", "普通高中每生每年补助2500元。"),
        ("城乡绿化", "宜林荒山造林8750亩。"),
        ("十中宿舍楼", "六层框架结构。"),
        ("HPV疫苗接种", "接种两剂次。"),
    )
    assert ask(index, question)[1][:1] == [number]


def test_a_figure_is_not_a_greater_one_that_starts_like_it() -> None:
    index = index_of(("融资服务", "设立应急资金5000万元。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "5000平方米的是哪个") == ("unknown", [])


def test_two_words_together_speak_of_what_neither_says() -> None:
    index = index_of(
        ("水库除险加固", "溢洪道改造。"), ("农村电商", "培育主播150名。"), ("路灯亮化", "新装路灯。")
    )
    assert ask(index, "大坝漏水谁来修")[1][:1] == ["1.1"]
    assert ask(index, "教农民在网上卖货归谁")[1][:1] == ["1.2"]


def test_one_character_of_a_name_is_no_other_word_for_a_longer_one() -> None:
    index = index_of(("保交楼攻坚", "推动停工楼盘复工。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "盖房子谁批") == ("unknown", [])


def test_what_the_name_says_counts_where_the_target_says_it_better() -> None:
    index = index_of(
        ("失业人员培训", "不得领取失业保险金。"),
        ("落实失业保险待遇", "由基金发放失业保险金。"),
        ("稳岗支持", "返还失业保险金。"),
    )
    assert ask(index, "失业保险金找谁")[1][:1] == ["1.2"]


def test_a_word_with_all_its_parts_beside_each_other_is_said_outright() -> None:
    index = index_of(("农村公路管养", "养护农村公路1860公里,改造危桥9座。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "危桥改造找哪个部门")[1][:1] == ["1.1"]


def test_a_slip_that_makes_another_known_word_is_seen_where_nothing_else_answers() -> None:
    index = index_of(("二次供水设施改造", "改造水箱水泵76处。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "二次洪水设施")[1][:1] == ["1.1"]


def test_little_words_behind_a_known_matter_do_not_hide_it() -> None:
    index = index_of(("生活垃圾分类", "餐厨垃圾日处理50吨。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "餐厨垃圾处理归谁")[1][:1] == ["1.1"]


def test_a_name_that_says_it_in_other_words_is_sure_where_no_other_comes_near() -> None:
    index = index_of(
        ("家园清洁行动", "配备保洁员。"), ("村村通客车", "新开线路9条。"), ("危桥改造", "改造7座。")
    )
    assert ask(index, "谁负责扫大街") == ("found", ["1.1"])


def test_a_doubtful_answer_stands_beside_one_that_has_to_do_with_it() -> None:
    hospital = ("县医院新院区", "设床位800张,同步建设地下停车场。")
    index = index_of(hospital, ("污水管网", "改造管网18公里。"), ("中医院门诊楼", "建筑面积9000平方米。"))
    assert ask(index, "停车泊位找谁") == ("choose", ["1.1", "1.3"])


def test_a_sentence_is_answered_by_the_one_task_that_has_to_do_with_it() -> None:
    index = index_of(("生活垃圾分类", "覆盖小区60个。"), ("路灯亮化", "新装路灯640盏。"))
    kind, numbers = ask(index, "小区垃圾堆旁边野猫太多了")
    assert (kind, numbers[0]) == ("choose", "1.1")


def test_a_name_of_two_matters_is_not_answered_by_one_of_them() -> None:
    index = index_of(("渡云大桥", "年底合龙。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "渡云大桥收费") == ("unknown", [])


def test_what_people_call_a_thing_that_stands_in_the_target_is_a_choice() -> None:
    index = index_of(("背街小巷整治", "更换井盖1200个。"), ("路灯亮化", "新装路灯640盏。"))
    kind, numbers = ask(index, "窨井盖坏了")
    assert (kind, numbers[0]) == ("choose", "1.1")


@pytest.mark.parametrize(
    "question", ["水渠搵边个", "水渠归哪个管", "水渠咋个整", "水渠啥人管", "水渠哪疙瘩管"]
)
def test_a_dialect_s_way_of_asking_says_nothing(question: str) -> None:
    index = index_of(("灌区水渠改造", "改造18公里。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, question) == ("found", ["1.1"])


def test_a_character_of_the_name_hints_at_what_people_call_otherwise() -> None:
    index = index_of(("石窟加固", "加固9处。"), ("路灯亮化", "新装路灯640盏。"))
    kind, numbers = ask(index, "石洞加固")
    assert (kind, numbers[0]) == ("choose", "1.1")


def test_the_new_grounds_of_another_school_are_not_in_the_plan() -> None:
    index = index_of(("县一中新校区", "年底前封顶。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "县二中新校区") == ("unknown", [])


def test_who_it_is_for_does_not_answer_where_the_matter_is_another() -> None:
    index = index_of(("防学生溺水", "设置警示牌。"), ("路灯亮化", "新装路灯640盏。"))
    assert ask(index, "学生奶谁管") == ("unknown", [])
