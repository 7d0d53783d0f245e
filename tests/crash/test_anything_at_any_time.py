"""People do anything at any time while the process is killed again and again: nothing is lost or doubled."""

import random
from collections.abc import Iterator

import pytest

from bot.sandbox.people.person import Person
from storage.members import MemberRole
from tests.crash.district import District
from tests.crash.phone import PNG, Phone
from tests.dialogues.bustle import Books, check_books, list_buttons, read_books

LEADS = (("江一帆", "区人力资源和社会保障局"), ("纪岚", "区民政局"))
ACTS = 120
TEXTS = (
    *(
        "报送",
        "总览",
        "提交",
        "仍然提交",
        "存草稿",
        "其余都与上月相同",
        "继续",
        "跳过",
        "上一步",
        "取消",
        "不",
    ),
    *(
        "120万",
        "三万五",
        "99999999万",
        "推进中",
        "已完成",
        "6月12日",
        "进展顺利",
        "1.1",
        "记下",
        "帮助",
        "谁负责社保",
    ),
)


def act_somehow(choose: random.Random, person: Person) -> None:
    """Press one of the newest buttons, say something, change something said, or send a picture."""
    buttons = list_buttons(person)
    said = [one for one in person.chat if not one["from"]["is_bot"] and "text" in one]
    match choose.choice(["press"] * 4 + ["say"] * 4 + ["edit", "photo"]):
        case "press" if buttons:
            person.press(*choose.choice(buttons[: choose.choice([8, 20, 200])]), is_stale=True)
        case "edit":
            person.edit_text(choose.choice(said[-6:])["message_id"], choose.choice(TEXTS))
        case "photo":
            person.send_photo(PNG, "现场")
        case _:
            person.send_text(choose.choice(TEXTS))


def list_moves(choose: random.Random, phones: list[Phone]) -> Iterator[tuple[Phone, bool]]:
    """List who acts next, and whether the process is killed in the midst of it."""
    for _ in range(ACTS):
        yield choose.choice(phones), choose.random() < 0.25


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
async def test_nothing_is_lost_or_doubled_whenever_the_process_is_killed(
    district: District, seed: int
) -> None:
    choose = random.Random(seed)
    await district.bot.start()
    phones = [await district.invited(MemberRole.COORDINATOR, unit, name) for name, unit in LEADS]
    await district.settled()
    books = await read_books(district.database)
    for phone, is_killed in list_moves(choose, phones):
        act_somehow(choose, phone.person)
        if is_killed:
            await district.restarts_bot()
        books = await _check(district, books, phone)
    for phone in phones:
        await _leave(district, books, phone)


async def _check(district: District, books: Books, phone: Phone) -> Books:
    await district.settled()
    now = await read_books(district.database)
    check_books(books, now, [phone.person.name])
    return now


async def _leave(district: District, books: Books, phone: Phone) -> None:
    """Whatever the walk has led to, 取消 leads out, and 放弃 where it asks."""
    for word in ("取消", "放弃", "放弃"):
        if books.focus[phone.person.name] is not None:
            phone.says(word)
            books = await _check(district, books, phone)
    assert books.focus[phone.person.name] is None
