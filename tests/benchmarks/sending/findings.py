"""What one sending shows, computed from what arrived and what the outbox has of it."""

import bisect
import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from bot.pace import FREE_RATE, GROUP_COUNT, GROUP_SPAN
from storage import tables
from storage.database import Database
from storage.outbox import Priority
from storage.sending import AHEAD
from tests.benchmarks.sending.traffic import GROUPS, Traffic
from tests.benchmarks.sending.watched import Watched

Row = sa.Row[Any]

A_TURN = timedelta(milliseconds=50)
"""How long the sender's transaction may have been under way when something more urgent was written."""


async def read_rows(database: Database) -> list[Row]:
    """All that was sent, in the order in which it went."""
    columns = (tables.outbox.c[name] for name in ("chat_id", "priority", "created_at", "goes_at"))
    sent = sa.select(*columns).where(tables.outbox.c.state == "sent").order_by(tables.outbox.c.goes_at)
    async with database.transaction() as tx:
        return list(await tx.execute(sent))


@dataclass(frozen=True)
class Findings:
    """The figures of one sending."""

    sandbox: Watched
    traffic: Traffic
    rows: Sequence[Row]
    took_s: float

    @property
    def used(self) -> float:
        """The share that was used of the permitted rate."""
        return len(self.sandbox.arrivals) / self.took_s / FREE_RATE

    @property
    def fullest_second(self) -> int:
        return count_most(1.0, (at for at, _ in self.sandbox.arrivals))

    @property
    def fullest_minute_of_a_group(self) -> int:
        return max(count_most(GROUP_SPAN.total_seconds(), self._arrivals_in(group)) for group in GROUPS)

    @property
    def used_of_groups(self) -> float | None:
        """The share that groups got of what they may get, from their second minute on; None where there is none."""
        beyond = self.traffic.per_group - GROUP_COUNT
        if beyond <= 0:
            return None
        permitted_s = beyond / GROUP_COUNT * GROUP_SPAN.total_seconds()
        took = [times[-1] - times[-1 - beyond] for group in GROUPS for times in [self._arrivals_in(group)]]
        return permitted_s / (sum(took) / len(took))

    def _arrivals_in(self, group: int) -> list[float]:
        return [at for at, chat in self.sandbox.arrivals if chat == group]

    def wait_ms(self, share: float) -> float:
        """How long an answer waited at a percentile."""
        waits = sorted(self.traffic.waits_s)
        return waits[max(0, math.ceil(len(waits) * share) - 1)] * 1000

    def count_overtaken(self, urgent: Priority, others: Sequence[Priority]) -> int:
        """Count messages of lower priority that were taken while one of `urgent` waited that could have gone."""
        waiting = sorted(
            (self._written_at(row), row.goes_at) for row in self.rows if self._is_free(row, urgent)
        )
        written = [at for at, _ in waiting]
        latest = list(itertools.accumulate((goes for _, goes in waiting), max))
        count = 0
        for row in self.rows:
            seen = bisect.bisect_left(written, row.goes_at - AHEAD - A_TURN)
            count += row.priority in others and seen > 0 and latest[seen - 1] > row.goes_at
        return count

    def _is_free(self, row: Row, urgent: Priority) -> bool:
        """Messages to groups wait for the groups' own limit: whether they could have gone is not asked."""
        return bool(row.priority == urgent and row.chat_id > 0)

    def _written_at(self, row: Row) -> Any:
        """An answer is written alone, so that it can be seen as soon as it is there."""
        return row.created_at if row.priority == Priority.ANSWER else self.traffic.written_at[row.chat_id]


def count_most(span_s: float, times: Iterable[float]) -> int:
    """Count the most that fell into any span of time."""
    ordered, first, most = list(times), 0, 0
    for place, at in enumerate(ordered):
        while ordered[first] <= at - span_s:
            first += 1
        most = max(most, place - first + 1)
    return most
