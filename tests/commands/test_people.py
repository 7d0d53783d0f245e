import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import Result

from tests.commands.shell import assert_one_sentence, run


def read_payload(result: Result) -> str:
    found = re.search(r"：([A-Za-z0-9_-]{16,64})$", result.stdout, re.MULTILINE)
    assert found, result.output
    return found.group(1)


def test_an_invitation_is_printed_once_and_kept_nowhere(imported: Path, tmp_path: Path) -> None:
    payload = read_payload(run("invite", "--unit", "区交通运输局", "--role", "deputy"))
    kept = [path for path in tmp_path.iterdir() if payload.encode() in path.read_bytes()]
    assert kept == []
    with closing(sqlite3.connect("bot.sqlite3")) as connection:
        assert connection.execute("SELECT role FROM invitation").fetchall() == [("deputy",)]


def test_the_office_is_invited_without_a_unit(imported: Path) -> None:
    assert read_payload(run("invite", "--office"))


def test_an_unknown_unit_gets_the_nearest_names(imported: Path) -> None:
    assert_one_sentence(run("invite", "--unit", "区交通局"), "区交通局", "区交通运输局")


def test_an_unknown_role_gets_the_possible_ones(imported: Path) -> None:
    assert_one_sentence(
        run("invite", "--unit", "区残联", "--role", "boss"), "coordinator", "deputy", "leader"
    )


@pytest.mark.parametrize("options", [[], ["--office", "--unit", "区残联"]])
def test_an_invitation_is_for_a_unit_or_for_the_office(imported: Path, options: list[str]) -> None:
    result = run("invite", *options)
    assert result.exit_code == 2
    assert "--office" in result.stderr
