"""What a dialogue asks, as values: forms of sections of questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.core.units import UnitDirectory


class QuestionKind(StrEnum):
    """What sort of answer a question takes."""

    CHOICE = "choice"
    AMOUNT = "amount"
    NUMBER = "number"
    TEXT = "text"
    PHOTOS = "photos"
    UNITS = "units"
    DATE = "date"
    YEAR = "year"
    PICKS = "picks"
    SETTING = "setting"
    DAYS = "days"


class Check(StrEnum):
    """What may be doubtful about an answer, so that it is asked before it is kept."""

    SLIP = "slip"
    BELOW_LAST = "below-last"
    ABOVE_PLAN = "above-plan"
    OVER_HUNDRED = "over-hundred"
    OVER_TOTAL = "over-total"
    FUTURE = "future"
    BEFORE_START = "before-start"
    BACKWARDS = "backwards"


@dataclass(frozen=True, slots=True)
class Condition:
    """When a question is put: where another of its section, `question`, has come to one of these `answers`.

    If it `is_news`, the other must not have been there before; of what was not reported before, only the first of the
    answers is surely new.
    """

    question: str
    answers: tuple[str, ...]
    is_news: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `id` is "stage", "due-1-9月底前竣工"; `topic` names its texts.

    `choices` are the values that can be pressed; `labels` are what their buttons show where no text of the locales
    does. `about` is the plan's clause on the `figure` that is asked about. `present` is what holds until this is
    answered, `usual` what would if nobody had answered ever; `longest` is how many characters a text may have.

    `last` is what was reported before, and `planned` the plan's figure: `checks` hold an answer against them. A flow
    (`is_flow`) is what came in this period alone; the other figures grow. A question that `sums` another holds `last`
    plus the other's answer until it is answered itself. `only_if` says when it is put. `picks` are the questions of
    another form of which several can be picked, by their ids. Of a day, `earliest` is the first that will do.
    """

    id: str
    topic: str
    kind: QuestionKind
    choices: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    unit: str = ""
    about: str = ""
    figure: str = ""
    present: str = ""
    usual: str = ""
    is_required: bool = False
    longest: int = 1000
    last: str = ""
    planned: str = ""
    is_flow: bool = False
    sums: str = ""
    only_if: Condition | None = None
    checks: tuple[Check, ...] = ()
    picks: tuple["Question", ...] = ()
    earliest: date | None = None

    def label_of(self, value: str) -> str | None:
        """Give the words of a choice that the form itself brings."""
        return self.labels[self.choices.index(value)] if self.labels and value in self.choices else None


@dataclass(frozen=True, slots=True)
class Fed:
    """What somebody of a responsible unit said on a task (报来): `answers` by question id."""

    id: int
    unit: str
    name: str
    told_at: datetime
    answers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """The questions about one thing, such as a task. `key` outlives a change of its number.

    Where it is about no task, `topic` names its texts. An optional one is never put by itself, nor missed. `fed` is
    what responsible units have said on it, newest first.
    """

    key: str
    number: str
    title: str
    target: str
    questions: tuple[Question, ...]
    topic: str = ""
    is_optional: bool = False
    fed: tuple[Fed, ...] = ()

    def question(self, question_id: str) -> Question | None:
        """Find a question; None where the form no longer asks it."""
        index = self.index_of(question_id)
        return None if index is None else self.questions[index]

    def with_fed(self, said: Iterable[Fed]) -> "Section":
        """Give the section with what was fed on it, as far as that answers anything that is asked."""
        asked = {question.id for question in self.questions}
        fed = (one for one in said if any(one.answers[known] for known in asked & one.answers.keys()))
        return replace(self, fed=tuple(fed))

    def index_of(self, question_id: str) -> int | None:
        """Find a question's place; None where the form no longer asks it."""
        return next((i for i, question in enumerate(self.questions) if question.id == question_id), None)


@dataclass(frozen=True, slots=True)
class Form:
    """All that one dialogue asks, in order.

    A form that `asks_all` is unfinished until every question was answered or skipped; of another only what is
    required counts. One that `needs_answers` cannot be submitted without any. Where a section `can_stay`, one press
    says that nothing is new in it. Of a form that `is_browsed` the overview comes back after each answer. One that
    `asks_at_once` begins with its first question, another with its overview. `blank` is the section that can be added
    again and again. `units` are the units that answers may name, and `year` is the one
    that a day without a year belongs to. `today` is the day on which the form is filled, where its checks need it.
    One that is `is_brief` has a single question: its answer submits it, and every other way leaves it.
    """

    sections: tuple[Section, ...]
    asks_all: bool = True
    needs_answers: bool = True
    can_stay: bool = False
    is_browsed: bool = False
    asks_at_once: bool = False
    is_brief: bool = False
    blank: Section | None = None
    units: UnitDirectory = field(default_factory=UnitDirectory, repr=False)
    year: int = 0
    today: date | None = None

    @property
    def is_sheet(self) -> bool:
        """Tell a form of fields that can be changed in any order from one that leads through its questions."""
        return len(self.sections) == 1 and not self.asks_all and self.blank is None and self.needs_answers

    def section(self, key: str) -> Section | None:
        return next((section for section in self.sections if section.key == key), None)

    def next_key(self) -> str:
        """Give the key of the section that is added next."""
        taken = [int(section.key.removeprefix(ADDED)) for section in self.sections if is_added(section.key)]
        return f"{ADDED}{max(taken, default=0) + 1}"

    def grown(self, answers: Mapping[str, Mapping[str, object]]) -> "Form":
        """Give the form with the sections that were added, by the answers in them; each is named by its title."""
        if self.blank is None:
            return self
        known = {section.key for section in self.sections}
        added = sorted((key for key in answers if is_added(key) and key not in known), key=_place_of)
        place = len(self.sections)
        sections = tuple(
            replace(self.blank, key=key, number=str(place + i), title=str(answers[key].get("title") or ""))
            for i, key in enumerate(added, start=1)
        )
        return replace(self, sections=(*self.sections, *sections))


ADDED = "new-"


def is_added(key: str) -> bool:
    """Tell a section that was added in the dialogue from one that the form began with."""
    return key.startswith(ADDED)


def _place_of(key: str) -> int:
    return int(key.removeprefix(ADDED))
