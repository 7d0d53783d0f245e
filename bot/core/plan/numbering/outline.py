"""From lines to a tree: which numbers begin items, and which only look like it."""

import re
from collections.abc import Iterable
from itertools import islice

from bot.core.plan.numbering.fields import take_fields
from bot.core.plan.numbering.items import Item, Part, raise_names, rank_of, read_part
from bot.core.plan.numbering.layout import Layout
from bot.core.plan.numbering.markers import Kind, Marker, find_markers
from bot.core.plan.numbering.sequence import Sequence
from bot.core.plan.numbering.unnumbered import (
    begins_task,
    exhorts,
    goes_on,
    holds_tasks,
    is_beside,
    is_task_by_itself,
    lists_duties,
)
from bot.core.plan.reporting import asks_all_for_reports
from bot.core.plan.tables.rows import Row
from bot.core.plan.tasks.titles import is_exhortation
from bot.core.plan.text.furniture import (
    begins_web_remains,
    is_clear_title,
    is_heading,
    is_signature,
    is_title,
    is_web_remains,
)
from bot.core.plan.text.headers import part_lines
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_office
from bot.core.plan.units.duties import announces_duties
from bot.core.plan.units.labels import leading_label
from bot.core.plan.why import LeftOut, Why

_TITLED = re.compile(r"(?:(?:项目|任务|实事|工程|事项|工作)名称|(?:交办|督办|督查|议定|办理)事项)\s*:\s*")
# Behind the last task: 工作要求：一要落实资金，二要….
_ASKS_FOR_MORE = re.compile(r"(?:工作|有关|相关|几点|具体)?要求\s*:|(?:组织|工作)?保障(?:措施)?\s*:")
_COUNT = re.compile(r"\(共?\s*\d+\s*[项个件条]\)\s*$")
_LOOK_AHEAD = 40  # numbers further on in a line that may show that a list begins here
_MOST_NUMBERS = 30_000  # in a line; the longest paper in one line has a hundredth
_WHOLE_PAPER = 200  # characters in a line that may be a paper without line breaks


