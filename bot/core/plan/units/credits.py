"""Who is made answerable by the words of a bracket, a label or a sentence, and in which role.

牵头 leads; 责任, 负责, 承办 and a list without any word are responsible; 配合, 协办, 会同, 参加 assist.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bot.core.model import Role
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import begins_activity, is_body, is_collective, is_kind_alone, is_office
from bot.core.plan.units.clauses import LONGEST_NAME, TIME, read_clauses
from bot.core.plan.units.labels import NAMING, ROLES, Label, Meaning, find_bracket_labels
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import find_bare_name, is_person

_LONGEST_LIST = 1500  # characters; the longest list met in real papers has some 300
_LONGEST_PERSON = 4
_LONGEST_BARE_PERSON = 3  # shorter ones are words as often: （全文）
_LABEL_SENTENCE = re.compile(r"[^,、。;:]{2,6}(?:单位|部门)[为是]")
# 由区教育局负责筹备: what a body is to do may stand behind the verb where 由 stands before it.
_BY_WHOM = re.compile(r"由[^,。;:由]{2,60}?(?:牵头|负责)(?P<what>[一-龥]{0,6})(?=[,。]|$)")
_AT_A_TIME = re.compile(r"\d[月日年]|\d[./-]\d|[年月][底内末初]|季度|长期|持续|全年|半年|常态|工作日")
_PROSE = re.compile("(?<!自)由|的|要")
WHOSE = ("国家", "省", "市", "区", "县", "州", "镇", "乡")

_MARK = re.compile(r"\((?P<word>牵头|主办|责任|配合|协办)(?:单位|部门)?\)$")
_MARKED = {"牵头": Role.LEAD, "配合": Role.ASSISTING, "协办": Role.ASSISTING}
_PERSON_IN_BRACKET = re.compile(r"\((?P<name>[一-龥·\s]{2,5})\)$")
_TIME_BEHIND = re.compile(rf"[,;。](?:[^,;。、()]{{0,12}}(?:{TIME.pattern})[^,;。、()]{{0,12}}[,;。]?)+$")
_NOBODY = re.compile(r"[-/无待定\s]*")


@dataclass(frozen=True, slots=True)
class Credits:
    """Names as printed, by role; `notes` are clauses beside them that name nobody (9月底前出台)."""

    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    assisting: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    notes: tuple[Passage, ...] = ()

    def units(self) -> list[str]:
        """Every body, whatever its role."""
        return [*self.lead, *self.responsible, *self.assisting]

    def is_owned(self) -> bool:
        """Whether somebody leads or answers, not only helps."""
        return bool(self.lead or self.responsible)

    def on_line(self, line: int) -> "Credits":
        """The same, read on that line."""
        if not self.notes:
            return self
        return replace(self, notes=tuple(replace(note, line=line) for note in self.notes))

    def __bool__(self) -> bool:
        return bool(self.lead or self.responsible or self.assisting or self.people)

    def __add__(self, other: "Credits") -> "Credits":
        if not other and not other.notes:
            return self
        if not self and not self.notes:
            return other
        both = {
            name: tuple(dict.fromkeys(getattr(self, name) + getattr(other, name)))
            for name in ("lead", "responsible", "assisting", "people", "notes")
        }
        return Credits(**both)


@dataclass(slots=True)
class _Collector:
    """Credits in the making."""

    named: dict[str, dict[str, Passage]] = field(default_factory=dict)
    notes: list[Passage] = field(default_factory=list)

    def add(self, role: Role, names: Passage) -> None:
        for name in split_names(names):
            self._add_name(role, name)

    def add_people(self, names: Passage) -> None:
        """Persons; where an office stands instead of a person, it is the one that answers."""
        for name in split_names(names):
            if is_office(name.plain) or (is_body(name.plain) and not is_person(name.plain)):
                self._put(Role.RESPONSIBLE.value, name)
            elif is_person(name.plain) or len(name) <= _LONGEST_PERSON:
                self._put_person(name)
            else:
                self.notes.append(name)

    def _add_name(self, role: Role, name: Passage) -> None:
        has_bracket = ")" in name.plain
        mark = _MARK.search(name.plain) if has_bracket else None
        person = _PERSON_IN_BRACKET.search(name.plain) if has_bracket else None
        if mark:
            role = _MARKED.get(mark["word"], Role.RESPONSIBLE)
            name = name.cut(0, mark.start())
        elif person and is_person(person["name"]):
            self._put_person(name.cut(*person.span("name")))
            name = name.cut(0, person.start())
        if is_person(name.plain):
            self._put_person(name)
        else:
            self._put(role.value, name)

    def _put_person(self, name: Passage) -> None:
        self._put("people", name.cut(*find_bare_name(name.plain)))

    def _put(self, key: str, name: Passage) -> None:
        if not _NOBODY.fullmatch(name.plain):
            self.named.setdefault(key, {}).setdefault(name.plain, name)

    def units(self) -> list[str]:
        return [name for key, names in self.named.items() if key != "people" for name in names]

    def is_credible(self) -> bool:
        """At least half of the names look like bodies, and none is a whole phrase."""
        units = self.units()
        likely = sum(is_body(name) or is_collective(name) for name in units)
        short = all(len(name) <= LONGEST_NAME for name in units)
        return short and likely * 2 >= len(units) and bool(self.named)

    def credits(self) -> Credits:
        names = {
            key: tuple(dict.fromkeys(name.text.strip() for name in found.values()))
            for key, found in self.named.items()
        }
        return Credits(**names, notes=tuple(self.notes))


def read_bracket(inside: Passage) -> Credits:
    """What the inside of a bracket says with a label or a verb; nothing for a bare list."""
    if len(inside) > _LONGEST_LIST:
        return Credits()
    labels = list(find_bracket_labels(inside.plain))
    if any(label.meaning in NAMING for label in labels):
        return _read_labels(inside, labels)
    return _read_clauses(inside)


def read_bare_list(inside: Passage, *, is_sure: bool) -> Credits:
    """A list of bodies without any word, perhaps with persons beside them and a time behind it.

    `is_sure`: it stands where only a list of bodies would stand.
    """
    time = _TIME_BEHIND.search(inside.plain)
    bare = inside.cut(0, time.start() if time else None)
    if len(bare) > _LONGEST_LIST or TIME.search(bare.plain):
        return Credits()
    names = [name.plain for name in split_names(bare)]
    bodies = [name for name in names if is_body(name) or is_collective(name)]
    offices = [name for name in bodies if is_office(name)]
    persons = sum(is_person(name) for name in names) if offices else 0
    if is_sure and names and all(len(name) == _LONGEST_BARE_PERSON and is_person(name) for name in names):
        persons = len(names)
    if len(bodies) + persons < len(names) or not (offices or is_sure) or all(map(is_kind_alone, names)):
        return Credits()
    note = (inside.cut(time.start() + 1),) if time else ()
    return read_value(Meaning.RESPONSIBLE, bare) + Credits(notes=note)


def read_value(meaning: Meaning, value: Passage) -> Credits:
    """What a label and its value say: 责任单位：区教育局牵头，区财政局配合 as well as a plain list."""
    if len(value) > _LONGEST_LIST:
        return Credits()
    return _read_value(meaning, value.text, value.plain).on_line(value.line)


@lru_cache(maxsize=500)  # the same names stand in many places
def _read_value(meaning: Meaning, text: str, plain: str) -> Credits:
    value = Passage(0, text, plain)
    collector = _Collector()
    if meaning is Meaning.PERSON:
        collector.add_people(value)
        return collector.credits()
    for clause, role, names in read_clauses(value, ROLES[meaning]):
        if names is None:
            collector.notes.append(clause)
        else:
            collector.add(role, names)
    return collector.credits()


def read_sentence(sentence: Passage, *, is_sure: bool = False) -> Credits:
    """A sentence that does nothing but give duties, as 区教育局牵头，区财政局、区人社局配合 does.

    A time may follow (6月底前完成); 责任单位为… is such a sentence, too. `is_sure`: only bodies would stand here, as
    they do behind 由.
    """
    by = _BY_WHOM.match(sentence.plain)
    if by:
        sentence, is_sure = sentence.cut(0, by.start("what")) + sentence.cut(by.end("what")), True
    if _LABEL_SENTENCE.match(sentence.plain):
        found = _read_labels(sentence, list(find_bracket_labels(sentence.plain)))
        return found if all(map(may_act, found.units())) else Credits()
    collector = _gather_clauses(sentence)
    units = collector.units()
    is_time_only = all(
        _AT_A_TIME.search(note.plain)
        and not sentence.plain.startswith(note.plain)
        and not begins_activity(note.plain)
        for note in collector.notes
    )
    names_somebody = bool(units) or (bool(collector.named) and not collector.notes)
    likely = is_body if is_sure else may_act
    return collector.credits() if names_somebody and is_time_only and all(map(likely, units)) else Credits()


def may_act(name: str) -> bool:
    """True for an office and for a house that says whose it is: 区园林中心; not 经费由区财政局."""
    if _PROSE.search(name):
        return False
    return is_office(name) or (is_body(name) and name.startswith(WHOSE))


def _read_labels(inside: Passage, labels: list[Label]) -> Credits:
    found = Credits()
    if not labels:
        return found
    ends = [label.start for label in labels[1:]] + [len(inside)]
    if labels[0].start:
        found += _read_clauses(inside.cut(0, labels[0].start))
    for label, end in zip(labels, ends, strict=True):
        value = inside.cut(label.end, end).strip(" ,;。、:([")
        if label.meaning in NAMING:
            found += read_value(label.meaning, value)
        else:
            found += Credits(notes=(inside.cut(label.start, end),))
    return found


def _read_clauses(inside: Passage) -> Credits:
    collector = _gather_clauses(inside)
    return collector.credits() if collector.is_credible() else Credits()


def _gather_clauses(inside: Passage) -> _Collector:
    """Names wait for the duty that closes their list: 甲部、乙部，各省级人民政府按职责分工负责."""
    collector = _Collector()
    waiting: list[Passage] = []
    for clause, role, names in read_clauses(inside, None):
        if names is not None:
            is_first = not collector.named  # 甲局，乙局配合
            for list_of_names in filter(_is_list_of_bodies, waiting):
                collector.add(
                    Role.RESPONSIBLE if is_first and role is Role.ASSISTING else role, list_of_names
                )
            collector.add(role, names)
            collector.notes += [note for note in waiting if not _is_list_of_bodies(note)]
            waiting = []
        else:
            waiting.append(clause)
    for clause in waiting:  # 甲局牵头，乙局、丙局
        if collector.named and _is_list_of_bodies(clause) and not TIME.search(clause.plain):
            collector.add(Role.RESPONSIBLE, clause)
        else:
            collector.notes.append(clause)
    return collector


def _is_list_of_bodies(clause: Passage) -> bool:
    return all(is_body(name.plain) or is_collective(name.plain) for name in split_names(clause))
