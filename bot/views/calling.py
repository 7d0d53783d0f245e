"""The office's list of units to be phoned."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.core.listings import MutePerson, MuteUnit
from bot.core.model import UnitKind
from bot.core.reminders import Kind
from bot.core.roster import COORDINATOR, DEPUTY
from bot.core.units import Unit
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import Screen, clip

UNITS_SHOWN = 25
PEOPLE_SHOWN = 4
MATTERS_SHOWN = 2


def draw_calls(say: Say, units: Sequence[MuteUnit]) -> Screen:
    """Draw the units, each with its people and what it owes."""
    if not units:
        return Screen(say("calls-none"))
    lines: list[Html] = [say("calls-heading", count=len(units)), Html("")]
    for mute in units[:UNITS_SHOWN]:
        lines.append(_say_unit(say, mute.unit))
        lines += _say_people(say, mute)
        lines += [_say_matter(say, *matter) for matter in mute.matters[:MATTERS_SHOWN]]
    if len(units) > UNITS_SHOWN:
        lines.append(say("reminder-more", count=len(units) - UNITS_SHOWN))
    lines += [Html(""), say("calls-hint")]
    return Screen("\n".join(lines))


def _say_unit(say: Say, unit: Unit) -> Html:
    name = clip(unit.name, 40)
    return (
        say("calls-unit-phone", unit=name, phone=unit.phone) if unit.phone else say("calls-unit", unit=name)
    )


def _say_people(say: Say, mute: MuteUnit) -> Iterable[Html]:
    """Say whom to phone, and why no message will do."""
    if mute.unit.kind is UnitKind.COLLECTIVE:
        yield say("calls-collective")
    elif not any(one.role in (COORDINATOR, DEPUTY) for one in mute.people):
        yield say("calls-nobody-bound")
    for one in mute.people[:PEOPLE_SHOWN]:
        phone = one.phone or say("calls-no-phone")
        named = say("calls-person", name=clip(one.name, 20), role=say(f"step-{one.role}"), phone=phone)
        yield Html(f"{named}{_say_why(say, one)}")


def _say_why(say: Say, one: MutePerson) -> Html:
    if one.unreachable_since:
        return say("calls-unreachable", day=say_day(say, one.unreachable_since))
    if one.away_until:
        return say("calls-away", day=say_day(say, one.away_until))
    return say("calls-reachable")


def _say_matter(say: Say, kind: Kind, title: str, due: date) -> Html:
    """Say what a unit owes; what is to be broken down has no day."""
    day = say(f"due-kind-{kind}") if kind is Kind.DEFERRED else say_day(say, due)
    return say("calls-matter", title=clip(title, 40), due=day)
