"""The other names that the office gave to tasks: who asks for nothing but such a name means its task."""

from collections.abc import Callable, Iterable, Sequence

from bot.core.who.normal import normalise_question

_LONGEST_TEXT = 80
"""Characters: in a longer text a name is not all that is asked."""


class NameBook:
    """Numbers of tasks by their other names, in the spelling of questions."""

    def __init__(self) -> None:
        self._numbers: dict[str, list[str]] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._longest = 0

    def put(self, number: str, names: Iterable[str]) -> None:
        """Give a task these names, in place of those that it has."""
        for name in self._names.pop(number, ()):
            self._numbers[name].remove(number)
        folded = tuple(dict.fromkeys(name for name in map(normalise_question, names) if name))
        for name in folded:
            self._numbers.setdefault(name, []).append(number)
            self._longest = max(self._longest, len(name))
        if folded:
            self._names[number] = folded

    def find(self, text: str, says_nothing: Callable[[str], bool]) -> Sequence[str]:
        """Find the tasks of the longest name that a normalised question is all about."""
        if not self._names or len(text) > _LONGEST_TEXT:
            return ()
        for length in range(min(self._longest, len(text)), 0, -1):
            for start in range(len(text) - length + 1):
                numbers = self._numbers.get(text[start : start + length])
                if numbers and says_nothing(f"{text[:start]} {text[start + length :]}"):
                    return tuple(numbers)
        return ()
