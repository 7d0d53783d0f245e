"""How the Bot API says no: an HTTP status, a description, and sometimes parameters."""

from collections.abc import Mapping
from typing import Any

NAMES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class Refusal(Exception):  # noqa: N818 - it is an answer of the API, not an error of ours
    """An unsuccessful answer of the Bot API."""

    def __init__(self, status: int, reason: str = "", parameters: Mapping[str, Any] | None = None) -> None:
        name = NAMES.get(status, "Error")
        self.status = status
        self.description = f"{name}: {reason}" if reason else name
        self.parameters = parameters
        super().__init__(self.description)

    def as_json(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def bad_request(reason: str, **parameters: Any) -> Refusal:
    """400, the most frequent refusal."""
    return Refusal(400, reason, parameters)


def too_many_requests(retry_after_s: int) -> Refusal:
    """429, with the seconds to wait."""
    return Refusal(429, f"retry after {retry_after_s}", {"retry_after": retry_after_s})
