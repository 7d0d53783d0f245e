"""Who is answerable, and in which role, by the words of a bracket, a label, a sentence."""

from typing import NamedTuple

import pytest

from bot.core.plan.numbering.items import read_part
from bot.core.plan.text.passages import passage


class Roles(NamedTuple):
    lead: str = ""
    responsible: str = ""
    assisting: str = ""
    people: str = ""


def roles(text: str, *, begins_item: bool = False) -> Roles:
    """The names in a line by role, each role joined by spaces."""
    part = read_part(passage(text), may_begin_with_names=begins_item)
    found = [mention.credits for mention in part.mentions]
    return Roles(
        *(
            " ".join(name for credit in found for name in getattr(credit, role))
            for role in ("lead", "responsible", "assisting", "people")
        )
    )


def test_a_label_in_a_bracket_gives_its_role() -> None:
    assert roles("危桥改造（责任单位：甲局、乙局）") == Roles(responsible="甲局 乙局")


def test_a_bracket_with_two_roles_gives_both() -> None:
    assert roles("危桥改造(牵头单位:甲局;协办单位:乙局、丙局)") == Roles("甲局", "", "乙局 丙局")


def test_a_comma_may_stand_between_two_labels() -> None:
    assert roles("办好。（牵头单位：甲局，配合单位：乙局，各区、县级市）") == Roles(
        "甲局", "", "乙局 各区、县级市"
    )


def test_square_brackets_and_bare_labels_are_read_alike() -> None:
    assert roles("办好。【牵头：甲局；配合：乙局】") == Roles("甲局", "", "乙局")
    assert roles("办好。〔责任单位为甲局〕") == Roles(responsible="甲局")
    assert roles("办好。【责任单位】甲局、乙局") == Roles(responsible="甲局 乙局")


def test_verbs_after_the_names_give_the_roles() -> None:
    assert roles("办好。（甲局牵头，乙局、丙局配合）") == Roles("甲局", "", "乙局 丙局")
    assert roles("办好。（甲部牵头，乙部、丙部等部门参加）") == Roles("甲部", "", "乙部 丙部")
    assert roles("办好。（甲局牵头、乙局配合）") == Roles("甲局", "", "乙局")


def test_a_list_waits_for_the_verb_that_closes_it() -> None:
    assert roles("办好。（甲部、乙部，各省级人民政府按职责分工负责）") == Roles(
        responsible="甲部 乙部 各省级人民政府"
    )
    assert roles("办好。（甲局牵头，乙局等部门，丙公司、各街道办事处配合）") == Roles(
        "甲局", "", "乙局 丙公司 各街道办事处"
    )


@pytest.mark.parametrize(
    "verb",
    [
        *("负责", "分别负责", "按职责分工负责", "按各自职责负责", "共同负责", "负责落实", "组织实施"),
        *("主责", "为责任单位", "结合实际落实", "按职责做好相关工作"),
    ],
)
def test_these_verbs_make_responsible(verb: str) -> None:
    assert roles(f"办好。（甲部、乙部{verb}）") == Roles(responsible="甲部 乙部")


@pytest.mark.parametrize("verb", ["配合", "协办", "参加", "参与", "协助", "密切配合", "协同", "为配合单位"])
def test_these_verbs_make_assisting(verb: str) -> None:
    assert roles(f"办好。（甲局牵头，乙局{verb}）") == Roles("甲局", "", "乙局")


def test_those_together_with_whom_something_is_done_assist() -> None:
    assert roles("办好。（甲部会同乙部、丙部负责）") == Roles("", "甲部", "乙部 丙部")
    assert roles("办好。（甲委牵头会同乙局负责）") == Roles("甲委", "", "乙局")


def test_a_name_with_such_a_word_in_it_stays_whole() -> None:
    assert roles("办好。（区招商局、区残疾人联合会、区政协办负责）") == Roles(
        responsible="区招商局 区残疾人联合会 区政协办"
    )


def test_a_phrase_behind_a_label_is_no_name() -> None:
    assert roles("责任分工：按照谁主管谁负责的原则逐级分解到人到岗") == Roles()


def test_a_bare_list_at_the_end_is_responsible() -> None:
    assert roles("办好。（甲局、乙局、各街道）") == Roles(responsible="甲局 乙局 各街道")
    assert roles("新建学校2所（区教育局、区住建局）") == Roles(responsible="区教育局 区住建局")


@pytest.mark.parametrize(
    "text",
    [
        "城乡绿化(绿色村庄)",
        "由财政负担(含中央)。",
        "市、区（县级市）两级",
        "服务对象（含“新市民”家庭）",
        "开放公共场馆（如图书馆、文化馆）",
        "工作机制由政府负责人牵头、相关部门共同参与",
        "会议（区政府第12次常务会议）",
        "开放公共厕所。责任：压实各方责任",
        "由有关方面（另行确定责任单位）",
        "各镇（街道）",
        "经费（12万元）",
        "成立市指挥部（以下简称指挥部）。",
        "组建工作专班（简称市专班）。",
        "报市卫健委（原市卫计委）。",
        "每月报送进展（联系人：陆承宇，电话：0000）",
    ],
)
def test_other_brackets_name_nobody(text: str) -> None:
    assert roles(text) == Roles()


