"""Who does what a sentence names first: 公交线路调整由区交通局负责，区城管局配合，10月底前完成."""

import re
from typing import NamedTuple

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits, read_sentence

_BY = re.compile(r"(?<![自理缘经])由(?!于|此|来)")
# Who pays, or calls a meeting, does not answer for the work.
_NO_WORK = re.compile(r"经费|资金|费用|会议|日常|机制|制度|办公室|方案|体制|建立|成立")
_THIS_WORK = re.compile(r"\s*(?:(?:以上|上述|该|此|本)[各项]{0,2}(?:任务|工作|事项)?)?")


class Agents(NamedTuple):
    """Those who are named from `start` to `end` of a sentence."""

    start: int
    end: int
    credits: Credits


def find_agents(whole: Passage, start: int, end: int) -> Agents | None:
    """The bodies behind 由 in the sentence from `start` to `end`, with the clauses behind them that name more."""
    for by in _BY.finditer(whole.plain, start, end):
        clause = max(whole.plain.rfind(",", start, by.start()) + 1, start)
        if _NO_WORK.search(whole.plain, clause, by.start()):
            continue
        stop, found = _read_on(whole, by.start(), end)
        if found:
            is_whole = _THIS_WORK.fullmatch(whole.plain, clause, by.start())
            return Agents(clause if is_whole else by.start(), stop, found)
    return None


def _read_on(whole: Passage, start: int, end: int) -> tuple[int, Credits]:
    """Clause after clause, as long as each does nothing but name."""
    found = Credits()
    while start < end:
        comma = whole.plain.find(",", start, end)
        stop = comma if comma >= 0 else end
        more = read_sentence(whole.cut(start, stop).strip(), is_sure=True)
        if not more:
            return start - 1, found
        found += more
        start = stop + 1
    return end, found