class Outline:
    """Takes the lines of a paper one after the other and puts each where it belongs."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.roots: list[Item] = []
        self.left_out: list[LeftOut] = []
        self._open: list[Item] = []  # from the outermost to the innermost
        self._sequence = Sequence(self._open)
        self._is_muted = False  # between a signature or web remains and the next number
        self._last: tuple[Item | None, Passage] | None = None  # the line before, if it had no number

    def add_line(self, line: Passage) -> None:
        """Read one line: its numbers open items, its text goes to the innermost."""
        if begins_web_remains(line.plain) and is_web_remains(line.plain):
            self._add_text(line)
            return
        if not self._place_by_layout(line):
            self._place_by_numbers(line)

    def _place_by_layout(self, line: Passage) -> bool:
        """Place a line of which the lines around it tell what it is."""
        if line in self._layout.over:
            self._open_announcement(self._layout.over[line])
        elif line in self._layout.below and self._open:
            self._open[-1].add_part(self._layout.below[line])
            self._last = None
        elif line in self._layout.duties:
            self._push_unnumbered(self._layout.duties[line])
        elif line in self._layout.titles:
            self._push_unnumbered(read_part(line, may_begin_with_names=False))
        else:
            return False
        return True

    def _place_by_numbers(self, line: Passage) -> None:
        markers = list(islice(find_markers(line.plain), _MOST_NUMBERS))
        cut = 0
        for at, marker in enumerate(markers):
            if not self._sequence.fits(marker, line.plain, cut, markers[at + 1 : at + 1 + _LOOK_AHEAD]):
                continue
            self._add_segment(line.cut(cut, marker.start), line)
            self._open_item(marker, line)
            cut = marker.end
        self._add_segment(line.cut(cut), line)

    def finish(self) -> list[Item]:
        """The roots, when all lines and tables have been read."""
        for root in self.roots:
            take_fields(root)
            raise_names(root)
        return self.roots

    def add_rows(self, rows: Iterable[Row]) -> None:
        """Read a table: its rows become items under the heading that is open, or under headings of their own."""
        base = next((item for item in reversed(self._open) if item.is_heading), None)
        group = base
        for row in rows:
            if row.heading is not None:
                group = Item(row.heading.line, (base.rank if base else 0) + 5)
                group.add(row.heading)
                self._adopt(base, group)
            else:
                self._adopt(group, Item(row.texts[0].line, rank_of(Kind.DIGIT), ordinal=row.ordinal, row=row))

    def _adopt(self, parent: Item | None, item: Item) -> None:
        (parent.children if parent else self.roots).append(item)

    def _push(self, item: Item) -> Item:
        self._adopt(self._open[-1] if self._open else None, item)
        self._open.append(item)
        self._is_muted = False
        return item

    def _open_item(self, marker: Marker, line: Passage) -> None:
        heading = self._heading_above(marker)
        self._sequence.make_room(marker, line.plain)
        if heading:
            self._open_heading(heading, rank_of(marker.kind) - 5)
        mark, rank = line.cut(marker.start, marker.end), rank_of(marker.kind)
        self._push(Item(line.line, rank, marker.kind, marker.ordinal, marker.is_first, mark))
        self._sequence.note(marker)

    def _heading_above(self, marker: Marker) -> Passage | None:
        """The line before a list that begins at 1, where it is a heading without a number."""
        if self._last is None or marker.ordinal != 1 or not marker.is_first:
            return None
        item, line = self._last
        if not is_heading(line.plain) or is_title(line.plain) or not self._sequence.restarts(marker):
            return None
        if item is not None:
            item.parts.pop()
        else:
            self.left_out.pop()
        self._last = None
        return line

    def _open_heading(self, line: Passage, rank: int) -> None:
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        self._push(Item(line.line, rank)).add(line, exhorts=is_exhortation(line))

    def _add_segment(self, segment: Passage, line: Passage) -> None:
        """The text between two numbers of a line; a long line may be a whole paper."""
        if not segment:
            return
        for text in part_lines(segment) if len(line) > _WHOLE_PAPER else [segment.strip()]:
            item = self._open[-1] if self._open else None
            if item is not None and item.mark and not item.parts:
                item.add(text, exhorts=exhorts(self._open, text))
                self._last = None
            else:
                self._add_text(text)

    def _add_text(self, text: Passage) -> None:
        text = text.strip()
        if not text:
            return
        why = _furniture(text.plain)
        titled = is_clear_title(text.plain) or (is_title(text.plain) and not self._sequence.has_begun)
        if titled and why is not Why.WEB:
            self._open.clear()
            self._push(Item(text.line, 0)).add(text)
            self._last = None
        elif why:
            self._is_muted = True
            if why is Why.SIGNATURE:
                self._leave_out_signer()
            self._last = None
            self._leave_out(text, why)
        else:
            self._add_body(text)

    def _leave_out_signer(self) -> None:
        """The body alone on the line above the date signs, and is no part of what stands above it."""
        item, line = self._last or (None, None)
        if item is not None and line is not None and item.parts[1:] and is_office(line.plain):
            item.parts.pop()
            self._leave_out(line, Why.SIGNATURE)

    def _add_body(self, text: Passage) -> None:
        item = self._open[-1] if self._open else None
        if item is not None and asks_all_for_reports(text):
            self._leave_out(text, Why.LOOSE)
            self._last = None
            return
        if item is not None and item.is_closed and _ASKS_FOR_MORE.match(text.plain):
            self._is_muted = True
            self._leave_out(text, Why.FRAME)
            return
        has_duties = item is not None and item.rank > 0 and lists_duties(item)
        has_duties = has_duties or announces_duties(text.plain)
        part = read_part(text, may_begin_with_names=has_duties, exhorts=exhorts(self._open, text))
        titled = _TITLED.match(text.plain)
        if part.is_only_names and self._opens_title_above():
            self._open[-1].add_part(part)
        elif self._announces_list(part):
            self._open_announcement(part)
        elif titled:
            self._push_unnumbered(read_part(text.cut(titled.end()), may_begin_with_names=False))
        elif not self._is_muted and self._begins_task(item, part):
            self._push_unnumbered(part)
        elif item is None or self._is_muted or item.rank == 0 or (item.is_closed and not goes_on(part)):
            self._leave_out(text, Why.PREAMBLE if not self._sequence.has_begun else Why.LOOSE)
            self._last = (None, text)
        else:
            item.add_part(part)
            self._last = None if part.mentions else (item, text)

    def _begins_task(self, item: Item | None, part: Part) -> bool:
        awaits_names = item is not None and item.awaits_names() and not item.is_closed
        if not self._layout.has_numbers and not awaits_names and is_task_by_itself(part):
            return True
        return holds_tasks(part) if item is None else begins_task(item, part)

    def _opens_title_above(self) -> bool:
        """Names below a short line that is not the text of an item: it was a title without a number."""
        if self._last is None or not is_heading(self._last[1].plain):
            return False
        item, line = self._last
        if item is None:
            self.left_out.pop()
        elif item.mentions() and not item.is_closed:
            item.parts.pop()
            item.is_heading = all(part.is_only_names for part in item.parts[1:])
        else:
            return False
        self._push_unnumbered(read_part(line, may_begin_with_names=False))
        return True

    def _announces_list(self, part: Part) -> bool:
        """牵头单位：区教育局（3项） stands over the list of what these must do."""
        return part.is_only_names and not self._is_muted and _COUNT.search(part.passage.plain) is not None

    def _open_announcement(self, part: Part) -> None:
        """Beside an announcement that is open; else under the heading that is."""
        before = next((at for at, item in enumerate(self._open) if item.is_announcement()), None)
        innermost = before if before is not None else self._sequence.depth_of_headings()
        del self._open[innermost:]
        rank = (self._open[-1].rank if self._open else 0) + 5
        self._push(Item(part.passage.line, rank)).add_part(part)
        self._last = None

    def _push_unnumbered(self, part: Part) -> None:
        """Open an item without a number: under the heading that is open, but beside others without a number."""
        while self._open and is_beside(self._open[-1], part):
            self._open.pop()
        rank = self._open[-1].rank + 5 if self._open else rank_of(Kind.DIGIT) - 5
        is_sentence = part.passage.plain.endswith(("。", ";"))  # which is no heading of what follows
        rank = max(rank, rank_of(Kind.DIGIT) + 5) if is_sentence else rank
        self._push(Item(part.passage.line, rank)).add_part(part)
        self._last = None

    def _leave_out(self, text: Passage, why: Why) -> None:
        self.left_out.append(LeftOut(text, why))


def _furniture(plain: str) -> Why | None:
    if is_signature(plain):
        return Why.SIGNATURE
    label = leading_label(plain)
    return Why.WEB if is_web_remains(plain) and (label is None or label.is_bare) else None
