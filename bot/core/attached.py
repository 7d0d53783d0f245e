"""What was sent with the tasks of a report: photos, documents, places, recordings."""

from collections.abc import Mapping
from typing import Any, TypeAlias

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


def count_attached(answers: Mapping[str, Mapping[str, Any]]) -> int:
    """Count what was sent with all of these sections."""
    return sum(map(len, list_attached(answers).values()))
