"""How the office says that a task has another name: 扫大街 = 5.4, 新农合就是城乡居民医保."""

import re

_EQUALS = re.compile("[＝=]|就是|即|->|→")


def read_naming(said: str) -> tuple[str, str] | None:
    """Read the new name, and the number or title of what bears it; None for what is not said so."""
    name, equals, which = (part.strip() for part in _EQUALS.sub("=", said, count=1).partition("="))
    return (name, which) if equals and name and which else None
