"""What a unit's name tells about it."""

import re

from bot.core.model import UnitKind

_COLLECTIVE = re.compile(r"各|所有|全体|成员单位|有关(?:单位|部门)|相关(?:单位|部门)")
_TOWNSHIP = re.compile(r"(?:[镇乡]|街道)(?:人民政府|办事处|政府|办)?$")
_COMPANY = re.compile(r"(?:公司|集团|银行|企业)$")


def kind_of(name: str) -> UnitKind:
    """Tell the kind of a unit from its name: 各乡镇人民政府 is a collective, 某某镇人民政府 a township."""
    if _COLLECTIVE.search(name):
        return UnitKind.COLLECTIVE
    if _COMPANY.search(name):
        return UnitKind.COMPANY
    if _TOWNSHIP.search(name):
        return UnitKind.TOWNSHIP
    return UnitKind.BUREAU
