"""LIANLUO_FILES: what came with a report stands on disk, whole, once, whatever goes wrong in between."""

import asyncio
import errno
import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.saving import AGAIN_AFTER, MB, MOST_ATTEMPTS, AttachmentSaver, write_whole
from bot.transport import BotApi, Transport
from storage import attachments
from storage.attachments import LEASE
from storage.migrations.run import downgrade
from storage.tables import attachment
from tests.dialogues.test_attachments import act, begins, opens_report, submits
from tests.dialogues.town import PNG, Phone, Town

REPORT = "2026/202606-25-4"


class Room:
    """The room that saves, on a folder of its own, as far as a test lets it."""

    def __init__(self, town: Town, api: BotApi, folder: Path) -> None:
        self.town = town
        self.folder = folder
        self.saver = AttachmentSaver(town.lianluo.database, api, folder, 2, town.clock.now)

    async def saves_all(self) -> None:
        while await self.saver.save_next(self.folder):
            pass

    async def waits(self, span: timedelta) -> None:
        self.town.clock.move_to(self.town.clock.now() + span)

    def files(self) -> dict[str, bytes]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def fetches(self) -> int:
        return sum(call.method == "getFile" for call in self.town.sandbox.calls)

    async def states(self) -> list[str]:
        async with self.town.lianluo.database.transaction() as tx:
            return list(await tx.scalars(sa.select(attachment.c.state).order_by(attachment.c.id)))


@pytest.fixture
async def room(town: Town, tmp_path: Path) -> AsyncIterator[Room]:
    transport = Transport()
    await transport.initialize()
    bot = town.lianluo.application.bot
    yield Room(town, BotApi(transport, bot.base_url, bot.base_file_url), tmp_path / "files")
    await transport.shutdown()


async def report_photos(town: Town, count: int = 1) -> Phone:
    """Somebody submits a report with so many photos."""
    phone = await begins(town)
    for number in range(count):
        await act(phone, phone.person.send_photo, PNG + bytes([number]))
    await submits(phone)
    return phone


async def test_what_came_with_a_report_is_saved_under_its_number_and_task(town: Town, room: Room) -> None:
    phone = await begins(town)
    await act(phone, phone.person.send_document, "../../etc/passwd/报告.PDF", b"%PDF")
    await act(phone, phone.person.send_location)
    await act(phone, phone.person.send_voice)
    await room.saves_all()
    assert room.files() == {}  # a draft is nobody else's
    await submits(phone)
    await room.saves_all()
    assert room.files() == {f"{REPORT}/4.1-1.pdf": b"%PDF", f"{REPORT}/4.1-3.oga": b"OggS"}
    await phone.says("报送")
    await phone.presses("6月25日")
    await phone.presses("4.2")
    await phone.sends_photo()
    await submits(phone)
    await room.saves_all()
    second = {path for path in room.files() if path.startswith(f"{REPORT}-2/")}
    assert second == {f"{REPORT}-2/{name}" for name in ("4.1-1.pdf", "4.1-3.oga", "4.2-1.jpg")}


async def test_a_file_that_is_too_large_is_told_to_the_office_alone(town: Town, room: Room) -> None:
    office, phone = await town.office(), await begins(town)
    for size in (2 * MB + 1, 21 * MB, 2 * MB):
        await act(phone, phone.person.send_document, "图.zip", bytes(size))
    await submits(phone)
    await room.saves_all()
    assert [len(content) for content in room.files().values()] == [2 * MB]
    await opens_report(office)
    office.sees(*(f"4.1 渡云大桥危桥改造 的第 {n} 个附件没有存到服务器：太大" for n in (1, 2)))
    await opens_report(phone)
    assert "没有存到服务器" not in phone.screen


async def test_a_file_that_telegram_no_longer_gives_is_told(town: Town, room: Room) -> None:
    office = await town.office()
    await report_photos(town, 2)
    town.sandbox.fail_next("getFile", 400, description="wrong file_id or the file is temporarily unavailable")
    await room.saves_all()
    assert await room.states() == ["gone", "saved"]
    await opens_report(office)
    office.sees("的第 1 个附件没有存到服务器：Telegram 上已经取不到")


