"""附件: whatever is sent in the middle of whatever, it is kept with its task and can be looked at again."""

from typing import Any

import pytest

from bot.core.dialogue.taking import MOST_PHOTOS
from bot.sandbox.people.person import Person
from storage.members import MemberRole
from tests.dialogues.town import PNG, Phone, Town

BRIDGE = "4.1 渡云大桥"
KEPT = "放进「渡云大桥危桥改造」的附件里"


async def act(phone: Phone, what: Any, *arguments: Any, **options: Any) -> Any:
    """Do something on a phone that the town's phones have no word for, and wait until it is answered."""
    message = what(*arguments, **options)
    await phone.town.settled()
    return message


def shown(phone: Phone, since: int) -> list[str]:
    """What the bot has sent since then, each message in a word or two."""
    return [describe(message) for message in phone.person.received[since:]]


def describe(message: dict[str, Any]) -> str:
    if "venue" in message:
        return f"venue {message['venue']['title']} {message['venue']['address']}"
    kinds = ("photo", "document", "voice", "video", "video_note", "audio", "location")
    kind = next((kind for kind in kinds if kind in message), None)
    return str(message["text"]) if kind is None else f"{kind} {message.get('caption', '')}".strip()


async def looks(phone: Phone) -> list[str]:
    """Press the newest button that shows attachments, and see what comes."""
    before = len(phone.person.received)
    await phone.presses("📎 附件")
    return shown(phone, before)


async def begins(town: Town) -> Phone:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    phone.sees("现在到了哪个阶段")
    return phone


async def send_one_of_each(phone: Phone) -> None:
    person = phone.person
    await act(phone, person.send_photo, PNG, "桥墩")
    await act(phone, person.send_album, [PNG] * 3, "桥面")
    await act(phone, person.send_document, "监理月报.pdf", b"%PDF")
    await act(phone, person.send_voice, 5, "现场说明")
    await act(phone, person.send_location)
    await act(phone, person.send_venue, "渡云大桥", "渡云镇")
    for kind, caption in (("video", "合龙"), ("video_note", ""), ("audio", "")):
        await act(phone, person.send_recording, kind, b"sound", caption)


EACH = [
    *("photo 桥墩", "photo 桥面", "photo", "photo", "document", "voice 现场说明", "location"),
    *("venue 渡云大桥 渡云镇", "video 合龙", "video_note", "audio"),
]


async def test_everything_sent_in_the_middle_of_a_question_is_kept_with_its_task_and_shown_again(
    town: Town,
) -> None:
    phone = await begins(town)
    await phone.presses("主体施工")
    phone.sees("本月完成投资多少")
    await send_one_of_each(phone)
    phone.sees(f"{KEPT}（共 11 个）", "刚才的问题还没有回答", "本月完成投资多少")
    await phone.says("120万")
    await phone.says("总览")
    heading, *files, screen = await looks(phone)
    assert heading == "📎 4.1 渡云大桥危桥改造：11 个附件"
    assert files == EACH
    assert "主体施工" in screen
    await phone.presses(BRIDGE)
    heading, *files, screen = await looks(phone)
    assert (heading, files) == ("📎 4.1 渡云大桥危桥改造：11 个附件", EACH)
    assert "附件：11 个文件" in screen
    await phone.presses("附件")
    phone.sees("有现场照片、文件、位置或语音吗")


PLACES = {
    "a date or a figure is odd": (["主体施工", "99亿"], "请再确认"),
    "a figure has two readings": (["主体施工", "三万五"], "两种理解"),
    "it is asked whether to give up": (["主体施工", "取消"], "要放弃这份草稿吗"),
    "the task is looked at": (["主体施工", "总览", BRIDGE], "发完点「完成」"),
}


@pytest.mark.parametrize("words", [words for words, _ in PLACES.values()], ids=list(PLACES))
async def test_a_photo_at_any_place_of_a_task_is_kept_and_the_place_stands(
    town: Town, words: list[str]
) -> None:
    phone = await begins(town)
    for word in words:
        await (phone.presses(word) if word == BRIDGE else phone.says(word))
    place = phone.screen
    await phone.sends_photo("桥墩")
    assert KEPT in phone.screen
    assert phone.screen.splitlines()[-1] == place.splitlines()[-1]
    assert ("刚才的问题还没有回答" in phone.screen) is (BRIDGE not in words)


