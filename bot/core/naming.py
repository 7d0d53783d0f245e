"""How the office says that a task has another name: 扫大街 = 5.4, 新农合就是城乡居民医保."""

import re

_SIGNS = re.compile("[＝=]|->|→")
_WORDS = re.compile("就是|即")


def read_naming(said: str) -> tuple[str, str] | None:
    """Read the new name, and the number or title of what bears it; None for what is not said so.

    Words part the two only where no sign does: 即时配送 = 5.4 names 即时配送.
    """
    equals = _SIGNS.search(said) or _WORDS.search(said)
    name, which = (said[: equals.start()].strip(), said[equals.end() :].strip()) if equals else ("", "")
    return (name, which) if name and which else None
