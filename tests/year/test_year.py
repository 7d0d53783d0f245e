"""Every reminder of the year, as `lianluo due` tells of it, compared with what is written down for people to read."""

import json
import re
from collections import Counter
from datetime import date
from difflib import unified_diff
from functools import cache
from pathlib import Path

import pytest

from tests.year.conftest import EVENINGS, Due
from tests.year.people import PEOPLE

WRITTEN_DOWN = Path(__file__).parent / "reminders_of_2026.txt"

SOME_DAYS = (
    "01-08",
    "02-14",
    "02-27",
    "04-15",
    "05-08",
    "06-25",
    "07-01",
    "07-13",
    "09-11",
    "10-20",
    "12-14",
    "12-31",
)


@cache
def read_days() -> dict[str, str]:
    """What is written down of each day on which something went out."""
    found = {}
    for section in WRITTEN_DOWN.read_text(encoding="utf-8").strip().split("\n\n"):
        dated = re.match(r"2026年(\d+)月(\d+)日", section)
        assert dated, section
        found[f"{int(dated[1]):02}-{int(dated[2]):02}"] = section
    return found


def test_the_whole_year_of_forty_people_is_as_it_is_written_down(due: Due) -> None:
    assert len(PEOPLE) == 40
    said, written = due("--at", "2026-01-01", "--days", "365"), WRITTEN_DOWN.read_text(encoding="utf-8")
    assert "\n".join(unified_diff(written.splitlines(), said.splitlines(), lineterm="", n=1)) == ""


@pytest.mark.parametrize("day", SOME_DAYS)
def test_due_prints_any_day_of_it(due: Due, day: str) -> None:
    assert due("--at", f"2026-{day}").strip() == read_days()[day]


@pytest.mark.parametrize("day", ["02-18", "09-08", "12-26"])
def test_on_a_holiday_and_while_the_bot_is_down_nothing_goes(due: Due, day: str) -> None:
    assert day not in read_days()
    assert "没有要发的提醒" in due("--at", f"2026-{day}")


@pytest.mark.parametrize("day", SOME_DAYS[1::3])
def test_json_has_what_the_text_has(due: Due, day: str) -> None:
    rows = json.loads(due("--at", f"2026-{day}", "--json"))
    text = read_days()[day]
    assert len(rows) == text.count("　T")
    for row in rows:
        assert f"{row['member']}" in text
        assert f"{row['at'][11:16]} 已发　{row['reference']}" in text
        for matter in row["matters"]:
            assert re.search(f"{re.escape(matter['title'])}.*（{re.escape(matter['why'])}）", text)


def test_nobody_is_written_to_twice_on_a_day_without_having_asked_for_it() -> None:
    for day, text in read_days().items():
        for person, count in Counter(
            re.findall(r"^\S.* (\S+?)(?:（.*）)?　\d\d:\d\d", text, re.MULTILINE)
        ).items():
            again = text.rpartition(f" {person}　")[2].partition("\n")[2].partition("\n")[0]
            assert count == 1 or (count == 2 and "本人要求推迟到这时" in again), (day, person)


def test_every_kind_of_matter_and_every_reason_occurs() -> None:
    said = WRITTEN_DOWN.read_text(encoding="utf-8")
    assert set(re.findall(r"^  \[(.*?)\]", said, re.MULTILINE)) == {
        *("报送", "节点", "提供进展", "待分解", "退回", "电话通知")
    }
    reasons = {
        reason for why in re.findall(r"（([^（]*)）$", said, re.MULTILINE) for reason in why.split("；")
    }
    assert {reason for reason in reasons if "原定" not in reason and "已告知" not in reason} == {
        *(f"提前 {days} 天提醒" for days in (30, 7, 5, 3, 1)),
        *(
            "当天提醒",
            "还没有办，再次提醒",
            "还没有办，告知下一级的当天",
            "每月提醒一次",
            "本人要求推迟到这时",
        ),
        *(f"还没有办，告知：{step}" for step in ("B 岗", "分管领导", "牵头单位", "办公室")),
    }


@pytest.mark.parametrize("evening", EVENINGS)
def test_what_is_foreseen_of_the_next_day_is_what_goes_out_then(due: Due, evening: date) -> None:
    day = min(day for day in read_days() if day > f"{evening:%m-%d}")
    foreseen = due("--at", f"2026-{day}", evening=evening).strip().splitlines()
    heading, *sent = [line.replace("已发", "会发") for line in read_days()[day].splitlines()]
    sent = sent[: next((place for place, line in enumerate(sent) if "　12:00 " in line), None)]
    assert foreseen[0].startswith(heading.partition("：")[0])
    assert foreseen[0].endswith("预计：假定从现在起没有新的报送和确认")
    assert foreseen[1:-1] == sent
    assert foreseen[-1].startswith("不发的：")
