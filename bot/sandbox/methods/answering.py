"""The methods about chats and files, and the answers to presses and inline queries."""

from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.state.chats import GroupChat
from bot.sandbox.state.world import World

Json = dict[str, Any]

LARGEST_DOWNLOAD = 20 * 1024 * 1024
LONGEST_ANSWER = 200


def get_chat(world: World, params: Params) -> Json:
    """A chat in full."""
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **world.chat_of(params).about,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def get_chat_member(world: World, params: Params) -> Json:
    """What somebody is in a chat."""
    chat = world.chat_of(params)
    user_id = params.integer("user_id")
    if user_id == world.bot["id"]:
        status = chat.bot_status if isinstance(chat, GroupChat) else "member"
        return {"user": world.bot, "status": status}
    user = world.users.get(user_id)
    if user is None:
        raise bad_request("invalid user_id specified")
    if isinstance(chat, GroupChat) and user_id not in chat.member_ids:
        return {"user": user, "status": "left"}
    return {"user": user, "status": "member"}


def leave_chat(world: World, params: Params) -> bool:
    """Go out of a group."""
    chat = world.chat_of(params)
    if not isinstance(chat, GroupChat):
        raise bad_request("chat can't be left")
    chat.check_writable()
    chat.bot_status = "left"
    world.changes.tell()
    return True


def get_file(world: World, params: Params) -> Json:
    """Where a file of up to 20 MB can be fetched."""
    file_id = params.text("file_id")
    if not file_id:
        raise bad_request("file_id not specified")
    file = world.files.find(file_id)
    if file is None:
        raise bad_request("invalid file_id")
    if file.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.about(), "file_path": world.link_to(file)}


def answer_callback_query(world: World, params: Params) -> bool:
    """What the phone shows after a press."""
    text = params.text("text")
    if len(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    answer = {"text": text, "show_alert": params.is_true("show_alert")}
    query = world.queries.answer(params.text("callback_query_id"), answer)
    world.changes.tell(
        {"type": "callback_answer", "person": query.person_id, "callback_query_id": query.query_id, **answer}
    )
    return True


def answer_inline_query(world: World, params: Params) -> bool:
    """Up to 50 results under the line a person is typing."""
    results = params.structure("results", "inline query results")
    if not isinstance(results, list):
        raise bad_request("expected an Array of inline query results")
    if len(results) > 50:
        raise bad_request("RESULTS_TOO_MUCH")
    if any(
        not isinstance(result, dict) or not result.get("id") or not result.get("type") for result in results
    ):
        raise bad_request("can't parse inline query result")
    world.queries.answer(params.text("inline_query_id"), {"results": results})
    world.changes.tell()
    return True
