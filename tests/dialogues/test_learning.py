"""A choice or a correction changes the next answer of one person, another name of a task everybody's."""

from bot.app import build
from bot.core.answered import Answered
from bot.services import responsibility
from bot.services.responsibility import Asking
from storage import members
from storage.members import MemberRole
from storage.tables import audit, choice, task_name
from tests.dialogues.square import forge
from tests.dialogues.town import Phone, Town

STALE = "这个按钮已过期，请重新打开。"
OWN_CHOICE = "按您上次的选择回答"
RURAL = "5.4 农村公厕管护"


async def actions(town: Town) -> list[str]:
    """What was written down, invitations apart."""
    async with town.lianluo.database.transaction() as tx:
        rows = (await tx.execute(audit.select().order_by(audit.c.id))).all()
    return [row.action for row in rows if row.action not in ("import", "invite", "join")]


async def answer_elsewhere(town: Town, phone: Phone, text: str) -> list[str]:
    """What another replica answers to the same person."""
    other = build(town.lianluo.settings, town.clock.now)
    async with other.database.transaction() as tx:
        member = await members.find(tx, phone.person.id)
        assert member
        found = await responsibility.ask(
            tx, other.shelf, Asking(member, phone.person.id, text, town.clock.now())
        )
    await other.database.close()
    assert isinstance(found, Answered)
    return [hit.task.number for hit in found.answer.tasks]


async def correct(phone: Phone, number: str) -> None:
    """Say that the last answer was wrong, and choose the right one, whichever the index offers."""
    question = phone.button("不对")[1].split(":")[1]
    await phone.presses("不对")
    async with phone.town.lianluo.database.transaction() as tx:
        stored = await phone.town.lianluo.shelf.plan(tx)
    assert stored
    await forge(phone, f"pick:{question}:{stored.task_ids[number]}")


