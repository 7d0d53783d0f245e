"""`lianluo invite`."""

import contextlib

from bot.app import Lianluo
from bot.commands.console import speak, stop, tell, with_application
from bot.services import people
from bot.services.people import NoSuchUnit
from storage.members import MemberRole


def print_invitation(unit: str | None, role: str) -> None:
    """Print a new invitation's deep link and its start payload."""
    say = speak()
    if role not in MemberRole.__members__.values():
        stop(say("cli-no-role", role=role))

    async def work(lianluo: Lianluo) -> None:
        async with lianluo.database.transaction() as tx:
            made = await people.invite(tx, MemberRole(role), unit, lianluo.clock())
        if isinstance(made, NoSuchUnit):
            stop(say("cli-no-unit", unit=made.name, nearest="、".join(made.nearest)))
        name = await _find_bot_name(lianluo)
        tell(say("cli-invitation", link=f"https://t.me/{name}?start={made}" if name else "—", payload=made))

    with_application(work)


async def _find_bot_name(lianluo: Lianluo) -> str | None:
    """Ask Telegram for the bot's name; None where there is no token, or no way through."""
    from telegram.error import TelegramError

    if not lianluo.settings.token.get_secret_value():
        return None
    bot = lianluo.application.bot
    with contextlib.suppress(TelegramError):
        await bot.initialize()
        name: str = bot.username
        await bot.shutdown()
        return name
    return None
