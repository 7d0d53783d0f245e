"""The day's digest of reminders, and what of it is done in the meantime."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.core.digest import DigestLine
from bot.core.reminders import Kind, Step
from bot.texts import Html, Say
from bot.views.dates import say_day, say_weekday
from bot.views.screen import Button, Screen, clip

MATTERS_SHOWN = 12
TITLE_SHOWN = 60
UNITS_SHOWN = 60
UNITS_LISTED = 40

_DATED = frozenset({Kind.REPORT, Kind.MILESTONE})
_DOERS = frozenset({Step.COORDINATOR, Step.DEPUTY})
"""Who gets a button to see to a matter; the others can only see that it is seen to."""

LATER = ("2h", "tomorrow", "pick")


def draw_reminder(
    say: Say, day: date, lines: Sequence[DigestLine], reference: str, digest_id: int | None = None
) -> Screen:
    """Draw one person's digest, most urgent first, with a button for each matter that is still open."""
    said: list[str] = [say("reminder-heading", day=say_weekday(say, day)), ""]
    calls = [line for line in lines if line.kind is Kind.CALL]
    others = [line for line in lines if line.kind is not Kind.CALL]
    for line in others[:MATTERS_SHOWN]:
        said += _say_line(say, line)
    if len(others) > MATTERS_SHOWN:
        said.append(say("reminder-more", count=len(others) - MATTERS_SHOWN))
    said += _say_calls(say, calls)
    said += ["", say("reminder-reference", reference=reference)]
    return Screen("\n".join(said), tuple(_buttons(say, lines, digest_id)))


def draw_missing(say: Say, day: date, units: Sequence[str]) -> Screen:
    """Tell a group which units have not reported on the day that reports are due: units, and nobody's name."""
    shown = Html("\n".join(say("group-missing-unit", unit=clip(unit, 60)) for unit in units[:UNITS_LISTED]))
    lines = [say("group-missing", day=say_day(say, day), count=len(units)), shown]
    if len(units) > UNITS_LISTED:
        lines.append(say("reminder-more", count=len(units) - UNITS_LISTED))
    return Screen("\n".join(lines))


def _say_line(say: Say, line: DigestLine) -> Iterable[Html]:
    said = {
        "title": clip(line.title, TITLE_SHOWN),
        "due": say_day(say, line.due),
        "days": abs(line.days_left),
        "units": clip(str(say("list-separator")).join(line.units), UNITS_SHOWN),
    }
    yield say(f"reminder-line-{_name_line(line)}", **said)
    if not line.is_open:
        return
    if line.step not in _DOERS:
        yield say("reminder-not-yet", units=said["units"])
    if line.raised_to:
        named = [say(f"step-{step}") for step in line.raised_to]
        yield say("reminder-raised", steps=Html(str(say("list-separator")).join(named)))


def _say_calls(say: Say, calls: Sequence[DigestLine]) -> Iterable[Html]:
    """Say in one line which units are to be phoned; the list with their numbers is behind the button."""
    units = list(dict.fromkeys(unit for line in calls if line.is_open for unit in line.units))
    if units:
        named = clip(str(say("list-separator")).join(units), UNITS_SHOWN * 2)
        yield say("reminder-line-calls", count=len(units), units=named)


def _name_line(line: DigestLine) -> str:
    """Name the text that says a matter: what has become of it, or how long it is before or after its day."""
    if not line.is_open:
        return str(line.outcome)
    if line.kind not in _DATED:
        return str(line.kind)
    return f"{line.kind}-{'before' if line.days_left > 0 else 'due' if line.days_left == 0 else 'overdue'}"


def _buttons(say: Say, lines: Sequence[DigestLine], digest_id: int | None) -> Iterable[tuple[Button, ...]]:
    waiting = [line for line in lines if line.is_open]
    calls = [line for line in waiting if line.kind is Kind.CALL]
    for line in [line for line in waiting if line.kind is not Kind.CALL][:MATTERS_SHOWN]:
        data = _act_data(line)
        if data:
            label = say(f"reminder-act-{line.kind}", title=clip(line.title, 30))
            yield (Button(label, data),)
    if calls:
        yield (Button(say("reminder-calls"), "calls"),)
    if waiting and digest_id is not None:
        yield tuple(Button(say(f"later-{when}"), f"later:{digest_id}:{when}") for when in LATER)


def _act_data(line: DigestLine) -> str | None:
    """Give what the button of a matter carries."""
    if line.step not in _DOERS:
        return None
    match line.kind:
        case Kind.REPORT | Kind.SENT_BACK:
            return f"open:{line.ref}"
        case Kind.MILESTONE:
            return f"reached:{line.ref}"
        case Kind.DEFERRED:
            return f"breakdown:{line.ref}"
        case Kind.FEEDING:
            return "mine:0"
        case Kind.CALL:
            return None
