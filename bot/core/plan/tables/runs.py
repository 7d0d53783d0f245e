"""Cells of rows that run together: a text, then names and dates without anything between them, then the next number."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.core.plan.tables.columns import Column, Header
from bot.core.plan.tables.endings import EndingReader
from bot.core.plan.tables.offices import bodies_in, body_at, is_known
from bot.core.plan.targets.measures import MEASURES, SCALE
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_office
from bot.core.plan.units.people import is_person

_CONTACTS = frozenset({"联系人", "联络员"})
_TEXTS = frozenset({Column.TEXT, Column.NOTE, Column.ASIDE})
_STOP = re.compile(r"[。;]")
_NUMBER = re.compile(r"\s*(?P<number>\d{1,3})[.、]?(?=[^\d.%,])")
_NUMBER_IN_TEXT = re.compile(r"(?<=[一-龥)”》。;%])(?<![第至到约近共])\s*(?P<number>\d{1,3})(?!\d)[.、]?")
_SHORTEST_TEXT = 3
_MEASURE = (
    "个|座|所|处|项|件|台|套|辆|条|幢|栋|间|层|床|张|席|头|只|名|位|户|家|次|场|届|公里|亩|吨|平方|万|亿|千|百|元|人|年|月|日|时|分|天|周|岁|种|类|期|批|级|"
    "号|楼|路|倍|米|千瓦|兆|公顷|升|克|支|部|本|份|篇|轮|季|度|区块|环|线|A|G|D|V"
)
_NO_MEASURE = re.compile(rf"(?!{_MEASURE})[一-龥“《]")
_DATE = re.compile(
    r"(?:20\d\d年)?(?:1[0-2]|[1-9])月(?:份|底|末|初|[上中下]旬|\d{1,2}日)?(?:之?前)?(?:完成|竣工|开工)?|20\d\d[.年](?:1[0-2]|[1-9])?月?(?:底|末)?前?|"
    r"(?:20\d\d)?年[底内末]前?|全年|长期坚持|长期|持续推进|立行立改|[上下]半年|第?[一二三四]季度末?"
)
_DATE_BEFORE = re.compile(rf"(?:{_DATE.pattern})$")
_LONGEST_DATE = 14
_FIGURE = rf"\d[多余]?{SCALE}(?:{MEASURES})(?:以上|左右)?"
_AFTER_FIGURE = re.compile(rf"(?:.*[。;,%]|.*{_FIGURE})")
# What the text of a row may end in.
_TEXT_END = re.compile(
    rf"(?:[。;%)”》]|{_FIGURE}|以上|左右|以内|完成|竣工|完工|开工|交付|投用|使用|运营|运行|投产|通车|验收|"
    "到位|达标|覆盖|建成|开放|发放|结束)$"
)
# Some characters into a row the title ends and the content begins with one of these.
_CONTENT_WORDS = (
    "新建|新增|新辟|新设|新开|新购|新招|改建|扩建|迁建|续建|完成|启动|推进|推动|实施|开展|建成|做实|增设|打通|开通|开办|举办|改造|提升|打造|培育|建设|配备|配置|购置|发放|投放|提供|"
    "硬化|清运|设置|拆除|铺设|安装|修缮|修建|种植|招募|评选|取缔|关停|排查|免除|资助|救助|组织|落实|免费|为全?|对|在全|全[区市县省]|加快|计划|总投资|年内"
)
_CONTENT_WORD = re.compile(_CONTENT_WORDS)
_CONTENT = re.compile(rf"(?<=[^\d、,和及]{{4}})(?:{_CONTENT_WORDS})")
_BEGINS_CONTENT = re.compile(rf"\d(?:{_MEASURE})(?={_CONTENT_WORDS})")  # 新建公路60公里改造桥梁
_TOWN = re.compile(r"[^\s。,、;:\d省市区县]{2,4}?(?:街道|镇|乡)")  # 白沙镇 begins like a person's name
_TITLE_WITHIN = 20
_LONGEST_TAIL = 24


class RunReader:
    """Takes rows apart; the numbers of the rows tell where a row begins."""

    def __init__(self, header: Header) -> None:
        self._has_people = Column.PERSON in header.kinds or bool(_CONTACTS & header.names)
        self._has_title = header.kinds.count(Column.TEXT) > 1
        self._has_numbers = Column.ORDINAL in header.kinds
        self._text_after = {
            column: _text_follows(header.kinds, column) for column in (Column.DATE, Column.PERSON)
        }
        self._endings = EndingReader(_DATE, _TEXT_END, has_people=self._has_people)
        self._ends_in_date = header.kinds[-1] is Column.DATE
        self._reached: int | None = None

    def read_cells(self, line: Passage) -> Iterator[Passage]:
        """The cells of a line that may hold many rows or one."""
        at, follows_names = 0, True
        while at < len(line):
            end = self._number_end(line.plain, at) if follows_names else 0
            if end:
                yield line.cut(at, end).strip(" .、")
                at = end
            names_end = self._names_end(line.plain, at) if follows_names and not end else 0
            if names_end:
                yield line.cut(at, names_end).strip()
                at = names_end
                continue
            end = self._text_end(line.plain, at)
            names = [] if self._names_end(line.plain, end) else self._endings.read(line.plain, at, end)
            yield from self._text(line.cut(at, names[0] if names else end))
            yield from (line.cut(begin, stop) for begin, stop in pairwise([*names, end]))
            at, follows_names = end, True

    def _number_end(self, plain: str, at: int) -> int:
        """Where the number of a row ends that stands here: the next one, or any for the first row."""
        match = _NUMBER.match(plain, at)
        if match is None or _DATE.match(plain, match.start("number")):
            return 0
        number = int(match["number"])
        is_next = number == self._reached + 1 if self._reached is not None else self._has_numbers
        if not is_next and (self._reached is not None or not _NO_MEASURE.match(plain, match.end())):
            return 0
        self._reached = number
        return match.end()

    def _names_end(self, plain: str, at: int) -> int:
        """Where the bodies, the person or the date ends that stands here."""
        person = self._person_end(plain, at)
        if person:
            return person
        return self._date_end(plain, at) or body_at(plain, at, follows_names=True)

    def _date_end(self, plain: str, at: int) -> int:
        """Where a date ends that is a cell: names, a number or nothing follow it."""
        date = _DATE.match(plain, at)
        may_go_on = not self._has_numbers or self._text_after[Column.DATE] or self._ends_in_date
        return date.end() if date and (may_go_on or self._ends_row(plain, date.end())) else 0

    def _ends_row(self, plain: str, at: int) -> bool:
        return at >= len(plain) or bool(_NUMBER.match(plain, at) or self._names_end(plain, at))

    def _person_end(self, plain: str, at: int) -> int:
        """Where a person's name ends before a body, a date, a number or the end."""
        if not self._has_people or _TOWN.match(plain, at):
            return 0
        ends = [at + size for size in (3, 2, 4) if is_person(plain[at : at + size])]
        sure = next((end for end in ends if _is_sure_end(plain, end)), 0)
        if sure or not ends:
            return sure
        if self._text_after[Column.PERSON]:
            return ends[0]
        return next(
            (
                end
                for end in ends
                if body_at(plain, end, follows_names=True) or is_person(plain[end : end + 3])
            ),
            0,
        )

    def _text_end(self, plain: str, at: int) -> int:
        """Where a text ends: before names, or before the number of the next row."""
        body = self._body_from(plain, at)
        number = self._next_number(plain, at, body)
        for stop in _STOP.finditer(plain, at, min(body, number)):
            if stop.end() < len(plain) and self._names_end(plain, stop.end()):
                return stop.end()
        return min(body, number)

    def _body_from(self, plain: str, at: int) -> int:
        """The first body in a text that more names, a number or the end follow, with what belongs to it before it."""
        start = at
        while start < len(plain):
            start = bodies_in(plain, start)
            end = body_at(plain, start, follows_names=False) if start < len(plain) else 0
            if end and (self._ends_row(plain, end) or _AFTER_FIGURE.fullmatch(plain, at, start)):
                return self._back_over_names(plain, at, start)
            start = max(end, start + 1)
        return len(plain)

    def _back_over_names(self, plain: str, at: int, start: int) -> int:
        """Persons and dates before a body are no part of the text."""
        while True:
            date = _DATE_BEFORE.search(plain, max(at, start - _LONGEST_DATE), start)
            size = self._person_before(plain, at, start)
            tail = at + _tail(plain[at:start])
            if date and date.start() > at:
                start = date.start()
            elif tail < start:
                start = tail
            elif size:
                start -= size
            else:
                return start

    def _person_before(self, plain: str, at: int, end: int) -> int:
        """How long the name of a person is that ends here; 500万元 holds none."""
        sizes = (3, 2) if self._has_people else ()
        return next(
            (
                n
                for n in sizes
                if at < end - n and is_person(plain[end - n : end]) and not plain[end - n - 1].isdigit()
            ),
            0,
        )

    def _next_number(self, plain: str, at: int, end: int) -> int:
        """Where the number of the next row stands in a text."""
        for match in _NUMBER_IN_TEXT.finditer(plain, at + _SHORTEST_TEXT, end):
            is_next = self._reached is not None and int(match["number"]) == self._reached + 1
            if is_next and _NO_MEASURE.match(plain, match.end()):
                return match.start()
        return end

    def _text(self, text: Passage) -> Iterator[Passage]:
        """A text, its title apart where another column holds the content; bodies that end it."""
        text = text.strip()
        begins_with_deed = _CONTENT_WORD.match(text.plain) is not None
        content = (
            (_BEGINS_CONTENT if begins_with_deed else _CONTENT).search(text.plain, 0, _TITLE_WITHIN)
            if self._has_title
            else None
        )
        if content:
            begins = content.end() if begins_with_deed else _last_deed(text.plain, content.start())
            yield text.cut(0, begins)
            text = text.cut(begins)
        tail = _tail(text.plain)
        if text.cut(0, tail):
            yield text.cut(0, tail)
        if text.cut(tail):
            yield text.cut(tail)


def _last_deed(plain: str, at: int) -> int:
    """Of several such words in a row the first ones end the title: 市场升级改造|对16个市场…."""
    word = _CONTENT_WORD.match(plain, at)
    while word and _CONTENT_WORD.match(plain, word.end()):
        at = word.end()
        word = _CONTENT_WORD.match(plain, at)
    return at


def _text_follows(kinds: tuple[Column, ...], column: Column) -> bool:
    """Whether a column that holds texts stands directly behind a column."""
    return any(above is column and below in _TEXTS for above, below in pairwise(kinds))


def _is_sure_end(plain: str, at: int) -> bool:
    """Whether after a person's name something else begins without doubt."""
    return at >= len(plain) or plain[at].isdigit() or bool(_DATE.match(plain, at)) or is_known(plain, at)


def _tail(plain: str) -> int:
    """Where the bodies begin that end a text: 新建公路45公里青石镇."""
    figure = _AFTER_FIGURE.match(plain)
    start = figure.end() if figure else 0
    tail = plain[start:]
    is_tail = (
        0 < start < len(plain) and len(tail) <= _LONGEST_TAIL and all(map(is_office, re.split("[、,]", tail)))
    )
    return start if is_tail else len(plain)