def test_the_remark_on_who_comes_first_moves_nothing() -> None:
    assert roles("办好。（甲部、乙部负责。列第一位者为牵头单位，下同）") == Roles(responsible="甲部 乙部")


def test_a_mark_behind_a_name_gives_its_role() -> None:
    assert roles("（责任单位：甲局（牵头）、乙局）") == Roles("甲局", "乙局")


def test_a_bracket_in_a_label_line_is_part_of_the_name_before_it() -> None:
    assert roles("配合单位：甲局、各镇（街道）") == Roles(assisting="甲局 各镇（街道）")
    assert roles("责任单位：甲委（丙办）") == Roles(responsible="甲委（丙办）")


def test_a_label_line_is_read_up_to_the_next_label() -> None:
    assert roles("牵头单位：甲局　配合单位：乙局、丙局") == Roles("甲局", "", "乙局 丙局")
    assert roles("建成投用。责任单位：甲局、各街道。") == Roles(responsible="甲局 各街道")


def test_a_label_line_may_have_a_space_for_its_colon() -> None:
    assert roles("责任单位 甲局、乙局") == Roles(responsible="甲局 乙局")


def test_a_sentence_that_only_gives_duties_is_read() -> None:
    assert roles("开展检查。甲局牵头，乙局、丙局配合。") == Roles("甲局", "", "乙局 丙局")
    assert roles("新建棚架。由甲局负责，各街道办事处配合。") == Roles("", "甲局", "各街道办事处")
    assert roles("组织培训。区应急局负责。") == Roles(responsible="区应急局")
    assert roles("建公园10个。此项工作由区园林中心负责。") == Roles(responsible="区园林中心")
    assert roles("责任单位为甲局，配合单位为各街道。") == Roles("", "甲局", "各街道")


def test_the_last_clauses_of_a_sentence_may_give_the_duties() -> None:
    assert roles("拆除广告牌200块，甲局负责。") == Roles(responsible="甲局")
    assert roles("扩建水厂，由甲局牵头，乙局、丙局配合，10月底前完成。") == Roles("甲局", "", "乙局 丙局")
    assert roles("扩建水厂。甲局牵头 乙局配合") == Roles("甲局", "", "乙局")


def test_a_body_may_stand_before_its_duty() -> None:
    assert roles("市公安局：负责交通秩序整治。", begins_item=True) == Roles(responsible="市公安局")
    assert roles("市公安局负责交通秩序整治。", begins_item=True) == Roles(responsible="市公安局")
    assert roles("区教育局牵头，区财政局配合，做好营养餐发放。", begins_item=True) == Roles(
        "区教育局", "", "区财政局"
    )


def test_a_house_before_a_colon_is_a_title_and_no_body() -> None:
    assert roles("区图书馆：建筑面积3600平方米。", begins_item=True) == Roles()


def test_a_person_may_stand_beside_or_instead_of_a_body() -> None:
    assert roles("招商引资（责任人：陆承宇；责任单位：区商务局）") == Roles("", "区商务局", "", "陆承宇")
    assert roles("旧城改造。（沈知远负责）") == Roles(people="沈知远")
    assert roles("责任领导：副区长　周启文") == Roles(people="周启文")
    assert roles("责任领导：县委常委　周启文") == Roles(people="周启文")
    assert roles("旧城改造。（区住建局 周启文，城管科 何谨言）") == Roles(
        "", "区住建局 城管科", "", "周启文 何谨言"
    )
    assert roles("旧城改造。（责任人：司法所 何谨言、各包村干部）") == Roles("", "司法所", "", "何谨言")
    assert roles("旧城改造。由何谨言同志负责。") == Roles(people="何谨言")
    assert roles("（责任单位：区商务局（何谨言））") == Roles("", "区商务局", "", "何谨言")


def test_a_time_beside_the_names_is_no_name() -> None:
    assert roles("办好。（甲委牵头，10月底前出台，年内持续推进）") == Roles("甲委")
    assert roles("办好。（责任单位：甲局；完成时限：6月底前）") == Roles(responsible="甲局")
    assert roles("办好。（甲局、乙局，持续推进）") == Roles(responsible="甲局 乙局")
    assert roles("办好。（甲局；完成时限：2026年8月）") == Roles(responsible="甲局")


def test_a_bracket_that_is_never_closed_is_read_to_the_end() -> None:
    assert roles("办好（责任单位：甲局（含下属中心）、乙局") == Roles(responsible="甲局（含下属中心） 乙局")


def test_traditional_characters_are_read_and_kept() -> None:
    assert roles("興建中心（牽頭單位：區民政局；協辦單位：各鄉鎮）") == Roles("區民政局", "", "各鄉鎮")


def test_who_is_listed_behind_those_who_lead_without_a_verb_answers() -> None:
    assert roles("办好。（甲局牵头，乙局、丙局，各县（市、区）党委和政府）") == Roles(
        "甲局", "乙局 丙局 各县（市、区）党委和政府"
    )
    assert roles("办好。（甲局牵头，10月底前出台）") == Roles("甲局")


def test_a_label_of_another_kind_ends_a_list_of_names() -> None:
    assert roles("责任单位：甲局、乙局；项目进展：良好；挂点领导：沈知远") == Roles(
        "", "甲局 乙局", "", "沈知远"
    )
