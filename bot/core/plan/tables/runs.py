"""Rows whose cells run together: a text up to its stop, then names and dates without anything between them."""

import re
from collections.abc import Iterator

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import begins_activity, office_at
from bot.core.plan.units.people import is_person

_STOP = re.compile(r"[。;]")
_ORDINAL = re.compile(r"\s*(?P<ordinal>\d{1,3})(?=[^\d.%万亿年月日\s])")
_DATE = re.compile(
    r"(?:20\d\d年)?\d{1,2}月(?:底|末|[上中下]旬|\d{1,2}日)?前?|年[底内]前?|全年|长期|持续推进|第?[一二三四]季度"
)
# Some characters into a row the title ends and the content begins with one of these.
_CONTENT = re.compile(
    r"(?<=[^\d、,和及]{4})(?:新建|新增|改建|扩建|迁建|续建|完成|启动|推进|推动|实施|开展|建成|做实|增设|打通|开通|开办|举办|"
    r"配备|配置|购置|发放|投放|提供|组织|落实|免费|为全?|对|在全|全[区市县省]|加快|新开|计划|总投资|年内)"
)
_TITLE_WITHIN = 16
_LONGEST_NAME = 24


class RunReader:
    """Takes rows apart; the numbers of the rows tell where a row begins."""

    def __init__(self, *, has_people: bool) -> None:
        self._has_people = has_people
        self._reached = 0

    def read_cells(self, line: Passage) -> Iterator[Passage]:
        """The cells of a line that may hold many rows or one."""
        start = 0
        for stop in _STOP.finditer(line.plain):
            names = list(self._names_at(line, stop.end())) if stop.end() > start else []
            if names:
                yield from self._row_head(line.cut(start, stop.end()))
                yield from names
                start = stop.end() + sum(len(name) for name in names)
        yield from self._last_row(line.cut(start).strip())

    def _row_head(self, text: Passage) -> Iterator[Passage]:
        """The number of the row, its title and its content, where they can be told apart."""
        ordinal = _ORDINAL.match(text.plain)
        if ordinal and int(ordinal["ordinal"]) == self._reached + 1:
            self._reached += 1
            yield text.cut(*ordinal.span("ordinal"))
            text = text.cut(ordinal.end())
            content = _CONTENT.search(text.plain, 0, _TITLE_WITHIN)
            if content:
                yield text.cut(0, content.start())
                text = text.cut(content.start())
        if text:
            yield text

    def _last_row(self, text: Passage) -> Iterator[Passage]:
        """A row without a stop: its bodies stand at its end."""
        if text:
            start = _trailing_bodies(text.plain)
            yield from self._row_head(text.cut(0, start))
            yield from self._names_at(text, start)

    def _names_at(self, line: Passage, at: int) -> Iterator[Passage]:
        """Bodies, persons and dates that follow each other from this place on; nothing if there is no body."""
        cells: list[Passage] = []
        has_body = False
        while at < len(line):
            body = _list_end(line.plain, at)
            end = self._person_end(line.plain, at) or body or _date_end(line.plain, at)
            if not end:
                break
            has_body = has_body or end == body
            cells.append(line.cut(at, end))
            at = end
        return iter(cells if has_body else ())

    def _person_end(self, plain: str, at: int) -> int:
        """Where a person's name ends before a body, a date, a number or the end."""
        if not self._has_people:
            return 0
        ends = (at + length for length in (3, 2, 4) if is_person(plain[at : at + length]))
        return next((end for end in ends if _may_follow_person(plain, end)), 0)


def _may_follow_person(plain: str, at: int) -> bool:
    return at >= len(plain) or plain[at].isdigit() or bool(office_at(plain, at) or _date_end(plain, at))


def _date_end(plain: str, at: int) -> int:
    match = _DATE.match(plain, at)
    return match.end() if match else 0


def _list_end(plain: str, at: int) -> int:
    """Where a cell of bodies ends; 、 holds the bodies of one cell together."""
    end = office_at(plain, at)
    while end and plain.startswith("、", end) and office_at(plain, end + 1):
        end = office_at(plain, end + 1)
    return end


def _trailing_bodies(plain: str) -> int:
    """Where the bodies at the end of a row begin: 新增就业6万人以上省人社厅; its length if there are none."""
    found = len(plain)
    while True:
        starts = [at for at in range(max(0, found - _LONGEST_NAME), found) if _may_begin_body(plain, at)]
        fitting = [
            at for at in starts if office_at(plain, at) in (found, found - plain[:found].endswith("、"))
        ]
        if not fitting:
            return found
        found = fitting[-1]
        while found and plain[found - 1] in "省市区县州各" and found - 1 in fitting:
            found -= 1


def _may_begin_body(plain: str, at: int) -> bool:
    before = plain[at - 1 : at]
    return (
        plain[at] in "省市区县州各" and before not in tuple("城全本我跨") and not begins_activity(plain[at:])
    )
