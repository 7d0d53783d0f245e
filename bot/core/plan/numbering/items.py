"""The parts of a paper as its numbers and headings make them: a tree of items."""

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bot.core.plan.numbering.markers import Kind
from bot.core.plan.tables.rows import Row
from bot.core.plan.text.passages import Passage, without
from bot.core.plan.units.duties import find_duties, find_leading_duty
from bot.core.plan.units.labels import Meaning, find_labels, leading_label
from bot.core.plan.units.mentions import Mention, find_mentions

_SENTENCE = re.compile(r"[。;!?]")
_CLOSED_TITLE = re.compile(r"[^。;!?,:]{4,30}。\s*")  # a heading may end in a stop
_LONGEST_TITLE = 50
_LONGEST_REPEATED = 200  # characters of a line that is likely to stand in a paper more than once
_NOTHING = re.compile(r"[\s。,;、:.()\[\]]*")


@dataclass(frozen=True)
class Part:
    """A line of an item and who is made answerable in it."""

    passage: Passage
    mentions: list[Mention]

    def rest(self) -> list[Passage]:
        """What the line says besides."""
        return without(self.passage, [(mention.start, mention.end) for mention in self.mentions])

    @cached_property
    def is_only_names(self) -> bool:
        """True for 责任单位：…, perhaps with 完成时限：…, and nothing else."""
        return bool(self.mentions) and all(_says_nothing(piece) for piece in self.rest())

    def begins_with_names(self) -> bool:
        """True where the names stand first and then what they must do, as in 市公安局：负责…."""
        return bool(self.mentions) and self.mentions[0].start == 0 and not self.is_only_names

    def head(self) -> tuple[int, int]:
        """Where the text begins and ends that holds the title: before the names, or after names that come first."""
        starts = [mention.start for mention in self.mentions]
        if not self.begins_with_names():
            return 0, starts[0] if starts else len(self.passage)
        return self.mentions[0].end, starts[1] if len(starts) > 1 else len(self.passage)

    def is_labelled(self) -> bool:
        """True where a known label stands first, as 完成时限 may."""
        label = leading_label(self.passage.plain)
        return label is not None and label.start == 0 and label.meaning is not Meaning.OTHER

    def has_sentence_before_names(self) -> bool:
        """True for a text that names close, in contrast to a title with names."""
        if not self.mentions:
            return False
        before = self.passage.plain[: self.mentions[-1].start]
        if self.begins_with_names():
            before = before[self.mentions[0].end :]
        return bool(_SENTENCE.search(before)) or len(before) > _LONGEST_TITLE


def _says_nothing(piece: Passage) -> bool:
    if _NOTHING.fullmatch(piece.plain):
        return True
    label = next(find_labels(piece.plain.lstrip(" 。,;、")), None)
    return label is not None and label.start == 0 and label.meaning in (Meaning.DATE, Meaning.OTHER)


def read_part(
    passage: Passage, *, may_begin_with_names: bool, is_head: bool = False, exhorts: bool = False
) -> Part:
    """A line with its names; at the beginning of an item they may stand before their duty.

    `exhorts`: it stands where sentences make nobody answerable, as in 保障措施.
    """
    may_begin_with_names = may_begin_with_names and not exhorts
    if len(passage) > _LONGEST_REPEATED:
        return Part(passage, _read_mentions(passage, may_begin_with_names, is_head, exhorts))
    known = _known_mentions(passage.text, passage.plain, may_begin_with_names, is_head, exhorts)
    return Part(passage, [mention.on_line(passage.line) for mention in known])


@lru_cache(maxsize=500)  # 责任单位：… stands on many lines alike
def _known_mentions(
    text: str, plain: str, may_begin_with_names: bool, is_head: bool, exhorts: bool
) -> tuple[Mention, ...]:
    return tuple(_read_mentions(Passage(0, text, plain), may_begin_with_names, is_head, exhorts))


def _read_mentions(
    passage: Passage, may_begin_with_names: bool, is_head: bool, exhorts: bool
) -> list[Mention]:
    mentions = find_mentions(passage, exhorts=exhorts)
    leading = find_leading_duty(passage, may_stand_alone=is_head) if may_begin_with_names else None
    if leading and all(mention.start >= leading.end for mention in mentions):
        mentions = [leading, *mentions]
    if may_begin_with_names and all(mention is leading for mention in mentions):
        mentions += find_duties(passage, leading.end if leading else 0)
    return mentions


