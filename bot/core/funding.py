"""Whose money a task is paid with, and how much it is in all, as its target says: 省级补助800万元，区级配套1200万元."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.core.amounts import Amount, read_amount
from bot.core.model import Task

_LEVELS = r"中央|省级?|市级?|区级?|县级?|州级?|镇级?|乡级?|街道|村级?|本级"
_OTHERS = r"(?:企业|单位|群众|社会|业主|村集体|银行|专项债券?|体育彩票|福利彩票|[自个]人)"
_GIVEN = r"财政|补助|配套|资金|拨款|拨付|投资|投入|预算|安排|补贴|公益金|级"
_BEFORE = r"(?:(?<=[^\w])|(?<=其中)|(?<=[和及由为含])|(?<=申请)|(?<=争取)|^)"
_SOURCE = re.compile(
    rf"{_BEFORE}(?P<name>(?:{_LEVELS})(?=[^\d,，、。；;]{{0,8}}?(?:{_GIVEN}))"
    rf"|(?:{_OTHERS}|[省市区县镇乡村])?(?:自筹|贷款|筹资|捐助|捐资|捐赠)|社会资[本金]|社会投资|专项债券?)"
    r"[^\d,，、。；;]{0,10}(?P<amount>\d[\d.,]*\s*[万亿]?元)"
)
_TOTAL = re.compile(
    r"(?:总投资|投资总额|概算|总造价|投入资金|投资|投入|资金)[^\d,，、。；;]{0,6}(?P<amount>\d[\d.,]*\s*[万亿]?元)"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A source of money (省级, 自筹) and what the plan expects of it in 万元."""

    name: str
    amount_wan: Decimal | None


def find_sources(target: str) -> tuple[Source, ...]:
    """List the sources that a target names, each once, in its order; one alone is no division and is not listed."""
    found: dict[str, Source] = {}
    for source in _read_sources(target):
        held = found.get(source.name)
        found[source.name] = source if held is None else Source(source.name, _add(held, source))
    return tuple(found.values()) if len(found) > 1 else ()


def _read_sources(target: str) -> Iterator[Source]:
    for match in _SOURCE.finditer(target):
        yield Source(_name(match["name"]), _read_wan(match["amount"]))


def _name(written: str) -> str:
    """One name for 省 and 省级: both are the province's money."""
    return f"{written}级" if len(written) == 1 else written


def _add(one: Source, other: Source) -> Decimal | None:
    return None if one.amount_wan is None or other.amount_wan is None else one.amount_wan + other.amount_wan


def reckon_total_wan(task: Task) -> Decimal | None:
    """Give what a task costs in all in 万元: the total that is named, else the greatest sum."""
    named = _TOTAL.search(task.target)
    if named:
        return _read_wan(named["amount"])
    sums = [wan for quantity in task.quantities if (wan := _read_wan(quantity.text)) is not None]
    return max(sums, default=None)


def _read_wan(text: str) -> Decimal | None:
    match read_amount(text.replace(" ", "")):
        case Amount(amount_wan):
            return amount_wan
        case _:
            return None
