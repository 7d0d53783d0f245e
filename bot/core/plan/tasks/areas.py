"""From the tree of items to areas and tasks: what carries names is a task, what holds such items is an area."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.core.plan.numbering.items import Item
from bot.core.plan.numbering.markers import Kind
from bot.core.plan.reporting import asks_all_for_reports, find_rules
from bot.core.plan.tasks.drafts import Draft
from bot.core.plan.tasks.rows import add_row
from bot.core.plan.tasks.shares import share_out
from bot.core.plan.tasks.titles import is_frame, is_stage, section_title, title_of
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits
from bot.core.plan.units.duties import read_work_of
from bot.core.plan.why import LeftOut, Why

# Before these an inner list says how, for whom or under what conditions: its points are no projects.
_RULES_FOLLOW = re.compile(
    r"(?:标准|条件|对象|范围|要求|办法|程序|方式|原则|材料|规定|情形|资格)(?:如下|为|是|包括)?\s*[:,]?\s*$"
)

_SENTENCE = re.compile("[。;!?]")
# Behind the last project of a list this sentence speaks of all of them: 以上项目总投资1360万元, 合计38公里.
_TOTAL = re.compile(
    r"(?:(?<=[。;])|^)\s*(?:(?:以上|上述|所有|全部|这些|各)[^,。;:]{0,6}(?:项目|工程|任务|点)|"
    r"[上这]?述?[两三四五六七八九十\d]+[个项处][^,。;:]{0,6}(?:[合共总]计|共|总投资)|[合共总]计)"
)
_TRIVIAL = " \t。,;、:.()"
_FEWEST_PARAGRAPHS = 2


@dataclass(slots=True)
class AreaDraft:
    """An area in the making; `title` is None for tasks outside any area.

    `inherited` are the names that every task takes over which has none of its own.
    """

    title: Passage | None
    ordinal: int | None
    credits: Credits = field(default_factory=Credits)
    inherited: Credits = field(default_factory=Credits)
    tasks: list[Draft] = field(default_factory=list)


class TaskReader:
    """Walks the tree once and collects areas with their tasks and what had no place."""

    def __init__(self, roots: list[Item]) -> None:
        self.areas: list[AreaDraft] = []
        self.left_out: list[LeftOut] = []
        self._names_nobody = not any(_carries(item) for item in roots)
        self._read_group(roots, AreaDraft(None, None))

    def _read_group(self, items: list[Item], area: AreaDraft) -> None:
        self.areas.append(area)
        has_tasks = any(_is_task(item) for item in items)
        for item in items:
            if item.row is not None:
                add_row(area.tasks, item.row)
            elif item.is_announcement() and not item.children:
                self._leave_out(item, Why.LOOSE)
            elif _is_area(item):
                self._read_area(item)
            elif _lists_paragraphs(item):
                self._read_paragraphs(item)
            elif _is_task(item):
                area.tasks += _drafts(item)
            else:
                self._read_unnamed(item, area, has_tasks=has_tasks)
        for task in area.tasks:
            if not task.credits.is_owned():
                task.credits = area.inherited + task.credits

    def _read_area(self, item: Item) -> None:
        title = section_title(_head(item)) if item.parts else None
        inherited = _announced(item)
        names = sum((mention.credits for mention in item.mentions()), inherited)
        if item.rank == 0 and not any(child.row for child in item.children):
            title = None  # the title of the whole paper is no area
        elif title is not None and not title:  # the heading is a body's name: what follows are its duties
            title = item.parts[0].passage.strip(" :,。")
            inherited = names
        self._leave_out_introduction(item)
        self._read_group(item.children, AreaDraft(title, item.ordinal, names, inherited))

    def _leave_out_introduction(self, item: Item) -> None:
        """What a heading says besides its title and its names."""
        for at, part in enumerate(item.parts):
            rest = part.rest() if part.mentions else [part.passage]
            if at == 0:
                rest = _behind_title(rest)
            self.left_out += [LeftOut(piece, Why.LOOSE) for piece in rest if piece.plain.strip(_TRIVIAL)]

    def _read_paragraphs(self, item: Item) -> None:
        """A heading over paragraphs without numbers, each of which names somebody."""
        (parent,) = share_out(item)
        self.areas.append(AreaDraft(section_title(_head(item)), item.ordinal, tasks=parent.children))
        placed = {piece for task in parent.children for piece in task.said}
        self.left_out += [LeftOut(piece, Why.LOOSE) for piece in parent.said if piece not in placed]

    def _read_unnamed(self, item: Item, area: AreaDraft, *, has_tasks: bool) -> None:
        """An item for which nobody is named: a task only where the plan lists it among tasks."""
        frame = bool(item.parts) and is_frame(section_title(_head(item)).plain)
        if item.rank == 0 and not item.children:
            self._leave_out(item, Why.PREAMBLE)
        elif frame or _asks_for_reports(item):
            self._leave_out(item, Why.FRAME)
        elif has_tasks or (area.credits and item.parts):
            area.tasks += _drafts(item)
        elif self._names_nobody and item.children and item.is_heading:
            self._read_area(item)
        elif self._names_nobody and item.parts and item.kind is not None and not item.children:
            area.tasks += _drafts(item)
        else:
            self._leave_out(item, Why.NO_UNITS)

    def _leave_out(self, item: Item, why: Why) -> None:
        self.left_out += [LeftOut(piece, why) for piece in _whole_text(item)]


def _carries(item: Item) -> bool:
    """Whether somebody is named in it or in anything below it."""
    if item.row is not None or item.mentions():
        return True
    return bool(item.children) and (bool(_announced(item)) or any(map(_carries, item.children)))


def _announced(item: Item) -> Credits:
    """The bodies whose work a heading without other names announces: 一、区教育局牵头工作（8项）."""
    if not item.children or not item.parts or item.mentions():
        return Credits()
    return read_work_of(item.parts[0].passage)


def _is_area(item: Item) -> bool:
    """A heading over items that name somebody; also one that names the units for all items below it."""
    if not item.children:
        return False
    if any(_carries(child) for child in item.children):
        return item.is_heading or all(part.is_only_names for part in item.parts if part.mentions)
    if _announced(item) or (item.parts and item.parts[0].is_only_names):
        return True
    lists_tasks = any(
        (child.is_first or not item.is_first) and child.kind in (Kind.PAREN_HAN, Kind.DIGIT)
        for child in item.children
    )
    # （一）…（责任单位：…） with steps below it is a task; 牵头部门：… on a line of its own speaks for an area.
    has_names_for_all = item.kind in (Kind.CHAPTER, Kind.HAN) or not (item.parts and item.parts[0].mentions)
    outer = item.kind in (Kind.CHAPTER, Kind.HAN, Kind.PAREN_HAN)
    return outer and item.is_heading and bool(item.mentions()) and lists_tasks and has_names_for_all


def _asks_for_reports(item: Item) -> bool:
    if not item.parts or item.children:
        return False
    title = section_title(_head(item))
    texts = _behind_title([part.passage for part in item.parts]) if is_stage(title.plain) else []
    return bool(find_rules([title])) or any(map(asks_all_for_reports, texts))


def _lists_paragraphs(item: Item) -> bool:
    """A chapter's heading without names over at least two paragraphs that end in names."""
    if item.kind not in (Kind.CHAPTER, Kind.HAN) or item.children or not item.parts or item.parts[0].mentions:
        return False
    closed = sum(part.has_sentence_before_names() and not part.begins_with_names() for part in item.parts[1:])
    return closed >= _FEWEST_PARAGRAPHS and not _SENTENCE.search(item.parts[0].passage.plain[:-1])


