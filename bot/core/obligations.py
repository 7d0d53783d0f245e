"""Which reports are owed: every area's lead units, under every dated rule of the plan, each time it falls due."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.model import Area, Period, Plan, ReportingRule, Task

MONTHS_OF = {
    Period.MONTHLY: frozenset(range(1, 13)),
    Period.QUARTERLY: frozenset((3, 6, 9, 12)),
    Period.ANNUAL: frozenset((12,)),
}


YEAR_TURNS = timedelta(days=7)
"""So far into January the old year's plan stays in force: its last reports are those that come late."""


def find_plan_year(local: datetime) -> int:
    """Tell the plan of which year is in force at a time of the plan's place, if there are both."""
    return (local - YEAR_TURNS).year


def find_turn(year: int) -> date:
    """Tell on which day a year's plan takes over from the one before: it asks for nothing of the days until then."""
    return date(year, 1, 1) + YEAR_TURNS


@dataclass(frozen=True, slots=True)
class OwedReport:
    """A report (报送) of one area under one rule for one period.

    `slot` is the rule's day, "25" of a month or "w5", a Friday; `period` is the month "2026-06" or, of a weekly one,
    the day "2026-06-19". Its `units` may each fill it, and one report serves them all; `rule_text` is all that the
    plan says of this day.
    """

    kind: ClassVar[str] = "report"

    plan_id: int
    area: Area
    slot: str
    period: str
    due: date
    rule_text: str

    @property
    def subject(self) -> str:
        """Identify the report for ever, in drafts, reports and reminders."""
        return f"{self.kind}:{self.plan_id}:{self.area.number}:{self.slot}:{self.period}"

    @property
    def basis(self) -> int:
        return 0  # a report minds its versions itself

    @property
    def number(self) -> str:
        """The number people quote of its first version: 202606-25-3 for June's report of the 25th in area 3."""
        return f"{self.period.replace('-', '')}-{self.slot}-{self.area.number}"

    @property
    def month(self) -> str:
        """The month reported on: 2026-06."""
        return self.period[:7]

    @property
    def printed(self) -> date:
        """The day as the plan prints it, before it gives way to a holiday."""
        year, month, *day = (int(part) for part in self.period.split("-"))
        return date(year, month, day[0] if day else min(self.rule_day or 1, monthrange(year, month)[1]))

    @property
    def rule_day(self) -> int | None:
        """The day of the month on which the plan wants it; None of a weekly one."""
        return int(self.slot) if self.slot.isdigit() else None

    @property
    def units(self) -> tuple[str, ...]:
        return self.area.lead


def renumber_area(subject: str, numbers: Mapping[str, str]) -> str:
    """Give the subject of a dialogue or a report whose area has another number now."""
    kind, plan_id, number, *rest = subject.split(":")
    return ":".join((kind, plan_id, numbers.get(number, number), *rest))


def owed_reports(
    plan_id: int, plan: Plan, first: date, last: date, calendar: Calendar, policy: WorkdayPolicy
) -> tuple[OwedReport, ...]:
    """List the reports that fall due between two days, both included, by day and area.

    A plan asks for the reports of its own year alone: the next year's plan asks for the next.
    """
    owed = [
        OwedReport(plan_id, area, turn.slot, turn.period, turn.due, turn.rule_text)
        for turn in (
            *_list_monthly(plan, first, last, calendar, policy),
            *_list_weekly(plan, first, last, calendar, policy),
        )
        if first <= turn.due <= last and (plan.year is None or turn.period.startswith(f"{plan.year}-"))
        for area in plan.areas
        if area.lead
    ]
    return tuple(sorted(owed, key=lambda report: report.due))


def list_duties(plan: Plan) -> frozenset[tuple[str, str]]:
    """List what a plan asks for again and again, by the numbers of areas and the slots of rules."""
    slots = {str(day) for day, _ in _rules_by_day(plan.reporting)}
    slots |= {f"w{rule.weekday}" for rule in plan.reporting if rule.weekday is not None}
    return frozenset((area.number, slot) for area in plan.areas for slot in slots)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One time that a rule falls due."""

    slot: str
    period: str
    due: date
    rule_text: str


def _list_monthly(
    plan: Plan, first: date, last: date, calendar: Calendar, policy: WorkdayPolicy
) -> Iterator[_Turn]:
    rules = _rules_by_day(plan.reporting)
    for year, month in _months(first, last):
        for (day, months), rule_text in rules.items():
            if month in months:
                due = calendar.due_date(year, month, day, policy)
                yield _Turn(str(day), f"{year}-{month:02}", due, rule_text)


def _list_weekly(
    plan: Plan, first: date, last: date, calendar: Calendar, policy: WorkdayPolicy
) -> Iterator[_Turn]:
    rules: dict[int, str] = {}
    for rule in plan.reporting:
        if rule.weekday is not None:
            rules[rule.weekday] = (
                f"{rules[rule.weekday]}；{rule.text}" if rule.weekday in rules else rule.text
            )
    for offset in range(-_WEEK, (last - first).days + _WEEK):
        printed = first + timedelta(days=offset)
        if printed.isoweekday() in rules:
            due = calendar.due_date(printed.year, printed.month, printed.day, policy)
            yield _Turn(f"w{printed.isoweekday()}", str(printed), due, rules[printed.isoweekday()])


_WEEK = 8
"""Days by which a due day may lie from the printed one, and a little more."""


def find_owed(
    plan_id: int, plan: Plan, subject: str, calendar: Calendar, policy: WorkdayPolicy
) -> OwedReport | None:
    """Find a report by its subject, whenever it is or was due; None where the plan no longer asks for it."""
    *_, period = subject.split(":")
    year, month, *day = (int(part) for part in period.split("-"))
    around = date(year, month, day[0] if day else 15)
    first, last = around - timedelta(days=_AROUND), around + timedelta(days=_AROUND)
    owed = owed_reports(plan_id, plan, first, last, calendar, policy)
    return next((report for report in owed if report.subject == subject), None)


_AROUND = 45


def tasks_of(plan: Plan, area: Area) -> tuple[Task, ...]:
    """List the tasks that an area's report goes through; a task's projects are told with it."""
    return tuple(task for task in plan.tasks if task.area == area.number and task.parent is None)


def _rules_by_day(rules: tuple[ReportingRule, ...]) -> dict[tuple[int, frozenset[int]], str]:
    """Join what several sentences of the plan say about the same day."""
    joined: dict[tuple[int, frozenset[int]], str] = {}
    for rule in rules:
        if rule.day is not None and rule.period in MONTHS_OF:
            key = (rule.day, MONTHS_OF[rule.period])
            joined[key] = f"{joined[key]}；{rule.text}" if key in joined else rule.text
    return joined


def _months(first: date, last: date) -> Iterator[tuple[int, int]]:
    """Step through the months around two days: a due date may move into the next or the previous one."""
    start = first.year * 12 + first.month - 2
    for index in range(start, last.year * 12 + last.month + 1):
        yield index // 12, index % 12 + 1
