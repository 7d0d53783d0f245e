"""红黄绿灯 in words: never by colour alone, and never without its reason."""

from decimal import Decimal

from bot.core.lights import Reason, TaskLight
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import clip

ABOUT_SHOWN = 40


def say_light(say: Say, light: TaskLight) -> list[Html]:
    """Say a task's light with its reason; where the office overrode the rules, both."""
    by_rules = _say_reason(say, light.reason)
    if light.override is None:
        return [say("card-light", light=say(f"light-is-{light.light}"), reason=by_rules)]
    given = light.override
    why = say("light-by-office", reason=clip(given.reason, 200), name=given.by, day=say_day(say, given.day))
    rules = say("light-by-rules", light=say(f"light-is-{light.reason.light}"), reason=by_rules)
    return [say("card-light", light=say(f"light-is-{light.light}"), reason=why), rules]


def name_light(say: Say, light: TaskLight) -> Html:
    """Name a task's light where there is no room for its reason; that it is the office's word is said all the same."""
    named = say(f"light-is-{light.light}")
    return named if light.override is None else say("light-given", light=named)


def _say_reason(say: Say, reason: Reason) -> Html:
    """Say which rule gave a light, and the words, date or figure that it went by."""
    about = clip(reason.about, ABOUT_SHOWN)
    if reason.figure is not None:
        return say(
            f"light-figure-{reason.rule}",
            about=about,
            done=_plain(reason.figure.done or Decimal(0)),
            unit=reason.figure.unit,
            points=_plain(reason.done_points),
            time=_plain(reason.time_points),
            behind=_plain(reason.behind_points),
            limit=reason.limit,
        )
    if reason.day is not None:
        return say(f"light-date-{reason.rule}", about=about, day=say_day(say, reason.day), limit=reason.limit)
    return say(f"light-plain-{reason.rule}")


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
