"""Units that people put for one another, and how many powers of ten lie between them."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.core.amounts.numerals import POWERS

_FAMILIES: tuple[Mapping[str, int], ...] = tuple(
    MappingProxyType(family)
    for family in (
        {"元": 0, "块": 0, "块钱": 0},
        {"%": 0},
        {
            "平方米": 0,
            "平米": 0,
            "平方": 0,
            "㎡": 0,
            "m²": 0,
            "m2": 0,
            "公顷": 4,
            "平方公里": 6,
            "平方千米": 6,
        },
        {"立方米": 0, "立方": 0, "方": 0, "m³": 0, "m3": 0},
        {"亩": 0},
        {"米": 0, "m": 0, "公里": 3, "千米": 3, "km": 3},
        {"公斤": 0, "千克": 0, "kg": 0, "吨": 3, "t": 3},
        {"人": 0, "名": 0, "位": 0, "个": 0, "个人": 0},
        {"幢": 0, "栋": 0, "个": 0},
    )
)


def split_unit(unit: str) -> tuple[str, int]:
    """The unit without 万 or 亿 in front, and that power of ten: 万平方米 is (平方米, 4)."""
    for sign in ("亿", "万"):
        if unit.startswith(sign) and unit != sign:
            return unit.removeprefix(sign), POWERS[sign]
    return unit, 0


def find_family(base: str) -> Mapping[str, int]:
    """Every unit that may be said for `base`, with its power of ten; 个 does for all that is counted."""
    for family in _FAMILIES:
        if base in family and base != "个":
            return family
    return MappingProxyType({base: 0, "个": 0})
