"""The words that can be typed instead of pressing a button, in every language at once."""

from collections.abc import Callable

from bot.core.dialogue import Action, Lexicon
from bot.core.forms import ReportForm
from bot.texts import LOCALES, Say, Texts

WORDLESS = frozenset({Action.CHOOSE, Action.OPEN, Action.FIELD})
"""Actions that need to be told which; what they choose among is typed by its own name."""

MENU = ("report", "tasks", "status", "help")


def make_lexicon(texts: Texts, form: ReportForm) -> Lexicon:
    """Gather the typed words of every action and of every stage."""
    voices = [texts.speak(locale) for locale in LOCALES]
    actions = {
        word: action
        for say in voices
        for action in Action
        if action not in WORDLESS
        for word in (*_split(say(f"words-{action}")), _bare(say(f"action-{action}")))
    }
    choices = {say(f"stage-{code}").casefold(): code for say in voices for code in form.stage_codes()}
    return Lexicon(actions, choices)


def make_menu_words(texts: Texts) -> dict[str, str]:
    """Map what a person types or presses in the menu to its entry: report, tasks, status or help."""
    voices = [texts.speak(locale) for locale in LOCALES]
    return {
        word: entry
        for say in voices
        for entry in MENU
        for word in (*_split(say(f"words-menu-{entry}")), say(f"menu-{entry}").casefold())
    }


def make_question_finder(texts: Texts) -> Callable[[str], str | None]:
    """Return a finder of plain questions (谁负责X, X归谁管), which are answered even inside a dialogue."""
    voices = [texts.speak(locale) for locale in LOCALES]
    leads = tuple(word for say in voices for word in _split(say("question-leads")))
    tails = tuple(word for say in voices for word in _split(say("question-tails")))

    def find_question(text: str) -> str | None:
        plain = text.strip().rstrip("?？!！。.").casefold()
        is_question = plain.startswith(leads) or plain.endswith(tails)
        return text.strip() if is_question and len(plain) <= LONGEST_QUESTION else None

    return find_question


LONGEST_QUESTION = 40
"""A longer text that ends in 谁负责 is more likely an answer that mentions it."""


def _split(words: str) -> list[str]:
    return [word.strip().casefold() for word in words.split(",")]


def _bare(label: str) -> str:
    """Take a button's label without its picture."""
    return "".join(c for c in label if c.isalnum() or c in " ,，'").strip().casefold()


def menu_rows(say: Say, *, is_office: bool) -> tuple[tuple[str, ...], ...]:
    """Lay out the menu of a coordinator or of the office."""
    if is_office:
        return ((say("menu-status"), say("menu-help")),)
    return ((say("menu-report"), say("menu-tasks")), (say("menu-help"),))
