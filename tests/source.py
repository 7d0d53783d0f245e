"""The product's source, as the tests of the house read it."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
CODE = ("bot", "handlers", "storage")


@cache
def modules(*tops: str) -> tuple[Path, ...]:
    """Every module in these folders; a module may be named itself."""
    folders = [ROOT / top for top in tops]
    return tuple(sorted(path for top in folders for path in ([top] if top.is_file() else top.rglob("*.py"))))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(path)))


def name_of(path: Path) -> str:
    """A module's dotted name."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def is_in(name: str, rooms: Iterable[str]) -> bool:
    """Whether a dotted name is one of these, or below one of them."""
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def imports_of(path: Path) -> Iterator[tuple[str, str]]:
    """Every name that a module imports, wherever in it, with its place: `from a import b` is a.b."""
    for node in nodes_of(path):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield where(path, node), f"{'.' * node.level}{node.module or ''}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield where(path, node), alias.name


def called_name(call: ast.Call) -> str:
    """The last name of what is called: b for a.b()."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
