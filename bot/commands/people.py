"""`lianluo invite` and `lianluo due`."""

import contextlib
import json
from datetime import datetime
from typing import Any

import typer

from bot.app import Lianluo
from bot.commands.console import speak, stop, tell, with_application
from bot.core.digest import DigestLine
from bot.services import people
from bot.services.foreseeing import foresee
from bot.services.people import NoSuchUnit
from bot.services.reminding import Reminding
from bot.texts import Html, Say
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


def print_due(at: datetime | None, *, as_json: bool) -> None:
    """Print which reminders would go out now, or on a day until a local time of the plan's zone."""
    say = speak()

    async def work(lianluo: Lianluo) -> None:
        now = lianluo.clock()
        instant = now if at is None else at.replace(tzinfo=lianluo.settings.zone)
        async with lianluo.database.transaction() as tx:
            found = await foresee(tx, lianluo.shelf, now, instant)
        if as_json:
            typer.echo(json.dumps([_as_json(due) for due in found], ensure_ascii=False, indent=1))
            return
        for due in found:
            tell(say("cli-due-person", name=due.member.name, reference=due.reference))
            for line in due.lines:
                tell(_say_line(say, line))
        if not found:
            tell(say("cli-due-nothing"))

    with_application(work)


def _say_line(say: Say, line: DigestLine) -> Html:
    """Say which matter goes to a person, by which stage, as what the person is told, and who else has been."""
    told = [str(say(f"step-{step}")) for step in line.raised_to]
    raised = say("reminder-raised", steps="、".join(told)).strip() if told else ""
    return say(
        "cli-due-matter",
        kind=say(f"due-kind-{line.kind}"),
        title=line.title,
        due=str(line.due),
        stage=line.stage,
        step=say(f"step-{line.step}"),
        raised=f"，{raised}" if raised else "",
    )


def _as_json(due: Reminding) -> dict[str, Any]:
    matters = [
        {
            "area": line.title,
            "kind": line.kind,
            "due": str(line.due),
            "stage": line.stage,
            "days_left": line.days_left,
            "step": line.step,
            "raised_to": list(line.raised_to),
            "units": list(line.units),
        }
        for line in due.lines
    ]
    return {
        "member": due.member.name,
        "units": sorted({held.unit for held in due.member.memberships if held.unit}),
        "reference": due.reference,
        "day": str(due.day),
        "due_at": due.due_at.isoformat() if due.due_at else None,
        "matters": matters,
    }
