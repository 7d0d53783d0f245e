import json
from contextlib import suppress
from typing import Any

import aiohttp
import pytest
import telegram

from bot.sandbox.people.person import Card, Person
from bot.sandbox.server import RunningServer
from bot.sandbox.telegram import Sandbox

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (600).to_bytes(4, "big") + (400).to_bytes(4, "big")


class Page:
    """The control API as the page uses it, for one person."""

    def __init__(self, http: aiohttp.ClientSession, person: Person) -> None:
        self._http = http
        self._person = person

    async def act(self, action: str, body: Any = None) -> dict[str, Any]:
        address = f"/sandbox/people/{self._person.id}/{action}"
        async with self._http.post(address, json=body if body is not None else {}) as response:
            return {"status": response.status, **await response.json()}

    async def upload(self, action: str, *files: tuple[str, bytes], caption: str = "") -> dict[str, Any]:
        form = aiohttp.FormData(quote_fields=False)  # names as browsers send them
        for name, content in files:
            form.add_field("file", content, filename=name)
        form.add_field("caption", caption)
        address = f"/sandbox/people/{self._person.id}/{action}"
        async with self._http.post(address, data=form) as response:
            return {"status": response.status, **await response.json()}


@pytest.fixture
def page(http: aiohttp.ClientSession, person: Person) -> Page:
    return Page(http, person)


async def get_json(http: aiohttp.ClientSession, address: str) -> Any:
    async with http.get(address) as response:
        assert response.status == 200
        return await response.json()


async def test_the_state_shows_people_chats_and_what_was_sent(
    sandbox: Sandbox, http: aiohttp.ClientSession, bot: telegram.Bot
) -> None:
    card = Card(
        {"zh": "联络员", "en": "Coordinator"}, {"zh": "", "en": ""}, "#2f6f73", "abc", [{"en": "say hello"}]
    )
    person = sandbox.add_person(7, "Lan", card=card)
    person.start("abc")
    sandbox.sent.kind_of = lambda chat_id, message_id: (
        "reminder" if (chat_id, message_id) == (7, 2) else "answer"
    )
    await bot.send_message(7, "<b>due</b>", parse_mode="HTML")
    await bot.send_document(7, b"x", filename="a.xlsx")
    state = await get_json(http, "/sandbox/state")
    assert state["timezone"] == "Asia/Shanghai"
    assert state["now"].startswith("2026-06-24T09:00:0")
    assert state["now"].endswith("+08:00")
    assert state["bot"] == {"username": "lianluo_bot", "first_name": "Lianluo"}
    assert state["people"] == [
        {
            "id": 7,
            "name": "Lan",
            "title": {"zh": "联络员", "en": "Coordinator"},
            "note": {"zh": "", "en": ""},
            "color": "#2f6f73",
            "invitation": "abc",
            "hints": [{"en": "say hello"}],
        }
    ]
    assert [message.get("text") for message in state["chats"]["7"]] == ["/start abc", "due", None]
    shown = [(entry["to"], entry["to_name"], entry["text"], entry["kind"]) for entry in state["sent"]]
    assert shown == [(7, "Lan", "due", "reminder"), (7, "Lan", "a.xlsx", "answer")]


async def test_whatever_the_page_does_reaches_the_bot(page: Page, bot: telegram.Bot, person: Person) -> None:
    await page.act("start", {"payload": "abc"})
    await page.act("text", {"text": "hello", "reply_to": person.chat[0]["message_id"]})
    await page.act("edit", {"message_id": person.chat[1]["message_id"], "text": "hello!"})
    await page.act("forward", {"text": "they say"})
    for action in ("sticker", "voice", "contact", "location", "block", "unblock"):
        assert (await page.act(action))["status"] == 200
    await page.upload("photo", ("a.png", PNG), caption="site")
    await page.upload("album", ("a.png", PNG), ("b.png", PNG))
    await page.upload("document", ("月报.docx", b"docx"))
    updates = await bot.get_updates()
    assert len(updates) == 14
    assert updates[-1].message
    assert updates[-1].message.document
    assert updates[-1].message.document.file_name == "月报.docx"


