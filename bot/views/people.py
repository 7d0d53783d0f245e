"""Welcome, help, language: the screens around the work."""

from bot.texts import LOCALES, Say
from bot.views.screen import Button, Screen
from bot.views.words import menu_rows

LANGUAGE_NAMES = {"zh-CN": "简体中文", "zh-TW": "繁體中文", "en": "English"}
"""Each language is offered in its own words, whatever language is spoken."""


def draw_welcome(say: Say, role: str, unit: str | None) -> Screen:
    """Greet somebody who has just been bound."""
    menu = menu_rows(say, is_office=role == "office", can_report=role != "leader")
    return Screen(say(f"welcome-{role}", unit=unit or ""), menu=menu)


def draw_welcome_back(say: Say, name: str, *, is_office: bool) -> Screen:
    """Greet a member who pressed start again."""
    return Screen(say("welcome-back", name=name), menu=menu_rows(say, is_office=is_office))


def draw_help(say: Say, *, is_office: bool) -> Screen:
    """Say what can be done, and bring the menu back."""
    text = say("help-office" if is_office else "help")
    return Screen(text, menu=menu_rows(say, is_office=is_office))


def draw_languages(say: Say) -> Screen:
    """Offer the languages."""
    buttons = tuple(Button(LANGUAGE_NAMES[locale], f"lang:{locale}") for locale in LOCALES)
    return Screen(say("language-which"), (buttons,))
