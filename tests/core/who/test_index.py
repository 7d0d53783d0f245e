import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.model import Area
from bot.core.who import WhoIndex, answer_as_json
from tests.core.who.invented import (
    HERE,
    ask,
    index_of,
    make_plan,
    make_task,
    read_glossary,
    read_invented_plan,
)

FARM = make_plan(
    make_task("1.1", "森林综合保险", "协助承保机构做好林木投保动员。", "区林业局"),
    make_task("1.2", "蔬菜和生猪基地", "新建蔬菜基地2个、生猪基地1个。", "区商务局"),
    make_task("1.3", "区图书馆", "建筑面积4000平方米;配套停车位60个。", "区文体局"),
    make_task("1.4", "十中宿舍楼", "六层框架结构,建筑面积5200平方米。", "区教育局", assisting=("区财政局",)),
)


@pytest.fixture
def farm() -> WhoIndex:
    return WhoIndex.build(FARM, read_glossary())


def test_a_title_as_printed_is_found(farm: WhoIndex) -> None:
    assert ask(farm, "区图书馆") == ("found", ["1.3"])


def test_a_question_that_two_tasks_explain_only_together_is_refused(farm: WhoIndex) -> None:
    assert ask(farm, "生猪保险谁负责") == ("unknown", [])


def test_the_school_of_another_number_is_another_school(farm: WhoIndex) -> None:
    assert ask(farm, "十中宿舍楼归谁管") == ("found", ["1.4"])
    assert ask(farm, "一中宿舍楼归谁管") == ("unknown", [])


def test_the_library_of_the_city_is_not_the_library_of_the_district(farm: WhoIndex) -> None:
    assert ask(farm, "市图书馆谁负责") == ("unknown", [])


def test_a_paper_about_a_thing_is_not_the_thing(farm: WhoIndex) -> None:
    assert ask(farm, "借书证怎么办") == ("unknown", [])


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("林木投保动员找谁", "1.1"),
        ("林子买保险", "1.1"),
        ("森林宗合保险", "1.1"),
        ("森林综合保俭", "1.1"),
        ("森林综保合险", "1.1"),
        ("森林综综合保险", "1.1"),
        ("森林綜合保險歸誰管", "1.1"),
        ("senlin zonghe baoxian", "1.1"),
        ("slzhbx", "1.1"),
        ("森林baoxian归nage局", "1.1"),
        ("forest insurance", "1.1"),
        ("四千平方米的图书馆", "1.3"),
        ("速舍楼 十中的", "1.4"),
    ],
)
def test_a_task_is_found_under_many_spellings(farm: WhoIndex, question: str, number: str) -> None:
    kind, numbers = ask(farm, question)
    assert kind in ("found", "choose")
    assert numbers[0] == number


def test_two_matters_in_one_question_give_the_tasks_of_both(farm: WhoIndex) -> None:
    assert ask(farm, "生猪基地和图书馆谁管") == ("choose", ["1.2", "1.3"])


def test_talk_around_the_question_does_not_hide_it(farm: WhoIndex) -> None:
    assert ask(farm, "家人们咖啡都凉了😅 图书馆归谁管，求告知！") == ("found", ["1.3"])


def test_a_choice_has_two_to_five_tasks() -> None:
    plan = make_plan(
        *(make_task(f"1.{at}", f"{place}镇卫生院改造") for at, place in enumerate("东西南北中上下"))
    )
    kind, numbers = ask(WhoIndex.build(plan, read_glossary()), "卫生院改造")
    assert kind == "choose"
    assert len(numbers) == 5


def test_the_nearest_tasks_come_with_an_unknown_answer(farm: WhoIndex) -> None:
    near = farm.ask("生猪保险谁负责").near
    assert {hit.task.number for hit in near} == {"1.1", "1.2"}


def test_the_nearest_others_of_a_question_are_of_its_field() -> None:
    plan = make_plan(
        *(make_task(f"1.{at}", title) for at, title in enumerate(("区图书馆", "渔船保险", "水库加固"), 1)),
        *(make_task(f"2.{at}", title) for at, title in enumerate(("公共厕所", "农家书屋", "路灯"), 1)),
    )
    near = WhoIndex.build(plan, read_glossary()).find_near("区图书馆谁负责")
    assert [hit.task.number for hit in near][:2] == ["1.1", "2.2"]


