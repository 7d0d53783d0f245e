"""Promise 1: kill -9 at any moment, then a restart: every answer is there, and the dialogue stands where it stood."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

import pytest
import sqlalchemy as sa

from storage.members import MemberRole
from storage.tables import draft, entry, inbox, outbox, report
from tests.crash.district import District
from tests.crash.phone import Phone

Act: TypeAlias = Callable[[Phone], None]


class Moment(Enum):
    """When the process is killed."""

    FETCHED = "the update is handed to it, and probably not committed"
    SHOWN = "its answer is on the phone, and probably not recorded as sent"
    SETTLED = "all is said and done"


@dataclass(frozen=True)
class Step:
    """One act, and what the phone shows when it has been understood."""

    act: Act
    shows: str


def says(text: str) -> Act:
    return lambda phone: phone.says(text)


def presses(label: str) -> Act:
    return lambda phone: phone.presses(label)


WALK = (
    Step(says("报送"), "⬜ 4.1 渡云大桥危桥改造"),
    Step(presses("开始填报"), "现在到了哪个阶段"),
    Step(presses("主体施工"), "本月完成投资多少"),
    Step(says("120万"), "今年以来累计完成投资多少"),
    Step(says("720万"), "目前累计完成多少"),
    Step(says("1"), "本月进展如何"),
    Step(says("完成桥墩浇筑 12 根"), "前期工作有什么突破"),
    Step(says("跳过"), "有什么问题和困难"),
    Step(presses("跳过"), "下一步打算怎么做"),
    Step(says("抓紧架梁"), "省级资金累计到位多少"),
    Step(lambda phone: phone.sends_photo("桥墩"), "附件已收下"),
    Step(presses("这项填好了"), "第 2/3 项任务"),
    Step(presses("与上月相同"), "第 3/3 项任务"),
    Step(presses("与上月相同"), "➖ 4.3"),
    Step(presses("提交"), "报送成功"),
)

ANSWERS = {
    "stage": "structure",
    "investment": "120",
    "investment-total": "720",
    "indicator-1-拆除重建桥梁1座": "1",
    "progress": "完成桥墩浇筑 12 根",
    "breakthrough": None,
    "problems": None,
    "next-steps": "抓紧架梁",
    **{f"{topic}-{source}": None for topic in ("received", "spent") for source in ("省级", "市级", "区级")},
}


@pytest.mark.parametrize(
    "first_moment", [0, *(pytest.param(moment, marks=pytest.mark.slow) for moment in (1, 2))]
)
async def test_a_report_survives_a_kill_after_each_of_its_steps(
    district: District, first_moment: int
) -> None:
    await district.bot.start()
    office = await district.invited(MemberRole.OFFICE, None, "秦朗")
    phone = await district.coordinator()
    moments = tuple(Moment)
    for number, step in enumerate(WALK, start=first_moment):
        await _take(district, phone, step, moments[number % len(moments)])
    await district.settled()

    await _has_one_full_report(district)
    assert phone.count("报送成功") == 1
    assert 1 <= office.count("报送已到") <= 2
    assert set(await district.states(inbox)) == {"done"}
    assert set(await district.states(outbox)) == {"sent"}


async def _take(district: District, phone: Phone, step: Step, moment: Moment) -> None:
    """Take a step, kill the bot at that moment, and see it go on from there."""
    step.act(phone)
    if moment is Moment.FETCHED:
        await district.handed_out(district.last_update_id())
        return await _restart_and_see(district, phone, step)
    await phone.sees(step.shows)
    if moment is Moment.SHOWN:
        return await _restart_and_see(district, phone, step)
    await district.settled()
    before = await _drafts(district), phone.texts
    await district.restarts_bot()
    assert (await _drafts(district), phone.texts) == before
    return None


async def _restart_and_see(district: District, phone: Phone, step: Step) -> None:
    await district.restarts_bot()
    await phone.sees(step.shows)


async def _drafts(district: District) -> list[Any]:
    return [tuple(row) for row in await district.rows(sa.select(draft))]


async def _has_one_full_report(district: District) -> None:
    (stored,) = await district.rows(sa.select(report))
    assert stored.version == 1
    entries = await district.rows(sa.select(entry.c.answers).order_by(entry.c.position))
    bridge, *others = [row.answers for row in entries]
    (photo,) = bridge.pop("photos")
    assert bridge == ANSWERS
    assert photo["caption"] == "桥墩"
    assert others == [{"unchanged": "yes"}, {"unchanged": "yes"}]
