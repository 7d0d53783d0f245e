"""Who is made answerable by the words of a bracket, a label or a sentence, and in which role.

牵头 leads; 责任, 负责, 承办 and a list without any word are responsible; 配合, 协办, 会同, 参加 assist.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.core.model import Role
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_body, is_collective, is_office
from bot.core.plan.units.labels import NAMING, ROLES, Meaning, find_bracket_labels
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import find_bare_name, is_person

_LONGEST_LIST = 1500  # characters; the longest list met in real papers has some 300
_LONGEST_NAME = 32
_LONGEST_PERSON = 4
_LONGEST_WORD = 8

# The end of a clause that gives a duty: …按职责分工负责, …牵头, …等部门配合落实.
_HOW = (
    r"(?:(?:按照?|依照?|根据)(?:各自|有关|部门)?(?:职责|职能|分工|任务|权限|属地)[^、,;]{0,8}?|"
    r"分别|共同|具体|统一|联合|协同|分头|主要|积极|密切|全力|统筹|抓好|做好|指导|督促|组织)*"
)
_LEADS = "牵头负责|负责牵头|牵头抓总|总牵头|牵头"
_ASSISTS = "配合|(?<![政科])协办|协助|参加|参与|支持|会办|协作"
_ANSWERS = "负总责|负责|落实|承办|主办|组织实施|实施|承担|推进|完成|办理"
_REST = (
    r"(?:(?:抓好|做好|组织|制定|出台|统筹|协调|督促|指导|开展|推动|推进|落实|实施|完成|配合)?"
    r"(?:落实|实施|推进|完成|此项工作|相关工作|工作)?)"
)
_DUTY = re.compile(
    rf"(?P<names>.*?){_HOW}(?:(?P<lead>{_LEADS})|(?P<assisting>{_ASSISTS})|(?P<responsible>{_ANSWERS})){_REST}"
)
_VERB = re.compile(r"牵头$|负责(?!人)|共同|相配合")
_TOGETHER_WITH = re.compile(r"(?P<lead>牵头)?,?(?:会同|联合(?![会社国体])|(?<=[局委办部厅])商(?![务会业]))")
_MARK = re.compile(r"\((?P<word>牵头|主办|责任|配合|协办)(?:单位|部门)?\)$")
_MARKED = {"牵头": Role.LEAD, "配合": Role.ASSISTING, "协办": Role.ASSISTING}
_PERSON_IN_BRACKET = re.compile(r"\((?P<name>[一-龥·\s]{2,5})\)$")
_TIME = re.compile(r"\d|年[底内末初]|季度|长期|持续|月|全年|半年|常态")
_BRACKET_OR_STOP = re.compile(r"[()\[\],;。]|(?<=牵头|负责|配合)、")
_NOBODY = re.compile(r"[-/无待定\s]*")


@dataclass(frozen=True, slots=True)
class Credits:
    """Names as printed, by role; `notes` are clauses beside them that name nobody (9月底前出台)."""

    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    assisting: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    notes: tuple[Passage, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lead or self.responsible or self.assisting or self.people)

    def __add__(self, other: "Credits") -> "Credits":
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
            if is_office(name.plain):
                self._put(Role.RESPONSIBLE.value, name)
            elif is_person(name.plain) or len(name) <= _LONGEST_PERSON:
                self._put_person(name)
            else:
                self.notes.append(name)

    def _add_name(self, role: Role, name: Passage) -> None:
        mark, person = _MARK.search(name.plain), _PERSON_IN_BRACKET.search(name.plain)
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
        short = all(len(name) <= _LONGEST_NAME for name in units)
        return short and likely * 2 >= len(units) and bool(self.named)

    def credits(self) -> Credits:
        names = {
            key: tuple(name.text.strip() for name in found.values()) for key, found in self.named.items()
        }
        return Credits(**names, notes=tuple(self.notes))


def read_bracket(inside: Passage) -> Credits:
    """What the inside of a bracket says with a label or a verb; nothing for a bare list."""
    if len(inside) > _LONGEST_LIST:
        return Credits()
    if any(label.meaning in NAMING for label in find_bracket_labels(inside.plain)):
        return _read_labels(inside)
    return _read_clauses(inside)


def read_bare_list(inside: Passage, *, is_sure: bool) -> Credits:
    """A list of bodies without any word. `is_sure`: it stands where only a list of bodies would stand."""
    if len(inside) > _LONGEST_LIST or _TIME.search(inside.plain):
        return Credits()
    names = [name.plain for name in split_names(inside)]
    bodies = [name for name in names if is_body(name) or is_collective(name)]
    offices = [name for name in bodies if is_office(name)]
    if not bodies or len(bodies) < len(names) or not (offices or is_sure):
        return Credits()
    return read_value(Meaning.RESPONSIBLE, inside)


def read_value(meaning: Meaning, value: Passage) -> Credits:
    """What a label and its value say: 责任单位：区教育局牵头，区财政局配合 as well as a plain list."""
    if len(value) > _LONGEST_LIST:
        return Credits()
    collector = _Collector()
    if meaning is Meaning.PERSON:
        collector.add_people(value)
        return collector.credits()
    for clause, role, names in _clauses(value, ROLES[meaning]):
        if names is None:
            collector.notes.append(clause)
        else:
            collector.add(role, names)
    return collector.credits()


def read_sentence(sentence: Passage) -> Credits:
    """A sentence that does nothing but give duties, as 区教育局牵头，区财政局、区人社局配合 does."""
    collector = _gather_clauses(sentence)
    units = collector.units()
    if collector.notes or not units or not all(is_office(name) for name in units):
        return Credits()
    return collector.credits()


def _read_labels(inside: Passage) -> Credits:
    found = Credits()
    labels = list(find_bracket_labels(inside.plain))
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
    for clause, role, names in _clauses(inside, None):
        if names is not None:
            for list_of_names in [*filter(_is_list_of_bodies, waiting), names]:
                collector.add(role, list_of_names)
            collector.notes += [note for note in waiting if not _is_list_of_bodies(note)]
            waiting = []
        else:
            waiting.append(clause)
    collector.notes += waiting
    return collector


def _is_list_of_bodies(clause: Passage) -> bool:
    return all(is_body(name.plain) or is_collective(name.plain) for name in split_names(clause))


def _clauses(inside: Passage, default: Role | None) -> Iterator[tuple[Passage, Role, Passage | None]]:
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
        return all(len(name) <= _LONGEST_NAME for name in names)
    return all(len(name) <= _LONGEST_WORD for name in names) and not _TIME.search(clause.plain)


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
