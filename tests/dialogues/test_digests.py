"""What a digest looks like: which matters it names, in which words, with which buttons."""

from datetime import date, timedelta

import pytest

from bot.core.digest import DigestLine
from bot.core.reminders import Kind, Step
from bot.texts import Say, Texts
from bot.views.reminder import MATTERS_SHOWN, draw_reminder
from bot.views.screen import Screen
from storage.members import MemberRole
from tests.dialogues.test_reminding import digests
from tests.dialogues.town import Town

TODAY = date(2026, 6, 25)


@pytest.fixture(scope="module")
def say() -> Say:
    return Texts.load().speak("zh-CN")


def line(title: str, days_left: int, kind: Kind = Kind.REPORT, step: Step = Step.COORDINATOR) -> DigestLine:
    ref = f"report:1:4:25:{title}{days_left}"
    return DigestLine(
        ref, kind, title, TODAY + timedelta(days=days_left), days_left, ("区交通运输局",), ref, step
    )


def draw(say: Say, *lines: DigestLine) -> Screen:
    return draw_reminder(say, TODAY, lines, "T0625-1", 7)


def names_of(screen: Screen) -> list[str]:
    return [str(button.label) for row in screen.buttons for button in row]


def test_several_reports_of_one_area_are_told_apart_by_their_days(say: Say) -> None:
    screen = draw(say, line("交通出行", -12), line("交通出行", 0), line("教育文化", 0))
    assert names_of(screen)[:3] == [
        "📝 填报 交通出行（6月13日）",
        "📝 填报 交通出行（6月25日）",
        "📝 填报 教育文化",
    ]


def test_of_too_many_matters_those_of_today_and_tomorrow_are_never_left_out(say: Say) -> None:
    old = [line(f"旧事{n}", n - 60) for n in range(20)]
    screen = draw(say, *old, line("今天的事", 0), line("明天的事", 1), line("后天的事", 2))
    assert "今天的事" in screen.text
    assert "明天的事" in screen.text
    assert "另有 11 项" in screen.text
    assert sum("填报" in name for name in names_of(screen)) == MATTERS_SHOWN


def test_who_watches_has_a_button_to_look_at_each_matter(say: Say) -> None:
    milestone = line("4.1 渡云大桥：10月底前通车", -3, Kind.MILESTONE, Step.LEADER)
    leader = draw(say, line("交通出行", -3, step=Step.LEADER), milestone)
    assert names_of(leader)[:2] == ["📅 交通出行", "📇 4.1 渡云大桥：10月底前通车"]
    office = draw(say, line("交通出行", -9, step=Step.OFFICE), line("教育文化", -9, step=Step.OFFICE))
    assert names_of(office)[0] == "📊 报送情况"


def test_a_digest_without_a_report_is_not_headed_as_one(say: Say) -> None:
    assert "工作提醒" in draw(say, line("4.1 渡云大桥：10月底前通车", 7, Kind.MILESTONE)).text
    assert "报送提醒" in draw(say, line("交通出行", 3)).text


async def test_a_leader_looks_at_what_is_overdue_and_the_office_at_all_reports(town: Town) -> None:
    leader = await town.member(MemberRole.LEADER, "区交通运输局", "领导")
    office = await town.office()
    await town.moves_clock(month=7, day=6)
    assert "交通出行：6月25日已截止" in digests(leader)[-1]
    await leader.presses("📅 交通出行")
    leader.sees("6月25日　报送　交通出行　逾期")
    await office.presses("📊 报送情况")
    office.sees("⬜ 交通出行 · 7月13日（区交通运输局）", "🔴 交通出行：逾期 1 份，6月25日（区交通运输局）")