def rank_of(kind: Kind) -> int:
    """How far in items of a kind stand; between two kinds there is room for titles without a number."""
    return kind * 10


@dataclass(slots=True)
class Item:
    """A numbered (or only titled) piece of the paper. `rank`: the smaller, the further out; 0 for a paper's title."""

    line: int
    rank: int
    kind: Kind | None = None
    ordinal: int | None = None
    is_first: bool = True  # its number began a line
    mark: Passage | None = None  # the number as printed
    parts: list[Part] = field(default_factory=list)
    children: list["Item"] = field(default_factory=list)
    row: Row | None = None
    is_closed: bool = False  # its names stood at its end: what follows is not its own
    is_heading: bool = True  # a title, perhaps with names, and nothing said under it
    exhorts: bool = False  # its title is 保障措施 or the like

    def add(self, passage: Passage, *, exhorts: bool = False) -> None:
        """One more line of the item's own text."""
        if passage:
            is_first = not self.parts
            self.exhorts = exhorts if is_first else self.exhorts
            self.add_part(read_part(passage, may_begin_with_names=is_first, is_head=True, exhorts=exhorts))

    def add_part(self, part: Part) -> None:
        """One more line that has been read."""
        has_text = not self.is_heading
        if self.parts:
            self.is_heading = self.is_heading and part.is_only_names
        else:
            text = "".join(piece.plain for piece in part.rest() if not _NOTHING.fullmatch(piece.plain))
            goes_on = _SENTENCE.search(text) or part.passage.plain.endswith(";")
            is_title = not goes_on and len(text) <= 2 * _LONGEST_TITLE
            self.is_heading = is_title or bool(_CLOSED_TITLE.fullmatch(text))
        names_after_text = bool(self.parts) and bool(part.mentions) and (has_text or not part.is_only_names)
        self.is_closed = self.is_closed or names_after_text or part.has_sentence_before_names()
        self.parts.append(part)

    def is_announcement(self) -> bool:
        """True for names that stand alone over a list."""
        return self.kind is None and self.rank > 0 and bool(self.parts) and self.parts[0].is_only_names

    def awaits_names(self) -> bool:
        """True where a text stands last for which nobody has been named yet."""
        if self.is_heading or not self.parts:
            return False
        last = self.parts[-1]
        return not _says_nothing(last.passage.cut(last.mentions[-1].end if last.mentions else 0))

    def mentions(self) -> list[Mention]:
        """All mentions of its own text."""
        return [mention for part in self.parts for mention in part.mentions]


def raise_names(item: Item) -> None:
    """Give the names (and 完成时限) that close a list of steps to the item above the list."""
    for child in item.children:
        raise_names(child)
    if not item.children or item.mentions():
        return
    *others, last = item.children
    if last.children or any(child.row or child.children or child.mentions() for child in others):
        return
    announced = bool(item.parts) and item.parts[-1].passage.plain.endswith(":")
    if others or announced:
        is_one_text = (item.is_first and not last.is_first) or _is_one_sentence(others)
        closing = _take_closing_labels(last) or (_take_closing_bracket(last) if is_one_text else [])
        item.parts += closing
        item.is_heading = item.is_heading and not closing


def _take_closing_labels(item: Item) -> list[Part]:
    """The last lines of an item from the first one that only names somebody, if nothing but labels follows it."""
    closing: list[Part] = []
    for part in reversed(item.parts[1:]):
        if not (part.is_only_names or part.is_labelled()):
            break
        closing.insert(0, part)
    if not _name(closing) or _name(item.parts[: -len(closing)]):
        return []
    del item.parts[-len(closing) :]
    return closing


def _name(parts: list[Part]) -> bool:
    return any(part.mentions for part in parts)


def _is_one_sentence(steps: list[Item]) -> bool:
    """①…；②…；③… is one sentence, and the names behind it are those of all its steps."""
    texts = [step.parts[-1].passage.plain for step in steps if step.parts]
    return bool(texts) and all(text.endswith((";", ",")) for text in texts)


def _take_closing_bracket(item: Item) -> list[Part]:
    """The names behind the last sentence of an item that is one line."""
    if len(item.parts) != 1:
        return []
    (part,) = item.parts
    if len(part.mentions) != 1 or not part.has_sentence_before_names():
        return []
    names = part.mentions[0]
    if part.passage.plain[names.end :].strip(" 。"):
        return []
    item.parts = [Part(part.passage.cut(0, names.start), [])]
    return [Part(part.passage.cut(names.start), [names._replace(start=0, end=names.end - names.start)])]
