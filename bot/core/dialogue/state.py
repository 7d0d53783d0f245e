"""Where a dialogue stands: a value that goes into a draft's row and comes back the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

Value: TypeAlias = str | list[dict[str, str]] | None
"""An answer as stored: a decimal's digits, a choice's code, a text, a list of files; None is "skipped"."""

Answers: TypeAlias = Mapping[str, Mapping[str, Value]]
"""Section key -> question id -> value; a question that was not put yet is not there."""

UNCHANGED = "unchanged"
"""The answer that stands for a whole section: nothing new this month."""

EXPLAINED = "explained"
"""The answer that keeps why odd figures of a section are right: a list of {question, check, said}."""

TAKEN_FROM = "taken-from"
"""The answer that keeps whose words a section has: a list of {feed, unit, name, at}."""

ABOUT_SECTION = frozenset({UNCHANGED, EXPLAINED, TAKEN_FROM})
"""What stands among a section's answers though no question asks it."""


class Place(StrEnum):
    """What is on the screen."""

    OVERVIEW = "overview"
    ASKING = "asking"
    CLARIFYING = "clarifying"
    SECTION = "section"
    LEAVING = "leaving"
    INCOMPLETE = "incomplete"
    CHECKING = "checking"
    CONFIRMING = "confirming"


@dataclass(frozen=True, slots=True)
class State:
    """All that the next step needs to know.

    `section` and `question` say what is being asked; `is_single` that only this one field was opened, so that
    its answer leads back to the section. `readings` are the amounts to choose between while CLARIFYING;
    `asks_unit` says that they are one number in 万元 and in 元.
    `amount_unit` is remembered once a bare number had to be asked about. `sources` maps a message's id to
    the answer it gave, so that editing the message edits the answer; no question where it told several things.
    `refused_at` is when an overlong text was
    refused: Telegram cuts such a text, and its rest must not pass for the next answer. `left_section` was left at
    `left_at` by "done" with its photos, of which one may still be on its way. `base_version` tells what the draft
    began from: the version of a report, 0 for none; the `basis` of an errand.
    `pending` is the answer on trial while CHECKING, with why it is odd. `queue` holds the answers that one message
    gave (`told`), each a section and a question with its value or its readings, until each is settled.
    `reopened` are the fields that were sent back and not answered since, for the review `review_id`. `differences`
    are what another answered meanwhile where this member answered otherwise: section, question, their value.
    """

    place: Place = Place.OVERVIEW
    section: str = ""
    question: str = ""
    is_single: bool = False
    readings: tuple[str, ...] = ()
    asks_unit: bool = False
    amount_unit: str = ""
    answers: Answers = field(default_factory=dict)
    sources: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    refused_at: str = ""
    left_section: str = ""
    left_at: str = ""
    base_version: int = 0
    pending: Mapping[str, str] = field(default_factory=dict)
    queue: tuple[tuple[str, ...], ...] = ()
    told: str = ""
    told_in: int = 0
    reopened: tuple[tuple[str, str], ...] = ()
    review_id: int = 0
    differences: tuple[tuple[str, str, Value], ...] = ()

    def answer(self, section: str, question: str) -> Value:
        return self.answers.get(section, {}).get(question)

    def with_answer(self, section: str, question: str, value: Value) -> "State":
        """Return the state with an answer written.

        An answer takes back that a section is unchanged, what explained the former answer, and that it is wanted again.
        """
        of_section = {key: kept for key, kept in self.answers.get(section, {}).items() if key != UNCHANGED}
        explained = _without(of_section.pop(EXPLAINED, None), question)
        kept = {**of_section, **({EXPLAINED: explained} if explained else {}), question: value}
        reopened = tuple(field for field in self.reopened if field != (section, question))
        return replace(self, answers={**self.answers, section: kept}, reopened=reopened)

    def with_explanation(self, section: str, question: str, check: str, said: str) -> "State":
        """Return the state with why an odd answer is right."""
        of_section = self.answers.get(section, {})
        held = _without(of_section.get(EXPLAINED), question)
        explained = [*held, {"question": question, "check": check, "said": said}]
        return replace(self, answers={**self.answers, section: {**of_section, EXPLAINED: explained}})

    def with_section(self, section: str) -> "State":
        """Return the state with a section in which nothing is answered yet."""
        return replace(self, answers={**self.answers, section: {}})

    def without_section(self, section: str) -> "State":
        """Return the state without what was answered in a section."""
        return replace(
            self,
            answers={key: kept for key, kept in self.answers.items() if key != section},
            sources={key: source for key, source in self.sources.items() if source[0] != section},
        )

    def with_source(self, message_id: int) -> "State":
        return replace(self, sources={**self.sources, str(message_id): (self.section, self.question)})

    def was_refused_just_before(self, now: datetime) -> bool:
        return _is_within(self.refused_at, now, REST_FOLLOWS_WITHIN_S)

    def was_left_just_before(self, now: datetime) -> bool:
        return bool(self.left_section) and _is_within(self.left_at, now, PHOTO_FOLLOWS_WITHIN_S)

    def to_json(self) -> dict[str, Any]:
        return {
            "place": str(self.place),
            "section": self.section,
            "question": self.question,
            "is_single": self.is_single,
            "readings": list(self.readings),
            "asks_unit": self.asks_unit,
            "amount_unit": self.amount_unit,
            "answers": {key: dict(values) for key, values in self.answers.items()},
            "sources": {key: list(source) for key, source in self.sources.items()},
            "refused_at": self.refused_at,
            "left_section": self.left_section,
            "left_at": self.left_at,
            "base_version": self.base_version,
            "pending": dict(self.pending),
            "queue": [list(told) for told in self.queue],
            "told": self.told,
            "told_in": self.told_in,
            "reopened": [list(field) for field in self.reopened],
            "review_id": self.review_id,
            "differences": [list(difference) for difference in self.differences],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "State":
        """Read what to_json wrote, now or when it knew less; what a later version adds is passed over."""
        return cls(
            place=Place(data["place"]),
            section=data["section"],
            question=data["question"],
            is_single=data["is_single"],
            readings=tuple(data["readings"]),
            asks_unit=data["asks_unit"],
            amount_unit=data["amount_unit"],
            answers=data["answers"],
            sources={key: (source[0], source[1]) for key, source in data["sources"].items()},
            refused_at=data["refused_at"],
            left_section=data["left_section"],
            left_at=data["left_at"],
            base_version=data["base_version"],
            pending=data.get("pending", {}),
            queue=tuple(tuple(told) for told in data.get("queue", ())),
            told=data.get("told", ""),
            told_in=data.get("told_in", 0),
            reopened=tuple((section, question) for section, question in data.get("reopened", ())),
            review_id=data.get("review_id", 0),
            differences=tuple((key, asked, value) for key, asked, value in data.get("differences", ())),
        )


def _without(explained: Value, question: str) -> list[dict[str, str]]:
    held = explained if isinstance(explained, list) else []
    return [kept for kept in held if kept.get("question") != question]


REST_FOLLOWS_WITHIN_S = 2
"""Telegram's apps send the pieces of a cut text at once."""

PHOTO_FOLLOWS_WITHIN_S = 60
"""A picture takes its time on a slow line."""


def _is_within(then: str, now: datetime, seconds: float) -> bool:
    return bool(then) and abs((now - datetime.fromisoformat(then)).total_seconds()) <= seconds
