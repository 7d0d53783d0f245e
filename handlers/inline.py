"""`@bot X` in any chat: members put an answer into a conversation without leaving it; never a phone, never a person."""

from collections.abc import Mapping, Sequence

from telegram import Update

from bot.core.discretion import hide_phones
from bot.core.model import Area
from bot.core.who import Hit
from bot.services import showing
from bot.services.showing import NoPlan
from bot.texts import Say
from bot.views.screen import clip
from bot.views.who import draw_task
from bot.views.who.card import join
from handlers.work import Context

MOST_RESULTS = 10


async def answer_inline(update: Update, context: Context) -> None:
    """Answer an inline query; a stranger gets an empty list."""
    query, work = update.inline_query, context.work
    if query is None:
        return
    results: Sequence[Mapping[str, object]] = []
    if work.member is not None and query.query.strip():
        found = await showing.ask_in_group(work.tx, work.desk.shelf, query.query)
        if not isinstance(found, NoPlan):
            hits = (found.answer.tasks or found.answer.near)[:MOST_RESULTS]
            is_near = not found.answer.tasks
            results = [
                _make_result(work.say, place, hit, found.areas, is_near=is_near)
                for place, hit in enumerate(hits)
            ]
    parameters = {"inline_query_id": query.id, "results": results, "cache_time": 0, "is_personal": True}
    work.call_after_commit("answerInlineQuery", parameters)


def _make_result(
    say: Say, place: int, hit: Hit, areas: Mapping[str, Area], *, is_near: bool
) -> Mapping[str, object]:
    """Make an InlineQueryResultArticle (Bot API) of a task; one that only comes near the question says so."""
    task = hit.task
    units = join(say, dict.fromkeys(name for _, name in task.units())) or "—"
    described = say("inline-near", units=units).plain() if is_near else units
    text = draw_task(say, hit, areas).text
    return {
        "type": "article",
        "id": str(place),
        "title": clip(f"{task.number} {hide_phones(task.title)}", 80),
        "description": clip(described, 120),
        "input_message_content": {"message_text": text, "parse_mode": "HTML"},
    }
