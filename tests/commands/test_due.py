"""`lianluo due`: what goes out now, what will go out, what has gone out, and why the rest does not."""

import asyncio
import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.clockwork import Clockwork
from bot.core.who.glossary import parse_glossary
from bot.data import load_report_form
from bot.services.shelf import Shelf
from bot.texts import Texts
from storage import members
from storage.database import Database
from storage.members import MemberRole
from tests.commands.shell import NOW, assert_one_sentence, enter, run

ZONE = ZoneInfo("Asia/Shanghai")
ROADS = "区交通运输局"


@pytest.fixture(autouse=True)
def coordinator(imported: Path) -> None:
    """The plan is stored, and one person is bound."""

    async def join() -> None:
        database = Database("sqlite:///bot.sqlite3")
        async with database.transaction() as tx:
            payload = await members.invite(tx, MemberRole.COORDINATOR, ROADS, NOW)
            await members.accept(tx, payload, 7001, "江一帆", "zh-CN", NOW)
        await database.close()

    asyncio.run(join())


def at(local: str) -> datetime:
    return datetime.fromisoformat(f"2026-{local}").replace(tzinfo=ZONE)


def tick(local: str) -> None:
    """The bot runs at a local time."""

    async def write() -> None:
        database = Database("sqlite:///bot.sqlite3")
        shelf = Shelf(load_report_form(), parse_glossary(""), lambda: at(local), ZONE)
        await Clockwork(database, shelf, Texts.load(), lambda: at(local), lambda: None).tick()
        await database.close()

    asyncio.run(write())


def due_on(*options: str) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = json.loads(run("due", *options, "--json").stdout)
    return shown


def due_at(local: str, *options: str) -> str:
    """What is printed by the command at a local time."""
    with pytest.MonkeyPatch.context() as patch:
        enter(Path.cwd(), patch, at(local))
        return run("due", *options).stdout


def test_it_tells_who_will_be_reminded_and_why() -> None:
    shown = run("due", "--at", "2026-06-24T09:30").stdout
    assert "2026年6月24日（周三）：1 人，1 件　预计：假定从现在起没有新的报送和确认" in shown
    assert "区交通运输局 联络员 江一帆　09:00 会发　T0624-1" in shown
    assert "  [报送] 交通出行，6月25日到期，还有 1 天（提前 1 天提醒）" in shown


def test_json_names_the_person_the_matter_the_days_left_and_why() -> None:
    (row,) = due_on("--at", "2026-06-24T09:30")
    assert (row["member"], row["state"], row["at"]) == ("江一帆", "foreseen", "2026-06-24T09:00:00+08:00")
    assert row["seats"] == [{"unit": ROADS, "role": "coordinator"}]
    (matter,) = row["matters"]
    assert (matter["title"], matter["due"], matter["days_left"]) == ("交通出行", "2026-06-25", 1)
    assert (matter["verdict"], matter["why"]) == ("goes", "提前 1 天提醒")


def test_each_day_is_foreseen_as_if_nothing_were_reported() -> None:
    said = {}
    for day in ("06-22", "06-23", "06-24", "06-25", "06-26", "06-27", "06-29", "07-13"):
        matters = [matter for row in due_on("--at", f"2026-{day}T09:30") for matter in row["matters"]]
        said[day] = [matter["stage"] for matter in matters if matter["title"] == "交通出行"]
    assert said == {
        "06-22": ["before-3-2026-06-25"],
        "06-23": [],
        "06-24": ["before-1-2026-06-25"],
        "06-25": ["due-2026-06-25"],
        "06-26": ["overdue-2026-06-26"],
        "06-27": [],
        "06-29": ["overdue-2026-06-29"],
        "07-13": ["overdue-2026-07-13", "due-2026-07-13"],
    }


def test_many_days_are_listed_at_once_but_for_those_on_which_nothing_goes() -> None:
    shown = run("due", "--at", "2026-06-22", "--days", "8").stdout
    days = [line[5:11].rstrip("（") for line in shown.splitlines() if line.startswith("2026年")]
    assert days == ["6月22日", "6月24日", "6月25日", "6月26日", "6月29日"]
    assert "这 3 天没有提醒" in run("due", "--at", "2026-06-19", "--days", "3").stdout


def test_without_a_day_it_tells_what_would_go_at_this_instant() -> None:
    assert "江一帆　09:30 会发" in due_at("06-24T09:30")
    assert "预计" not in due_at("06-24T09:30")
    early = due_at("06-24T08:30")
    assert "没有要发的提醒" in early
    assert "还没到发的钟点 1 件" in early


def test_what_went_out_already_is_told_as_it_was() -> None:
    tick("06-24T10:15")
    assert "江一帆　10:15 已写好，还没有发出　T0624-1" in due_at("06-24T11:00")
    assert "这一次已经提醒过 1 件" in due_at("06-24T11:00")
    later = due_at("06-26T11:00", "--at", "2026-06-24")
    assert "交通出行，6月25日到期，还有 1 天（提前 1 天提醒）" in later
    assert "预计" not in later
    assert "没有要发的提醒" in due_at("06-26T11:00", "--at", "2026-06-24T10:00")


def test_after_days_of_silence_the_stage_that_was_missed_is_named() -> None:
    assert "（提前 3 天提醒；原定6月22日）" in due_at("06-23T10:00")


def test_on_request_it_tells_why_the_rest_does_not_go() -> None:
    shown = run("due", "--at", "2026-06-25", "--all").stdout
    assert "  还没到提醒的时候：" in shown
    assert "    [报送] 区交通运输局：交通出行，7月13日到期，还有 18 天（7月10日起）" in shown
    assert "    [报送] 区卫生健康局：医疗卫生，今天（6月25日）到期" in shown.partition("没有人可以告知：")[2]
    rows = due_on("--at", "2026-06-25", "--all")
    assert "2026-07-10" in {row["from"] for row in rows}
    verdicts = {matter["verdict"] for row in rows for matter in row["matters"]}
    assert verdicts == {"goes", "nobody", "not-yet"}
    assert len({frozenset(row) for row in rows}) == 1  # all rows have the same form


def test_after_the_turn_of_the_year_what_is_foreseen_follows_the_plan_that_is_in_force_then() -> None:
    with pytest.MonkeyPatch.context() as patch:
        enter(Path.cwd(), patch, at("12-15T10:00"))
        assert run("plan", "import", "方案.txt", "--year", "2027").exit_code == 0
        rows = due_on("--at", "2027-01-13")
    matters = [matter for row in rows for matter in row["matters"]]
    assert "2027-01-13" in [matter["due"] for matter in matters if matter["title"] == "交通出行"]


def test_it_says_when_nothing_goes() -> None:
    result = run("due", "--at", "2026-06-21T09:30")
    assert result.exit_code == 0
    assert "没有要发的提醒" in result.stdout


def test_it_foresees_no_more_than_some_four_hundred_days() -> None:
    assert_one_sentence(run("due", "--at", str((NOW + timedelta(days=402)).date())), "400 天")


@pytest.mark.parametrize("options", [["--at", "tomorrow"], ["--days", "0"]])
def test_it_takes_no_other_form_of_time(options: list[str]) -> None:
    assert run("due", *options).exit_code == 2
