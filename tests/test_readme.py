"""What the README tells people to type is what works, and what CI runs."""

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
import typer

from bot.__main__ import app
from bot.settings import Settings
from tests.source import ROOT

VENV = re.compile(r"^python3 -m venv (\S+) && ")


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def section(readme: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its level."""
    _, found, rest = readme.partition(f"\n{heading}\n")
    assert found, f"the README has no section {heading!r}"
    return re.split(r"^## ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def shell_blocks(text: str) -> list[str]:
    return re.findall(r"^```(?:sh|bash|shell|console)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def only_command(text: str) -> str:
    """The one command of the one block."""
    (block,) = shell_blocks(text)
    (line,) = block.splitlines()
    return line


@pytest.mark.parametrize(
    ("heading", "program"), [("## Try it", "lianluo demo"), ("## Test it", "pytest")], ids=["demo", "test"]
)
def test_one_line_makes_its_own_environment_and_runs(readme: str, heading: str, program: str) -> None:
    command = only_command(section(readme, heading))
    venv = VENV.match(command)
    assert venv, command
    install, run = command[venv.end() :].split(" && ")
    assert install.startswith(f"{venv.group(1)}/bin/pip install ")
    assert run.startswith(f"{venv.group(1)}/bin/{program}")


def test_the_two_commands_leave_each_other_s_environment_alone(readme: str) -> None:
    commands = [only_command(section(readme, heading)) for heading in ("## Try it", "## Test it")]
    folders = {venv.group(1) for command in commands for venv in [VENV.match(command)] if venv}
    assert len(folders) == 2


@pytest.mark.skipif(not (ROOT / ".git").exists() or shutil.which("git") is None, reason="not a git checkout")
def test_git_ignores_what_the_commands_make(readme: str) -> None:
    for heading in ("## Try it", "## Test it"):
        venv = VENV.match(only_command(section(readme, heading)))
        assert venv
        asked = subprocess.run(["git", "check-ignore", "-q", f"{venv.group(1)}/"], cwd=ROOT, check=False)
        assert asked.returncode == 0, f"{venv.group(1)} is not in .gitignore"


def test_ci_runs_the_very_command_of_the_readme(readme: str) -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert script[-1] == only_command(section(readme, "## Test it"))


def lianluo_calls(readme: str) -> Iterator[list[str]]:
    """The arguments of every lianluo that is typed in a shell block."""
    for block in shell_blocks(readme):
        for line in block.replace("\\\n", " ").splitlines():
            words = shlex.split(line.removeprefix("$ "), comments=True)
            starts = [place for place, word in enumerate(words) if word.split("/")[-1] == "lianluo"]
            yield from (words[place + 1 :] for place in starts)


def find_command(arguments: list[str]) -> Any:
    """The command that arguments lead to, through its groups."""
    command: Any = typer.main.get_command(app)
    for name in arguments:
        if not hasattr(command, "commands"):
            break
        assert name in command.commands, f"there is no command {name!r}"
        command = command.commands[name]
    return command


def test_every_command_in_the_readme_exists_with_its_options(readme: str) -> None:
    calls = list(lianluo_calls(readme))
    assert calls
    for arguments in calls:
        command = find_command(arguments)
        known = {
            option for parameter in command.params for option in parameter.opts + parameter.secondary_opts
        }
        typed = {word.partition("=")[0] for word in arguments if word.startswith("--")}
        assert typed <= known | {"--help"}, arguments


def test_every_setting_in_the_readme_exists_and_none_is_left_out(readme: str) -> None:
    settings = {name.upper() for name in Settings.model_fields}
    assert set(re.findall(r"\bLIANLUO_([A-Z_]+)\b", readme)) <= settings
    assert [name for name in settings if name not in readme] == []


def test_every_file_that_the_readme_links_to_exists(readme: str) -> None:
    linked = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", readme)
    assert [path for path in linked if not (ROOT / path).exists()] == []
