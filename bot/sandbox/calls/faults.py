"""Faults on purpose: what the network and Telegram do on bad days, for tests."""

from dataclasses import dataclass
from enum import StrEnum

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal, too_many_requests

DOWNLOAD = "download"
"""The fetching of a file, in the place of a method's name."""


class Fault(StrEnum):
    """What happens instead of a plain answer."""

    DROP_BEFORE = "drop before"
    DROP_AFTER = "drop connection after executing"
    HANG_BEFORE = "hang"
    HANG_AFTER = "execute but never answer"

    @property
    def is_executed(self) -> bool:
        """Whether the call takes effect although its answer never comes."""
        return self in (Fault.DROP_AFTER, Fault.HANG_AFTER)

    @property
    def is_hanging(self) -> bool:
        """Whether the connection stays open without an answer."""
        return self in (Fault.HANG_BEFORE, Fault.HANG_AFTER)


@dataclass(slots=True)
class _Planned:
    method: str
    outcome: Fault | Refusal
    times: int
    chat_id: int | None


class Faults:
    """The faults still to come."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def plan(self, method: str, outcome: Fault | Refusal, times: int, chat_id: int | None) -> None:
        """The next `times` calls of a method ("*" for any), of one chat or of all."""
        self._planned.append(_Planned(method.lower(), outcome, times, chat_id))

    def clear(self) -> None:
        """All well again."""
        self._planned.clear()

    def take(self, method: str, params: Params) -> Fault | Refusal | None:
        """What is to go wrong with this call, None for nothing; `method` in lower case."""
        for planned in self._planned:
            if planned.method not in (method, "*"):
                continue
            if planned.chat_id is not None and planned.chat_id != params.integer("chat_id"):
                continue
            planned.times -= 1
            if planned.times <= 0:
                self._planned.remove(planned)
            return planned.outcome
        return None


def outcome_of(status: int | str, retry_after: int, description: str) -> Fault | Refusal:
    """A status becomes a refusal, a word one of the faults."""
    if isinstance(status, str):
        return Fault(status)
    return too_many_requests(retry_after) if status == 429 else Refusal(status, description)
