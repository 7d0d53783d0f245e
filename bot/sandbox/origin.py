"""Whether a request comes from this machine: other web pages must not reach the sandbox through a browser."""

from collections.abc import Mapping

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})


def is_from_here(method: str, headers: Mapping[str, str]) -> bool:
    """The Host must be a loopback name (DNS rebinding), and a page that posts must be the sandbox's own."""
    host = headers.get("Host", "")
    if host.rpartition(":")[0] not in _LOOPBACK and host not in _LOOPBACK:
        return False
    origin = headers.get("Origin")
    return method in ("GET", "HEAD") or origin is None or origin == f"http://{host}"
