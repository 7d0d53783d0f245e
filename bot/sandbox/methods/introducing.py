"""The methods about the bot itself: its commands, descriptions and menu button."""

import re
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.state.world import World

Json = dict[str, Any]

_COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")


def get_me(world: World, _params: Params) -> Json:
    """The bot as it sees itself."""
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": world.reads_all_group_messages,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(world: World, params: Params) -> bool:
    """The commands in the menu, for a scope and a language."""
    commands = params.structure("commands", "commands")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_command(command)
    named = [{**command, "command": command["command"].removeprefix("/")} for command in commands]
    world.profile.commands[_scope_and_language(params)] = named
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """What setMyCommands stored for exactly this scope and language."""
    return world.profile.commands.get(_scope_and_language(params), [])


def delete_my_commands(world: World, params: Params) -> bool:
    """No commands any more for this scope and language."""
    world.profile.commands.pop(_scope_and_language(params), None)
    return True


def set_my_description(world: World, params: Params) -> bool:
    """What an empty chat with the bot shows."""
    return _set_text(world, params, "description", 512)


def set_my_short_description(world: World, params: Params) -> bool:
    """What the bot's profile page shows."""
    return _set_text(world, params, "short_description", 120)


def get_my_description(world: World, params: Params) -> Json:
    """What setMyDescription stored."""
    return {"description": world.profile.texts.get(("description", _language(params)), "")}


def get_my_short_description(world: World, params: Params) -> Json:
    """What setMyShortDescription stored."""
    return {"short_description": world.profile.texts.get(("short_description", _language(params)), "")}


def set_chat_menu_button(world: World, params: Params) -> bool:
    """The button beside the input line, for one chat or for all."""
    button = params.structure("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("MenuButton has unsupported type")
    world.profile.menu_buttons[params.text("chat_id")] = button
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """What setChatMenuButton stored."""
    return world.profile.menu_buttons.get(params.text("chat_id"), {"type": "default"})


def _check_command(command: Any) -> None:
    if not isinstance(command, dict) or not isinstance(command.get("command"), str):
        raise bad_request("can't parse BotCommand: expected an Object")
    if not _COMMAND.fullmatch(command["command"]):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _scope_and_language(params: Params) -> tuple[str, str]:
    scope = params.structure("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad_request("can't parse BotCommandScope")
    return " ".join(str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope), _language(
        params
    )


def _language(params: Params) -> str:
    code = params.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _set_text(world: World, params: Params, name: str, longest: int) -> bool:
    text = params.text(name)
    if len(text) > longest:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    world.profile.texts[name, _language(params)] = text
    return True