def test_where_little_is_near_the_next_tasks_of_the_area_are_given(farm: WhoIndex) -> None:
    assert [hit.task.number for hit in farm.find_near("十中宿舍楼", most=3)] == ["1.4", "1.3", "1.2"]
    assert farm.find_near("你好") == ()


def test_a_hit_shows_the_clause_that_explains_most_as_it_is_printed(farm: WhoIndex) -> None:
    assert farm.ask("图书馆的停车位").tasks[0].clause == "区图书馆"
    assert farm.ask("60个停车位谁建").tasks[0].clause == "配套停车位60个"


def test_greetings_and_noise_are_not_in_any_plan(farm: WhoIndex) -> None:
    for noise in ("", "你好", "谢谢", "？？？", "的的的", "asdf", "zzz", "😅"):
        assert ask(farm, noise) == ("unknown", [])


def test_a_long_message_is_answered_by_what_it_says_at_its_end(farm: WhoIndex) -> None:
    talk = "今天天气不错，大家辛苦了，" * 40
    assert ask(farm, f"{talk}区图书馆谁负责") == ("found", ["1.3"])


def test_a_name_that_people_gave_a_task_finds_it() -> None:
    index = WhoIndex.build(FARM, read_glossary(), aliases={"1.2": ["聚宝盆计划"]})
    assert ask(index, "聚宝盆归谁管")[1][:1] == ["1.2"]


def test_a_replaced_task_keeps_the_names_that_people_gave_it() -> None:
    index = WhoIndex.build(FARM, read_glossary(), aliases={"1.2": ["聚宝盆计划"]})
    index.replace(make_task("1.2", "蔬菜基地", "", "区商务局"))
    assert ask(index, "聚宝盆归谁管")[1][:1] == ["1.2"]


def test_a_replaced_task_is_found_by_its_new_words_only(farm: WhoIndex) -> None:
    farm.replace(make_task("1.3", "区博物馆", "陈列布展。", "区文体局"))
    assert ask(farm, "区图书馆") == ("unknown", [])
    assert ask(farm, "区博物馆") == ("found", ["1.3"])


def test_a_removed_task_is_not_found(farm: WhoIndex) -> None:
    farm.remove("1.3")
    farm.remove("9.9")
    assert ask(farm, "区图书馆") == ("unknown", [])


def test_a_task_that_gets_other_names_is_found_by_these_only(farm: WhoIndex) -> None:
    farm.rename("1.2", ["聚宝盆计划"])
    assert ask(farm, "聚宝盆归谁管")[1][:1] == ["1.2"]
    farm.rename("1.2", ["摇钱树计划"])
    assert ask(farm, "聚宝盆归谁管") == ("unknown", [])
    assert ask(farm, "摇钱树归谁管")[1][:1] == ["1.2"]
    farm.rename("9.9", ["没有这一项"])


def test_an_index_that_was_changed_and_changed_back_answers_like_one_built_anew() -> None:
    plan = read_invented_plan("qingwei")
    index = WhoIndex.build(plan, read_glossary())
    for task in plan.tasks[::-3]:
        index.replace(make_task(task.number, "区博物馆", "陈列布展。", "区文体局"), ["藏宝阁"])
        index.remove(task.number)
        index.replace(task, ())
    questions = (HERE / "plans" / "qingwei.jsonl").read_text("utf-8").splitlines()
    for question in (json.loads(line)["q"] for line in questions):
        assert index.ask(question) == index_of("qingwei").ask(question)


def test_a_unit_s_tasks_come_in_the_order_of_the_plan_after_changes_too() -> None:
    plan = make_plan(
        *(make_task(f"1.{at}", f"{place}渠修缮", "", "区水务局") for at, place in enumerate("东西南"))
    )
    index = WhoIndex.build(plan, read_glossary())
    index.rename("1.0", ["东大渠"])
    assert ask(index, "水务局负责什么") == ("unit", ["1.0", "1.1", "1.2"])