async def test_a_choice_is_the_answer_from_then_on_for_this_person_only(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区残联", "苏小禾")
    await phone.says("农村")
    phone.sees("您问的是哪一项")
    old = phone.button(RURAL)
    await phone.presses(RURAL)
    assert phone.toasts[-1].startswith("记住了")
    await phone.presses_again(*old)
    await phone.says("农村？")
    phone.sees(RURAL, OWN_CHOICE)
    assert await answer_elsewhere(town, phone, "农村") == ["5.4"]
    assert len(await answer_elsewhere(town, other, "农村")) > 1
    await other.says("农村")
    other.sees("您问的是哪一项")
    assert await actions(town) == ["choose"]


# BUG: a choice could not be taken back: 不对 offered other tasks, but the next answer was the old choice again.
async def test_a_choice_is_taken_back_by_saying_that_it_is_wrong(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("农村")
    await phone.presses(RURAL)
    await phone.presses("不对")
    phone.sees("「农村」您问的是下面哪一项")
    assert RURAL not in str(phone.person.chat[-1])
    await phone.says("农村")
    phone.sees("您问的是哪一项")
    assert await actions(town) == ["choose", "unchoose"]


async def test_a_correction_is_one_persons_until_the_office_makes_a_name_of_it(town: Town) -> None:
    phone, other, office = (
        await town.coordinator(),
        await town.coordinator("区残联", "苏小禾"),
        await town.office(),
    )
    await phone.says("农田")
    phone.sees("5.3 高标准农田建设")
    await correct(phone, "5.2")
    assert "5.2 农村生活污水治理" in phone.screen
    await phone.says("农田")
    phone.sees("5.2 农村生活污水治理", OWN_CHOICE)
    await other.says("农田")
    other.sees("5.3 高标准农田建设")
    await office.says("/questions")
    office.sees("「农田」（2 人问）", "有人选了：5.2 农村生活污水治理")
    make_name = office.button("设为 5.2 的别名")
    await office.presses("设为 5.2 的别名")
    office.sees("「农田」现在是「5.2 农村生活污水治理」的别名")
    assert "5.2" in await answer_elsewhere(town, other, "农田")
    await office.presses_again(*make_name)
    office.sees("「农田」已经是")
    await other.says(
        "农田"
    )  # BUG: a correction that was settled stood in the list again as soon as anybody asked
    await office.says("/questions")
    office.sees("近 30 天的问题都答上来了")


async def test_another_name_is_everybodys_on_every_replica_until_it_is_revoked(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    assert await answer_elsewhere(town, phone, "大白屋") == []
    await office.says("/alias")
    office.sees("还没有别名")
    await office.says("/alias <大白屋> = 5.4")
    office.sees("「<大白屋>」现在是「5.4 农村公厕管护」的别名")
    await office.says("/alias ＜大白屋＞ ＝ 5.4")
    office.sees("已经是「5.4 农村公厕管护」的别名")
    await phone.says("<大白屋>")
    phone.sees(RURAL)
    assert await answer_elsewhere(town, phone, "<大白屋>") == ["5.4"]
    await office.says("/alias")
    office.sees("「<大白屋>」→ 5.4")
    revoke = office.button("撤销")
    await forge(phone, revoke[1])
    assert phone.toasts[-1] == STALE
    await office.presses("撤销")
    await office.presses_again(*revoke)
    assert "还没有别名" in office.screen
    assert await answer_elsewhere(town, phone, "<大白屋>") == []
    assert await actions(town) == ["add-name", "revoke-name"]


# BUG: "即时配送 = 5.4" was cut at 即; a part without units got a name that finds nothing; 😀 became a name.
async def test_a_name_may_be_given_in_many_ways_and_odd_ones_are_refused(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    for said, answered in (
        ("即时配送 = 5.4", "「即时配送」现在是「5.4"),
        ("大白屋就是农村公厕", "「大白屋」现在是「5.4"),
        ("大白屋 -> 5.2", "「大白屋」现在是「5.2"),
        ("食堂新楼 = 1.4.1", "「食堂新楼」现在是「1.4 农村幸福食堂建设"),
        ("甲 = 农村", "最接近的：1.4 农村幸福食堂建设、5.2"),
        ("甲 = 区民政局", "等号后面要指明一项任务"),
        ("甲 = 99.9", "等号后面要指明一项任务"),
        ("😀 = 5.4", "用法"),
        ("= 5.4", "用法"),
        ("甲 =", "用法"),
        ("甲", "用法"),
    ):
        await office.says(f"/alias {said}")
        office.sees(answered)
    await office.says("/alias " + "长" * 3000 + " = 5.4")
    office.sees("长" * 60 + "」现在是")
    await phone.says("食堂新楼")
    phone.sees("1.4 农村幸福食堂建设")
    await phone.says("大白屋")
    phone.sees("您问的是哪一项")
    phone.sees_buttons("5.2", "5.4")


async def test_for_a_task_that_is_gone_neither_choice_nor_name_counts(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await phone.says("农村")
    pick = phone.button("5.2")
    await phone.presses("5.2")
    await office.says("/alias 大白屋 = 5.2")
    await office.says("农村生活污水")
    await office.presses("停用")
    await office.presses("确定停用")
    await phone.says("农村")
    assert OWN_CHOICE not in phone.last
    phone.sees("您问的是哪一项")
    await phone.presses_again(*pick)
    assert phone.toasts[-1] == STALE
    await phone.says("大白屋")
    phone.sees("没有查到")
    await office.says("/alias")
    office.sees("还没有别名")
    await office.says("/alias 小白屋 = 5.2")
    office.sees("等号后面要指明一项任务")


async def test_what_was_not_asked_by_this_person_cannot_be_answered_for_them(town: Town) -> None:
    phone, other, office = (
        await town.coordinator(),
        await town.coordinator("区残联", "苏小禾"),
        await town.office(),
    )
    await phone.says("农村")
    _, pick = phone.button(RURAL)
    question, task = pick.split(":")[1:]
    before = len(office.person.chat)
    secrets = (pick, f"wrong:{question}", f"ask:{question}", f"of:0:{question}", f"find:{question}")
    for data in (*secrets, f"name:{question}:{task}", f"skip:{question}", "unname:1", "questions"):
        await forge(other, data)
    for data in (
        f"told:1:{task}",
        "reply:1",
        "pick:999999:1",
        "pick:1:999999",
        "wrong:0",
        "pick:1",
        "find:x",
    ):
        await forge(other, data)
    await other.says("/alias 大白屋 = 5.4")
    await other.says("/questions")
    heard = "\n".join(town.texts_to(other)[1:])
    assert "农村" not in heard
    assert "别名" not in heard
    assert len(office.person.chat) == before
    assert await actions(town) == []
    async with town.lianluo.database.transaction() as tx:
        assert (await tx.execute(choice.select())).all() == []
        assert (await tx.execute(task_name.select())).all() == []
    stranger = town.stranger()
    await stranger.starts()
    for data in (*secrets, "unname:1", "questions", "show:5.4", "task:5.4", "call:1"):
        await forge(stranger, data)
    assert set(town.texts_to(stranger)) == {town.texts_to(stranger)[0]}


async def test_the_office_hears_once_a_week_of_what_had_no_answer(town: Town) -> None:
    office, colleague = await town.office(), await town.member(MemberRole.OFFICE, None, "何苗")
    phone = await town.coordinator()
    weekly = "上周有 1 个问题没有答上来"

    def heard(whom: Phone) -> int:
        return sum(weekly in text for text in town.texts_to(whom))

    await town.moves_clock(day=22, hour=10)  # a Monday
    assert heard(office) == 0
    await phone.says("机场扩建谁负责")
    await phone.says("/language")
    await town.moves_clock(day=24, hour=10)
    assert heard(office) == 0
    await town.moves_clock(day=28, hour=23)  # Monday's office hours, and Tuesday's too, pass while it is down
    await town.moves_clock(day=1, hour=8, month=7)
    assert heard(office) == 0
    await town.moves_clock(day=1, hour=9, month=7)
    await town.ticks()
    assert (heard(office), heard(colleague), heard(phone)) == (1, 1, 0)
    await office.presses("看一看")
    assert "「机场扩建谁负责」（1 人问）" in office.screen
    await office.presses("略过")
    await town.moves_clock(day=6, hour=9, month=7)
    assert heard(office) == 1
