"""python-telegram-bot's HTTP, carried by aiohttp: a bot's time goes into HTTP, and this is the quicker way."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECTIONS = 16
TIMEOUT_S = 20.0
CONNECT_TIMEOUT_S = 10.0
UPLOAD_TIMEOUT_S = 60.0
OK = 200
SERVER_ERRORS = 500
JSON = {"Content-Type": "application/json"}


class ApiError(Exception):
    """A call of the Bot API did not do what was asked."""


class NotConnected(ApiError):  # noqa: N818 - it says what is, and is caught by that name
    """The request surely did not arrive: it can be sent again."""


class NoAnswer(ApiError):  # noqa: N818 - as above
    """The request may have arrived."""


class Refused(ApiError):  # noqa: N818 - as above
    """Telegram said no: `code` and `description` as the Bot API gives them (core.telegram.org/bots/api)."""

    def __init__(
        self,
        code: int,
        description: str,
        retry_after_s: float | None = None,
        new_chat_id: int | None = None,
    ) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after_s = retry_after_s
        self.new_chat_id = new_chat_id

    @property
    def is_final(self) -> bool:
        """The same request would be refused again."""
        return self.code < SERVER_ERRORS and self.retry_after_s is None


@dataclass(frozen=True, slots=True)
class File:
    """A file to be sent: the name that people see, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class FoundFile:
    """Where a file can be fetched, and its size in bytes, 0 where Telegram does not tell."""

    path: str
    size: int


class Transport(BaseRequest):
    """One connection pool. `proxy`: http://, socks4:// or socks5:// URL, or empty."""

    def __init__(self, proxy: str = "", connections: int = CONNECTIONS) -> None:
        self._proxy = proxy
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return TIMEOUT_S

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(connector=self._connector())

    def _connector(self) -> aiohttp.BaseConnector:
        if not self._proxy:
            return aiohttp.TCPConnector(limit=self._connections)
        from aiohttp_socks import ProxyConnector

        return ProxyConnector.from_url(self._proxy, limit=self._connections)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - one limit serves the whole exchange
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
    ) -> tuple[int, bytes]:
        """Send for PTB, in whose words NetworkError did not arrive, and TimedOut may have."""
        patience_s = read_timeout if isinstance(read_timeout, int | float) else TIMEOUT_S
        try:
            return await self.exchange(method, url, patience_s, data=_body(request_data))
        except NotConnected as error:
            raise NetworkError(str(error)) from None
        except NoAnswer as error:
            raise TimedOut(str(error)) from None

    async def exchange(self, method: str, url: str, patience_s: float, **request: Any) -> tuple[int, bytes]:
        """Send a request and return (status, body).

        Raises NotConnected where the request surely did not arrive, and NoAnswer where it may have. Neither
        carries the URL: the token is in it.
        """
        if self._session is None:
            raise RuntimeError("the transport is used before it is initialised")
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_TIMEOUT_S, sock_read=patience_s)
        try:
            async with self._session.request(method, url, timeout=timeout, **request) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotConnected(type(error).__name__) from None
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            raise NoAnswer(type(error).__name__) from None


class BotApi:
    """The Bot API by its methods' names: raw JSON in, raw JSON out, and errors that say what can be done."""

    def __init__(self, transport: Transport, base_url: str, base_file_url: str = "") -> None:
        """Take a transport and bases such as https://api.telegram.org/bot<token> and …/file/bot<token>."""
        self._transport = transport
        self._base_url = base_url
        self._base_file_url = base_file_url

    async def call(self, method: str, parameters: Mapping[str, Any], timeout_s: float = TIMEOUT_S) -> Any:
        """Call a method and return its result. Raises NotConnected, NoAnswer or Refused."""
        body = json.dumps(parameters, ensure_ascii=False).encode()
        return await self._post(method, timeout_s, data=body, headers=JSON)

    async def send_file(self, method: str, parameters: Mapping[str, Any], field: str, file: File) -> Any:
        """Call a method with a file in one of its fields. Raises as `call` does."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in parameters.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        form.add_field(field, file.content, filename=file.name, content_type="application/octet-stream")
        return await self._post(method, UPLOAD_TIMEOUT_S, data=form)

    async def fetch_file(self, file_id: str) -> bytes:
        """Fetch a file that somebody sent, 20 MB at most (Bot API, getFile). Raises as `call` does."""
        return await self.fetch((await self.find_file(file_id)).path)

    async def find_file(self, file_id: str) -> FoundFile:
        """Ask where a file that somebody sent can be fetched for an hour. Raises as `call` does."""
        found = await self.call("getFile", {"file_id": file_id})
        return FoundFile(str(found.get("file_path", "")), int(found.get("file_size") or 0))

    async def fetch(self, path: str) -> bytes:
        """Fetch what `find_file` has found. Raises as `call` does."""
        url = f"{self._base_file_url}/{path}"
        status, content = await self._transport.exchange("GET", url, UPLOAD_TIMEOUT_S)
        if status != OK:
            raise Refused(status, "the file is not there")
        return content

    async def _post(self, method: str, timeout_s: float, **request: Any) -> Any:
        status, content = await self._transport.exchange(
            "POST", f"{self._base_url}/{method}", timeout_s, **request
        )
        try:
            answer = json.loads(content)
            if answer["ok"]:
                return answer["result"]
        except (ValueError, KeyError, TypeError):
            raise Refused(status, "not the Bot API's JSON") from None
        told = answer.get("parameters", {})
        description = str(answer.get("description", ""))
        raise Refused(status, description, told.get("retry_after"), told.get("migrate_to_chat_id"))


def _body(data: RequestData | None) -> dict[str, str] | aiohttp.FormData | None:
    if data is None or not data.parameters:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for name, (filename, content, mime_type) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return form
