"""The day's digest of reminders, and what of it is done in the meantime."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from bot.core.digest import DigestLine
from bot.core.reminders import OF_REPORTS, Kind, Step
from bot.texts import Html, Say
from bot.views.dates import say_day, say_weekday
from bot.views.screen import Button, Screen, clip, join_names

MATTERS_SHOWN = 12
TITLE_SHOWN = 60
UNITS_SHOWN = 60
UNITS_LISTED = 40

NAME_SHOWN = 20

_DATED = frozenset({Kind.REPORT, Kind.MILESTONE})
_DOERS = frozenset({Step.COORDINATOR, Step.DEPUTY})
"""Who gets a button to see to a matter; the others get one to look at it."""

_NUMBER = re.compile(r"[0-9.]{1,30}")

LATER = ("2h", "tomorrow", "pick")


def draw_reminder(
    say: Say, day: date, lines: Sequence[DigestLine], reference: str, digest_id: int | None = None
) -> Screen:
    """Draw one person's digest, most urgent first, with a button for each matter that is still open."""
    is_of_reports = any(line.kind in OF_REPORTS for line in lines)
    heading = say(
        "reminder-heading" if is_of_reports else "reminder-heading-other", day=say_weekday(say, day)
    )
    said: list[str] = [heading, ""]
    calls = [line for line in lines if line.kind is Kind.CALL]
    others = [line for line in lines if line.kind is not Kind.CALL]
    shown, names = _choose(others), _tell_apart(say, others)
    for line in shown:
        said += _say_line(say, line, names[line.key])
    if len(others) > len(shown):
        said.append(say("reminder-more", count=len(others) - len(shown)))
    said += _say_calls(say, calls)
    said += ["", say("reminder-reference", reference=reference)]
    waiting = [line for line in shown if line.is_open]
    rows = [*_act_buttons(say, waiting, names), *_other_buttons(say, lines, digest_id)]
    return Screen("\n".join(said), tuple(rows))


def _tell_apart(say: Say, lines: Sequence[DigestLine]) -> dict[str, str]:
    """Name matters by their keys, where no day stands beside them; those that are called alike get theirs."""
    times = Counter(line.title for line in lines)
    return {
        line.key: f"{clip(line.title, NAME_SHOWN)}（{say_day(say, line.due)}）"
        if times[line.title] > 1 and line.kind in OF_REPORTS
        else line.title
        for line in lines
    }


def _choose(lines: Sequence[DigestLine]) -> list[DigestLine]:
    """Choose what is shown of too many: what has to be done by tomorrow, and what has been overdue for longest."""
    places = range(len(lines))
    pressing = [place for place in places if lines[place].is_open and 0 <= lines[place].days_left <= 1]
    others = [place for place in places if place not in set(pressing)]
    return [lines[place] for place in sorted([*pressing, *others][:MATTERS_SHOWN])]


def draw_missing(say: Say, day: date, units: Sequence[str]) -> Screen:
    """Tell a group which units have not reported on the day that reports are due: units, and nobody's name."""
    shown = Html("\n".join(say("group-missing-unit", unit=clip(unit, 60)) for unit in units[:UNITS_LISTED]))
    lines = [say("group-missing", day=say_day(say, day), count=len(units)), shown]
    if len(units) > UNITS_LISTED:
        lines.append(say("reminder-more", count=len(units) - UNITS_LISTED))
    return Screen("\n".join(lines))


def _say_line(say: Say, line: DigestLine, name: str) -> Iterable[Html]:
    said = {
        "title": clip(line.title if line.is_open else name, TITLE_SHOWN),
        "due": say_day(say, line.due),
        "deadline": say_day(say, line.deadline or line.due),
        "days": abs(line.days_left),
        "units": clip(join_names(say, line.units), UNITS_SHOWN),
    }
    yield say(f"reminder-line-{_name_line(line)}", **said)
    if not line.is_open:
        return
    if line.step not in _DOERS:
        is_back = line.kind is Kind.SENT_BACK
        yield say("reminder-not-mended" if is_back else "reminder-not-yet", units=said["units"])
    if line.raised_to:
        named = [say(f"step-{step}") for step in line.raised_to]
        yield say("reminder-raised", steps=Html(join_names(say, named)))


def _say_calls(say: Say, calls: Sequence[DigestLine]) -> Iterable[Html]:
    """Say in one line which units are to be phoned; the list with their numbers is behind the button."""
    units = list(dict.fromkeys(unit for line in calls if line.is_open for unit in line.units))
    if units:
        named = clip(join_names(say, units), UNITS_SHOWN * 2)
        yield say("reminder-line-calls", count=len(units), units=named)


def _name_line(line: DigestLine) -> str:
    """Name the text that says a matter: what has become of it, or how long it is before or after its day."""
    if not line.is_open:
        return str(line.outcome)
    if line.kind not in _DATED:
        return str(line.kind)
    return f"{line.kind}-{'before' if line.days_left > 0 else 'due' if line.days_left == 0 else 'overdue'}"


def _act_buttons(
    say: Say, waiting: Iterable[DigestLine], names: Mapping[str, str]
) -> Iterable[tuple[Button, ...]]:
    """Make the buttons of matters: to see to them, or, for those who only watch, to look at them."""
    seen: set[str] = set()
    for line in waiting:
        does = line.step in _DOERS
        data = _act_data(line) if does else _look_data(line)
        if data in seen:
            continue
        seen.add(data)
        label = f"reminder-act-{line.kind}" if does else f"reminder-look-{data.partition(':')[0]}"
        yield (Button(say(label, title=clip(names[line.key], 30)), data),)


def _other_buttons(
    say: Say, lines: Iterable[DigestLine], digest_id: int | None
) -> Iterable[tuple[Button, ...]]:
    waiting = [line for line in lines if line.is_open]
    if any(line.kind is Kind.CALL for line in waiting):
        yield (Button(say("reminder-calls"), "calls"),)
    if waiting and digest_id is not None:
        yield tuple(Button(say(f"later-{when}"), f"later:{digest_id}:{when}") for when in LATER)


def _act_data(line: DigestLine) -> str:
    """Give what the button of a matter carries for who sees to it."""
    match line.kind:
        case Kind.MILESTONE:
            return f"reached:{line.ref}"
        case Kind.DEFERRED:
            return f"breakdown:{line.ref}"
        case Kind.FEEDING:
            return "mine:0"
        case _:
            return f"open:{line.ref}"


def _look_data(line: DigestLine) -> str:
    """Give what the button of a matter carries for who watches: a task's card, or what is due."""
    if line.kind in OF_REPORTS:
        return "status" if line.step is Step.OFFICE else f"due:unit:{line.due:%Y-%m}"
    number = line.title.partition(" ")[0]
    return f"task:{number}" if _NUMBER.fullmatch(number) else f"due:unit:{line.due:%Y-%m}"
