"""The sandbox on a port: the Bot API as Telegram serves it, its files, and the page with its control API.

aiohttp's low-level server rather than an ASGI one: it serves twice as many requests a second, and it can
drop a connection in the middle, as networks do.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import unquote

from aiohttp import web

from bot.sandbox.calls.bodies import read_params
from bot.sandbox.calls.faults import DOWNLOAD, Fault
from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.control import Control
from bot.sandbox.origin import is_from_here
from bot.sandbox.state.updates import Update
from bot.sandbox.telegram import Sandbox

JSON_TYPE = {"Content-Type": "application/json"}
PATIENCE_S = 0.2  # for calls under way when the server stops


class RunningServer:
    """A sandbox that listens. `url` is its address without a path."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.url = ""
        self._sandbox = sandbox
        self._control = Control(sandbox)
        self._protocol = web.Server(self._handle, handler_cancellation=True, access_log=None)
        self._listening: asyncio.Server | None = None

    async def listen(self, host: str, port: int) -> None:
        """Open the port; 0 takes a free one."""
        self._listening = await asyncio.get_running_loop().create_server(self._protocol, host, port)
        self.url = f"http://{host}:{self._listening.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Close the port and every connection."""
        if self._listening is not None:
            self._listening.close()
        await self._sandbox.receiving.stop()
        await self._protocol.shutdown(PATIENCE_S)

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        if not is_from_here(request.method, request.headers):
            return web.Response(status=403, text="The sandbox answers this machine only.")
        path = unquote(request.raw_path.partition("?")[0])
        try:
            if path.startswith("/bot"):
                return await self._call(request, path)
            if path.startswith("/file/bot"):
                return await self._file(request, path)
        except Refusal as refusal:
            return web.Response(status=refusal.status, body=json.dumps(refusal.as_json()), headers=JSON_TYPE)
        return await self._control.handle(request, path)

    async def _call(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        """One call of a method: /bot{token}/{method}."""
        token, _, method = path.removeprefix("/bot").partition("/")
        self._check_token(token)
        params = await read_params(request)
        method = method.lower()

        async def execute() -> web.Response:
            return _answer(await self._sandbox.call(method, params))

        return await self._unless_it_fails(request, method, params, execute)

    async def _file(self, request: web.BaseRequest, path: str) -> web.StreamResponse:
        """A file's bytes: /file/bot{token}/{file_path}."""
        token, _, file_path = path.removeprefix("/file/bot").partition("/")
        self._check_token(token)

        async def read() -> web.Response:
            file = self._sandbox.linked_file(file_path)
            if file is None:
                raise Refusal(404, "file not found")
            return web.Response(body=self._sandbox.files.read(file), content_type="application/octet-stream")

        return await self._unless_it_fails(request, DOWNLOAD, Params({}), read)

    async def _unless_it_fails(
        self,
        request: web.BaseRequest,
        method: str,
        params: Params,
        act: Callable[[], Awaitable[web.Response]],
    ) -> web.StreamResponse:
        """Act and answer, or do what was planned to go wrong."""
        fault = self._sandbox.faults.take(method, params)
        if fault is None:
            return await act()
        if isinstance(fault, Refusal):
            raise fault
        if fault.is_executed:
            await act()
        return await _fail(request, fault)

    def _check_token(self, token: str) -> None:
        if ":" not in token:
            raise Refusal(404)
        if token != self._sandbox.token:
            raise Refusal(401)


async def serve(sandbox: Sandbox, host: str = "127.0.0.1", port: int = 0) -> RunningServer:
    """Put a sandbox on a port, in the running event loop."""
    server = RunningServer(sandbox)
    await server.listen(host, port)
    return server


def _answer(result: Any) -> web.Response:
    """Updates are encoded already; whatever else is encoded here."""
    if isinstance(result, list) and (not result or isinstance(result[0], Update)):
        encoded = b",".join(update.encoded for update in result)
        return web.Response(body=b'{"ok":true,"result":[%b]}' % encoded, headers=JSON_TYPE)
    return web.Response(body=json.dumps({"ok": True, "result": result}).encode(), headers=JSON_TYPE)


async def _fail(request: web.BaseRequest, fault: Fault) -> web.Response:
    """Never answer, or cut the connection."""
    if fault.is_hanging:
        await asyncio.Event().wait()
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
