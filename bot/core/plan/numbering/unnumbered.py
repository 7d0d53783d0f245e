"""What a line without a number is, judged by the item that is open and by the names in the line."""

from collections.abc import Sequence

from bot.core.plan.numbering.items import Item, Part
from bot.core.plan.numbering.markers import Kind
from bot.core.plan.tasks.titles import is_exhortation
from bot.core.plan.text.headers import is_header
from bot.core.plan.text.passages import Passage

_TASK_TITLE = 60  # characters; a line with names that is longer is a text, not a title


def lists_duties(item: Item) -> bool:
    """Under a heading, lines may each begin with the body whose duty they tell."""
    if item.kind is None and item.rank and item.parts and item.parts[0].begins_with_names():
        return True
    if not item.parts:
        return False
    is_introduced = item.kind in (Kind.CHAPTER, Kind.HAN) and not item.mentions()
    return item.is_heading or is_introduced or item.parts[-1].passage.plain.endswith(":")


def exhorts(open_items: Sequence[Item], text: Passage) -> bool:
    """True in 保障措施 and the like, where sentences tell everybody's duties."""
    if any(item.exhorts for item in open_items):
        return True
    headings = open_items[:-1] if open_items and not open_items[-1].parts else open_items
    among_tasks = any(item.kind in (Kind.CHAPTER, Kind.HAN) and item.is_heading for item in headings)
    return is_exhortation(text, among_tasks=among_tasks)


def begins_task(item: Item, part: Part) -> bool:
    """A task without a number: a title with names, under a heading or after a finished task."""
    if not part.mentions or part.is_only_names or part.is_labelled():
        return False
    if item.mentions() and is_header(part.passage):
        return True
    if not part.mentions[0].leads and item.awaits_names():
        return False
    if item.rank == 0 or part.begins_with_names() or (item.is_heading and bool(item.mentions())):
        return True
    is_title_with_names = not part.has_sentence_before_names() and len(part.passage) <= _TASK_TITLE * 2
    return item.is_closed and is_title_with_names and part.mentions[0].start > 1


def holds_tasks(part: Part) -> bool:
    """A paragraph under no heading at all of which several sentences end in names."""
    return len(part.mentions) > 1 and not part.is_only_names


def is_task_by_itself(part: Part) -> bool:
    """A paragraph with a bracket of names at its end."""
    if part.is_only_names or not any(mention.credits.is_owned() for mention in part.mentions):
        return False
    plain = part.passage.plain
    last = part.mentions[-1]
    return plain[last.start] in "([" and not plain[last.end :].strip(" 。;")


def is_beside(item: Item, part: Part) -> bool:
    """Whether a new item without a number stands beside an open one, and not under it."""
    if not item.is_heading:
        return True
    is_task = bool(item.parts and item.parts[0].mentions)
    return item.kind is None and item.rank > 0 and (is_task or not part.mentions)


def goes_on(part: Part) -> bool:
    """True for a line that may follow the names of an item: more names, a text with names, a deadline."""
    return bool(part.mentions) or part.is_labelled()
