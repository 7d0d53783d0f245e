"""The control API of the page: what the phones show and do, the clock, and the page's own files."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.calls.bodies import read_params
from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.people.person import Person
from bot.sandbox.people.phones import ACTIONS
from bot.sandbox.telegram import Sandbox

Json = dict[str, Any]

PAGE = Path(__file__).parent / "page"

SERVED = re.compile(r"(?:[a-z]+/)?[a-z0-9]+\.[a-z]+")
"""A file of the page, or of one of its rooms: nothing that leads out of it."""
PING_S = 15
TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".woff2": "font/woff2",
        ".json": "application/json",
        ".webmanifest": "application/manifest+json",
    }
)
SHOWN_INLINE = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
NO_STORE = MappingProxyType({"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"})


class Control:
    """Answers everything that is not the Bot API."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._gets: Mapping[str, Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]] = {
            "/sandbox/state": self._state,
            "/sandbox/events": self._events,
        }

    async def handle(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        """One request; what a person cannot do is a 400 with a sentence."""
        try:
            if request.method == "POST":
                return _as_json(await self._act(request, path))
            if request.method != "GET":
                return _complain(405, "The sandbox answers GET and POST only.")
            answer = self._gets.get(path)
            return await answer(request) if answer else self._static(path)
        except ValueError as mistake:
            return _complain(400, str(mistake))
        except Refusal as refusal:
            return _complain(refusal.status, refusal.description)
        except LookupError:
            return _complain(404, "There is nothing at this address.")

    async def _state(self, _request: web.BaseRequest) -> web.Response:
        sandbox = self._sandbox
        return _as_json(
            {
                "now": sandbox.local_time(),
                "timezone": sandbox.timezone.key,
                "bot": {name: sandbox.bot[name] for name in ("username", "first_name")},
                "people": [_about(person) for person in sandbox.people.values()],
                "chats": {str(person.id): person.chat for person in sandbox.people.values()},
                "sent": list(sandbox.sent.entries),
            }
        )

    async def _events(self, request: web.BaseRequest) -> web.StreamResponse:
        """Server-Sent Events until the page goes away."""
        response = web.StreamResponse(headers={**NO_STORE, "Content-Type": "text/event-stream"})
        with self._sandbox.changes.stream() as events:
            await response.prepare(request)
            await response.write(b": welcome\n\n")
            while True:
                try:
                    async with asyncio.timeout(PING_S):
                        event = await events.get()
                    await response.write(b"data: %b\n\n" % json.dumps(event).encode())
                except TimeoutError:
                    await response.write(b": ping\n\n")

    async def _act(self, request: web.BaseRequest, path: str) -> Json:
        params = await read_params(request)
        if path == "/sandbox/clock":
            return self._move_clock(params)
        match = re.fullmatch(r"/sandbox/people/(\d+)/(\w+)", path)
        if match is None:
            raise LookupError(path)
        person, act = self._sandbox.people[int(match.group(1))], ACTIONS[match.group(2)]
        return act(person, params)

    def _move_clock(self, params: Params) -> Json:
        try:
            instant = datetime.fromisoformat(params.text("to"))
        except ValueError:
            raise ValueError("The clock needs an instant such as 2026-06-25T09:00.") from None
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=self._sandbox.timezone)
        self._sandbox.clock.move_to(instant)
        return {"now": self._sandbox.local_time()}

    def _static(self, path: str) -> web.Response:
        if path.startswith("/sandbox/file/"):
            return self._file(path.removeprefix("/sandbox/file/"))
        name = "index.html" if path == "/" else path.removeprefix("/page/")
        file = PAGE / name
        if not SERVED.fullmatch(name) or file.suffix not in TYPES or not file.is_file():
            raise LookupError(path)
        headers = {**NO_STORE, "Content-Type": TYPES[file.suffix]}
        return web.Response(body=file.read_bytes(), headers=headers)

    def _file(self, file_id: str) -> web.Response:
        """A photo to look at, anything else to save: a document must not run as a page of this origin."""
        file = self._sandbox.files.find(file_id)
        if file is None:
            raise LookupError(file_id)
        headers = {**NO_STORE, "Content-Type": file.content_type}
        if file.content_type not in SHOWN_INLINE:
            headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        return web.Response(body=self._sandbox.files.read(file), headers=headers)


def _about(person: Person) -> Json:
    card = person.card
    return {
        "id": person.id,
        "name": person.name,
        "title": card.title if card else {},
        "note": card.note if card else {},
        "color": card.color if card else "#888888",
        "invitation": card.invitation if card else None,
        "hints": list(card.hints) if card else [],
    }


def _as_json(body: Json) -> web.Response:
    return web.Response(body=json.dumps(body).encode(), content_type="application/json", headers=NO_STORE)


def _complain(status: int, sentence: str) -> web.Response:
    body = json.dumps({"error": sentence}).encode()
    return web.Response(status=status, body=body, content_type="application/json", headers=NO_STORE)
