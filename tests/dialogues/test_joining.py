import re

import sqlalchemy as sa

from storage.members import MemberRole
from storage.tables import membership
from tests.dialogues.town import Town


async def test_an_invitation_binds_its_first_guest_and_nobody_else(town: Town) -> None:
    payload = await town.invitation(MemberRole.COORDINATOR, "区交通运输局")
    invited, another = town.stranger("江一帆"), town.stranger("冒名者")
    await invited.starts(payload)
    invited.sees("绑定成功", "区交通运输局", "联络员")
    await another.starts(payload)
    another.sees("已经被使用过了")
    await another.says("危桥改造谁负责")
    another.sees("只为受邀的联络员服务")
    await invited.starts(payload)
    invited.sees("绑定成功")


async def test_a_wrong_or_old_invitation_says_what_to_do(town: Town) -> None:
    payload = await town.invitation(MemberRole.COORDINATOR, "区交通运输局")
    late = town.stranger()
    await late.starts("not-an-invitation")
    late.sees("邀请链接无效")
    await town.moves_clock(day=28)
    await late.starts(payload)
    late.sees("已过期")


async def test_a_stranger_learns_nothing_whatever_is_sent(town: Town) -> None:
    stranger = town.stranger()
    await stranger.starts()
    await stranger.says("/who 危桥改造")
    await stranger.says("报送")
    await stranger.sends_photo()
    await stranger.says("/help")
    said = town.texts_to(stranger)
    assert len(said) == 5
    assert len(set(said)) == 1
    assert not re.search(r"交通|渡云|局", said[0])


async def test_each_role_is_greeted_with_what_it_can_do(town: Town) -> None:
    leader = await town.member(MemberRole.LEADER, "区教育局", "分管领导")
    leader.sees("分管领导", "区教育局")
    deputy = await town.member(MemberRole.DEPUTY, "区教育局", "副手")
    deputy.sees("B 岗")
    office = await town.office()
    office.sees("分指挥部办公室")
    await office.says("报送情况")
    office.sees("⬜ 交通出行 · 6月25日（区交通运输局）")


async def test_the_language_can_be_changed_and_changes_at_once(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("/language")
    await phone.presses("English")
    await phone.says("/report")
    assert "渡云大桥危桥改造" in phone.last
    assert "报送" not in phone.last
    await phone.says("报送")
    assert "渡云大桥危桥改造" in phone.last


async def test_who_blocks_the_bot_is_noted_and_who_returns_is_welcome(town: Town) -> None:
    phone = await town.coordinator()
    phone.person.block()
    await town.settled()
    await town.moves_clock(day=24)
    assert not [text for text in town.texts_to(phone) if "报送提醒" in text]
    phone.person.unblock()
    await town.settled()
    await town.ticks()
    assert [text for text in town.texts_to(phone) if "报送提醒" in text]


async def test_whose_last_role_is_taken_away_becomes_a_stranger_at_once(town: Town) -> None:
    phone = await town.coordinator()
    async with town.lianluo.database.transaction() as tx:
        await tx.execute(sa.delete(membership))
    await phone.says("危桥改造")
    phone.sees("只为受邀的联络员服务")


async def test_typed_escapes_are_words_like_others(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("\\u0000 \\ud83d")
    await phone.says("收到")
    phone.sees("不客气")


async def test_a_leader_is_told_who_reports(town: Town) -> None:
    leader = await town.member(MemberRole.LEADER, "区交通运输局", "分管领导")
    await leader.says("报送")
    leader.sees("由本单位的联络员或 B 岗填写")
