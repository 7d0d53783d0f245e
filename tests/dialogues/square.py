"""Groups for dialogue tests, and what no phone of the stand-in can be made to send: forged, foreign and old updates."""

from typing import Any

from bot.sandbox.people.groups import Group
from bot.sandbox.people.person import PRESS_ANSWERABLE_FOR
from tests.dialogues.town import Phone, Town

Json = dict[str, Any]
GROUP_ID = -4001


class Square:
    """A group with the bot in it: what is said there, and all that was ever heard from the bot."""

    def __init__(self, town: Town, group: Group) -> None:
        self.town = town
        self.group = group
        self.id = group.room.id

    async def hears(self, phone: Phone, text: str, reply_to: int | None = None) -> None:
        """Somebody says something there."""
        phone.person.send_text(text, reply_to, self.group)
        await self.town.settled()

    async def presses(self, phone: Phone, label: str) -> None:
        """Somebody presses the newest button there whose label has this text."""
        for message in reversed(self.group.chat):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        return await press(self.town, phone, message, button["callback_data"])
        raise AssertionError(f"no button {label!r} in the group")

    @property
    def said(self) -> list[str]:
        """What the bot has said there, as it stands now."""
        return [str(message["text"]) for message in self.group.chat if message["from"]["is_bot"]]

    @property
    def last_id(self) -> int:
        """The newest message of the bot."""
        return int([m for m in self.group.chat if m["from"]["is_bot"]][-1]["message_id"])

    def everything(self) -> str:
        """Every parameter of every call of the bot that concerned this group."""
        return "\n".join(str(call.params) for call in self.town.sandbox.calls if call.chat_id == self.id)


async def open_square(
    town: Town, *phones: Phone, title: str = "联络员群", group_id: int = GROUP_ID
) -> Square:
    """The first of these people takes the bot into a new group."""
    people = [phone.person for phone in phones]
    square = Square(town, town.sandbox.add_group(group_id, title, people))
    await town.settled()
    return square


async def open_admitted(town: Town, office: Phone, *phones: Phone) -> Square:
    """A group that the office has admitted."""
    square = await open_square(town, *phones)
    await office.presses("同意")
    return square


async def press(town: Town, phone: Phone, message: Json, data: str) -> None:
    """Press under any message, a group's or an old one, whatever its buttons are."""
    query = {
        "id": town.sandbox.queries.ask(phone.person.id, PRESS_ANSWERABLE_FOR),
        "from": phone.person.user,
        "message": message,
        "chat_instance": "1",
        "data": data,
    }
    await send(town, "callback_query", query)


async def forge(phone: Phone, data: str) -> None:
    """Press a button that the bot never drew for this person."""
    await phone.presses_again(phone.person.chat[-1]["message_id"], data)


async def send(town: Town, kind: str, content: Json) -> None:
    """Let the bot have an update as Telegram might send it."""
    town.sandbox.updates.push(kind, content, int(content.get("chat", {}).get("id", 0)))
    town.sandbox.changes.tell()
    await town.settled()


async def ask_inline(phone: Phone, text: str) -> list[Json]:
    """Type @bot and a text in any chat; gives the results that were offered."""
    phone.person.ask_inline(text)
    await phone.town.settled()
    results: list[Json] = phone.person.answers[-1]["results"]
    return results
