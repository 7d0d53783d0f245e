"""Lengths, names, and what stands where, read from the code and from what git tracks."""

import ast
import re
import shutil
import statistics
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.source import CODE, ROOT, is_in, modules, name_of, nodes_of, tree_of, where

TOP = {
    *("bot", "handlers", "storage", "locales", "tests"),
    *("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"),
}

VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}

STATE_OUTSIDE_TABLES = {
    *("user_data", "chat_data", "bot_data", "ConversationHandler", "JobQueue"),
    *("PicklePersistence", "DictPersistence", "BasePersistence"),
}

SPEAK_FLUENT = (
    *("handlers", "storage", "bot.services", "bot.views", "bot.commands", "bot.clockwork"),
    *("bot.app", "bot.intake", "bot.delivery", "bot.webhook", "bot.transport"),
)
"""Rooms in which a Chinese word would be a text for people; it belongs into locales/."""

CHINESE_PERMITTED = {("bot.views.people", "LANGUAGE_NAMES")}
"""Each language is offered in its own words, whatever language is spoken."""

CHINESE = re.compile("[\u3400-\u9fff]")

ELSEWHERE = re.compile(
    r"/wor[k]/|(?<!\.\./)\bshare[d]/|index-ur[l]|extra-inde[x]|trusted-hos[t]|pip\.con[f]|/simpl[e]/|\bmirro[r]s?\.",
    re.IGNORECASE,
)
"""Somebody's working place, or a package index: this repository leans on neither."""


def is_migration(path: Path) -> bool:
    """A migration lists tables, is written once and never read again as a story."""
    return "versions" in path.parts


def ninetieth(lengths: Iterable[int]) -> int:
    ordered = sorted(lengths)
    return ordered[int(len(ordered) * 0.9)]


@pytest.mark.parametrize("tops", [CODE, ("tests",)], ids=["code", "tests"])
def test_functions_are_short(tops: tuple[str, ...]) -> None:
    lengths = {
        f"{where(path, node)} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in modules(*tops)
        if not is_migration(path)
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {place: lines for place, lines in lengths.items() if lines > 40} == {}
    assert ninetieth(lengths.values()) <= 25
    assert statistics.median(lengths.values()) <= 8


def page_files() -> list[Path]:
    """The files of the web page that shows phones; they are code too."""
    return [
        path for path in (ROOT / "bot/sandbox/page").rglob("*") if path.suffix in (".js", ".css", ".html")
    ]


@pytest.mark.parametrize("tops", [CODE, (*CODE, "tests")], ids=["code", "code and tests"])
def test_files_are_short(tops: tuple[str, ...]) -> None:
    paths = [path for path in (*modules(*tops), *page_files()) if not is_migration(path)]
    lengths = {path: len(read_lines(path)) for path in paths}
    assert {path: lines for path, lines in lengths.items() if lines > 300} == {}
    assert ninetieth(lengths.values()) <= 200


def test_no_file_has_a_vague_name() -> None:
    names = {path: {path.stem, *path.relative_to(ROOT).parts} for path in modules(*CODE, "tests")}
    assert [path for path, parts in names.items() if parts & VAGUE] == []


def test_state_is_kept_in_tables_only() -> None:
    kept = [
        f"{where(path, node)} {name}"
        for path in modules(*CODE)
        for node in nodes_of(path)
        for name in [mentioned_name(node)]
        if name in STATE_OUTSIDE_TABLES
    ]
    assert kept == []


def mentioned_name(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return str(name).rpartition(".")[2]
    return ""


def test_texts_for_people_stand_in_locales_and_not_in_code() -> None:
    written = [
        f"{where(path, text)} {text.value!r}"
        for path in modules(*CODE)
        if is_in(name_of(path), SPEAK_FLUENT)
        for text in strings_in(tree_of(path), name_of(path))
        if CHINESE.search(str(text.value))
    ]
    assert written == []


def strings_in(tree: ast.AST, module: str) -> Iterator[ast.Constant]:
    """The string literals of a module, without its docstrings and without what is permitted."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                continue
            case ast.Assign(targets=[ast.Name(id=name)]) if (module, name) in CHINESE_PERMITTED:
                continue
            case ast.Constant(value=str()):
                yield node
            case _:
                yield from strings_in(node, module)


@cache
def tracked() -> tuple[Path, ...]:
    """What git knows of this checkout."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(Path(name) for name in listed.stdout.split("\0") if name)


def test_only_chosen_things_stand_at_the_top() -> None:
    tops = {path.parts[0] for path in tracked()}
    assert {top for top in tops if not top.startswith(".")} <= TOP


def test_the_repository_names_no_place_of_work() -> None:
    found = [
        f"{path}:{number} {line.strip()[:100]}"
        for path in tracked()
        for number, line in enumerate(read_lines(ROOT / path), start=1)
        if ELSEWHERE.search(line)
    ]
    assert found == []


def read_lines(path: Path) -> list[str]:
    """The lines of a text file; a picture has none, nor a file that is deleted but still tracked."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (UnicodeDecodeError, FileNotFoundError):
        return []
