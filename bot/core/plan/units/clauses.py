"""Where a clause gives a duty: the verb at its end, and the names before it.

牵头 leads; 责任, 负责 and 承办 answer; 配合, 协办, 会同 and 参加 assist.
"""

import re
from collections.abc import Iterator

from bot.core.model import Role
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_body, is_collective
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import is_person

LONGEST_NAME = 32
TIME = re.compile(r"\d|年[底内末初]|季度|长期|持续|月|全年|半年|常态")
_LONGEST_WORD = 8

# The end of a clause that gives a duty: …按职责分工负责, …牵头, …等部门配合落实.
_HOW = (
    r"(?:(?:按照?|依照?|根据)(?:各自|有关|部门)?(?:职责|职能|分工|任务|权限|属地)[^、,;]{0,8}?|"
    r"结合实际|分工|分项|分别|共同|具体|统一|联合|协同|分头|主要|积极|密切|全力|统筹|抓好|做好|指导|督促|组织)*"
)
_BODY = "(?:单位|部门|主体)"
_LEADS = f"牵头负责|负责牵头|牵头抓总|总牵头|牵头|作?为牵头{_BODY}"
_ASSISTS = f"配合|(?<![政科])协办|协助|协同|参加|参与|支持|会办|协作|作?为(?:配合|协办|参与|参加){_BODY}"
_ANSWERS = (
    "负总责|负责|主责|落实|承办|主办|跟进|督办|组织实施|实施|承担|推进|完成|办理|"
    f"做好(?:相关|有关|各自)[^,;]{{0,6}}工作|作?为(?:主要)?(?:责任|主责|承办|实施){_BODY}"
)
_REST = (
    r"(?:(?:抓好|做好|组织|制定|出台|统筹|协调|督促|指导|开展|推动|推进|落实|实施|完成|配合)?"
    r"(?:落实|实施|推进|完成|此项工作|相关工作|工作)?)"
)
_DUTY = re.compile(
    rf"(?P<names>.*?){_HOW}(?:(?P<lead>{_LEADS})|(?P<assisting>{_ASSISTS})|(?P<responsible>{_ANSWERS})){_REST}"
)
_VERB = re.compile(r"牵头$|负责(?!人)|共同|相配合")
_TOGETHER_WITH = re.compile(r"(?P<lead>牵头)?,?(?:会同|联合(?![会社国体])|(?<=[局委办部厅])商(?![务会业]))")
_BRACKET_OR_STOP = re.compile(r"[()\[\],;。]|(?<=牵头|负责|配合)[、\s]")


def read_clauses(inside: Passage, default: Role | None) -> Iterator[tuple[Passage, Role, Passage | None]]:
    """Every clause with its role and its names; without names where it gives no duty.

    `default` is the role of a clause that has no verb.
    """
    for clause in _split_clauses(inside):
        duty = _DUTY.fullmatch(clause.plain)
        if duty and _gives_names(clause, duty, is_labelled=default is not None):
            yield from _read_duty(clause, duty)
        elif not duty and default is not None and _may_be_names(clause):
            yield clause, default, clause
        else:
            yield clause, Role.RESPONSIBLE, None


def _gives_names(clause: Passage, duty: re.Match[str], *, is_labelled: bool) -> bool:
    """Whether bodies stand before the verb; nothing at all does where a list waits for its verb."""
    names = [name.plain for name in split_names(clause.cut(0, duty.end("names")))]
    if not names:
        return not is_labelled
    likely = sum(is_body(name) or is_collective(name) or is_person(name) for name in names)
    return likely * 2 >= len(names) and not any(_VERB.search(name) for name in names)


def _may_be_names(clause: Passage) -> bool:
    """Whether a clause behind a label is a list of names: with a body in it, or of short words at least."""
    names = [name.plain for name in split_names(clause)]
    if any(is_body(name) or is_person(name) for name in names):
        return all(len(name) <= LONGEST_NAME for name in names)
    return all(len(name) <= _LONGEST_WORD for name in names) and not TIME.search(clause.plain)


def _read_duty(clause: Passage, duty: re.Match[str]) -> Iterator[tuple[Passage, Role, Passage | None]]:
    role = Role.LEAD if duty["lead"] else Role.ASSISTING if duty["assisting"] else Role.RESPONSIBLE
    names = clause.cut(0, duty.end("names"))
    together = _TOGETHER_WITH.search(names.plain)
    if not together:
        yield clause, role, names
        return
    if together.start():
        yield clause, Role.LEAD if together["lead"] else role, names.cut(0, together.start())
    yield clause, Role.ASSISTING, names.cut(together.end())


def _split_clauses(whole: Passage) -> Iterator[Passage]:
    depth = start = 0
    for match in _BRACKET_OR_STOP.finditer(whole.plain):
        if match[0] in "([":
            depth += 1
        elif match[0] in ")]":
            depth = max(0, depth - 1)
        elif depth == 0:
            yield whole.cut(start, match.start()).strip()
            start = match.end()
    if whole.cut(start):
        yield whole.cut(start).strip()
