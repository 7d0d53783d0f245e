"""A month as a keyboard: one button a day."""

import calendar
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from bot.texts import Say
from bot.views.screen import Button, in_rows

NOTHING = "-"
"""What a button carries that stands there to keep the others in their columns."""

_BLANK = Button("·", NOTHING)


def make_month(
    say: Say, month: date, label: Callable[[date], str | None], day_data: str, page_data: str
) -> Iterator[tuple[Button, ...]]:
    """Make the rows of a month: its neighbours, the weekdays, the days from Monday to Sunday.

    `label` gives what a day's button shows, None for a day that cannot be pressed; weeks of such days are left out.
    What a button carries is its day after `day_data`, or the first day of another month after `page_data`.
    """
    first = month.replace(day=1)
    before, after = first - timedelta(days=1), first + timedelta(days=31)
    name = say("month-name", year=str(first.year), month=first.month)
    yield (
        Button("◀", f"{page_data}{before:%Y-%m}"),
        Button(name, NOTHING),
        Button("▶", f"{page_data}{after:%Y-%m}"),
    )
    yield tuple(Button(say(f"weekday-short-{n}"), NOTHING) for n in range(7))
    days = calendar.monthrange(first.year, first.month)[1]
    buttons = [_BLANK] * first.weekday()
    for number in range(1, days + 1):
        day = first.replace(day=number)
        shown = label(day)
        buttons.append(Button(shown, f"{day_data}{day}") if shown else Button("·", NOTHING))
    buttons += [_BLANK] * (-len(buttons) % 7)
    yield from (row for row in in_rows(buttons, 7) if any(button.data != NOTHING for button in row))
