import pytest
import telegram
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox


async def test_under_privacy_mode_the_bot_sees_what_is_meant_for_it(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    group = sandbox.add_group(-500, "Office", [person])
    said = await bot.send_message(-500, "good morning")
    for text in (
        "lunch?",
        "/due",
        "/due@other_bot",
        "@lianluo_bot who?",
        "@other_bot who?",
        "区 @Lianluo_Bot",
    ):
        person.send_text(text, group=group)
    person.send_text("thanks", group=group, reply_to=said.message_id)
    updates = await bot.get_updates()
    assert updates[0].my_chat_member
    assert [update.message.text for update in updates if update.message] == [
        "/due",
        "@lianluo_bot who?",
        "区 @Lianluo_Bot",
        "thanks",
    ]
    assert len(group.chat) == 8
    assert person.chat == []


async def test_without_privacy_mode_it_sees_everything(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    sandbox.reads_all_group_messages = True
    group = sandbox.add_group(-500, "Office", [person])
    person.send_text("lunch?", group=group)
    assert len(await bot.get_updates()) == 2
    assert (await bot.get_me()).can_read_all_group_messages


async def test_a_group_that_became_a_supergroup_names_its_new_id(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    group = sandbox.add_group(-500, "Office", [person])
    new = group.migrate(person.user, -1000000000500)
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(-500, "hello")
    assert migrated.value.new_chat_id == new.room.id
    assert await bot.send_message(new.room.id, "hello")
    notes = [update.message for update in await bot.get_updates() if update.message]
    assert (notes[0].migrate_to_chat_id, notes[1].migrate_from_chat_id) == (-1000000000500, -500)


async def test_a_bot_that_was_thrown_out_or_has_left_cannot_write(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    group = sandbox.add_group(-500, "Office", [person])
    group.remove_bot(person.user)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await bot.send_message(-500, "hello")
    group.add_bot(person.user)
    assert await bot.leave_chat(-500)
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(-500, "hello")
    with pytest.raises(BadRequest, match="Chat can't be left"):
        await bot.leave_chat(person.id)


async def test_who_is_in_a_chat_can_be_asked(sandbox: Sandbox, bot: telegram.Bot, person: Person) -> None:
    stranger = sandbox.add_person(1002, "Min")
    sandbox.add_group(-500, "Office", [person])
    assert (await bot.get_chat_member(-500, person.id)).status == "member"
    assert (await bot.get_chat_member(-500, stranger.id)).status == "left"
    assert (await bot.get_chat_member(-500, bot.id)).status == "member"
    with pytest.raises(BadRequest, match="Invalid user_id"):
        await bot.get_chat_member(-500, 4711)
    assert (await bot.get_chat(-500)).title == "Office"
    assert (await bot.get_chat(person.id)).first_name == "Lan"
