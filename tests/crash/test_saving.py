"""A file that was being saved when the process died is saved by the next one."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.sandbox.calls.faults import Fault
from storage.tables import attachment
from tests.crash.district import District, running_district, until
from tests.crash.nursery import Nursery
from tests.crash.phone import PNG


async def submit_a_photo(district: District) -> None:
    phone = await district.coordinator()
    phone.says("报送")
    await phone.sees_button("开始填报")
    phone.presses("开始填报")
    await phone.sees("现在到了哪个阶段")
    phone.sends_photo("桥墩")
    await phone.sees("附件已收下")
    phone.says("总览")
    await phone.sees_button("提交")
    phone.presses("提交")
    await phone.sees_button("仍然提交")
    phone.presses("仍然提交")
    await phone.sees("报送成功")


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_a_process_killed_while_it_fetches_a_file_leaves_it_to_the_next(
    migrated_url: str, tmp_path: Path, nursery: Nursery
) -> None:
    folder = tmp_path / "files"
    async with running_district(migrated_url, tmp_path, nursery, LIANLUO_FILES=str(folder)) as district:
        await district.bot.start()
        district.sandbox.fail_next("download", Fault.HANG_BEFORE)

        async def is_being_saved() -> bool:
            return await district.rows(sa.select(attachment).where(attachment.c.state == "saving")) != []

        await submit_a_photo(district)
        await until(is_being_saved)
        assert not folder.exists()
        await district.kills_bot()
        district.sandbox.faults.clear()
        await district.bot.start()

        async def is_saved() -> bool:
            return await district.rows(sa.select(attachment).where(attachment.c.state == "saved")) != []

        await until(is_saved)
    (saved,) = [path for path in folder.rglob("*") if path.is_file()]
    assert saved.read_bytes() == PNG
    assert saved.name == "4.1-1.jpg"
