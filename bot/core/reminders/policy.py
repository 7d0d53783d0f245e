"""When people are reminded, as data: each plan may set its own, and what it does not set is as here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What people are reminded of."""

    REPORT = "report"  # 报送
    FEEDING = "feeding"  # what responsible units give the lead unit for its report
    MILESTONE = "milestone"  # 节点
    DEFERRED = "deferred"  # 待分解
    SENT_BACK = "sent-back"  # 退回
    CALL = "call"  # for the office: a unit that can only be reached by phone


OF_REPORTS = frozenset({Kind.REPORT, Kind.SENT_BACK})
"""The kinds that are about a report itself."""


class Repeat(StrEnum):
    """How often it is said again once the day is over."""

    NEVER = "never"
    WORKDAY = "workday"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Step(StrEnum):
    """Who is told, in the order of the escalation: each step comes some workdays after the due date."""

    COORDINATOR = "coordinator"
    DEPUTY = "deputy"
    LEADER = "leader"
    AREA = "area"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class KindPolicy:
    """The stages of one kind: days before the due date (0 is the day itself), and what comes afterwards."""

    days_before: tuple[int, ...] = ()
    repeat: Repeat = Repeat.NEVER


_KINDS = {
    Kind.REPORT: KindPolicy((3, 1, 0), Repeat.WORKDAY),
    Kind.FEEDING: KindPolicy((5,)),
    Kind.MILESTONE: KindPolicy((30, 7, 0), Repeat.WEEKLY),
    Kind.DEFERRED: KindPolicy((), Repeat.MONTHLY),
    Kind.SENT_BACK: KindPolicy((), Repeat.WORKDAY),  # the first word of it goes out when it is sent back
    Kind.CALL: KindPolicy((3, 0), Repeat.WEEKLY),
}

_STEPS = {Step.DEPUTY: 1, Step.LEADER: 3, Step.AREA: 5, Step.OFFICE: 7}


@dataclass(frozen=True, slots=True)
class ReminderPolicy:
    """All of a plan's policies, and the hours, in local time. After `closes` only what is due today still goes out.

    `steps` says after how many workdays each step of the escalation begins; a step that is not named never does.
    """

    kinds: Mapping[Kind, KindPolicy] = field(default_factory=lambda: MappingProxyType(_KINDS))
    steps: Mapping[Step, int] = field(default_factory=lambda: MappingProxyType(_STEPS))
    opens: time = time(9)
    closes: time = time(17, 30)
