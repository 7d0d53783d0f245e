"""Every sentence that a person reads, from the Fluent files in locales/.

A missing id or variable is an error, never a gap. What is put into a text is escaped for Telegram's HTML.
"""

from collections.abc import Callable, Mapping
from functools import cache
from html import escape, unescape
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeAlias

from fluent.runtime import FluentBundle, FluentResource

LONGEST_VALUE = 2000
"""Fluent refuses to put a longer value into a text; such a one is put into its place afterwards."""

DEFAULT_LOCALE = "zh-CN"
LOCALES = ("zh-CN", "zh-TW", "en")


class Html(str):
    """Text that is HTML already: put into another text, it is not escaped again."""

    __slots__ = ()

    def plain(self) -> str:
        """Give the text as it is for places that take no HTML, such as a button."""
        return unescape(self)


TURNING = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Signs that nobody sees and that turn around what follows them: a name has no business with them."""

Variable: TypeAlias = str | int | float
Say: TypeAlias = Callable[..., Html]
"""Text by id with its variables, in one language: say("receipt", number="…")."""


class TextError(LookupError):
    """A text was asked for that is not written, or without a variable that it needs."""


class Texts:
    """The texts of all languages; loaded once, when the application is built."""

    def __init__(self, bundles: Mapping[str, FluentBundle]) -> None:
        self._bundles = bundles

    @classmethod
    def load(cls) -> "Texts":
        """Read every .ftl file that came with the package."""
        return cls({locale: _load_bundle(locale) for locale in LOCALES})

    def speak(self, locale: str) -> Say:
        """Return the voice of a language; an unknown one speaks the default."""
        bundle = self._bundles.get(locale, self._bundles[DEFAULT_LOCALE])

        def say(text_id: str, **variables: Variable) -> Html:
            return _format(bundle, text_id, variables)

        return say


def _format(bundle: FluentBundle, text_id: str, variables: Mapping[str, Variable]) -> Html:
    if not bundle.has_message(text_id):
        raise TextError(f"no text {text_id!r} in {bundle.locales[0]}")
    pattern = bundle.get_message(text_id).value
    if pattern is None:
        raise TextError(f"the text {text_id!r} in {bundle.locales[0]} has no value")
    safe = {name: _escape(value) for name, value in variables.items()}
    long = {
        name: value for name, value in safe.items() if isinstance(value, str) and len(value) > LONGEST_VALUE
    }
    marks = {name: f"\ue000{place}\ue001" for place, name in enumerate(long)}
    text, errors = bundle.format_pattern(pattern, {**safe, **marks})
    if errors:
        raise TextError(f"text {text_id!r} in {bundle.locales[0]}: {errors[0]}")
    said = str(text)
    for name, mark in marks.items():
        said = said.replace(mark, long[name])
    return Html(said)


def _escape(value: Variable) -> Variable:
    if isinstance(value, Html):
        return str(value)
    return escape(value.translate(TURNING), quote=False) if isinstance(value, str) else value


@cache
def _load_bundle(locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    for file in sorted(_folder(locale).iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".ftl"):
            bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


def _folder(locale: str) -> Traversable:
    return files("locales") / locale
