"""The form of a leave (请假): from when, until when, who stands in."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from bot.core.forms.form import Form, Question, QuestionKind, Section

SECTION, FIRST_DAY, LAST_DAY, DEPUTY = "leave", "leave-first", "leave-last", "leave-deputy"
LONGEST = timedelta(days=366)
DAYS_OFFERED = 3


def make_leave_form(today: date, first: str | None, deputies: Sequence[tuple[int, str]], year: int) -> Form:
    """Make the form. `deputies` are those who may stand in, by id and name; `first` is the first day, if known."""
    begins = date.fromisoformat(first) if first and is_day(first) else today
    questions = (
        Question(FIRST_DAY, FIRST_DAY, QuestionKind.DATE, _offer(today), is_required=True, earliest=today),
        Question(LAST_DAY, LAST_DAY, QuestionKind.DATE, _offer(begins), is_required=True, earliest=begins),
        Question(
            DEPUTY,
            DEPUTY,
            QuestionKind.CHOICE,
            tuple(str(member_id) for member_id, _ in deputies),
            labels=tuple(name for _, name in deputies),
            is_required=True,
        ),
    )
    return Form(
        (Section(SECTION, "", "", "", questions),), asks_all=False, asks_at_once=True, year=year, today=today
    )


def is_day(value: object) -> bool:
    """Tell a date from the answer that there is none."""
    return isinstance(value, str) and value[:1].isdigit()


def read_leave(written: Mapping[str, object]) -> tuple[date, date, int] | None:
    """Read both days and the deputy; None while one of them is no day."""
    first, last, deputy = (written.get(name) for name in (FIRST_DAY, LAST_DAY, DEPUTY))
    if not (is_day(first) and is_day(last)):
        return None
    return date.fromisoformat(str(first)), date.fromisoformat(str(last)), int(str(deputy))


def _offer(begins: date) -> tuple[str, ...]:
    return tuple(str(begins + timedelta(days=n)) for n in range(DAYS_OFFERED))