async def test_a_press_gives_the_id_its_answer_will_carry(
    http: aiohttp.ClientSession, page: Page, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    button = telegram.InlineKeyboardButton("Yes", callback_data="y")
    message = await bot.send_message(
        person.id, "?", reply_markup=telegram.InlineKeyboardMarkup.from_button(button)
    )
    pressed = await page.act("press", {"message_id": message.message_id, "data": "y"})
    async with http.get("/sandbox/events") as events:
        await events.content.readline()
        await bot.answer_callback_query(pressed["callback_query_id"], "noted")
        assert await next_event(events) == {
            "type": "callback_answer",
            "person": person.id,
            "callback_query_id": pressed["callback_query_id"],
            "text": "noted",
            "show_alert": False,
        }


async def next_event(events: aiohttp.ClientResponse) -> dict[str, Any]:
    while True:
        line = await events.content.readline()
        if line.startswith(b"data: "):
            event: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
            return event


async def test_events_tell_everything_that_happens(
    http: aiohttp.ClientSession, page: Page, bot: telegram.Bot, person: Person
) -> None:
    async with http.get("/sandbox/events") as events:
        assert events.content_type == "text/event-stream"
        await events.content.readline()
        await page.act("start")
        await bot.send_chat_action(person.id, "typing")
        message = await bot.send_message(person.id, "one")
        await message.edit_text("two")
        await message.delete()
        await http.post("/sandbox/clock", json={"to": "2026-06-25T09:00"})
        heard = [await next_event(events) for _ in range(8)]
    assert [event["type"] for event in heard] == [
        "message",
        "typing",
        "message",
        "sent",
        "edited",
        "sent",
        "deleted",
        "clock",
    ]
    assert all(event["person"] == person.id for event in heard[:-1])
    assert heard[2]["message"]["text"] == "one"
    assert heard[3]["entry"]["text"] == "one"
    assert heard[6]["message_id"] == message.message_id
    assert heard[7]["now"].startswith("2026-06-25T09:00:0")


async def test_the_clock_moves_forward_only(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    async with http.post("/sandbox/clock", json={"to": "2026-06-25T01:00:00Z"}) as response:
        assert (await response.json())["now"].startswith("2026-06-25T09:00:0")
    for wrong, sentence in (("2026-06-25T08:00", "only goes forward"), ("soon", "needs an instant")):
        async with http.post("/sandbox/clock", json={"to": wrong}) as response:
            assert response.status == 400
            assert sentence in (await response.json())["error"]


async def test_mistakes_are_answered_with_a_sentence(page: Page, http: aiohttp.ClientSession) -> None:
    assert (await page.act("text", {"text": ""}))["error"] == "A message has 1 to 4096 characters."
    assert (await page.act("press", {"message_id": 1, "data": "x"}))["status"] == 400
    assert (await page.act("photo"))["error"] == "There is no file in the request."
    assert (await page.act("fly"))["status"] == 404
    for address in ("/sandbox/people/4711/start", "/sandbox/people/x/start", "/sandbox/nothing"):
        async with http.post(address, json={}) as response:
            assert response.status == 404
    async with http.delete("/sandbox/state") as response:
        assert response.status == 405


async def test_photos_are_shown_and_documents_only_saved(
    page: Page, http: aiohttp.ClientSession, bot: telegram.Bot, person: Person
) -> None:
    await page.upload("photo", ("a.png", PNG))
    photo = person.chat[-1]["photo"][-1]["file_id"]
    document = (await bot.send_document(person.id, b"<script>", filename="a.html")).document
    assert document
    async with http.get(f"/sandbox/file/{photo}") as response:
        assert (await response.read(), response.content_type) == (PNG, "image/png")
        assert "Content-Disposition" not in response.headers
    async with http.get(f"/sandbox/file/{document.file_id}") as response:
        assert response.headers["Content-Disposition"].startswith("attachment;")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    async with http.get("/sandbox/file/nonsense") as response:
        assert response.status == 404


async def test_the_page_is_served_and_nothing_else_of_the_disk(http: aiohttp.ClientSession) -> None:
    async with http.get("/") as response:
        assert response.content_type == "text/html"
        assert response.headers["Cache-Control"] == "no-store"
    async with http.get("/page/phone/chat.js") as response:
        assert response.content_type == "text/javascript"
    outside = (
        "..%2fserver.py",
        "%2e%2e/server.py",
        "..%5cserver.py",
        "phone/..%2f..%2fserver.py",
        "%2fmain.js",
    )
    for name in (*outside, "nothing.js", "", "page", "phone", "phone/", "phone/nothing.js", "phone%00.js"):
        async with http.get(f"/page/{name}") as response:
            assert response.status == 404, name


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("GET", {"Host": "localhost:8765"}, 200),
        ("GET", {"Host": "[::1]:8765"}, 200),
        ("GET", {"Host": "evil.example"}, 403),
        ("GET", {"Host": "127.0.0.1.evil.example:8765"}, 403),
        ("GET", {"Origin": "https://evil.example"}, 200),
        ("POST", {"Origin": "https://evil.example"}, 403),
        ("POST", {"Origin": "null"}, 403),
        ("POST", {"Origin": "http://localhost:9"}, 403),
        ("POST", {"Host": "localhost:8765", "Origin": "http://localhost:8765"}, 404),
    ],
)
async def test_other_sites_cannot_reach_the_sandbox_through_a_browser(
    http: aiohttp.ClientSession, method: str, headers: dict[str, str], status: int
) -> None:
    async with http.request(method, "/sandbox/state", headers=headers) as response:
        assert response.status == status


async def test_stopping_ends_open_streams(server: RunningServer, http: aiohttp.ClientSession) -> None:
    async with http.get("/sandbox/events") as events:
        await events.content.readline()
        await server.stop()
        with suppress(aiohttp.ClientError):
            assert await events.content.read() == b"\n"
