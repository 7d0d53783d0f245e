import pytest
import telegram
from telegram.error import BadRequest


async def test_the_bot_knows_itself(bot: telegram.Bot) -> None:
    assert (bot.username, bot.first_name) == ("lianluo_bot", "Lianluo")


async def test_commands_are_kept_by_scope_and_language(bot: telegram.Bot) -> None:
    private = telegram.BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("due", "what is due")])
    await bot.set_my_commands([("due", "到期")], scope=private, language_code="zh")
    assert [command.description for command in await bot.get_my_commands()] == ["what is due"]
    assert [command.description for command in await bot.get_my_commands(private, "zh")] == ["到期"]
    assert await bot.get_my_commands(language_code="zh") == ()
    assert await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_commands_that_telegram_would_not_take_are_refused(bot: telegram.Bot) -> None:
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("Due", "x")])
    with pytest.raises(BadRequest, match="Bot_command_description_invalid"):
        await bot.set_my_commands([("due", "")])
    with pytest.raises(BadRequest, match="Invalid language code"):
        await bot.set_my_commands([("due", "x")], language_code="zh-hans")
    with pytest.raises(BadRequest, match="Bot_commands_too_much"):
        await bot.set_my_commands([(f"c{number}", "x") for number in range(101)])


async def test_descriptions_and_the_menu_button_are_kept(bot: telegram.Bot) -> None:
    await bot.set_my_description("long", language_code="zh")
    await bot.set_my_short_description("short")
    assert (await bot.get_my_description("zh")).description == "long"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description()).short_description == "short"
    await bot.set_chat_menu_button(menu_button=telegram.MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)