async def test_a_photo_that_belongs_to_no_task_is_asked_about(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.sends_album(3)
    phone.sees("请先点开一项任务，再发附件")
    with pytest.raises(AssertionError, match="no button"):
        phone.button("📎 附件")


async def photo_question(phone: Phone) -> None:
    await phone.says("总览")
    await phone.presses(BRIDGE)
    await phone.presses("附件")


async def test_the_words_under_a_photo_can_be_changed_and_taken_away_and_the_photo_replaced(
    town: Town,
) -> None:
    phone = await begins(town)
    photo = await act(phone, phone.person.send_photo, PNG, "桥墩")
    await act(phone, phone.person.edit_caption, photo["message_id"], "桥面")
    phone.sees("已按您修改后的", "渡云大桥危桥改造")
    await phone.says("总览")
    assert "photo 桥面" in await looks(phone)
    await act(phone, phone.person.edit_caption, photo["message_id"], "")
    assert (await looks(phone))[1] == "photo"
    edited = await act(phone, phone.person.edit_photo, photo["message_id"], PNG + b"another")
    await looks(phone)
    sent = [call for call in town.sandbox.calls if call.method == "sendPhoto"]
    assert sent[-1].params["photo"] == edited["photo"][-1]["file_id"]
    assert sent[-2].params["photo"] == photo["photo"][-1]["file_id"]


async def test_what_was_cleared_away_is_gone_and_an_edit_does_not_bring_it_back(town: Town) -> None:
    phone = await begins(town)
    photo = await act(phone, phone.person.send_photo, PNG, "桥墩")
    await photo_question(phone)
    await phone.presses("清除附件")
    phone.sees("附件已清除")
    await act(phone, phone.person.edit_caption, photo["message_id"], "桥面")
    phone.sees("不是某一步的答案")
    await phone.sends_photo("新的")
    phone.sees("现有 1 个")
    await phone.presses("完成")
    assert (await looks(phone))[1:-1] == ["photo 新的"]


async def test_an_album_that_is_one_too_many_is_kept_as_far_as_there_is_room(town: Town) -> None:
    phone = await begins(town)
    for _ in range(3):
        await phone.sends_album(7)
    phone.sees(f"最多 {MOST_PHOTOS} 个附件", "再发的没有收下")
    await phone.says("总览")
    assert len(await looks(phone)) == MOST_PHOTOS + 2


# BUG: what a responsible unit had sent could not be seen before it was taken.
async def test_what_a_responsible_unit_sent_is_shown_before_and_after_it_is_taken(town: Town) -> None:
    lead = await town.coordinator()
    phone = await town.member(MemberRole.COORDINATOR, "渡云镇人民政府", "苏小禾")
    await phone.says("我的任务")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("报进展")
    await phone.presses("主体施工")
    await phone.sends_photo("桥墩")
    await phone.presses("这项填好了")
    await phone.presses("提交")
    await lead.says("报送")
    await lead.presses(BRIDGE)
    assert (await looks(lead))[1:-1] == ["photo 桥墩"]
    await lead.presses("采用 渡云镇人民政府")
    assert (await looks(lead))[1:-1] == ["photo 桥墩"]


async def submits(phone: Phone) -> None:
    await phone.says("总览")
    await phone.presses("提交")
    await phone.presses("仍然提交")
    assert "报送成功" in phone.screen


async def opens_report(office: Phone) -> None:
    await office.says("/history")
    await office.presses("交通出行 · 6月25日")


async def test_the_office_gets_them_on_request_and_nobody_else(town: Town) -> None:
    office, stranger = await town.office(), await town.coordinator("区残联", "苏小禾")
    phone = await begins(town)
    await send_one_of_each(phone)
    await submits(phone)
    await opens_report(office)
    office.sees_buttons("📎 附件（11）")
    heading, *files = await looks(office)
    assert (heading, files) == ("📎 4.1 渡云大桥危桥改造：11 个附件", EACH)
    _, data = office.button("📎 附件（11）")
    await stranger.says("报送")
    before = len(stranger.person.received)
    await stranger.presses_again(stranger.person.received[-1]["message_id"], data)
    assert shown(stranger, before) == []
    assert "不能由您来做" in stranger.toasts[-1]


# BUG: one file that Telegram refused was silently missing.
async def test_a_file_that_telegram_refuses_is_told_and_the_rest_still_comes(town: Town) -> None:
    office = await town.office()
    phone = await begins(town)
    for caption in ("桥墩", "桥面"):
        await phone.sends_photo(caption)
    await submits(phone)
    await opens_report(office)
    gone = "wrong remote file identifier specified"
    town.sandbox.fail_next("sendPhoto", 400, description=gone, chat_id=office.person.id)
    _, second, told = await looks(office)
    assert second == "photo 桥面"
    assert "「4.1 渡云大桥危桥改造」的一个附件在 Telegram 上取不到了（照片：桥墩）" in told
    await office.says("谁负责农村公厕")
    office.sees("公厕")


# BUG: whoever pays Telegram may write four times as much under a photo as a bot may send.
async def test_words_under_a_photo_that_are_longer_than_a_bot_may_send_are_shortened(town: Town) -> None:
    phone = await begins(town)
    await phone.sends_photo("🏗" * 1500)
    await phone.says("总览")
    _, photo, _ = await looks(phone)
    assert photo.startswith("photo 🏗🏗")
    assert photo.endswith("🏗…")


async def test_a_second_tap_does_not_send_everything_twice(town: Town) -> None:
    phone = await begins(town)
    await phone.sends_album(10)
    await phone.says("总览")
    message_id, data = phone.button("📎 附件")
    before = len(phone.person.received)
    tap_twice(phone.person, message_id, data)
    await town.settled()
    assert len(shown(phone, before)) == 12
    assert "附件正在发送，请稍等" in phone.toasts


def tap_twice(person: Person, message_id: int, data: str) -> None:
    for _ in range(2):
        person.press(message_id, data)


async def test_nobody_sees_the_attachments_of_anothers_draft_and_none_are_shown_of_one_that_was_sent(
    town: Town,
) -> None:
    phone, other = await begins(town), await town.coordinator("区残联", "苏小禾")
    await phone.sends_photo("桥墩")
    await phone.says("总览")
    message_id, data = phone.button("📎 附件")
    await other.presses_again(other.person.received[-1]["message_id"], data)
    assert not any("photo" in message for message in other.person.received)
    await submits(phone)
    await phone.presses_again(message_id, data)
    assert not any("photo" in message for message in phone.person.received)
    assert phone.toasts[-1] == other.toasts[-1] != ""
