"""The command line: `lianluo`, also `python -m bot`. Each command loads only what it needs."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    help="联络员助手 · a Telegram assistant for the coordinators of a yearly plan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
plan_app = typer.Typer(help="Read a plan's document, or import it.", no_args_is_help=True)
app.add_typer(plan_app, name="plan")

Document = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The plan's document.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port; 0 takes a free one.")] = 8765,
    browser: Annotated[bool, typer.Option(help="Open the page.")] = True,
    folder: Annotated[Path | None, typer.Option(file_okay=False, help="Keep the database here.")] = None,
) -> None:
    """Try everything on this machine, without a token: the bot, a stand-in for Telegram, phones in a page."""
    from bot.commands.running import run_demo

    run_demo(port, folder, opens_browser=browser)


@app.command()
def serve() -> None:
    """Run the bot: by polling, or by a webhook where LIANLUO_WEBHOOK_URL is set."""
    from bot.commands.running import run_bot

    run_bot()


@plan_app.command("read")
def plan_read(file: Document, year: int | None = None, as_json: AsJson = False) -> None:
    """Show what the reader understands of a document; nothing is stored."""
    from bot.commands.plan import show_reading

    show_reading(file, year, as_json=as_json)


@plan_app.command("import")
def plan_import(
    file: Document,
    year: Annotated[int, typer.Option(help="The plan's year: documents often leave it out.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before changing a stored plan.")] = False,
) -> None:
    """Store a plan; where one of that year is stored, show the differences and ask."""
    from bot.commands.plan import import_document

    import_document(file, year, is_confirmed=yes)


@app.command()
def who(
    question: Annotated[str | None, typer.Argument(help="谁负责农村公厕")] = None,
    batch: Annotated[Path | None, typer.Option(exists=True, help="A file with a question a line.")] = None,
    plan: Annotated[Path | None, typer.Option(exists=True, help="Ask a document, not the database.")] = None,
    as_json: AsJson = False,
) -> None:
    """Answer who is responsible for something."""
    from bot.commands.who import answer_batch, answer_one

    if batch is not None:
        answer_batch(batch, plan)
    elif question:
        answer_one(question, plan, as_json=as_json)
    else:
        raise typer.BadParameter("expected a QUESTION, or --batch FILE")


@app.command()
def invite(
    unit: Annotated[str | None, typer.Option(help="The unit's name, as the plan writes it.")] = None,
    role: Annotated[str, typer.Option(help="coordinator, deputy or leader")] = "coordinator",
    office: Annotated[
        bool, typer.Option("--office", help="Invite a member of the headquarters office.")
    ] = False,
) -> None:
    """Make an invitation and print its link."""
    from bot.commands.people import print_invitation

    if office == (unit is not None):
        raise typer.BadParameter("expected either --unit NAME or --office")
    print_invitation(unit, "office" if office else role)


@app.command()
def due(
    at: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d"], help="A day, or a local time until which."),
    ] = None,
    days: Annotated[int, typer.Option(min=1, max=400, help="How many days from that one on.")] = 1,
    shows_all: Annotated[bool, typer.Option("--all", help="Say also why the rest does not go out.")] = False,
    as_json: AsJson = False,
) -> None:
    """Show which reminders go to whom now, or on any days, and why: as they were sent, or are foreseen."""
    from bot.commands.due import print_due

    print_due(at, days, shows_all=shows_all, as_json=as_json)


@app.command()
def check() -> None:
    """Look for what is wrong: settings, database, token, the calendar's years, fonts."""
    from bot.commands.check import check as look

    look()


def main() -> None:
    """Run the command line."""
    from bot.settings import spare_memory

    spare_memory()
    app()


if __name__ == "__main__":
    main()