def test_a_unit_that_comes_later_is_known_in_characters_and_in_pinyin(farm: WhoIndex) -> None:
    assert ask(farm, "shuiliju fuze shenme") == ("unknown", [])
    farm.replace(make_task("1.5", "水库除险加固", "", "区水利局"))
    assert ask(farm, "shuiliju fuze shenme") == ("unit", ["1.5"])
    assert ask(farm, "水务局负责什么") == ("unit", ["1.5"])


def test_a_part_without_units_is_answered_by_its_parent() -> None:
    parent = make_task("1.1", "医疗机构建设", "(1)城关卫生院病房楼工程。", "区卫健局")
    part = make_task("1.1.1", "城关卫生院病房楼工程")
    plan = make_plan(parent, type(part)(part.number, part.area, part.title, parent="1.1"))
    assert ask(WhoIndex.build(plan, read_glossary()), "城关卫生院病房楼") == ("found", ["1.1"])


def test_a_plan_in_traditional_characters_is_asked_in_simplified_ones() -> None:
    plan = make_plan(make_task("1.1", "農村敬老院建設", "新建敬老院兩所。", "區民政局"))
    assert ask(WhoIndex.build(plan, read_glossary()), "农村敬老院") == ("found", ["1.1"])


def test_without_a_glossary_words_of_the_plan_still_answer() -> None:
    assert WhoIndex.build(FARM).ask("区图书馆").kind == "found"


def test_a_plan_without_tasks_knows_nothing() -> None:
    assert (
        WhoIndex.build(make_plan(areas=(Area("1", "综合"),)), read_glossary()).ask("图书馆").kind == "unknown"
    )


def test_the_json_has_the_promised_shape(farm: WhoIndex) -> None:
    shown = answer_as_json(farm.ask("十中宿舍楼"))
    assert shown["answer"] == "found"
    assert shown["unit"] is None
    assert "near" not in shown
    assert shown["tasks"] == [
        {
            "number": "1.4",
            "title": "十中宿舍楼",
            "score": shown["tasks"][0]["score"],
            "lead": [],
            "responsible": ["区教育局"],
            "assisting": ["区财政局"],
        }
    ]
    assert "near" in answer_as_json(farm.ask("生猪保险"))


def test_spaces_in_pinyin_stand_between_words_or_between_syllables() -> None:
    plan = make_plan(
        make_task("1.1", "乡镇综合文化站"), make_task("1.2", "农村敬老院"), make_task("1.3", "防汛排涝")
    )
    index = WhoIndex.build(plan, read_glossary())
    for question in ("wenhuazhan shui jian", "wen hua zhan shui jian", "wenhua zhan shui jian"):
        assert ask(index, question) == ("found", ["1.1"])


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_no_text_makes_the_index_fail(question: str) -> None:
    answer = index_of("qingwei").ask(question)
    assert answer.q == question
    assert all(0 <= hit.score <= 1 for hit in (*answer.tasks, *answer.near))
    assert (answer.kind == "unknown") == (not answer.tasks)


PIECES = st.sampled_from(
    (
        *(
            "beef",
            "cattle",
            "who",
            "is",
            "b",
            "zhe",
            "hua",
            "10",
            "3.5",
            "%",
            "一",
            "第二",
            "小",
            "中",
            "万",
            "个",
            " ",
        ),
        *(
            "图书",
            "馆",
            "保险",
            "谁",
            "负责",
            "和",
            "能繁",
            "母猪",
            "路灯",
            "农村",
            "公路",
            "补贴",
            "登",
            "計",
            "ü",
        ),
    )
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=9).map("".join))
def test_no_mixture_of_words_and_letters_makes_the_index_fail(question: str) -> None:
    index_of("qingwei").ask(question)
    index_of("qingwei").find_near(question)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["一", "的", "保险", "谁", " ", "a", "1", "和"]), st.integers(1, 400))
def test_no_length_makes_the_index_fail(text: str, times: int) -> None:
    index_of("qingwei").ask(text * times)
