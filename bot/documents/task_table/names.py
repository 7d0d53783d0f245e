"""Lists of units and persons, as they come back."""

import re
from collections.abc import Iterable, Iterator

from bot.core.plan.text.passages import passage
from bot.core.plan.units.lists import split_names
from bot.core.units import fold_name

_NOBODY = frozenset({"无", "没有", "/", "-", "—", "——"})
_EDGE = r"[、,，;；\n]"


class NameLists:
    """Takes lists of names apart, mindful of the names that were there before.

    Those keep their writing, whatever became of their width and spaces; and one that holds a separator itself
    (各镇、街道) stays whole.
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = {fold_name(name): name for name in known}
        whole = [name for name in self._known.values() if name and list(_split(name)) != [name]]
        written = "|".join(re.escape(name) for name in sorted(whole, key=len, reverse=True))
        self._whole = re.compile(rf"(?:^|(?<={_EDGE}))\s*({written})\s*(?=$|{_EDGE})") if whole else None

    def split(self, text: str) -> tuple[str, ...]:
        """The names in a list, each once; none for 无."""
        if text in _NOBODY:
            return ()
        pieces = self._whole.split(text) if self._whole else [text]
        names = (name for at, piece in enumerate(pieces) for name in ([piece] if at % 2 else _split(piece)))
        return tuple(dict.fromkeys(self._known.get(fold_name(name), name) for name in names))


def _split(text: str) -> Iterator[str]:
    return (name.text for name in split_names(passage(text.replace("\n", "、"))))
