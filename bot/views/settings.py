"""The office's settings: all that is in force, and what a change has changed."""

from collections.abc import Iterable, Sequence

from bot.core.forms.fields import FIELDS, STEPS, Field, Group, Setting, find_field
from bot.core.forms.settings import DEFAULTS, change_setting, list_changed
from bot.core.forms.spelling import NONE, SEPARATOR, Refused
from bot.texts import Html, Say
from bot.views.screen import Button, Screen, in_rows, join_names

NARROW = 12
"""How wide a label may be, in Latin letters, of which three stand in a row on a phone."""

WIDE = 32
"""How wide one may be that has a row to itself; a longer one would be cut."""


def draw_settings(say: Say, setting: Setting) -> Screen:
    """Draw all settings by groups, each with what is in force, and a button for each."""
    lines: list[str] = [say("settings-heading")]
    rows: list[tuple[Button, ...]] = []
    for group in Group:
        fields = [field for field in FIELDS if field.group is group]
        lines += ["", say(f"setting-group-{group}"), *(_say_line(say, field, setting) for field in fields)]
        rows += _lay_out([Button(_name(say, field), f"set:{field.topic}") for field in fields])
    if list_changed(setting, Setting()):
        rows.append((Button(say("settings-defaults"), f"set:{DEFAULTS}"),))
    return Screen("\n".join([*lines, "", say("settings-hint")]), tuple(rows))


def say_setting_changed(say: Say, was: Setting, topic: str, written: str) -> Html:
    """Say what a change has changed, and from when that counts."""
    now = change_setting(was, topic, written)
    if isinstance(now, Refused) or not (changed := list_changed(was, now)):
        return _say_unchanged(say, topic, was)
    lines = [f"✅ {_say_change(say, field, was, now)}" for field in changed]
    return Html("\n".join([*lines, "", _say_since(say, changed)]))


def make_settings_buttons(say: Say, topic: str) -> tuple[tuple[Button, ...], ...]:
    """Make the buttons under a setting that was changed: once more, or another."""
    again = [Button(say("settings-again"), f"set:{topic}")] if topic != DEFAULTS else []
    return ((*again, Button(say("settings-all"), "settings")),)


def say_back_to_defaults(say: Say, topic: str, present: Setting) -> Iterable[Html]:
    """Say what would change if all were as nobody had set anything; nothing where one field is changed."""
    if topic == DEFAULTS:
        for field in list_changed(present, Setting()):
            yield Html(f"• {_say_change(say, field, present, Setting())}")


def say_written(say: Say, topic: str, written: str) -> Html:
    """Say a value as it is written: 3、1、0 as 3 天、1 天、当天."""
    pieces = written.split(SEPARATOR)
    days = [int(piece) for piece in pieces if piece.isdigit()]
    first, second, third, fourth, *_ = (*pieces, *[NONE] * len(STEPS))
    return say(
        f"setting-is-{topic}",
        value=written,
        count=len(days),
        days=Html(join_names(say, _say_days(say, days))),
        first=first,
        second=second,
        third=third,
        fourth=fourth,
    )


def say_offer(say: Say, topic: str, written: str) -> str:
    """Say a value on a button: in words where they fit, else in figures, which the question explains."""
    said = say_written(say, topic, written).plain()
    return said if _measure(said) <= WIDE else join_names(say, written.split(SEPARATOR))


def _say_days(say: Say, days: Sequence[int]) -> Iterable[Html]:
    for place, day in enumerate(days):
        yield say("setting-day", days=day) if place else say("setting-first-day", days=day)


def _say_value(say: Say, field: Field, setting: Setting) -> Html:
    written = field.write(setting)
    choice = f"{field.topic}-{written}"
    return say(f"choice-{choice}") if field.choices else say_written(say, field.topic, written)


def _name(say: Say, field: Field) -> str:
    return say(f"field-{field.topic}", unit="", about="").plain()


def _say_line(say: Say, field: Field, setting: Setting) -> Html:
    """Say a field with what is in force, and beside it what would be, had nobody set it."""
    value, usual = (_say_value(say, field, one) for one in (setting, Setting()))
    if value == usual:
        return say("settings-line", field=_name(say, field), value=value)
    return say("settings-line-changed", field=_name(say, field), value=value, usual=usual)


def _say_change(say: Say, field: Field, was: Setting, now: Setting) -> Html:
    said = {"was": _say_value(say, field, was), "value": _say_value(say, field, now)}
    return say("setting-change", field=_name(say, field), **said)


def _say_since(say: Say, changed: Sequence[Field]) -> Html:
    """Say from when a change counts."""
    groups = {field.group for field in changed}
    return say("setting-since-several") if len(groups) > 1 else say(f"setting-since-{groups.pop()}")


def _say_unchanged(say: Say, topic: str, setting: Setting) -> Html:
    field = find_field(topic)
    if field is None:
        return say("settings-are-defaults")
    return say("setting-same", field=_name(say, field), value=_say_value(say, field, setting))


def _lay_out(buttons: Sequence[Button]) -> Iterable[tuple[Button, ...]]:
    """Lay the buttons of a group out, as many in a row as can be read there."""
    is_narrow = all(_measure(button.label) <= NARROW for button in buttons)
    return in_rows(buttons, 3 if is_narrow else 2)


def _measure(label: str) -> int:
    """Measure a label; a Chinese character is as wide as two Latin letters."""
    return sum(1 if letter.isascii() else 2 for letter in label)
