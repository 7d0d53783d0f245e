"""Under which names a unit is known, and how a typed list of units is taken apart."""

import pytest

from bot.core.model import Area, Plan, Task, UnitKind
from bot.core.units import Unit, UnitDirectory, abbreviates, is_unit_name, kind_of, tidy_name

NAMES = (
    "区人力资源和社会保障局",
    "区财政局",
    "区文化和旅游局",
    "城市管理局",
    "市场监督管理局",
    "渡云镇人民政府",
    "望汀街道办事处",
    "澄岚区民政局",
)
DIRECTORY = UnitDirectory(
    [
        *(Unit(name, kind_of(name)) for name in NAMES),
        Unit("区卫生健康局", UnitKind.BUREAU, ("区卫健局", "卫生局")),
    ]
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("区财政局", UnitKind.BUREAU),
        ("渡云镇人民政府", UnitKind.TOWNSHIP),
        ("望汀街道", UnitKind.TOWNSHIP),
        ("澄岚水务集团", UnitKind.COMPANY),
        ("各乡镇人民政府", UnitKind.COLLECTIVE),
        ("综治中心各成员单位", UnitKind.COLLECTIVE),
        ("区镇江会馆", UnitKind.BUREAU),
    ],
)
def test_a_name_tells_the_kind_of_its_unit(name: str, kind: UnitKind) -> None:
    assert kind_of(name) is kind


@pytest.mark.parametrize(
    ("said", "official"),
    [
        ("财政局", "区财政局"),
        (" 区 财政局 ", "区财政局"),
        ("区财政局\u200b", "区财政局"),
        ("渡云镇", "渡云镇人民政府"),
        ("渡云镇政府", "渡云镇人民政府"),
        ("望汀街道", "望汀街道办事处"),
        ("民政局", "澄岚区民政局"),
        ("区卫健局", "区卫生健康局"),
        ("卫健局", "区卫生健康局"),
        ("人力资源和社会保障局", "区人力资源和社会保障局"),
    ],
)
def test_a_unit_is_found_by_all_its_names(said: str, official: str) -> None:
    unit = DIRECTORY.find(said)
    assert unit is not None
    assert unit.name == official == DIRECTORY.official(said)


@pytest.mark.parametrize("said", ["管理局", "区", "局", "", "区武装部", "场监督管理局"])
def test_what_no_unit_is_called_finds_none(said: str) -> None:
    """城市管理局 and 市场监督管理局 begin with no level: what is left of them names nobody."""
    assert DIRECTORY.find(said) is None
    assert DIRECTORY.official(said) == said


def test_a_short_name_that_two_units_share_finds_neither() -> None:
    directory = UnitDirectory([Unit(name, UnitKind.BUREAU) for name in ("区民政局", "市民政局")])
    assert directory.find("民政局") is None


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        ("区人社局", "区人力资源和社会保障局"),
        ("区财正局", "区财政局"),
        ("区卫建局", "区卫生健康局"),
        ("区武装部", None),
        ("x", None),
    ],
)
def test_the_nearest_unit_is_offered_for_an_unknown_name(said: str, nearest: str | None) -> None:
    assert DIRECTORY.nearest(said) == nearest


def test_nothing_is_near_in_an_empty_directory() -> None:
    assert UnitDirectory().nearest("区财政局") is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("教育局、财政局，民政局", ("教育局", "财政局", "民政局")),
        ("区财政局；区文化和旅游局/望汀街道", ("区财政局", "区文化和旅游局", "望汀街道")),
        ("人力资源和社会保障局和财政局", ("人力资源和社会保障局", "财政局")),
        ("区应急和消防局", ("区应急和消防局",)),
        ("区应急局和区财政局", ("区应急局", "区财政局")),
        ("财政局及渡云镇与民政局", ("财政局", "渡云镇", "民政局")),
        ("财政局、民政局等有关单位。", ("财政局", "民政局")),
        ("财政局、财政局、", ("财政局",)),
        ("\u202e财政局\u200b", ("财政局",)),
        ("、，；/\n", ()),
        ("", ()),
    ],
)
def test_a_typed_list_is_split_as_a_clerk_would(text: str, names: tuple[str, ...]) -> None:
    assert DIRECTORY.split(text) == names


def test_a_plan_is_given_with_every_unit_under_its_official_name_and_once() -> None:
    task = Task("1.1", "1", "任务", lead=("财政局",), responsible=("渡云镇", "渡云镇人民政府", "区武装部"))
    named = DIRECTORY.rename_in(Plan(None, 2026, (Area("1", "方面", ("民政局",), ("卫健局",)),), (task,)))
    assert named.areas[0] == Area("1", "方面", ("澄岚区民政局",), ("区卫生健康局",))
    assert named.tasks[0].lead == ("区财政局",)
    assert named.tasks[0].responsible == ("渡云镇人民政府", "区武装部")


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("区人社局", "区人力资源和社会保障局", True),
        ("区卫健局", "区卫生健康局", True),
        ("区人力资源和社会保障局", "人社局", True),
        ("区财政局", "区财政局", False),
        ("区民政局", "区财政局", False),
        ("局", "区财政局", False),
    ],
)
def test_a_name_abbreviates_another(one: str, other: str, is_so: bool) -> None:
    assert abbreviates(one, other) is is_so


def test_two_units_that_the_office_keeps_apart_stay_apart() -> None:
    directory = UnitDirectory([Unit("区地震局", UnitKind.BUREAU)], [("区地震局", "区地震办")])
    assert directory.is_apart("区地震办", "区地震局")
    assert directory.holding([]).is_apart("区地震局", "区地震办")
    assert not directory.is_apart("区地震局", "区财政局")


@pytest.mark.parametrize(
    "name", ["甲、乙", "甲局，乙局", "局", "", "长" * 61, "财政局/民政局", "财政局等单位"]
)
def test_a_name_that_would_fall_apart_in_a_list_is_no_name(name: str) -> None:
    assert not is_unit_name(name)


def test_names_are_kept_without_what_nobody_sees() -> None:
    assert is_unit_name("区人力资源和社会保障局")
    assert tidy_name("  区\u200b财政局\n") == "区财政局"
