"""The last day of a month, a quarter or a year, and the days before and after a date may mean."""

from calendar import monthrange
from datetime import date

Days = tuple[
    date, ...
]  # one day; several where a text can be read in several ways; none where nobody can know


def month_end(year: int | None, month: int) -> Days:
    """The last day of a month; month 0 is the December before."""
    if year is None:
        return ()
    year, month = (year, month) if month else (year - 1, 12)
    return (date(year, month, monthrange(year, month)[1]),)


def day_of(year: int | None, month: int, day: int) -> Days:
    """The day itself; none for a day that the month does not have (2月30日)."""
    return (date(year, month, day),) if year and day <= monthrange(year, month)[1] else ()


def before_month(year: int | None, first: int, months: int = 1) -> Days:
    """10月前: before October begins, or before it ends? The same for 三季度前, which is three months from July on."""
    return month_end(year, first - 1) + month_end(year, first + months - 1)
