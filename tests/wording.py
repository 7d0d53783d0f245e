"""The texts as their files have them, and the places in the code that speak them."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from tests.source import CODE, ROOT, called_name, modules, nodes_of, where


@dataclass(frozen=True, slots=True)
class Wording:
    """One text in one language: what it needs, and the (variable, key) pairs that it chooses by."""

    variables: frozenset[str]
    variants: tuple[tuple[str, str], ...]


@cache
def wordings(locale: str) -> Mapping[str, Wording]:
    """Every text of a language by its id; a text in which another one stands needs what that one needs."""
    messages = {message.id.name: message for message in _messages(locale)}

    def nodes(message: ftl.Message) -> Iterator[ftl.BaseNode]:
        for node in _walk(message):
            yield node
            if isinstance(node, ftl.MessageReference):
                yield from nodes(messages[node.id.name])

    return {text_id: _describe(list(nodes(message))) for text_id, message in messages.items()}


def _messages(locale: str) -> Iterator[ftl.Message]:
    seen: set[str] = set()
    for file in sorted((ROOT / "locales" / locale).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in seen, f"{entry.id.name} stands twice in {locale}"
                seen.add(entry.id.name)
                yield entry


def _walk(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ftl.BaseNode):
                yield from _walk(child)


def _describe(nodes: list[ftl.BaseNode]) -> Wording:
    variables = frozenset(node.id.name for node in nodes if isinstance(node, ftl.VariableReference))
    variants = tuple(
        (node.selector.id.name, _key(variant))
        for node in nodes
        if isinstance(node, ftl.SelectExpression) and isinstance(node.selector, ftl.VariableReference)
        for variant in node.variants
    )
    return Wording(variables, variants)


def _key(variant: ftl.Variant) -> str:
    key = variant.key
    return str(key.name if isinstance(key, ftl.Identifier) else key.value)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A place where code says a text: its id, or what a computed id begins with, and the variables given.

    `given` is None where ** hands them over.
    """

    where: str
    text_id: str
    is_family: bool
    given: frozenset[str] | None


@cache
def spoken() -> tuple[Spoken, ...]:
    """Every call of a voice in the code: say("…"), work.say(f"…-{code}"), texts.speak(locale)("…")."""
    calls = [(p, node) for p in modules(*CODE) for node in nodes_of(p) if _is_voice(node)]
    return tuple(place for path, call in calls for place in _read_call(path, call))


def _is_voice(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    spoken_at_once = isinstance(node.func, ast.Call) and called_name(node.func) == "speak"
    return spoken_at_once or called_name(node) == "say"


def _read_call(path: Path, call: ast.AST) -> Iterator[Spoken]:
    assert isinstance(call, ast.Call)
    names = [keyword.arg for keyword in call.keywords]
    given = None if None in names else frozenset(str(name) for name in names)
    ids = list(literal_options(path, call.args[0]))
    assert ids, f"{where(path, call)}: which text this says cannot be seen"
    for text_id, is_family in ids:
        yield Spoken(where(path, call), text_id, is_family, given)


def literal_options(path: Path, node: ast.expr) -> Iterator[tuple[str, bool]]:
    """What a text's id can be: a literal, either of two, the prefix of f"prefix-{…}", a name for one of these."""
    match node:
        case ast.Constant(value=str(text)):
            yield text, False
        case ast.IfExp():
            yield from literal_options(path, node.body)
            yield from literal_options(path, node.orelse)
        case ast.JoinedStr(values=[ast.Constant(value=str(prefix)), ast.FormattedValue()]):
            yield prefix, True
        case ast.Name(id=name):
            for assigned in nodes_of(path):
                if isinstance(assigned, ast.Assign) and _names(assigned) == [name]:
                    yield from literal_options(path, assigned.value)


def _names(assigned: ast.Assign) -> list[str]:
    return [target.id for target in assigned.targets if isinstance(target, ast.Name)]


@dataclass(frozen=True, slots=True)
class Code:
    """A code that core gives, which the views say by a text: with the details that come along."""

    code: str
    details: frozenset[str]


def codes_given(folder: str, *callers: str) -> Iterator[Code]:
    """The codes of calls such as complain("forwarded", why=…) or Note("edited", {"title": …})."""
    for path in modules(folder):
        for call in nodes_of(path):
            if isinstance(call, ast.Call) and called_name(call) in callers and call.args:
                for code, _ in literal_options(path, call.args[0]):
                    yield Code(code, frozenset(_details(call)))


def _details(call: ast.Call) -> Iterator[str]:
    """The names of what comes along. The only details handed over by ** say which answer is expected."""
    for keyword in call.keywords:
        yield keyword.arg or "expected"
    for argument in call.args[1:]:
        if isinstance(argument, ast.Dict):
            yield from (str(key.value) for key in argument.keys if isinstance(key, ast.Constant))


WORD = re.compile(r"\s*,\s*")


def split_words(text: str) -> list[str]:
    """A list of typed words, as its text has them."""
    return WORD.split(text)