def _is_task(item: Item) -> bool:
    return item.row is not None or (bool(item.mentions()) and not _is_area(item))


def _head(item: Item) -> Passage:
    """The text of an item's first line that holds its title."""
    part = item.parts[0]
    start, end = part.head()
    return part.passage.cut(start, end)


def _before_total(piece: Passage) -> Passage:
    """What a piece of the last project says of this project alone."""
    total = _TOTAL.search(piece.plain)
    return piece.cut(0, total.start() if total else None)


def _behind_title(pieces: list[Passage]) -> list[Passage]:
    """The pieces of a heading's first line without the sentence that is its title."""
    if not pieces:
        return []
    stop = _SENTENCE.search(pieces[0].plain)
    return [pieces[0].cut(stop.end() if stop else len(pieces[0])), *pieces[1:]]


def _whole_text(item: Item) -> Iterator[Passage]:
    """Everything an item says, its numbers and children included, in order."""
    if item.mark and item.parts:
        yield item.mark + item.parts[0].passage
    else:
        yield from (part.passage for part in item.parts[:1])
    yield from (part.passage for part in item.parts[1:])
    for child in item.children:
        yield from _whole_text(child)


def _drafts(item: Item) -> Iterator[Draft]:
    below = [piece for child in item.children for piece in _whole_text(child)]
    drafts = list(share_out(item))
    drafts[-1].said += below
    if len(drafts) == 1:
        drafts[0].children += _projects(item)
    yield from drafts


def _projects(item: Item) -> Iterator[Draft]:
    """The points of an inner list that are projects of their own: with figures or dates of their own."""
    before = item.parts[-1].passage.plain if item.parts else ""
    if _RULES_FOLLOW.search(before[-24:]):
        return
    for child in item.children:
        if not child.parts:
            continue
        text = list(_whole_text(child))
        head = child.parts[0].passage
        names = sum((mention.credits for mention in child.mentions()), Credits())
        said = [head, *text[1:]]
        if child is item.children[-1]:
            said = [own for piece in said if (own := _before_total(piece))]
        draft = Draft(title_of(_head(child)), child.line, child.ordinal, said, names)
        dates = draft.milestones(None)
        is_step = any(head.text.lstrip().startswith(date.text) for date in dates)  # （1）3月底前完成选址
        if names or (not is_step and (draft.quantities() or dates)):
            yield draft
