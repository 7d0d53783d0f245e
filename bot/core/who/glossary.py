"""The civic glossary: what people say, and what plans call it. Its text is for editing by hand.

A line is a group of words; the section above it says what the group is:

    [same]       敬老院 养老院 老人院 nursing_home     words for one thing
    [word]       牛棚 彩礼                          matters that stand for themselves
    [related]    保洁员 垃圾 环境卫生                   things of one field: each with all its words of [same]
    [means]      没人照顾 瘫痪 = 托养 养老服务          ways of speaking, and the words they may stand for
    [setting]    学生 农民 老人                        for whom and where: half as telling as the matter itself
    [topic]      身份证 失业保险金                     known matters, each a whole that is never taken apart
    [aspect]     申请 维修                            what is done with a thing: another task's, if not explained
    [light]      建设 上次                            plain words that fit everything and prove little
    [matter]     任务 工作                            words for what a plan is made of: they prove nothing
    [filler]     请问 谁负责                          words that say nothing about the matter
    [unit]       人社局 劳动和社会保障局                names of one body through the years
    [lookalike]  己已巳                               characters that are mistaken for each other

A word may stand in several places. English stands among the Chinese words, `_` for its spaces. Everything
after # is a remark.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple

# How well another word of the group, a word after "=", and a word of the same field stand for what was said.
SAME = 0.92
MEANT = 0.77
RELATED = 0.62
# A word that is a part of what was said says less: 培训 for 职业技能培训.
PART = 0.76

Words = Sequence[str]


class Kind(IntEnum):
    """What a piece of a question is. A word that stands in several sections is of the highest kind."""

    RAW = 0
    FILLER = 1
    WORD = 2
    TOPIC = 3
    SETTING = 4
    WHERE = 5
    ASPECT = 6
    LIGHT = 7
    MATTER = 8
    FIGURE = 9
    NUMBERED = 10
    UNIT = 11


class Meaning(NamedTuple):
    """A text that may stand for what was said, and how well: 1 is the word itself."""

    text: str
    strength: float


class Together(NamedTuple):
    """Words that stand for something when a question has one of each needed set, in any order."""

    sets: tuple[frozenset[str], ...]
    needed: frozenset[int]
    stands_for: Words


@dataclass(frozen=True, slots=True)
class Glossary:
    """Known words with their kinds, and the lines they stand in, by word."""

    kinds: Mapping[str, Kind] = field(default_factory=dict)
    same: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    related: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    means: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    units: Mapping[str, Sequence[Words]] = field(default_factory=dict)
    lookalikes: Mapping[str, str] = field(default_factory=dict)
    together: Sequence[Together] = ()

    def meanings(self, word: str) -> dict[str, float]:
        """Give what may stand for a known word, and how well; of two ways to one meaning the stronger counts."""
        found: dict[str, float] = {}
        for own in (word, *_words(self.same.get(word, ()))):
            for other in _words(self.related.get(own, ())):
                found |= dict.fromkeys((other, *_words(self.same.get(other, ()))), RELATED)
        found |= dict.fromkeys(_words(self.means.get(word, ())), MEANT)
        found |= {other: PART if other in word else SAME for other in _words(self.same.get(word, ()))}
        found.pop(word, None)
        return found


_KIND_OF_SECTION = {
    "word": Kind.WORD,
    "same": Kind.WORD,
    "related": Kind.WORD,
    "means": Kind.WORD,
    "setting": Kind.SETTING,
    "where": Kind.WHERE,
    "topic": Kind.TOPIC,
    "aspect": Kind.ASPECT,
    "light": Kind.LIGHT,
    "matter": Kind.MATTER,
    "filler": Kind.FILLER,
    "unit": Kind.UNIT,
}


class _Line(NamedTuple):
    section: str
    words: Words
    stands_for: Words


_SECTIONS = (*_KIND_OF_SECTION, "lookalike", "together")
_JOINTS = ("+", "+?")
# A hyphen is a space to whoever asks (e-commerce).
_SPACES = str.maketrans("-", "_")
_SECTIONS_WITH_EQUALS = ("means", "together")


def parse_glossary(text: str) -> Glossary:
    """Read the text of the glossary (see this module's head); ValueError names a line that makes no sense."""
    kinds: dict[str, Kind] = {}
    lines_of: dict[str, defaultdict[str, list[Words]]] = {}
    unkind: dict[str, list[_Line]] = {"lookalike": [], "together": []}
    for line in _read_lines(text):
        section, words, stands_for = line
        if section in unkind:
            unkind[section].append(line)
            continue
        kind = _KIND_OF_SECTION[section]
        lines = lines_of.setdefault(section, defaultdict(list))
        for word in words:
            kinds[word] = max(kind, kinds.get(word, kind))
            lines[word].append(stands_for or words)
    same: Mapping[str, Sequence[Words]] = lines_of.get("same", {})
    for word in _words(line.words for line in unkind["together"]):
        if word not in _JOINTS:
            kinds.setdefault(word, Kind.LIGHT)
    return Glossary(
        kinds=kinds,
        same=same,
        related=lines_of.get("related", {}),
        means=lines_of.get("means", {}),
        units=lines_of.get("unit", {}),
        lookalikes=_gather_lookalikes(line.words for line in unkind["lookalike"]),
        together=[_read_together(line, same) for line in unkind["together"]],
    )


def _read_lines(text: str) -> Iterator[_Line]:
    section = ""
    for number, line in enumerate(text.casefold().translate(_SPACES).splitlines(), 1):
        said, equals, meant = line.partition("#")[0].partition("=")
        words = [word.replace("_", " ") for word in said.split()]
        if not words:
            continue
        if words[0].startswith("["):
            section = words[0].strip("[]")
            if section not in _SECTIONS:
                raise ValueError(f"line {number}: no section is called {section!r}")
        elif not section or bool(equals) != (section in _SECTIONS_WITH_EQUALS):
            raise ValueError(f"line {number}: this does not fit its section: {line.strip()}")
        else:
            yield _Line(section, words, [word.replace("_", " ") for word in meant.split()])


def _words(lines: Iterable[Words]) -> Iterator[str]:
    return (word for line in lines for word in line)


def _read_together(line: _Line, same: Mapping[str, Sequence[Words]]) -> Together:
    sets: list[set[str]] = [set()]
    needed = {0}
    for word in line.words:
        if word in _JOINTS:
            needed |= {len(sets)} if word == "+" else set()
            sets.append(set())
        else:
            sets[-1].update((word, *_words(same.get(word, ()))))
    return Together(tuple(map(frozenset, sets)), frozenset(needed), line.stands_for)


def _gather_lookalikes(lines: Iterable[Words]) -> dict[str, str]:
    found: defaultdict[str, str] = defaultdict(str)
    for group in _words(lines):
        for character in group:
            found[character] += group.replace(character, "")
    return dict(found)
