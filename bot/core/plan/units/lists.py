"""Taking a list of names apart as a careful clerk would.

区教育局、区财政局等部门和各乡镇人民政府 is 区教育局, 区财政局, 各乡镇人民政府; 各区、县级市 is one collective;
人力资源和社会保障局 keeps its 和.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import (
    is_body,
    is_collective,
    is_field,
    is_kind_alone,
    is_place_alone,
)
from bot.core.plan.units.people import is_person

_BRACKET_OR_SEPARATOR = re.compile(r"[()\[\]、,;。/|&+\n \t]")
_ONE_NAME = re.compile(r"[^()\[\]、,;。/|&+\s等和及与或暨]+")
_TRIMMED = ' \t:：.。,，;；、·*-“"'
_CONJUNCTION = re.compile(r"以及|及其|及|和|与|或|暨")
# 等 closes a list: 等部门, 等6个单位, 等有关部门和单位. What follows it (和各乡镇) is read on.
_AND_SO_ON = re.compile(
    r"(?<![高中初平同均])等(?!级|院校|教育|学校)"
    r"(?:\d+|[一二三四五六七八九十]+|多|几)?[个家]?(?:(?:国务院|中央|[省市区县州])(?=直|级|各|有关|相关))?"
    r"(?:[^、,;和及\s]{0,6}?(?:单位|部门|企业|机构)(?=$|[、,;和及])|有关|相关|其他|各|各有关|市直|区直|县直|省直|直属|职能|成员|责任|配合|参与|主管|单位|部门|机构|企业|委办局|地方|镇街)*"
    r"(?:(?:和|及|、)(?:有关|相关)?(?:单位|部门|企业|机构)(?=$|[、,;]))?"
)
_BEFORE_A_NAME = re.compile(
    r"^(?:(?:以上|上述|该|此|本)?[各项]{0,2}(?:任务|工作|事项)?(?:分别|具体|统一)?由|请|会同|协同|联合|以及|及|和|与|其他为|:)+"
)
_AFTER_A_NAME = re.compile(r"(?:为主|为准|共同|分别|联合|具体|按职责|各自|等)+$")
# What a bracket says of a name instead of naming somebody: 以下简称市指挥部, 原市卫计委, 列第一位者为牵头单位.
_REMARK = re.compile(
    r"\(?(?:.*另行|以下|下同|简称|统称|原[省市区县]|列第一位|排第一位|排名第一|(?:第一|首位|首个|主要)?(?:牵头|主办|承办|责任|配合|协办)?(?:单位|部门)$)"
)
_LONGEST_REPEATED = 200  # characters of a list that is likely to stand in a paper more than once
_REMARK_BEHIND = re.compile(
    r"\((?:[^()]*(?:下同|简称|(?:为|是)(?:总?牵头|主办|主责|责任)(?:单位|部门))[^()]*|共?\s*\d+\s*[项个件条])\)$"
)


def split_names(whole: Passage) -> list[Passage]:
    """Every name in a list of bodies or persons, in order, without doubles."""
    if len(whole) > _LONGEST_REPEATED:
        return _split(whole)
    known = _known_names(whole.text, whole.plain)
    return [Passage(whole.line, name.text, name.plain) for name in known]


@lru_cache(maxsize=1000)  # the same names are asked for again and again
def _known_names(text: str, plain: str) -> tuple[Passage, ...]:
    return tuple(_split(Passage(0, text, plain)))


def _split(whole: Passage) -> list[Passage]:
    if _ONE_NAME.fullmatch(whole.plain):
        parts: Iterable[Passage] = (whole,)
    else:
        pieces = _join_collectives(_at_separators(whole))
        parts = (part for piece in pieces for name in _at_and_so_on(piece) for part in _at_conjunctions(name))
    names = {name.plain: name for name in map(_clean, parts) if name and not _REMARK.match(name.plain)}
    return list(names.values())


def _at_separators(whole: Passage) -> Iterator[tuple[Passage, str]]:
    """The pieces between separators outside brackets, each with the separator after it."""
    depth = start = 0
    for match in _BRACKET_OR_SEPARATOR.finditer(whole.plain):
        char, at = match[0], match.start()
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif depth == 0 and (not char.isspace() or _is_name_boundary(whole, start, at)):
            yield whole.cut(start, at), char
            start = at + 1
    yield whole.cut(start), ""


def _is_name_boundary(whole: Passage, start: int, space: int) -> bool:
    """Whether a space ends a name: 区教育局 区财政局, but not 国网 某某供电公司."""
    before = whole.plain[start:space].strip()
    return bool(before) and (is_body(before) or is_person(before) or is_collective(before))


def _join_collectives(pieces: Iterator[tuple[Passage, str]]) -> Iterator[Passage]:
    """各镇、街道 is one collective, and so is 市、县人民政府; only 、 holds them together."""
    held: Passage | None = None
    for piece, separator in pieces:
        whole = piece if held is None else _bridge(held, piece)
        if held is not None and not _belong_together(held.plain.strip(), piece.plain.strip()):
            yield held
            whole = piece
        held = None
        if separator == "、":
            held = whole
        else:
            yield whole
    if held is not None:
        yield held


def _bridge(left: Passage, right: Passage) -> Passage:
    return Passage(left.line, f"{left.text}、{right.text}", f"{left.plain}、{right.plain}")


def _belong_together(left: str, right: str) -> bool:
    if is_place_alone(left):
        return True
    return is_collective(left) and is_kind_alone(_AND_SO_ON.sub("", right))


def _at_and_so_on(piece: Passage) -> Iterator[Passage]:
    """Without 等部门; what is joined on after it stands by itself."""
    start = 0
    for match in _AND_SO_ON.finditer(piece.plain):
        yield piece.cut(start, match.start())
        start = match.end()
    yield piece.cut(start)


def _at_conjunctions(name: Passage) -> Iterator[Passage]:
    """Split at 和, 及 only between two names that can each stand alone."""
    start = 0
    for match in _CONJUNCTION.finditer(name.plain):
        left, right = name.plain[start : match.start()].strip(), name.plain[match.end() :].strip()
        if _stands_alone(left) and _begins_a_name(right):
            yield name.cut(start, match.start())
            start = match.end()
    yield name.cut(start)


def _stands_alone(left: str) -> bool:
    left = _BEFORE_A_NAME.sub("", left)
    is_name = len(left) > 2 and is_body(left) and not is_kind_alone(left) and not is_field(left)
    return is_collective(left) or (is_name and not left.endswith("城镇"))


def _begins_a_name(right: str) -> bool:
    return len(right) > 1 and (is_body(right) or is_collective(right)) and not is_kind_alone(right)


def _clean(name: Passage) -> Passage:
    name = name.strip(_TRIMMED)
    remark = _REMARK_BEHIND.search(name.plain) if name.plain.endswith(")") else None
    name = name.cut(0, remark.start()) if remark else name
    before, after = _BEFORE_A_NAME.match(name.plain), _AFTER_A_NAME.search(name.plain)
    if before or after:
        start, end = before.end() if before else 0, after.start() if after else None
        name = name.cut(start, end).strip(_TRIMMED)
    return _unwrap(name)


def _unwrap(name: Passage) -> Passage:
    """Without a bracket that is never closed or never opened: a remnant of a cut line."""
    excess = name.plain.count("(") - name.plain.count(")")
    if (excess > 0 and name.plain.endswith("(")) or (excess < 0 and name.plain.endswith(")")):
        return name.cut(0, -1).strip(_TRIMMED)
    return name
