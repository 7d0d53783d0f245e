"""Two people's answers to one form, put together so that nothing either of them said is lost unseen."""

from collections.abc import Iterator, Mapping

from bot.core.dialogue.state import ABOUT_SECTION, UNCHANGED, Answers, Value

Difference = tuple[str, str, Value]
"""Section, question, and what the other has answered where I answered something else."""


def merge(theirs: Answers, mine: Answers, before: Answers) -> Answers:
    """Put my answers over theirs. `before` is what we both began from.

    What I skipped, left alone or found as it stands stays as they have it, and files are kept of both.
    """
    merged: dict[str, dict[str, Value]] = {key: dict(answers) for key, answers in theirs.items()}
    for key, answers in mine.items():
        news = _list_news(answers, before.get(key, {}))
        held = merged.get(key, {})
        if not held or (news and UNCHANGED not in news):
            merged[key] = _merge_section(held, news if held else answers)
    return merged


def _list_news(answers: Mapping[str, Value], before: Mapping[str, Value]) -> dict[str, Value]:
    return {asked: value for asked, value in answers.items() if asked not in before or before[asked] != value}


def _merge_section(held: Mapping[str, Value], news: Mapping[str, Value]) -> dict[str, Value]:
    together = dict(held)
    for question, value in news.items():
        if isinstance(value, list):
            together[question] = join_lists(held.get(question), value)
        elif value is not None or question not in together:
            together[question] = value
    has_news = any(value for question, value in news.items() if question not in ABOUT_SECTION)
    return {q: v for q, v in together.items() if q != UNCHANGED or not has_news or q in news}


def join_lists(theirs: Value, mine: list[dict[str, str]]) -> list[dict[str, str]]:
    """Put my files, or notes, behind theirs, each once."""
    held = theirs if isinstance(theirs, list) else []
    return [*held, *(one for one in mine if one not in held)]


def find_differences(theirs: Answers, mine: Answers, before: Answers) -> tuple[Difference, ...]:
    """List where both of us changed the same answer to something else."""
    return tuple(_differences(theirs, mine, before))


def _differences(theirs: Answers, mine: Answers, before: Answers) -> Iterator[Difference]:
    for key, answers in mine.items():
        for question, value in _list_news(answers, before.get(key, {})).items():
            other = theirs.get(key, {}).get(question)
            is_both = bool(value) and bool(other) and value != other and not isinstance(value, list)
            if is_both and question not in ABOUT_SECTION and other != before.get(key, {}).get(question):
                yield key, question, other
