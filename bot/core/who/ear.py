"""Which pairs of characters of the plan sound like a pair that was asked for."""

from collections import defaultdict
from collections.abc import Sequence

from bot.core.who.sounds import Sounds


class Ear:
    """Hears the pairs of the plan's vocabulary. Grows with the vocabulary, not with the number of tasks."""

    def __init__(self, sounds: Sounds, pairs: Sequence[str]) -> None:
        self.sounds = sounds
        self._pairs = pairs
        self._heard = 0
        self._written: defaultdict[str, list[str]] = defaultdict(list)

    def written(self, spelled_pair: str) -> Sequence[str]:
        """Give the plan's pairs that sound like this spelled pair."""
        while self._heard < len(self._pairs):
            pair = self._pairs[self._heard]
            for spelled in self.sounds.spell_in_all_ways(pair):
                self._written[spelled].append(pair)
            self._heard += 1
        return self._written.get(spelled_pair, ())
