"""The words that can be typed instead of pressing a button, in every language at once."""

from collections.abc import Callable, Iterator, Sequence

from bot.core.dialogue import Action, Lexicon
from bot.core.doubts import TWO_UNITS
from bot.core.forms import ReportForm
from bot.core.forms.fields import FIELDS
from bot.core.forms.light import GIVEN, RULES_AGAIN
from bot.core.forms.office import AUDIENCES, ROLES
from bot.core.forms.settings import DEFAULTS
from bot.core.forms.task import YES_NO
from bot.core.forms.unit import KINDS
from bot.core.merging import Side
from bot.texts import LOCALES, Say, Texts

WORDLESS = frozenset({Action.CHOOSE, Action.OPEN, Action.FIELD})
"""Actions that need to be told which; what they choose among is typed by its own name."""

MENU = ("report", "tasks", "status", "plan", "due", "leave", "help")


SIDES = tuple(Side)


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
    replies = {word: Action.AGREE for say in voices for word in _split(say("words-yes"))}
    replies |= {word: Action.BACK for say in voices for word in _split(say("words-no"))}
    return Lexicon(actions, _gather_choices(voices, form), _gather_fields(voices, form), replies)


def _gather_fields(voices: Sequence[Say], form: ReportForm) -> dict[str, str]:
    """Map the names of a report's fields to their topics; those of figures are the plan's own words."""
    topics = (topic for topic in form.topics() if topic not in NAMED_BY_PLAN)
    return {say(f"field-{topic}", unit="", about="").casefold(): topic for topic in topics for say in voices}


NAMED_BY_PLAN = frozenset({"indicator", "received", "spent"})
"""Fields whose names have words of the plan in them."""


def _gather_choices(voices: Sequence[Say], form: ReportForm) -> dict[str, tuple[str, ...]]:
    """Map each stage's name, and what else people call it, to the codes that it may mean."""
    choices: dict[str, tuple[str, ...]] = {}
    for say in voices:
        for code in form.stage_codes():
            for word in dict.fromkeys([say(f"stage-{code}").casefold(), *_split(say(f"words-stage-{code}"))]):
                choices[word] = (*choices.get(word, ()), code)
        for choice, code in _list_fixed_choices():
            word = say(f"choice-{choice}").casefold()
            choices[word] = (*choices.get(word, ()), code)
    return choices


def _list_fixed_choices() -> Iterator[tuple[str, str]]:
    """List what can be chosen in the forms that change the plan and its units: its name in the texts, and its code."""
    for topic, codes in (
        ("deferred", YES_NO),
        ("kind", KINDS),
        ("doubt-same-unit", (TWO_UNITS,)),
        ("light", (*GIVEN, RULES_AGAIN)),
        *((field.topic, field.choices) for field in FIELDS),
        (DEFAULTS, (DEFAULTS,)),
        ("invited-as", ROLES),
        ("told-to", AUDIENCES),
        ("doubt-clash", SIDES),
        ("doubt-added", SIDES),
        ("doubt-taken-out", SIDES),
    ):
        yield from ((f"{topic}-{code}", code) for code in codes)


def make_menu_words(texts: Texts) -> dict[str, str]:
    """Map what a person types or presses in the menu to its entry: report, tasks, status or help."""
    voices = [texts.speak(locale) for locale in LOCALES]
    return {
        word: entry
        for say in voices
        for entry in MENU
        for word in (*_split(say(f"words-menu-{entry}")), say(f"menu-{entry}").casefold())
    }


def gather_courtesies(texts: Texts) -> frozenset[str]:
    """Gather what people say to be polite: it asks for nothing."""
    return frozenset(word for locale in LOCALES for word in _split(texts.speak(locale)("words-courtesy")))


def make_question_finder(texts: Texts) -> Callable[[str, bool], str | None]:
    """Return a finder of plain questions (谁负责X, X归谁管), which are answered even inside a dialogue.

    Its second argument says that free words are due; then only what begins as a question is one.
    """
    voices = [texts.speak(locale) for locale in LOCALES]
    leads = tuple(word for say in voices for word in _split(say("question-leads")))
    tails = tuple(word for say in voices for word in _split(say("question-tails")))

    def find_question(text: str, is_writing: bool) -> str | None:
        plain = text.strip().rstrip("?？!！。.").casefold()
        is_question = plain.startswith(leads) or (not is_writing and plain.endswith(tails))
        return text.strip() if is_question and len(plain) <= LONGEST_QUESTION else None

    return find_question


LONGEST_QUESTION = 40
"""A longer text that ends in 谁负责 is more likely an answer that mentions it."""


def _split(words: str) -> list[str]:
    return [word.strip().casefold() for word in words.split(",")]


def _bare(label: str) -> str:
    """Take a button's label without its picture."""
    return "".join(c for c in label if c.isalnum() or c in " ,，'").strip().casefold()


def menu_rows(say: Say, *, is_office: bool, can_report: bool = True) -> tuple[tuple[str, ...], ...]:
    """Lay out the menu of a coordinator, of a leader or of the office."""
    if is_office:
        return ((say("menu-status"), say("menu-plan")), (say("menu-due"), say("menu-help")))
    if not can_report:
        return ((say("menu-tasks"), say("menu-due"), say("menu-help")),)
    return (
        (say("menu-report"), say("menu-tasks")),
        (say("menu-due"), say("menu-leave"), say("menu-help")),
    )
