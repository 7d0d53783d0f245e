"""The rules of a page, and those that a table lacks at its ends: an open side, a row that the end of the page cut."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_SAME = 3.0  # points
_FEWEST = 3  # rules that end at one place end there for a reason
_MOST_PLACES = 100


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line at a place (x of an upright one, y of a level one) that runs from `begin` to `end`."""

    place: float
    begin: float
    end: float


def find_missing(edges: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """The rules that close open tables, as the library's settings take them."""
    upright = _join(Rule(e["x0"], e["top"], e["bottom"]) for e in edges if e["orientation"] == "v")
    level = _join(Rule(e["top"], e["x0"], e["x1"]) for e in edges if e["orientation"] == "h")
    return {
        "explicit_horizontal_lines": [
            _draw(rule.begin, rule.end, rule.place, rule.place) for rule in _close(upright)
        ],
        "explicit_vertical_lines": [
            _draw(rule.place, rule.place, rule.begin, rule.end) for rule in _close(level)
        ],
    }


def _join(pieces: Iterable[Rule]) -> list[Rule]:
    """Whole rules: programs draw those of a table cell by cell."""
    rules: list[Rule] = []
    for piece in sorted(pieces, key=lambda piece: (round(piece.place / _SAME), piece.begin)):
        last = rules[-1] if rules else None
        if last and abs(piece.place - last.place) <= _SAME and piece.begin <= last.end + _SAME:
            rules[-1] = Rule(last.place, last.begin, max(last.end, piece.end))
        else:
            rules.append(piece)
    return rules


def _close(rules: list[Rule]) -> Iterator[Rule]:
    """A rule across every place where several end, unless others run on through it."""
    ends: dict[int, list[tuple[float, float]]] = {}
    for rule in rules:
        for end in (rule.begin, rule.end):
            ends.setdefault(round(end / _SAME), []).append((rule.place, end))
    for ended in list(ends.values())[:_MOST_PLACES]:
        places = sorted({place for place, _ in ended})
        end = ended[0][1]
        if len({round(place / _SAME) for place in places}) >= _FEWEST and not any(
            rule.begin + _SAME < end < rule.end - _SAME and places[0] <= rule.place <= places[-1]
            for rule in rules
        ):
            yield Rule(end, places[0], places[-1])


def _draw(left: float, right: float, top: float, bottom: float) -> dict[str, Any]:
    size = {"width": right - left, "height": bottom - top}
    return {"object_type": "line", "x0": left, "x1": right, "top": top, "bottom": bottom, **size}
