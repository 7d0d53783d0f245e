"""Button presses and inline queries: each may be answered once, and only for a while."""

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.state.clock import SandboxClock

Json = dict[str, Any]

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(slots=True)
class Query:
    """A person's question; `answer` is what the bot said to it."""

    query_id: str
    person_id: int
    too_old_at: datetime
    answer: Json | None = None


class Queries:
    """All questions that were asked."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._queries: dict[str, Query] = {}

    def ask(self, person_id: int, answerable_for: timedelta) -> str:
        """A new question's id."""
        query_id = f"{person_id}{next(self._numbers):09}"
        self._queries[query_id] = Query(query_id, person_id, self._clock.now() + answerable_for)
        return query_id

    def answer(self, query_id: str, answer: Json) -> Query:
        """Store the answer; refused where the question is unknown, too old or answered already."""
        query = self._queries.get(query_id)
        if query is None or query.answer is not None or self._clock.now() > query.too_old_at:
            raise bad_request(TOO_OLD)
        query.answer = answer
        return query

    def of_person(self, person_id: int) -> list[Query]:
        """A person's questions, oldest first."""
        return [query for query in self._queries.values() if query.person_id == person_id]
