"""Lists of names are taken apart as a careful clerk would."""

import pytest

from bot.core.plan.text.passages import passage
from bot.core.plan.units.lists import split_names


def names(text: str) -> list[str]:
    return [name.text for name in split_names(passage(text))]


@pytest.mark.parametrize("separator", ["、", "，", ",", "；", ";", " ", "　", "/", "和", "及", "以及", "与"])
def test_two_bodies_are_parted_by(separator: str) -> None:
    assert names(f"区水利局{separator}区林业局") == ["区水利局", "区林业局"]


@pytest.mark.parametrize(
    "name",
    [
        "市人力资源和社会保障局",
        "住房和城乡建设部",
        "工业和信息化部",
        "国家林业和草原局",
        "区海洋与渔业局",
        "市科技和信息化局",
        "区文化和旅游局",
        "各级党委和政府",
        "各有关部门和单位",
        "区高等教育服务中心",
        "城镇和乡村建设局",
    ],
)
def test_a_name_keeps_the_conjunction_inside_it(name: str) -> None:
    assert names(name) == [name]


def test_bodies_with_a_conjunction_in_their_names_are_parted_between_the_names() -> None:
    assert names("区人力资源和社会保障局和区住房和城乡建设局") == [
        "区人力资源和社会保障局",
        "区住房和城乡建设局",
    ]


@pytest.mark.parametrize(
    "ending",
    [
        *(
            "等",
            "等。",
            "等部门",
            "等有关部门",
            "等相关部门和单位",
            "等6个部门",
            "等单位按职责",
            "等部门和单位",
        ),
        *("等省有关部门", "等国务院相关部门", "等专营单位"),
    ],
)
def test_and_so_on_closes_the_list(ending: str) -> None:
    assert names(f"区水利局、区林业局{ending}") == ["区水利局", "区林业局"]


@pytest.mark.parametrize("after", ["等部门和各乡镇", "等部门、各乡镇", "等部门，各乡镇", "等8个部门及各乡镇"])
def test_a_body_after_and_so_on_is_kept(after: str) -> None:
    assert names(f"区水利局{after}") == ["区水利局", "各乡镇"]


@pytest.mark.parametrize(
    "collective",
    [
        "各乡镇人民政府",
        "各区、县级市",
        "13个街道、镇",
        "各镇、街道、园区",
        "各县（市、区）人民政府",
        "各市、县〔区〕人民政府",
        "各省、自治区、直辖市人民政府",
        "各镇(街道)",
        "国务院相关部门",
        "市直各有关部门",
        "市、县人民政府",
        "各市、县（区）党委、政府",
    ],
)
def test_a_collective_stays_whole(collective: str) -> None:
    assert names(collective) == [collective]
    assert names(f"区水利局、区林业局，{collective}") == ["区水利局", "区林业局", collective]


def test_two_collectives_are_two() -> None:
    assert names("各区（县）政府、各有关部门") == ["各区（县）政府", "各有关部门"]
    assert names("各乡镇、各街道") == ["各乡镇", "各街道"]


def test_a_body_after_a_collective_is_a_body_of_its_own() -> None:
    assert names("各乡镇人民政府、区水利局") == ["各乡镇人民政府", "区水利局"]


def test_a_bracket_belongs_to_the_name_before_it() -> None:
    assert names("产业园(北桥镇)、区卫健局（疾控中心、妇幼保健院）") == [
        "产业园(北桥镇)",
        "区卫健局（疾控中心、妇幼保健院）",
    ]


def test_what_a_list_says_of_its_first_name_is_no_name() -> None:
    assert names("区水利局、区林业局（第一责任单位为牵头单位，下同）") == ["区水利局", "区林业局"]
    assert names("第一责任单位、牵头单位") == []


def test_a_space_inside_a_name_does_not_part_it() -> None:
    assert names("国网 澄岚供电公司、区水利局") == ["国网 澄岚供电公司", "区水利局"]


def test_a_name_that_stands_twice_is_one() -> None:
    assert names("区水利局、区林业局、区水利局") == ["区水利局", "区林业局"]


def test_names_stand_as_printed_in_traditional_characters() -> None:
    assert names("區財政局、各鄉鎮人民政府") == ["區財政局", "各鄉鎮人民政府"]


@pytest.mark.parametrize(
    "name",
    [
        "各社区居委会、物业服务企业",
        "各县（市、区）人民政府、开发区管委会",
        "沿湖各乡镇、街道",
        "各市州、县市区",
        "各村、社区",
    ],
)
def test_kinds_behind_all_of_a_kind_are_one_collective(name: str) -> None:
    assert names(name) == [name]


def test_how_many_tasks_a_body_has_is_no_part_of_its_name() -> None:
    assert names("区教育局（3项）、区财政局(共 2 个)") == ["区教育局", "区财政局"]
