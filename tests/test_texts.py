"""Every text is written in every language, says what it is given, and is said by somebody."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest

from bot.app import ANNOUNCED
from bot.core.dialogue import Action, Mark
from bot.core.doubts import TWO_UNITS, DoubtKind
from bot.core.merging import Side
from bot.core.model import Role
from bot.core.plan.why import Why
from bot.data import load_report_form
from bot.sandbox.content.html_text import parse_html
from bot.texts import DEFAULT_LOCALE, LOCALES, Texts
from bot.views.dialogue.drawing import DRAWN
from bot.views.dialogue.errands.reading import COMPARED
from bot.views.words import MENU, WORDLESS, make_lexicon
from storage.members import InvitationProblem, MemberRole
from tests.form_questions import choices_of_forms, families_of_dates, questions_of_forms
from tests.source import ROOT
from tests.wording import Spoken, codes_given, split_words, spoken, wordings

LONGEST_LABEL = 64
LONGEST_TOAST = 200  # the Bot API, answerCallbackQuery
LONGEST_COMMAND = 256  # the Bot API, BotCommand.description

ACTIONS = frozenset(Action) - WORDLESS
SAMPLE = "某<i>&"
"""A value with everything in it that must be escaped."""


@cache
def families() -> dict[str, set[str]]:
    """What may follow a prefix in an id that code computes: say(f"stage-{code}")."""
    form = tomllib.loads((ROOT / "bot/core/forms/report.toml").read_text(encoding="utf-8"))
    asked = {question["id"] for question in form["question"]} | set(form["bulletin"]["asked"])
    topics = asked | {q.topic for q in questions_of_forms()}
    readings = {given.code for given in codes_given("bot/core/dialogue/reading.py", "complain")}
    given = (*codes_given("bot/core/dialogue", "complain", "Note"), *codes_given("bot/services", "Note"))
    notes = {note.code for note in given} - {"taken"}
    return families_of_dates() | {
        "action-": set(ACTIONS),
        "words-": set(ACTIONS),
        "menu-": set(MENU),
        "words-menu-": set(MENU),
        "command-": set(ANNOUNCED),
        "stage-": set(load_report_form().stage_codes()),
        "words-stage-": set(load_report_form().stage_codes()),
        "question-": topics,
        "help-": topics,
        "field-": topics,
        "note-": notes | {f"edited-{code}" for code in readings},
        "choice-": choices_of_forms() | {f"doubt-same-unit-{TWO_UNITS}"},
        "import-look-at-": {"changes", "left"},
        "import-added-": set(Side),
        "import-taken-out-": set(Side),
        "changed-": {*COMPARED, "reporting"},
        "mark-": set(Mark),
        "card-": set(Role),
        "who-unit-": set(Role),
        "welcome-": set(MemberRole),
        "invitation-": set(InvitationProblem),
        "report-choice-": {"open", "draft", "submitted", "sent-back", "accepted"},
        "cli-plan-": {"new", "changed", "gone"},
        "why-": set(Why),
        "cli-doubt-": {str(kind) for kind in DoubtKind} & {"same-unit", "members", "date"},
        "document-": {given.code for given in codes_given("bot/documents", "DocumentError")},
    }


def ids_at(place: Spoken) -> set[str]:
    """What a place in the code may say."""
    if not place.is_family:
        return {place.text_id}
    return {place.text_id + member for member in families()[place.text_id]}


def ids_said() -> dict[str, str]:
    """Every text's id that code can say, with the place that does."""
    return {text_id: place.where for place in spoken() for text_id in ids_at(place)}


def test_every_computed_id_has_its_family_in_the_table_above() -> None:
    assert {place.text_id for place in spoken() if place.is_family} == set(families())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_that_code_says_is_written(locale: str) -> None:
    said = ids_said()
    assert {text_id: said[text_id] for text_id in said.keys() - wordings(locale).keys()} == {}


def test_every_text_is_said_by_some_code() -> None:
    assert wordings(DEFAULT_LOCALE).keys() - ids_said().keys() == set()


def test_every_text_gets_the_variables_that_it_needs() -> None:
    needed = wordings(DEFAULT_LOCALE)
    lacking = [
        (place.where, text_id, sorted(needed[text_id].variables - place.given))
        for place in spoken()
        if place.given is not None
        for text_id in ids_at(place) & needed.keys()
        if needed[text_id].variables - place.given
    ]
    assert lacking == []


