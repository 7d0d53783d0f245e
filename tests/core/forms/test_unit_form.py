from bot.core.forms.unit import edit_unit, make_unit_form
from bot.core.model import UnitKind
from bot.core.units import Unit, UnitDirectory

BUREAU = Unit("区财政局", UnitKind.BUREAU, ("财政",))
ALL = Unit("各乡镇人民政府", UnitKind.COLLECTIVE, members=("渡云镇人民政府",))


def fields_of(unit: Unit) -> list[str]:
    return [question.id for question in make_unit_form("3", unit, UnitDirectory()).sections[0].questions]


def test_only_a_collective_is_asked_for_its_members() -> None:
    assert fields_of(BUREAU) == ["name", "short-names", "kind", "phone"]
    assert fields_of(ALL) == ["name", "short-names", "kind", "phone", "members"]


def test_nothing_said_changes_nothing() -> None:
    assert edit_unit(BUREAU, {}) == BUREAU
    assert edit_unit(ALL, {"members": None, "short-names": ""}) == ALL


def test_names_are_taken_as_typed_without_what_nobody_sees() -> None:
    changed = edit_unit(BUREAU, {"name": " 区财税局\u200b", "short-names": "财政、区金库，财税和国库局"})
    assert changed.name == "区财税局"
    assert changed.short_names == ("财政", "区金库", "财税和国库局")


def test_none_takes_names_and_members_away() -> None:
    assert edit_unit(BUREAU, {"short-names": "无"}).short_names == ()
    assert edit_unit(ALL, {"members": "none"}).members == ()


def test_the_kind_can_be_changed() -> None:
    assert edit_unit(BUREAU, {"kind": "company"}).kind is UnitKind.COMPANY
