"""Which reports are owed: every area's lead units, under every dated rule of the plan, in every month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.model import Area, Period, Plan, ReportingRule, Task

MONTHS_OF = {
    Period.MONTHLY: frozenset(range(1, 13)),
    Period.QUARTERLY: frozenset((3, 6, 9, 12)),
    Period.ANNUAL: frozenset((12,)),
}


@dataclass(frozen=True, slots=True)
class OwedReport:
    """A report (报送) of one area under one day's rules in one month ("2026-06").

    Its `units` may each fill it, and one report serves them all; `rule_text` is all that the plan says of this day.
    """

    plan_id: int
    area: Area
    day: int
    month: str
    due: date
    rule_text: str

    @property
    def subject(self) -> str:
        """Identify the report for ever, in drafts, reports and reminders."""
        return f"report:{self.plan_id}:{self.area.number}:{self.day}:{self.month}"

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
    """List the reports that fall due between two days, both included, by day and area."""
    rules = _rules_by_day(plan.reporting)
    owed = [
        OwedReport(plan_id, area, day, f"{year}-{month:02}", due, rule_text)
        for year, month in _months(first, last)
        for (day, months), rule_text in rules.items()
        if month in months
        for due in [calendar.due_date(year, month, day, policy)]
        if first <= due <= last
        for area in plan.areas
        if area.lead
    ]
    return tuple(sorted(owed, key=lambda report: report.due))


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
