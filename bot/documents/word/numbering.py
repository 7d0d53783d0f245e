"""Word's automatic numbers: they stand in no paragraph, but are counted anew whenever it is shown (ECMA-376, 17.9)."""

import re
from dataclasses import dataclass, field

from bot.documents.office.markup import Element, value_of
from bot.documents.word.numerals import write_number
from bot.documents.word.styles import Styles, is_on, read_level

_PLACE = re.compile("%([1-9])")
_LONGEST_PATTERN = 60  # characters; longer ones are no numbers
_MARK = "·"  # whatever the sign of a list without numbers looks like


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts: the `pattern` （%2） in the `form` chineseCounting from `start` on.

    `restart`: the level (from 1) at or above which it begins again; 0 for never, None for any above it.
    """

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None
    is_legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class _Shape:
    """An abstractNum: its levels, and what has been counted so far by all lists of this shape."""

    levels: dict[int, Level]
    style_link: str | None
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    """A num: a shape, and what it counts in its own way."""

    shape: str
    overrides: dict[int, Level]
    starts: dict[int, int]
    has_begun: bool = False


class Numbering:
    """The lists of a document; `next_number` must be asked once for every paragraph, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._shapes: dict[str, _Shape] = {}
        self._lists: dict[str, _List] = {}
        if root is not None:
            self._shapes = {e.get("abstractNumId", ""): _read_shape(e) for e in root.iterfind("abstractNum")}
            self._lists = {e.get("numId", ""): _read_list(e) for e in root.iterfind("num")}

    def next_number(self, paragraph: Element) -> str:
        """The number that Word shows before a paragraph, "" if none."""
        list_id, level = self._place_of(paragraph)
        found = self._lists.get(list_id or "")
        shape = self._shape_of(found) if found else None
        if found is None or shape is None:
            return ""
        self._count(found, shape, level)
        return self._write(found, shape, level)

    def _place_of(self, paragraph: Element) -> tuple[str | None, int]:
        """The list of a paragraph and its level there, its own or that of its style."""
        list_id = value_of(paragraph, "pPr/numPr/numId")
        level = read_level(value_of(paragraph, "pPr/numPr/ilvl"))
        chain = self._styles.chain(value_of(paragraph, "pPr/pStyle"))
        if list_id is not None:
            return list_id, level or 0
        for style in chain:
            if style.list_id is not None:
                linked = self._level_of_style([s.style_id for s in chain], style.list_id)
                return style.list_id, next(at for at in (level, linked, style.level, 0) if at is not None)
        return None, 0

    def _level_of_style(self, style_ids: list[str], list_id: str) -> int | None:
        found = self._lists.get(list_id)
        shape = self._shape_of(found) if found else None
        for style_id in style_ids:
            for at, level in shape.levels.items() if shape else ():
                if level.style == style_id:
                    return at
        return None

    def _shape_of(self, found: _List) -> _Shape | None:
        """The shape of a list; one that only names a style has that style's."""
        shape = self._shapes.get(found.shape)
        if shape is None or shape.style_link is None:
            return shape
        linked = next(
            (style.list_id for style in self._styles.chain(shape.style_link) if style.list_id), None
        )
        other = self._lists.get(linked or "")
        return self._shapes.get(other.shape, shape) if other else shape

    def _count(self, found: _List, shape: _Shape, level: int) -> None:
        counts = shape.counts
        if not found.has_begun:
            found.has_begun = True
            for restarted in found.starts:
                counts.pop(restarted, None)
        for deeper in [at for at in counts if at > level]:
            restart = _level(found, shape, deeper).restart
            if restart is None or level < restart:
                del counts[deeper]
        counts[level] = counts.get(level, _start(found, shape, level) - 1) + 1

    def _write(self, found: _List, shape: _Shape, level: int) -> str:
        here = _level(found, shape, level)
        if here.form == "bullet":
            return _MARK

        def write_place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            number = shape.counts.get(at, _start(found, shape, at))
            return write_number(number, "decimal" if here.is_legal else _level(found, shape, at).form)

        return _PLACE.sub(write_place, here.pattern)


def _level(found: _List, shape: _Shape, at: int) -> Level:
    return found.overrides.get(at) or shape.levels.get(at) or Level()


def _start(found: _List, shape: _Shape, at: int) -> int:
    return found.starts.get(at, _level(found, shape, at).start)


def _read_shape(element: Element) -> _Shape:
    return _Shape(_read_levels(element), value_of(element, "numStyleLink"))


def _read_list(element: Element) -> _List:
    overrides: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterfind("lvlOverride"):
        overrides.update(_read_levels(override))
        at = read_level(override.get("ilvl"))
        start = value_of(override, "startOverride")
        if at is not None and start is not None:
            starts[at] = _read_count(start, 1)
    return _List(value_of(element, "abstractNumId") or "", overrides, starts)


def _read_levels(element: Element) -> dict[int, Level]:
    levels = {read_level(lvl.get("ilvl")): _read_one(lvl) for lvl in element.iterfind("lvl")}
    return {at: level for at, level in levels.items() if at is not None}


def _read_one(lvl: Element) -> Level:
    restart = value_of(lvl, "lvlRestart")
    return Level(
        form=value_of(lvl, "numFmt") or value_of(lvl, "AlternateContent/Fallback/numFmt") or "decimal",
        pattern=(value_of(lvl, "lvlText") or "")[:_LONGEST_PATTERN],
        start=_read_count(value_of(lvl, "start"), 0),
        restart=None if restart is None else _read_count(restart, 0),
        is_legal=is_on(lvl, "isLgl"),
        style=value_of(lvl, "pStyle"),
    )


def _read_count(written: str | None, default: int) -> int:
    return (
        int(written)
        if written is not None and written.isascii() and written.isdigit() and len(written) < 6
        else default
    )
