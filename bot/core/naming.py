"""How the office says that a task has another name: 扫大街 = 5.4, 新农合就是城乡居民医保."""

import re
import unicodedata

_SIGNS = re.compile("[＝=]|->|→")
_WORDS = re.compile("就是|即")


_NUMBER = re.compile(
    r"(?:第|任务|任務|no|task|#)?\s*(\d{1,3}(?:\.\d{1,3}){1,4})\s*(?:项|項|号|號|项任务|項任務)?[?？]?", re.I
)


def read_number(said: str) -> str | None:
    """Read a question that is no more than the number of a task: 5.4, 任务5.4, 第5.4项; None for any other."""
    match = _NUMBER.fullmatch(unicodedata.normalize("NFKC", said).strip())
    return match[1] if match else None


def read_naming(said: str) -> tuple[str, str] | None:
    """Read the new name, and the number or title of what bears it; None for what is not said so.

    Words part the two only where no sign does: 即时配送 = 5.4 names 即时配送.
    """
    equals = _SIGNS.search(said) or _WORDS.search(said)
    name, which = (said[: equals.start()].strip(), said[equals.end() :].strip()) if equals else ("", "")
    return (name, which) if name and which else None
