"""What words mean together that none of them means alone: 老人 and 没人照顾 stand for 敬老院."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.who.glossary import Kind, Together, Words
from bot.core.who.lexicon import Piece

_SHORTEST, _LONGEST = 2, 6
_PHRASES = (Kind.WORD, Kind.SETTING, Kind.WHERE, Kind.LIGHT)


class Allusions:
    """Finds in a question the words that stand for something together."""

    def __init__(self, rules: Sequence[Together]) -> None:
        self._rules = rules
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, rule in enumerate(rules):
            for place, words in enumerate(rule.sets):
                for word in words:
                    self._places[word].append((number, place))

    def find(self, pieces: Iterable[Piece]) -> Mapping[int, Words]:
        """Give what pieces stand for besides their own meaning, by their start."""
        starts: defaultdict[int, set[int]] = defaultdict(set)
        places: defaultdict[int, set[int]] = defaultdict(set)
        for piece in pieces:
            for word in _words_in(piece):
                for number, place in self._places.get(word, ()):
                    starts[number].add(piece.start)
                    places[number].add(place)
        found: defaultdict[int, list[str]] = defaultdict(list)
        for number, seen in places.items():
            if seen >= self._rules[number].needed:
                for start in starts[number]:
                    found[start] += self._rules[number].stands_for
        return found


def _words_in(piece: Piece) -> Iterator[str]:
    """Give the words that a piece may be, and those that stand in a phrase of everyday speech."""
    yield from piece.words
    text = piece.text if piece.kind in _PHRASES else ""
    for start in range(len(text)):
        for end in range(start + _SHORTEST, min(start + _LONGEST, len(text)) + 1):
            yield text[start:end]
