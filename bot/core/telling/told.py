"""What a message tells about a task."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """What was told of one section.

    `values` are stored as they are, by question. Of what is `unclear` there are readings to choose between. `rest` are
    the words about the work that answer nothing else. Where two or more sections fit the name as well, `section` is ""
    and `others` are their keys, best first: read the message again with the chosen one on the screen. `also` is what
    the same message tells about further sections.
    """

    section: str
    values: Mapping[str, str]
    unclear: Mapping[str, tuple[str, ...]]
    rest: str
    others: tuple[str, ...] = ()
    also: "tuple[Telling, ...]" = ()
