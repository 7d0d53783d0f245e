"""`lianluo who`: the same index as in the chat, from the shell."""

import json
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.commands.console import read_plan_file, speak, stop, tell, with_application
from bot.core.answered import Answered
from bot.core.model import Area, Plan
from bot.core.who import Answer, WhoIndex, answer_as_json
from bot.data import load_glossary
from bot.views.who import draw_in_group

if TYPE_CHECKING:
    from bot.app import Lianluo  # it loads python-telegram-bot, which a question to a document does not need


def answer_one(question: str, plan_file: Path | None, *, as_json: bool) -> None:
    """Answer one question, as a card or as JSON."""
    index, areas = _load_index(plan_file)
    answer = index.ask(question)
    if as_json:
        typer.echo(json.dumps(answer_as_json(answer), ensure_ascii=False))
        return
    screen = draw_in_group(speak(), Answered(answer, areas))
    tell(_without_tags(screen.text))
    for row in screen.buttons:
        tell("  " + " | ".join(str(button.label) for button in row))


def answer_batch(file: Path, plan_file: Path | None) -> None:
    """Answer a file of questions, a line each, by a JSON object a line."""
    index, _ = _load_index(plan_file)
    for line in file.read_text(encoding="utf-8").splitlines():
        answer: Answer = index.ask(line)
        typer.echo(json.dumps(answer_as_json(answer), ensure_ascii=False))


def _load_index(plan_file: Path | None) -> tuple[WhoIndex, Mapping[str, Area]]:
    """Index a document, or the plan in force."""
    if plan_file is not None:
        plan = read_plan_file(plan_file, None)
        return WhoIndex.build(plan, load_glossary()), _by_number(plan)

    async def work(lianluo: "Lianluo") -> tuple[WhoIndex, Mapping[str, Area]]:
        async with lianluo.database.transaction() as tx:
            held = await lianluo.shelf.index(tx)
        if held is None:
            stop(speak()("cli-no-plan"))
        return held[0], _by_number(held[1].plan)

    return with_application(work)


def _by_number(plan: Plan) -> Mapping[str, Area]:
    return {area.number: area for area in plan.areas}


_TAG = re.compile(r"</?[a-z]+>")


def _without_tags(text: str) -> str:
    return unescape(_TAG.sub("", text))