def test_every_note_carries_the_details_that_its_text_needs() -> None:
    needed = wordings(DEFAULT_LOCALE)
    lacking = [
        (note.code, sorted(needed[text_id].variables - note.details))
        for note in codes_given("bot/core/dialogue", "complain", "Note")
        for text_id in (f"note-{note.code}", f"note-edited-{note.code}")
        if note.code not in DRAWN and text_id in needed and needed[text_id].variables - note.details
    ]
    assert lacking == []


@pytest.mark.parametrize("locale", LOCALES)
def test_a_language_has_the_same_texts_with_the_same_variables(locale: str) -> None:
    ours, theirs = wordings(locale), wordings(DEFAULT_LOCALE)
    assert ours.keys() ^ theirs.keys() == set()
    differing = [key for key in theirs if ours[key].variables != theirs[key].variables]
    assert differing == []


@cache
def texts() -> Texts:
    return Texts.load()


def formatted(locale: str) -> Iterator[tuple[str, str]]:
    """Every text in every form it can take, with sample values."""
    say = texts().speak(locale)
    for text_id, wording in wordings(locale).items():
        for number in (0, 1, 2, 11):
            yield text_id, say(text_id, **dict.fromkeys(wording.variables, number))
        samples = dict.fromkeys(wording.variables, SAMPLE)
        yield text_id, say(text_id, **samples)
        for variable, key in wording.variants:
            yield text_id, say(text_id, **{**samples, variable: key})


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_is_html_that_telegram_accepts(locale: str) -> None:
    for text_id, text in formatted(locale):
        assert text.strip(), text_id
        plain = parse_html(text).text  # refuses what Telegram refuses
        assert "{" not in plain, text_id


@pytest.mark.parametrize("locale", LOCALES)
def test_what_stands_on_a_button_fits_it(locale: str) -> None:
    say = texts().speak(locale)
    families_on_buttons = ("action-", "menu-", "stage-", "field-", "report-choice-")
    labels = [prefix + member for prefix in families_on_buttons for member in families()[prefix]]
    for label in [*labels, *(f"reminder-act-{act}" for act in families()["reminder-act-"])]:
        text = say(
            label,
            area="某" * 20,
            title="某" * 30,
            due=say("date-day", month=12, day=31),
            unit="个标准厂房",
            about="某" * 14,
        )
        assert len(text.plain()) <= LONGEST_LABEL, label


@pytest.mark.parametrize("locale", LOCALES)
def test_what_appears_over_the_screen_fits_it(locale: str) -> None:
    say = texts().speak(locale)
    assert all(len(say(toast)) <= LONGEST_TOAST for toast in ("stale", "stale-nothing", "already-submitted"))
    commands = [say(f"command-{name}") for name in families()["command-"]]
    assert all(len(command) <= LONGEST_COMMAND for command in commands)


def meanings(prefix: str, members: set[str]) -> dict[str, set[str]]:
    """What each typed word stands for, over all languages: they are understood in every one."""
    meant: dict[str, set[str]] = {}
    for locale in LOCALES:
        say = texts().speak(locale)
        for member in members:
            for word in split_words(say(prefix + member)):
                meant.setdefault(word.casefold(), set()).add(member)
    return meant


@pytest.mark.parametrize("locale", LOCALES)
def test_lists_of_words_have_no_empty_and_no_repeated_word(locale: str) -> None:
    say = texts().speak(locale)
    lists = [text_id for text_id in wordings(locale) if text_id.startswith("words-")]
    for text_id in [*lists, "question-leads", "question-tails"]:
        words = [word.casefold() for word in split_words(say(text_id))]
        assert all(words), text_id
        assert [word for word, count in Counter(words).items() if count > 1] == [], text_id


def test_a_typed_word_means_one_thing_in_whatever_language_it_is() -> None:
    actions = meanings("words-", families()["words-"])
    menu = meanings("words-menu-", families()["words-menu-"])
    stages = meanings("stage-", families()["stage-"])
    for meant in (actions, menu, stages):
        assert {word: things for word, things in meant.items() if len(things) > 1} == {}
    assert actions.keys() & menu.keys() == set()
    assert actions.keys() & stages.keys() == set()
    assert menu.keys() & stages.keys() == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_typing_what_a_button_says_is_pressing_it(locale: str) -> None:
    say, lexicon = texts().speak(locale), make_lexicon(texts(), load_report_form())
    for action in ACTIONS:
        typed = "".join(letter for letter in say(f"action-{action}") if letter.isalnum() or letter in " ,，")
        assert lexicon.actions[typed.strip().casefold()] is action


# BUG: Fluent refuses values of more than 2500 characters: a task with a hundred units had no card.
def test_a_long_value_is_said_whole() -> None:
    say = Texts.load().speak(DEFAULT_LOCALE)
    assert say("value-text", text="&" * 3000) == "&amp;" * 3000
