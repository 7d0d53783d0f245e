"""What goes out to whom on a day, as lines for a terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from bot.core.digest import DigestLine
from bot.core.reminders import Kind, Step, Verdict
from bot.core.reminders.stages import read_day
from bot.core.sends import DayOfSends, Held, Send
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import join_names

UNITS_NAMED = 2

_OF_UNIT = frozenset({Step.COORDINATOR, Step.DEPUTY})
"""Who need not be told which unit is meant."""


def list_day(say: Say, day: DayOfSends, *, shows_all: bool) -> Iterator[Html]:
    """Say a day: each person with the matters of the digest, most urgent first, and why; then what does not go."""
    yield _say_heading(say, day)
    for send in day.sends:
        yield say("sends-person", who=_name(say, send), state=say_state(say, send), reference=send.reference)
        for line in send.lines:
            what = _say_matter(say, line, names_units=line.step not in _OF_UNIT or line.kind is Kind.CALL)
            yield say("sends-matter", what=what, why=say_reason(say, line, day.day))
    if day.held:
        yield from _list_held(say, day.held) if shows_all else _count_held(say, day.held)


def _say_heading(say: Say, day: DayOfSends) -> Html:
    weekday = say(f"weekday-{day.day.weekday()}")
    named = say("sends-day", year=str(day.day.year), day=say_day(say, day.day), weekday=weekday)
    if not day.sends:
        heading = say("sends-none", day=named)
    else:
        people, matters = len({send.person for send in day.sends}), sum(len(send.lines) for send in day.sends)
        heading = say("sends-some", day=named, people=people, matters=matters)
    return Html(f"{heading}{say('sends-foreseen')}") if day.is_coming else heading


def _name(say: Say, send: Send) -> Html:
    seats = [f"{unit} {say(f'step-{role}')}".strip() for unit, role in send.seats]
    name = say("sends-name", seats=_join(say, seats), name=send.person)
    if not send.stands_in_for:
        return name
    return Html(f"{name}{say('sends-stands-in', names=_join(say, send.stands_in_for))}")


def say_state(say: Say, send: Send) -> Html:
    """Say when a digest went out, or will."""
    return say(f"sends-state-{send.state}", time=f"{send.at:%H:%M}")


def _say_matter(say: Say, line: DigestLine, *, names_units: bool) -> Html:
    """Say what a matter is, whose, and how far off its day is."""
    title = say("sends-of-unit", unit=_name_units(say, line), title=line.title) if names_units else line.title
    named = say("sends-what", kind=say(f"due-kind-{line.kind}"), title=title)
    return named if line.kind is Kind.DEFERRED else Html(f"{named}{_say_when(say, line)}")


def _name_units(say: Say, line: DigestLine) -> Html:
    if len(line.units) <= UNITS_NAMED:
        return _join(say, line.units)
    return say("sends-units", unit=line.units[0], count=len(line.units))


def _say_when(say: Say, line: DigestLine) -> Html:
    due = say_day(say, line.due)
    if line.kind is Kind.SENT_BACK:
        return say("sends-sent-back", due=due)
    when = "before" if line.days_left > 0 else "today" if line.days_left == 0 else "late"
    return say(f"sends-when-{when}", due=due, days=abs(line.days_left))


def say_reason(say: Say, line: DigestLine, day: date) -> Html:
    """Say why a person hears of a matter on a day, and who else has been told of it."""
    reasons = [*_list_reasons(say, line, day)]
    if line.raised_to:
        told = _join(say, [say(f"step-{step}") for step in line.raised_to])
        reasons.append(say("sends-why-told", steps=told))
    return Html(say("sends-and").join(reasons))


def _list_reasons(say: Say, line: DigestLine, day: date) -> Iterator[Html]:
    code, *days = line.stage.split("-")
    meant_for = read_day(line.stage)
    if line.step is not Step.COORDINATOR and meant_for:
        yield say("sends-why-raised", step=say(f"step-{line.step}"))
        return
    reason = "shown" if code == "raised" else code
    yield say(f"sends-why-{reason}", days=days[0] if days else "")
    if meant_for and meant_for != day:
        yield say("sends-why-moved", day=say_day(say, meant_for))


def _count_held(say: Say, held: tuple[Held, ...]) -> Iterator[Html]:
    counts = Counter(one.verdict for one in held)
    named = [
        say("sends-held-count", why=say_verdict(say, verdict), count=counts[verdict])
        for verdict in Verdict
        if counts[verdict]
    ]
    yield say("sends-held", counts=_join(say, named))


def _list_held(say: Say, held: tuple[Held, ...]) -> Iterator[Html]:
    yield say("sends-held-all")
    for verdict in Verdict:
        about = [one for one in held if one.verdict is verdict]
        if about:
            yield say("sends-held-why", why=say_verdict(say, verdict), count=len(about))
        yield from (_say_held(say, one) for one in about)


def _say_held(say: Say, one: Held) -> Html:
    what = _say_matter(say, one.line, names_units=True)
    if one.person:
        return say("sends-held-of", person=one.person, what=what)
    if one.from_day:
        return say("sends-held-until", what=what, day=say_day(say, one.from_day))
    return say("sends-held-one", what=what)


def say_verdict(say: Say, verdict: Verdict) -> Html:
    """Say why a matter does not go out."""
    return say(f"held-{verdict}")


def _join(say: Say, names: Iterable[str]) -> Html:
    safe = (name if isinstance(name, Html) else escape(name, quote=False) for name in names)
    return Html(join_names(say, safe))
