"""From the rows of a table to tasks: a row is a task, or a part of the one above where their title was merged."""

import re

from bot.core.plan.tables.rows import Row
from bot.core.plan.targets.quantities import read_figure
from bot.core.plan.tasks.drafts import Draft
from bot.core.plan.tasks.titles import title_of
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits

_STOP = re.compile("[,。;!?]")
_OWN_NUMBER = re.compile(r"\(?\d{1,3}(?:[、)]|\.(?!\d))\s*")
_LONGEST_TITLE = 30


def add_row(tasks: list[Draft], row: Row) -> None:
    """Append the task of a row; a row without a title of its own makes parts of what the title above names."""
    draft = _make_draft(row)
    above = tasks[-1] if tasks else None
    if above is None or not row.is_part:
        tasks.append(draft)
        return
    if not above.children:
        above.children, above.credits = [_first_part(above)], Credits()
    draft.ordinal = len(above.children) + 1
    above.children.append(draft)
    is_said = any(draft.title.plain in piece.plain for piece in draft.said)
    above.said += draft.said if is_said else [draft.title, *draft.said]
    above.dates += draft.dates
    above.figures += draft.figures


def _first_part(whole: Draft) -> Draft:
    """What the row says that holds the title of all parts."""
    number = _OWN_NUMBER.match(whole.said[0].plain)
    title = title_of(whole.said[0].cut(number.end() if number else 0))
    return Draft(
        title, whole.line, 1, list(whole.said), whole.credits, list(whole.dates), figures=list(whole.figures)
    )


def _make_draft(row: Row) -> Draft:
    title = row_title(row.texts[0])
    says_more = len(row.texts) > 1 and not row.texts[1].plain.startswith("\n")
    is_whole_cell = says_more and len(title) == len(row.texts[0].strip(" 。;"))
    said = list(row.texts[1:] if is_whole_cell else row.texts)
    figures = [read_figure(number, measure) for number, measure in row.figures]
    return Draft(title, row.texts[0].line, row.ordinal, said, row.credits, list(row.dates), figures=figures)


def row_title(cell: Passage) -> Passage:
    """The title in a cell: where its first clause is short, as many clauses as one takes in at a glance."""
    title = title_of(cell)
    start = cell.plain.find(title.plain)
    end = start + len(title)
    while cell.plain.startswith(",", end):
        stop = _STOP.search(cell.plain, end + 1)
        further = stop.start() if stop else len(cell)
        if further - start > _LONGEST_TITLE:
            break
        end = further
    return cell.cut(start, end)
