import asyncio
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import Result

from storage import members
from storage.database import Database
from storage.members import MemberRole
from tests.commands.shell import NOW, assert_one_sentence, run


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


def seat_coordinator(unit: str) -> None:
    async def join() -> None:
        database = Database("sqlite:///bot.sqlite3")
        async with database.transaction() as tx:
            payload = await members.invite(tx, MemberRole.COORDINATOR, unit, NOW)
            await members.accept(tx, payload, 7001, "江一帆", "zh-CN", NOW)
        await database.close()

    asyncio.run(join())


def test_due_tells_who_would_be_reminded_and_why(imported: Path) -> None:
    seat_coordinator("区交通运输局")
    shown = run("due", "--at", "2026-06-24T09:30").stdout
    assert "江一帆" in shown
    assert "交通出行" in shown
    assert "2026-06-25" in shown


def test_due_as_json_names_the_person_the_report_and_the_days_left(imported: Path) -> None:
    seat_coordinator("区交通运输局")
    (reminder,) = json.loads(run("due", "--at", "2026-06-24T09:30", "--json").stdout)
    assert reminder["member"] == "江一帆"
    assert reminder["matters"][0]["days_left"] == 1
    assert reminder["matters"][0]["due"] == "2026-06-25"


def due_on(at: str) -> list[dict[str, object]]:
    shown: list[dict[str, object]] = json.loads(run("due", "--at", at, "--json").stdout)
    return shown


def test_due_foresees_each_day_as_if_nothing_were_reported(imported: Path) -> None:
    seat_coordinator("区交通运输局")
    said = {}
    for day in ("06-22", "06-23", "06-24", "06-25", "06-26", "06-27", "06-29", "07-13"):
        matters = [matter for due in due_on(f"2026-{day}T09:30") for matter in due["matters"]]  # type: ignore[attr-defined]
        said[day] = [matter["stage"] for matter in matters if matter["area"] == "交通出行"]
    assert said == {
        "06-22": ["before-3"],
        "06-23": [],
        "06-24": ["before-1"],
        "06-25": ["due"],
        "06-26": ["overdue-2026-06-26"],
        "06-27": [],
        "06-29": ["overdue-2026-06-29"],
        "07-13": ["overdue-2026-07-13", "due"],
    }


def test_due_says_when_nothing_is(imported: Path) -> None:
    result = run("due", "--at", "2026-06-24T09:30")
    assert result.exit_code == 0
    assert "没有" in result.stdout


def test_due_takes_no_other_form_of_time(imported: Path) -> None:
    assert run("due", "--at", "tomorrow").exit_code == 2
