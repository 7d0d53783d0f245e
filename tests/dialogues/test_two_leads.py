"""Two leads of one area report at once: each sees who did what, and neither undoes the other's."""

from collections.abc import AsyncIterator

import pytest

from tests.dialogues.bustle import LEADS, plan_of_one_area
from tests.dialogues.town import Town, running_town


@pytest.fixture
async def town(migrated_url: str) -> AsyncIterator[Town]:
    """A town whose one area has two leads."""
    async with running_town(migrated_url, plan_of_one_area()) as town:
        yield town
        assert await town.count_failures() == 0


# BUG: what one had typed stood there as filled by the other, as soon as that one had submitted.
async def test_a_name_stands_only_beside_what_that_person_said(town: Town) -> None:
    first, second = await town.coordinator(LEADS[0], "江一帆"), await town.coordinator(LEADS[1], "纪岚")
    await first.says("报送")
    await first.says("渡云大桥本月投资120万")
    await first.says("记下")
    await second.says("报送")
    await second.presses("其余都与上月相同")
    await second.presses("提交")
    await first.says("总览")
    assert "投资 120 万元（纪岚 填）" not in first.screen
    first.sees("由 纪岚 提交")


async def test_what_the_second_left_as_it_stood_keeps_what_the_first_changed(town: Town) -> None:
    first, second = await town.coordinator(LEADS[0], "江一帆"), await town.coordinator(LEADS[1], "纪岚")
    await first.says("报送")
    await first.says("渡云大桥本月投资120万，主体施工")
    await first.says("记下")
    await first.says("总览")
    await first.says("提交")
    await first.says("仍然提交")
    for phone, telling in ((first, "渡云大桥本月投资150万"), (second, "渡云大桥主体封顶")):
        await phone.says("报送")
        await phone.presses("6月25日（")
        await phone.says(telling)
        await phone.says("记下")
        await phone.says("总览")
    await first.says("提交")
    await first.says("仍然提交")
    await second.says("提交")
    await second.says("仍然提交")
    second.sees("江一帆 刚提交了这份报送", "结构封顶 · 投资 150 万元")
    assert "您填" not in second.last
    await second.says("提交")
    await second.says("仍然提交")
    assert "报送成功" in second.screen
