"""Who may import whom, and what the pure core may not do, read from the code."""

import ast
import subprocess
import sys

import pytest

from tests.source import CODE, ROOT, called_name, imports_of, is_in, modules, name_of, nodes_of, where

MAY_IMPORT = {
    # entrances: what a person or Telegram comes in by
    "bot.__main__": "bot.commands bot.settings",
    "bot.commands": "bot.app bot.webhook bot.sandbox.demo bot.services bot.views bot.documents bot.core bot.data"
    " bot.settings bot.texts bot.logs bot.transport bot.saving storage.members storage.attachments"
    " storage.database.DatabaseUnreachableError",
    "bot.sandbox.demo": "bot.app bot.sandbox bot.services bot.core bot.data bot.settings storage.members",
    "bot.webhook": "bot.app bot.intake",
    # the one place that builds everything
    "bot.feeds": "bot.services bot.views bot.core bot.texts storage",
    "bot.app": "bot.feeds bot.clockwork bot.intake bot.delivery bot.pace bot.uploads bot.saving handlers bot.services"
    " bot.views bot.core storage bot.documents bot.data bot.settings bot.texts bot.transport",
    # what moves: updates in, messages out, time
    "bot.intake": "bot.core bot.transport storage",
    "bot.delivery": "bot.pace bot.transport storage",
    "bot.pace": "",
    "bot.clockwork": "bot.services bot.views bot.core bot.texts storage",
    "bot.uploads": "bot.services bot.views bot.core bot.texts bot.transport bot.documents storage",
    "bot.saving": "bot.core bot.transport storage",
    "handlers": "bot.services bot.views bot.core bot.texts bot.transport.BotApi"
    " storage.outbox storage.members.Member storage.members.Invited storage.database.Transaction",
    # what it is about
    "bot.services": "bot.documents bot.core storage",
    "bot.views": "bot.core bot.texts",
    "bot.documents": "bot.core",
    "bot.data": "bot.core",
    "bot.sandbox": "bot.sandbox.people bot.sandbox.methods bot.sandbox.state bot.sandbox.content"
    " bot.sandbox.calls",
    "bot.sandbox.people": "bot.sandbox.state bot.sandbox.content bot.sandbox.calls",
    "bot.sandbox.methods": "bot.sandbox.state bot.sandbox.content bot.sandbox.calls",
    "bot.sandbox.state": "bot.sandbox.content bot.sandbox.calls",
    "bot.sandbox.content": "bot.sandbox.calls",
    "bot.sandbox.calls": "",
    "storage": "bot.core",
    # leaves
    "bot.core": "",
    "bot.transport": "",
    "bot.texts": "",
    "bot.settings": "",
    "bot.logs": "",
}
"""Room -> the rooms, or the single names, that it may import besides itself. Every module has a room here."""

KNOWN_IN = {
    "telegram": "handlers bot.app bot.transport bot.commands",
    "telegram.Update": "handlers bot.app",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "psycopg": "storage",
    "apscheduler": "bot.clockwork",
    "fluent": "bot.texts",
    "pydantic_settings": "bot.settings",
    "typer": "bot.__main__ bot.commands",
    "aiohttp": "bot.transport bot.webhook bot.sandbox",
    "pdfplumber": "bot.documents",
    "pdfminer": "bot.documents",
    "docx": "bot.documents",
    "openpyxl": "bot.documents",
    "matplotlib": "bot.documents",
}
"""What comes from outside -> the rooms that know it."""

EFFECTS = {
    *(
        "asyncio",
        "http",
        "importlib",
        "io",
        "logging",
        "os",
        "pathlib",
        "random",
        "secrets",
        "shutil",
        "socket",
    ),
    *("sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib"),
}
"""Standard modules that a pure core has no use for."""

IMPURE_CALLS = {
    *("now", "utcnow", "today"),
    *("open", "print", "input", "read_text", "read_bytes", "write_text", "write_bytes"),
}

