"""A body before its duty, as in 市公安局：负责交通秩序… or 区教育局牵头，区财政局配合，做好…, and over its duties."""

import re

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_kind_alone, is_office
from bot.core.plan.units.credits import Credits, read_sentence, read_value
from bot.core.plan.units.labels import Meaning
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.mentions import Mention

_BODIES_FIRST = re.compile(
    r"(?:由)?(?P<names>[^:。;!?\d《“]{2,80}?)(?:(?P<colon>:)|(?:要)?(?P<verb>牵头负责|负责牵头|牵头|负责)(?!人|制|任|单位|部门|同志))"
)
# A heading for the work of one body: 一、区教育局牵头工作（8项）, 二、区财政局（3项）.
_WORK_OF = re.compile(
    r"(?:由)?(?P<names>[^:。;!?\d《“]{3,60}?)(?:(?P<verb>牵头|负责|承办|主办)的?(?:重点)?(?:工作|任务|事项|项目)?)?(?:\s*\(?共?\s*\d+\s*[项件个]\)?)?\s*"
)
_LAST_NAME = re.compile(r"[、,]")
_NEXT_CLAUSE = re.compile(r"\s*[,;]\s*(?P<clause>[^,;。:]{3,80})(?=[,;])")


def find_leading_duty(whole: Passage, *, may_stand_alone: bool) -> Mention | None:
    """The bodies that a text begins with, if what follows is what they must do.

    `may_stand_alone`: the duties may follow on lines of their own (1.市公安局：).
    """
    match = _BODIES_FIRST.match(whole.plain)
    if not match or not _are_offices(whole.cut(*match.span("names"))) or read_work_of(whole):
        return None
    meaning = Meaning.LEAD if "牵头" in (match["verb"] or "") else Meaning.RESPONSIBLE
    names = read_value(meaning, whole.cut(*match.span("names")))
    end, more = _read_on(whole, match.end()) if match["verb"] else (match.end(), Credits())
    rest = whole.plain[end:].lstrip(" ,;。:")
    return Mention(0, end, names + more) if names and (rest or may_stand_alone) else None


def read_work_of(heading: Passage) -> Credits:
    """The bodies whose work a heading announces."""
    match = _WORK_OF.fullmatch(heading.plain)
    if not match or not _are_offices(heading.cut(*match.span("names"))):
        return Credits()
    meaning = Meaning.LEAD if match["verb"] == "牵头" else Meaning.RESPONSIBLE
    return read_value(meaning, heading.cut(*match.span("names")))


def _are_offices(names: Passage) -> bool:
    if not is_office(_LAST_NAME.split(names.plain)[-1].strip()):  # most texts end here, soon
        return False
    split = [name.plain for name in split_names(names)]
    return bool(split) and all(
        is_office(name) and not is_kind_alone(name) and len(name) > 2 for name in split
    )


def _read_on(whole: Passage, end: int) -> tuple[int, Credits]:
    """Read further clauses that only give duties, as 区财政局配合 does."""
    found = Credits()
    while True:
        match = _NEXT_CLAUSE.match(whole.plain, end)
        more = read_sentence(whole.cut(*match.span("clause"))) if match else Credits()
        if not match or not more:
            return end, found
        found += more
        end = match.end()
