"""Which reports are owed, and when: by the day of a month, and by the day of a week."""

from datetime import date

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.model import Area, Period, Plan, ReportingRule
from bot.core.obligations import OwedReport, find_owed, owed_reports
from bot.core.plan.reader import read_plan

AREAS = (Area("1", "交通", ("区交通局",)), Area("2", "无牵头"))
MONTHLY = ReportingRule("每月25日报送投资", 25, Period.MONTHLY)
QUARTERLY = ReportingRule("每季度末月20日报送小结", 20, Period.QUARTERLY)
FRIDAYS = ReportingRule("每周五报送进度", None, Period.UNSPECIFIED, weekday=5)
CALENDAR = Calendar()


def owed(
    *rules: ReportingRule, first: date = date(2026, 6, 1), last: date = date(2026, 6, 30)
) -> tuple[OwedReport, ...]:
    plan = Plan("方案", 2026, AREAS, reporting=rules)
    return owed_reports(1, plan, first, last, CALENDAR, WorkdayPolicy.EARLIER)


def test_a_weekly_report_is_owed_every_week_and_before_a_holiday() -> None:
    reports = owed(FRIDAYS)
    assert [(report.period, report.due) for report in reports] == [
        ("2026-06-05", date(2026, 6, 5)),
        ("2026-06-12", date(2026, 6, 12)),
        ("2026-06-19", date(2026, 6, 18)),  # 端午
        ("2026-06-26", date(2026, 6, 26)),
    ]
    assert {report.slot for report in reports} == {"w5"}
    assert reports[0].number == "20260605-w5-1"
    assert reports[0].rule_day is None


def test_monthly_and_quarterly_are_owed_in_their_months() -> None:
    july = {"first": date(2026, 7, 1), "last": date(2026, 7, 31)}
    assert [report.slot for report in owed(MONTHLY, QUARTERLY)] == ["20", "25"]
    assert [report.slot for report in owed(MONTHLY, QUARTERLY, **july)] == ["25"]


def test_a_report_is_found_by_its_subject_whenever_it_was_due() -> None:
    plan = Plan("方案", 2026, AREAS, reporting=(MONTHLY, FRIDAYS))
    for report in owed(MONTHLY, FRIDAYS):
        assert find_owed(1, plan, report.subject, CALENDAR, WorkdayPolicy.EARLIER) == report
    assert find_owed(1, plan, "report:1:1:13:2026-06", CALENDAR, WorkdayPolicy.EARLIER) is None


def test_a_weekly_rule_is_read_from_the_plan() -> None:
    text = "一、加快道路建设（责任单位：区交通局）\n各责任单位于每周五下班前将工程进度报送区政府办公室。"
    rules = read_plan(text, 2026).reporting
    assert [(rule.weekday, rule.period) for rule in rules] == [(5, Period.UNSPECIFIED)]


def test_a_plan_asks_for_the_reports_of_its_own_year_alone() -> None:
    reports = owed(MONTHLY, FRIDAYS, first=date(2025, 11, 1), last=date(2027, 2, 28))
    assert {report.period[:4] for report in reports} == {"2026"}
    assert sum(report.slot == "25" for report in reports) == 12
