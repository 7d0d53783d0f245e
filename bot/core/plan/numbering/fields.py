"""Numbered labels: （一）项目内容：… （二）责任单位：… below a title are the fields of one task, not tasks."""

import re

from bot.core.plan.numbering.items import Item

_FIELD = re.compile(r"\s*[^:。,;]{2,12}:")
_FEWEST_FIELDS = 2


def take_fields(item: Item) -> None:
    """Give the text of numbered labels to the item that they tell about, here and everywhere below."""
    for child in item.children:
        take_fields(child)
    if item.parts and _are_fields(item.children):
        item.parts += [part for child in item.children for part in child.parts]
        item.children = []
        item.is_heading = False


def _are_fields(children: list[Item]) -> bool:
    """Whether every item begins with a label, most with one that is known, and somebody is named."""
    if len(children) < _FEWEST_FIELDS or any(child.children or child.row for child in children):
        return False
    heads = [child.parts[0] for child in children if child.parts]
    known = sum(head.is_labelled() for head in heads)
    is_all = len(heads) == len(children) and all(_FIELD.match(head.passage.plain) for head in heads)
    return is_all and known * 2 > len(heads) and any(child.mentions() for child in children)
