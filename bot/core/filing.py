"""Where the files that came with reports stand on disk. Every name is made safe: some come from strangers."""

import re

UNSAFE = re.compile(r"[^\w.-]+")
ENDING = re.compile(r"\.([A-Za-z0-9]{1,8})$")
NO_ENDING = "bin"
LONGEST = 50
"""Characters of a name; a file system takes 255 bytes, of which a Chinese one needs three or four."""


def make_path(year: int, report_number: str, task: tuple[int, str], place: int, *names: str) -> str:
    """Give the path below the folder: <year>/<report number>/<task number>-<n>.<ending of the first name that has one>.

    `task` is its id and its number; a number that had to be changed gets the id too, so that two stay apart.
    """
    task_id, number = task
    called = make_safe(number)
    called = called if called == number else f"{called}-{task_id}"
    return f"{year}/{make_safe(report_number)}/{called}-{place}.{_find_ending(names)}"


def make_safe(name: str) -> str:
    """Make one part of a path of a name: no separators, no "..", nothing hidden, not too long."""
    return UNSAFE.sub("_", name).strip("._-")[:LONGEST] or "_"


def _find_ending(names: tuple[str, ...]) -> str:
    found = (ENDING.search(name) for name in names)
    return next((ending[1].lower() for ending in found if ending), NO_ENDING)