HEAVY = ("telegram", "sqlalchemy", "alembic", "opencc", "pypinyin", "chinese_calendar", "matplotlib")
DICTIONARIES = (
    "opencc",
    "pypinyin",
    "chinese_calendar",
    "matplotlib",
    "docx",
    "openpyxl",
    "pdfplumber",
    "pdfminer",
)


def room_of(name: str) -> str:
    return max((room for room in MAY_IMPORT if is_in(name, [room])), key=len, default="")


def is_permitted(module: str, imported: str) -> bool:
    room = room_of(module)
    return room_of(imported) == room or is_in(imported, MAY_IMPORT[room].split())


def test_every_module_belongs_to_a_room() -> None:
    homeless = {name_of(path) for path in modules(*CODE)} - {"bot"}
    assert [name for name in homeless if not room_of(name)] == []


def test_imports_run_only_along_the_arrows() -> None:
    wrong = [
        f"{place} imports {imported}"
        for path in modules(*CODE)
        for place, imported in imports_of(path)
        if is_in(imported, CODE) and not is_permitted(name_of(path), imported)
    ]
    assert wrong == []


def test_imports_are_absolute() -> None:
    places = [place for path in modules(*CODE, "tests") for place, name in imports_of(path) if name[0] == "."]
    assert places == []


@pytest.mark.parametrize("outside", KNOWN_IN)
def test_what_comes_from_outside_is_known_in_its_rooms_only(outside: str) -> None:
    rooms = KNOWN_IN[outside].split()
    elsewhere = [
        f"{place} imports {imported}"
        for path in modules(*CODE)
        for place, imported in imports_of(path)
        if is_in(imported, [outside]) and not is_in(name_of(path), rooms)
    ]
    assert elsewhere == []


def test_only_the_settings_read_the_environment() -> None:
    readers = {
        name_of(path)
        for path in modules(*CODE)
        for node in nodes_of(path)
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
    }
    assert readers <= {"bot.settings"}


def test_core_is_never_async() -> None:
    kinds = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)
    found = [where(p, node) for p in modules("bot/core") for node in nodes_of(p) if isinstance(node, kinds)]
    assert found == []


def test_core_asks_no_clock_and_touches_nothing_outside() -> None:
    calls = [
        f"{where(path, node)} calls {called_name(node)}"
        for path in modules("bot/core")
        for node in nodes_of(path)
        if isinstance(node, ast.Call) and called_name(node) in IMPURE_CALLS
    ]
    imports = [
        f"{place} imports {imported}"
        for path in modules("bot/core")
        for place, imported in imports_of(path)
        if imported.partition(".")[0] in EFFECTS
    ]
    assert calls + imports == []


def run_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_command_line_starts_light() -> None:
    code = f"import sys, bot.__main__; print(*[name for name in {HEAVY} if name in sys.modules])"
    assert run_python(code) == ""


WATCHING = """
import importlib, sys
touched = []
def watch(event, arguments):
    if event in ("socket.connect", "sqlite3.connect"):
        touched.append(event)
    file = str(arguments[0]) if event == "open" else ""
    if file.startswith({folders}) and not file.endswith(".py") and ".pyc" not in file:
        touched.append(file)
sys.addaudithook(watch)
for name in {names}:
    importlib.import_module(name)
print(*touched, *[name for name in {dictionaries} if name in sys.modules])
"""


def test_importing_everything_reads_no_data_file_and_connects_to_nothing() -> None:
    ran_by_alembic = ("storage.migrations.env", "storage.migrations.versions")
    names = [name_of(path) for path in modules(*CODE) if not is_in(name_of(path), ran_by_alembic)]
    folders = tuple(str(ROOT / top) for top in (*CODE, "locales"))
    assert run_python(WATCHING.format(names=names, folders=folders, dictionaries=DICTIONARIES)) == ""