async def test_a_link_that_leads_nowhere_is_tried_some_times(town: Town, room: Room) -> None:
    await report_photos(town)
    town.sandbox.fail_next("download", 404, times=MOST_ATTEMPTS)
    for _ in range(MOST_ATTEMPTS):
        assert await room.states() == ["new"]
        await room.saves_all()
        await room.waits(AGAIN_AFTER)
    assert await room.states() == ["gone"]


@pytest.mark.parametrize("method", ["getFile", "download"])
async def test_an_outage_however_long_loses_nothing(town: Town, room: Room, method: str) -> None:
    await report_photos(town, 2)
    for status in (502, 429, 401, 500, 502, 502, 502):
        town.sandbox.fail_next(method, status)
        assert not await room.saver.save_next(room.folder)
        assert await room.states() == ["new", "new"]
        await room.waits(AGAIN_AFTER)
    await room.saves_all()
    assert await room.states() == ["saved", "saved"]


async def test_a_folder_that_cannot_be_written_to_waits_until_it_is_mended(
    town: Town, room: Room, capsys: pytest.CaptureFixture[str]
) -> None:
    await report_photos(town, 3)
    room.folder.write_text("in the way")
    await room.saves_all()
    assert "LIANLUO_FILES can be written to" in capsys.readouterr().out
    fetches = room.fetches()
    await room.saves_all()
    assert room.fetches() == fetches  # nothing is fetched that could not be written
    room.folder.unlink()
    await room.saves_all()
    await room.waits(AGAIN_AFTER)
    await room.saves_all()
    assert len(room.files()) == 3


async def test_a_full_disk_leaves_no_half_file(
    town: Town, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    await report_photos(town)

    def fail(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr(os, "fsync", fail)
        await room.saves_all()
        assert room.files() == {}
    await room.waits(AGAIN_AFTER)
    await room.saves_all()
    assert len(room.files()) == 1


async def test_a_name_that_the_disk_alone_refuses_does_not_hold_up_the_others(town: Town, room: Room) -> None:
    await report_photos(town, 3)
    (room.folder / REPORT / ".4.1-1.jpg.part").mkdir(
        parents=True
    )  # the first cannot be written, now or later
    await room.saves_all()
    await room.saves_all()
    assert await room.states() == ["new", "saved", "saved"]


async def test_what_a_dead_process_was_saving_is_saved_by_the_next(town: Town, room: Room) -> None:
    await report_photos(town)
    async with town.lianluo.database.transaction() as tx:
        dying = await attachments.claim(tx, town.clock.now())
    assert dying
    left = room.folder / REPORT / ".4.1-1.jpg.part"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    await room.saves_all()
    assert await room.states() == ["saving"]
    await room.waits(LEASE)
    await room.saves_all()
    assert await room.states() == ["saved"]
    assert [path for path in room.files() if "part" in path] == []


async def test_what_fails_unforeseen_is_given_up_in_the_end(
    town: Town, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = await town.office()
    await report_photos(town)
    with monkeypatch.context() as broken:
        broken.setattr("bot.saving.make_path", None)
        for _ in range(MOST_ATTEMPTS):
            with pytest.raises(TypeError):
                await room.saver.save_next(room.folder)
            await room.waits(LEASE)
    await room.saves_all()
    await opens_report(office)
    office.sees("存不下来，请管理员查看日志")


async def test_of_two_rooms_each_file_is_saved_by_one(town: Town, room: Room, tmp_path: Path) -> None:
    await report_photos(town, 6)
    fetches = room.fetches()
    await asyncio.gather(room.saves_all(), room.saves_all())
    assert room.fetches() == fetches + 6
    assert sorted(await room.states()) == ["saved"] * 6


async def test_reports_of_before_this_was_possible_are_saved_too(town: Town, room: Room) -> None:
    await report_photos(town, 2)
    async with town.lianluo.database.transaction() as tx:
        await tx.run_sync(downgrade, "0008")
    await town.lianluo.database.migrate()
    await room.saves_all()
    assert len(room.files()) == 2


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "4.1-1.jpg"
    for content in (b"first", b"second"):
        write_whole(target, content)
        assert [path.read_bytes() for path in target.parent.iterdir()] == [content]
