"""What was sent with the tasks of a report: photos, documents, places, recordings."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from bot.core.forms import Section

Kept: TypeAlias = Mapping[str, str]
"""One of them as an answer keeps it: its kind, file_id or place, caption, name."""

QUESTION = "photos"
"""The question whose answer is a list of them."""


def list_files(said: Mapping[str, Any]) -> tuple[Kept, ...]:
    """List what was sent with one section, in the order in which it was sent."""
    files = said.get(QUESTION)
    return tuple(files) if isinstance(files, list) else ()


def list_attached(answers: Mapping[str, Mapping[str, Any]]) -> dict[str, tuple[Kept, ...]]:
    """Map each section that has some to what was sent with it."""
    held = {key: list_files(said) for key, said in answers.items()}
    return {key: files for key, files in held.items() if files}


def list_in_draft(
    sections: Iterable[Section], answers: Mapping[str, Mapping[str, Any]]
) -> dict[str, tuple[Kept, ...]]:
    """Map each section of a draft to what was sent with it, or fed on it, each once."""
    found: dict[str, tuple[Kept, ...]] = {}
    for section in sections:
        files: list[Kept] = []
        for said in (answers.get(section.key, {}), *(fed.answers for fed in section.fed)):
            files += [kept for kept in list_files(said) if kept not in files]
        found |= {section.key: tuple(files)} if files else {}
    return found


def count_attached(answers: Mapping[str, Mapping[str, Any]]) -> int:
    """Count what was sent with all of these sections."""
    return sum(map(len, list_attached(answers).values()))
