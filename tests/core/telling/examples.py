"""Written examples: a message, and what is to be understood of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.core.forms import Section
from bot.core.telling import Telling
from tests.core.telling.town import FORM

_HEAD = re.compile(r"(?:@(?P<at>\S+) )?(?:\[(?P<unit>.+?)\] )?(?P<text>.*)")


@dataclass(frozen=True)
class Example:
    text: str
    told: Telling | None
    at: str = ""
    unit: str = ""
    kind: str = field(default="", compare=False)


def read_examples(name: str) -> Iterator[Example]:
    kind = ""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif " => " in line and not line.startswith("#"):
            yield _read_example(line, kind)


def _read_example(line: str, kind: str) -> Example:
    said, expected = line.split(" => ")
    head = _HEAD.fullmatch(said)
    assert head is not None
    at = f"k{head['at']}" if head["at"] else ""
    return Example(head["text"].replace("\\n", "\n"), _read_expected(expected), at, head["unit"] or "", kind)


def _read_expected(expected: str) -> Telling | None:
    if expected == "-":
        return None
    first, *also = [_read_one(one) for one in expected.split(" && ")]
    return Telling(first.section, first.values, first.unclear, first.rest, first.others, tuple(also))


def _read_one(expected: str) -> Telling:
    if expected.startswith("? "):
        return Telling("", {}, {}, "", tuple(f"k{number}" for number in expected.split()[1:]))
    number, *answers = expected.split(" ; ")
    section = FORM.section(f"k{number}")
    assert section is not None
    values: dict[str, str] = {}
    unclear: dict[str, tuple[str, ...]] = {}
    for name, _, value in (answer.partition(" ") for answer in answers if not answer.startswith("rest ")):
        if value.startswith("? "):
            unclear[_name_question(section, name)] = tuple(value.removeprefix("? ").split("/"))
        else:
            values[_name_question(section, name)] = value
    rest = next((answer.removeprefix("rest ") for answer in answers if answer.startswith("rest ")), "")
    return Telling(section.key, values, unclear, rest)


def _name_question(section: Section, name: str) -> str:
    return next(question.id for question in section.questions if name in (question.id, question.unit))
