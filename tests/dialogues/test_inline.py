"""@bot in any chat: tasks for members, nothing for others, and never a person's name or phone."""

from dataclasses import replace

from bot.core.model import Task
from bot.data import SAMPLE_PLAN
from bot.sandbox.content.html_text import parse_html
from bot.services import importing
from storage.tables import question
from tests.dialogues.square import ask_inline
from tests.dialogues.town import ZONE, Town, sample_plan

PERSON, PHONE = "宋知远", "13800000001"
LONG = "<&县城污水管网改造提升工程>" * 40


async def make_plan_long(town: Town) -> None:
    """Give tasks numbers, titles and unit lists of every length, and one a person with a phone."""

    def lengthen(place: int, task: Task) -> Task:
        if task.number == "6.2":
            return replace(task, people=(PERSON,), target=f"找{PERSON}，{PHONE}")
        units = tuple(f"{task.number}{'很长的单位名称' * 5}{n}局" for n in range(40))
        number = "长编号" * 20 + str(place)
        return replace(task, number=number, parent=None, title=LONG, target=LONG, responsible=units)

    tasks = tuple(lengthen(place, task) for place, task in enumerate(sample_plan().tasks))
    plan = replace(sample_plan(), year=2026, tasks=tasks)
    async with town.lianluo.database.transaction() as tx:
        await importing.store_plan(tx, plan, SAMPLE_PLAN, 2026, str(ZONE), town.clock.now())


async def test_a_member_gets_tasks_and_a_stranger_nothing(town: Town) -> None:
    phone, stranger = await town.coordinator("区司法局", PERSON), town.stranger()
    await phone.says(f"/phone {PHONE}")
    results = await ask_inline(phone, "nong cun gong ce")
    assert results[0]["title"] == "5.4 农村公厕管护"
    assert results[0]["description"] == "各乡镇人民政府、区农业农村局"
    assert "各乡镇人民政府" in results[0]["input_message_content"]["message_text"]
    assert len(await ask_inline(phone, "农村")) > 1
    assert [r["title"] for r in await ask_inline(phone, "区司法局负责哪些工作")] == ["6.2 矛盾纠纷多元化解"]
    (near,) = await ask_inline(
        phone, "图书馆"
    )  # BUG: what only came near was offered as if it were the answer
    assert near["title"] == "3.3 城市书房和农家书屋"
    assert near["description"].startswith("方案里没有查到，这是最接近的 · ")
    contacts = str(await ask_inline(phone, "矛盾纠纷"))
    assert PERSON not in contacts
    assert PHONE not in contacts
    assert await ask_inline(stranger, "农村公厕") == []
    await phone.says("/language")
    await phone.presses("English")
    text = (await ask_inline(phone, "农村公厕"))[0]["input_message_content"]["message_text"]
    assert "Responsible" in text
    async with town.lianluo.database.transaction() as tx:
        assert (await tx.execute(question.select())).all() == []


# BUG: a result's id was the task's number, which may be longer than Telegram takes; a plan's own people were named.
async def test_whatever_is_typed_the_results_keep_to_telegrams_limits(town: Town) -> None:
    phone = await town.coordinator()
    for empty in ("", "   ", "😀😀", "谢", "？？"):
        assert await ask_inline(phone, empty) == []
    await make_plan_long(town)
    for text in (
        "污水管网",
        "污" * 256,
        "😀污水管网" * 36,
        "<b>污水&管网</b>",
        "矛盾纠纷",
        "很长的单位名称0局",
    ):
        results = await ask_inline(phone, text[:256])
        ids = [result["id"] for result in results]
        assert len(set(ids)) == len(ids) <= 50
        assert all(1 <= len(one.encode()) <= 64 for one in ids)
        for result in results:
            shown = parse_html(result["input_message_content"]["message_text"]).text
            assert 1 <= len(shown.encode("utf-16-le")) / 2 <= 4096
            assert PERSON not in str(result)
            assert PHONE not in str(result)
    assert await ask_inline(phone, "污水管网") != []
    assert await ask_inline(phone, "矛盾纠纷") != []
