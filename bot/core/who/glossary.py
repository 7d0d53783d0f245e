"""The civic glossary: what people say, and what plans call it. The files are for editing by hand.

A line is a group of words; the section above it says what the group is:

    [same]       敬老院 养老院 老人院 nursing_home     words for one thing
    [related]    保洁员 垃圾 环境卫生                   things of one field: each with all its words of [same]
    [means]      没人照顾 瘫痪 = 托养 养老              ways of speaking, and the words they may stand for
    [setting]    学生 农民 老人                        for whom and where: half as telling as the matter itself
    [topic]      身份证 失业保险金                     known matters, each a whole that is never taken apart
    [light]      建设 容易                            words that fit everything and so prove little
    [matter]     任务 工作                            words for what a plan is made of: they prove nothing
    [filler]     请问 谁负责                          words that say nothing about the matter
    [unit]       人社局 劳动和社会保障局                names of one body through the years
    [lookalike]  己已巳                               characters that are mistaken for each other

A word may stand in several places. English stands among the Chinese words, `_` for its spaces. Everything
after # is a remark.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

# How well another word of the group, a word after "=", and a word of the same field stand for what was said.
SAME = 0.92
MEANT = 0.8
RELATED = 0.68
# A word that is a part of what was said says less: 培训 for 职业技能培训.
PART = 0.75


class Kind(IntEnum):
    """What a piece of a question is. A word that stands in several sections is of the highest kind."""

    RAW = 0
    FILLER = 1
    WORD = 2
    TOPIC = 3
    SETTING = 4
    LIGHT = 5
    MATTER = 6
    NUMBER = 7
    NUMBERED = 8
    UNIT = 9


class Meaning(NamedTuple):
    """A word that may stand for another, and how well: 1 is the word itself."""

    text: str
    strength: float


@dataclass(frozen=True, slots=True)
class Term:
    """A known word: its kind, and what stands for it besides itself."""

    kind: Kind
    means: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """Known words by their own text; groups of unit names; which characters each one looks like."""

    terms: Mapping[str, Term] = field(default_factory=dict)
    units: tuple[tuple[str, ...], ...] = ()
    lookalikes: Mapping[str, str] = field(default_factory=dict)


class _Line(NamedTuple):
    section: str
    words: list[str]
    stands_for: list[str]


_KIND_OF_SECTION = {
    "same": Kind.WORD,
    "related": Kind.WORD,
    "means": Kind.WORD,
    "setting": Kind.SETTING,
    "topic": Kind.TOPIC,
    "light": Kind.LIGHT,
    "matter": Kind.MATTER,
    "filler": Kind.FILLER,
}


def parse_glossary(text: str) -> Glossary:
    """Read the text of the glossary (see this module's head); ValueError names a line that makes no sense."""
    lines = list(_read_lines(text))
    return Glossary(
        terms=_gather_terms([line for line in lines if line.section in _KIND_OF_SECTION]),
        units=tuple(tuple(line.words) for line in lines if line.section == "unit"),
        lookalikes=_gather_lookalikes(line.words for line in lines if line.section == "lookalike"),
    )


def _read_lines(text: str) -> Iterator[_Line]:
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        said, equals, meant = line.partition("#")[0].partition("=")
        words = [word.replace("_", " ").casefold() for word in said.split()]
        if not words:
            continue
        if words[0].startswith("["):
            section = words[0].strip("[]")
            if section not in {*_KIND_OF_SECTION, "unit", "lookalike"}:
                raise ValueError(f"line {number}: no section is called {section!r}")
        elif not section or bool(equals) != (section == "means"):
            raise ValueError(f"line {number}: this does not fit its section: {line.strip()}")
        else:
            yield _Line(section, words, [word.replace("_", " ") for word in meant.split()])


def _gather_terms(lines: list[_Line]) -> dict[str, Term]:
    kinds: dict[str, Kind] = {}
    for line in lines:
        for word in line.words:
            kinds[word] = max(_KIND_OF_SECTION[line.section], kinds.get(word, Kind.RAW))
    meanings = _gather_meanings(lines)
    return {
        word: Term(kind, tuple(Meaning(text, strength) for text, strength in meanings[word].items()))
        for word, kind in kinds.items()
    }


def _gather_meanings(lines: list[_Line]) -> defaultdict[str, dict[str, float]]:
    """Give each word its meanings; of two ways to one meaning the stronger counts."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.section == "same":
            for word in line.words:
                groups[word] += line.words
    meanings: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in lines:
        if line.section == "related":
            _relate([groups.get(word, [word]) for word in line.words], meanings)
    for line in lines:
        for word in line.words:
            meanings[word] |= dict.fromkeys(line.stands_for, MEANT)
    for word, same in groups.items():
        meanings[word] |= {other: PART if other in word else SAME for other in same if other != word}
    return meanings


def _relate(fields: list[list[str]], meanings: defaultdict[str, dict[str, float]]) -> None:
    everything = [word for group in fields for word in group]
    for group in fields:
        for word in group:
            meanings[word] |= {other: RELATED for other in everything if other not in group}


def _gather_lookalikes(groups: Iterable[list[str]]) -> dict[str, str]:
    found: defaultdict[str, str] = defaultdict(str)
    for group in groups:
        for characters in group:
            for character in characters:
                found[character] += characters.replace(character, "")
    return dict(found)
