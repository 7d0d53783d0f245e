"""Clause after clause: facts are taken, words go where their heading says, and nothing is dropped."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.core.telling.clauses import ENUMERATOR, Clause
from bot.core.telling.facts import FactReader, Facts
from bot.core.telling.found import Found
from bot.core.telling.marks import MASK, Mark
from bot.core.telling.money import Carried
from bot.core.telling.passages import Passage, Reader
from bot.core.telling.words import ASKING, ASKING_AT_END, HEADINGS, SO_FAR, Sense

REST = ""
"""Where words go that answer no question."""

_TITLES = {title: question for question, titles in HEADINGS.items() for title in titles.split()}
_SAID = "|".join(sorted(_TITLES, key=len, reverse=True))
_LEAD = r"[\0\s:、]*(?:目前|当前|现在|现阶段|遇到的?|面临的?|主要|还有|有|的)*"
_HEADING = re.compile(rf"{_LEAD}(?P<title>{_SAID})(?P<is>[:：]\s*|(?:是|为|有|在于)[:：]?|$)")
_PLAIN_PROBLEM = re.compile(rf"{_LEAD}(?P<title>存在的?(?:主要)?(?:问题|困难))(?P<is>)")


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that go on over several clauses, to one question."""

    question: str
    is_headed: bool


class Listener:
    """Listens to what is told of one section."""

    def __init__(
        self, original: str, folded: str, reader: Reader, facts: FactReader, carried: Carried
    ) -> None:
        self._original, self._folded, self._reader, self._facts = original, folded, reader, facts
        self.carried = carried
        self.found: list[Found] = []
        self.words: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._run: _Run | None = None
        self._is_new_sentence = True

    def listen(self, clause: Clause) -> None:
        """Take what a clause says."""
        passage = self._reader.read(self._folded, clause)
        heading = self._find_heading(clause)
        if heading:
            self._begin(heading, clause)
        elif not self._goes_on(passage):
            self._take(passage)
        if clause.is_sentence_end and self._run and not self._run.is_headed:
            self._run = None
        self._is_new_sentence = clause.is_sentence_end

    def _find_heading(self, clause: Clause) -> re.Match[str] | None:
        heading = _HEADING.match(self._folded, clause.start, clause.end)
        return heading or _PLAIN_PROBLEM.match(self._folded, clause.start, clause.end)

    def _begin(self, heading: re.Match[str], clause: Clause) -> None:
        question = _TITLES.get(heading["title"], "problems")
        rest = replace(clause, start=heading.end())
        if question == "progress":
            self._run = None
            self._take(self._reader.read(self._folded, rest))
            return
        self._run = _Run(question, is_headed=True)
        self.words[question].append((rest.start, rest.end))  # though empty: the parts of a list may follow

    def _goes_on(self, passage: Passage) -> bool:
        """Add a clause to the words before it, unless it begins something else."""
        if self._run is None or self._breaks_off(passage, self._run):
            self._run = None
            return False
        self._keep(self._run.question, passage.clause.start, passage.clause.end)
        return True

    def _breaks_off(self, passage: Passage, run: _Run) -> bool:
        if not passage.clause.is_set_off and not run.is_headed:
            return False
        if passage.has(Sense.NEXT) and run.question != "next-steps":
            return True
        if self._is_new_sentence and _is_plan(passage) and run.question != "next-steps":
            return True
        facts = self._facts.read(passage, self.carried)
        opens = self._is_new_sentence or _opens_with_now(passage)
        return bool(facts.found) and facts.left is None and opens

    def _take(self, passage: Passage) -> None:
        if _is_question(self._folded[passage.clause.start : passage.clause.end + 1]):
            self._keep(REST, *_without_name(passage))
        elif _is_plan(passage) and not self._facts.is_quoted(passage):
            self._run = _Run("next-steps", is_headed=False)
            self._keep("next-steps", *_without_name(passage))
        else:
            self._take_facts(self._facts.read(passage, self.carried))

    def _take_facts(self, facts: Facts) -> None:
        self.carried = facts.carried
        self.found.extend(facts.found)
        if facts.left:
            self._keep(REST, *facts.left)

    def _keep(self, question: str, start: int, end: int) -> None:
        if end > start:
            self.words[question].append((start, end))

    def quote(self, questions: Sequence[str]) -> str:
        """Give the words that were kept for these, as they were typed."""
        said = [self.words[question] for question in questions]
        spans = sorted(span for several in said if _has_words(several) for span in several)
        quoted = self._original[slice(*spans[0])] if spans else ""
        for (_, end), (start, stop) in pairwise(spans):
            quoted += self._find_sign(end, start) + self._original[start:stop]
        return quoted.replace(MASK, "").strip(_SIGNS)

    def _find_sign(self, end: int, start: int) -> str:
        """Give the signs between two pieces; where something else was said between them, a comma."""
        between = self._original[end:start]
        return "，" if ENUMERATOR.sub("", between).strip(_SIGNS) else between


_SIGNS = " \t\r\n\u3000,，.。;；:：、!！?？…()（）"


def _has_words(spans: Sequence[tuple[int, int]]) -> bool:
    return any(end > start for start, end in spans)


def _is_question(text: str) -> bool:
    return any(word in text for word in ASKING) or text.rstrip("。.!,，").endswith(ASKING_AT_END)


def _is_plan(passage: Passage) -> bool:
    return passage.has(Sense.NEXT, Sense.FUTURE)


def _opens_with_now(passage: Passage) -> bool:
    said = (mark for mark in passage.marks if _says_now(mark) or mark.sense is not Sense.EMPTY)
    first = next(said, None)
    return first is not None and _says_now(first)


def _says_now(mark: Mark) -> bool:
    return mark.sense in (Sense.THIS_MONTH, Sense.TOTAL) or mark.text.startswith(SO_FAR)


def _without_name(passage: Passage) -> tuple[int, int]:
    start, end = passage.clause.start, passage.clause.end
    while start < end and passage.text[start] in "\0 \u3000:：,，的":
        start += 1
    return start, end
