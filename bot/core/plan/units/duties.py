"""A body before its duty, as in 市公安局：负责交通秩序… or 区教育局牵头，区财政局配合，做好…, and over its duties."""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_body, is_collective, is_kind_alone, is_office
from bot.core.plan.units.credits import WHOSE, Credits, may_act, read_sentence, read_value
from bot.core.plan.units.labels import Meaning
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.mentions import Mention

_BODIES_FIRST = re.compile(
    r"(?P<by>由)?(?P<names>[^:。;!?\d《“]{2,80}?)(?:(?P<colon>:|。(?=牵头|负责))|(?:要|共同|分别|具体|主要|统一|按职责)?"
    r"(?P<verb>牵头负责|负责牵头|牵头|负责|配合|协助|按照?(?:各自)?(?:职责|职能)(?:分工)?,?(?:做好|抓好|落实|负责)|"
    r"(?P<must>(?<=要)(?:会同|联合|抓紧|加快|尽快|组织|做好|抓好|制定|完成)))"
    r"(?!人(?![员口防])|制(?![定订作])|任|单位|部门|同志))"
)
# A heading for the work of one body: 一、区教育局牵头工作（8项）, 二、区财政局（3项）.
_WORK_OF = re.compile(
    r"(?:由)?(?P<names>[^:。;!?\d《“]{3,60}?)(?:(?:共同|分别|联合)?(?P<verb>(?:负责)?牵头|负责|承办|主办)(?:负责|承办)?的?(?:重点)?(?:工作|任务|事项|项目)?)?(?:\s*\(?共?\s*\d+\s*[项件个]\)?)?\s*"
)
_LONGEST_HEADING = 200
_MEANINGS = {"牵头": Meaning.LEAD, "配合": Meaning.ASSISTING, "协助": Meaning.ASSISTING}
_DUTY_FOLLOWS = re.compile("(?:要|应)?(?:牵头|负责|组织|协助|配合|指导|督促|做好|落实|承担)")
_AND_OTHERS = re.compile("等(?:有关|相关)?(?:部门|单位)$")
_LAST_NAME = re.compile(r"[、,]")
_SENTENCE_WITH_DUTY = re.compile(
    r"(?:^|(?<=[。;!?])|(?<=如下:))\s*(?P<said>[^。;!?:\d《“]{2,90}?(?:牵头|负责|配合|协助|职责|职能|要(?:会同|联合|抓紧|加快|尽快|组织|做好|抓好|制定|完成)|:)[^。;!?]*)"
)
_STOP = re.compile("[。;!?]")
_COMMA = re.compile(",")
_TOGETHER = re.compile(
    r"(?:会同|联合)(?P<names>[^,。;:]{2,40}?)(?=抓紧|加快|尽快|做好|抓好|完成|开展|制定|推进|落实|负责|组织|研究)"
)
_LABEL_LIKE = re.compile(r"[^各省市区县、]{2,4}(?:单位|部门|主体|机构)")
_DUTIES_FOLLOW = re.compile(r"(?:分工|职责|任务)[^。;:,]{0,6}如下:")
_NEXT_CLAUSE = re.compile(r"\s*[,;]\s*(?P<clause>[^,;。:]{3,80})(?=[,;])")


def find_leading_duty(whole: Passage, *, may_stand_alone: bool) -> Mention | None:
    """The bodies that a text begins with, if what follows is what they must do.

    `may_stand_alone`: the duties may follow on lines of their own (1.市公安局：).
    """
    match = _BODIES_FIRST.match(whole.plain)
    if not match or not _may_begin(whole, match) or read_work_of(whole):
        return None
    if match["must"] and any(
        is_collective(name.plain) for name in split_names(whole.cut(*match.span("names")))
    ):
        return None  # what all must do is no task of theirs
    verb = (match["verb"] or whole.plain[match.end() : match.end() + 2])[:2]
    names = read_value(_MEANINGS.get(verb, Meaning.RESPONSIBLE), whole.cut(*match.span("names")))
    is_sure = bool(match["by"])
    end, more = _read_on(whole, match.end(), is_sure=is_sure) if match["verb"] else (match.end(), Credits())
    more += _read_others(whole, end) if match["verb"] else Credits()
    together = _TOGETHER.match(whole.plain, match.start("must")) if match["must"] else None
    if together:
        more += read_value(Meaning.ASSISTING, whole.cut(*together.span("names")))
    rest = whole.plain[end:].lstrip(" ,;。:")
    return Mention(0, end, names + more, leads=True) if names and (rest or may_stand_alone) else None


def find_duties(whole: Passage, start: int = 0) -> Iterator[Mention]:
    """The sentences behind `start` that begin with bodies and say what these do: 区住建局负责修路；区水利局负责修渠."""
    announced = _DUTIES_FOLLOW.search(whole.plain)
    start = max(start, announced.end() if announced else 0)
    for sentence in _SENTENCE_WITH_DUTY.finditer(whole.plain, start):
        duty = find_leading_duty(whole.cut(sentence.start("said"), sentence.end()), may_stand_alone=False)
        if duty:
            yield duty._replace(start=sentence.start("said"), end=sentence.start("said") + duty.end)


def announces_duties(plain: str) -> bool:
    """True for a text that says 各单位分工如下：, after which bodies stand before their duties."""
    return _DUTIES_FOLLOW.search(plain) is not None


def read_work_of(heading: Passage) -> Credits:
    """The bodies whose work a heading announces."""
    if len(heading) > _LONGEST_HEADING:
        return Credits()
    return _read_work_of(heading.text, heading.plain).on_line(heading.line)


@lru_cache(maxsize=200)  # several ask the same of a heading
def _read_work_of(text: str, plain: str) -> Credits:
    heading = Passage(0, text, plain)
    match = _WORK_OF.fullmatch(plain)
    if not match or not _are_offices(heading.cut(*match.span("names"))):
        return Credits()
    meaning = Meaning.LEAD if (match["verb"] or "").endswith("牵头") else Meaning.RESPONSIBLE
    return read_value(meaning, heading.cut(*match.span("names")))


def _may_begin(whole: Passage, match: re.Match[str]) -> bool:
    """Offices; before a colon also those called by their fields, and houses for which a duty follows."""
    names = whole.cut(*match.span("names"))
    if match["colon"] and _LABEL_LIKE.fullmatch(names.plain):  # 监理单位:
        return False
    if _are_offices(names):
        return True
    is_duty = bool(match["colon"] and _DUTY_FOLLOWS.match(whole.plain, match.end()))
    are_fields = bool(match["colon"] and _AND_OTHERS.search(names.plain))
    if not is_duty and not are_fields and not match["by"]:  # most texts end here
        return False
    split = [name.plain for name in split_names(names)]
    likely = sum(map(is_body, split))
    if match["by"] and match["verb"]:
        return bool(split) and likely == len(split)
    houses = is_duty and likely == len(split) and all(name.startswith(WHOSE) for name in split)
    return bool(split) and (houses or (are_fields and likely * 2 > len(split)))


def _are_offices(names: Passage) -> bool:
    if not is_office(_LAST_NAME.split(names.plain)[-1].strip()):  # most texts end here, soon
        return False
    split = [name.plain for name in split_names(names)]
    return bool(split) and all(
        may_act(name)
        and is_office(name)
        and not is_kind_alone(name)
        and (len(name) > 2 or name[-1] in "委办局")
        for name in split
    )


def _read_others(whole: Passage, end: int) -> Credits:
    """Whom the same sentence gives another part of the same work: 甲局负责编制方案，乙局配合做好评审."""
    found = Credits()
    stop = _STOP.search(whole.plain, end)
    last = stop.start() if stop else len(whole)
    for comma in _COMMA.finditer(whole.plain, end, last):
        clause = whole.cut(comma.end(), last)
        match = _BODIES_FIRST.match(clause.plain)
        if match and match["verb"] and _may_share(clause.cut(*match.span("names"))):
            meaning = _MEANINGS.get(match["verb"][:2], Meaning.RESPONSIBLE)
            found += read_value(meaning, clause.cut(*match.span("names")))
    return found


def _may_share(names: Passage) -> bool:
    return "," not in names.plain and all(may_act(name.plain) for name in split_names(names))


def _read_on(whole: Passage, end: int, *, is_sure: bool = False) -> tuple[int, Credits]:
    """Read further clauses that only give duties, as 区财政局配合 does."""
    found = Credits()
    while True:
        match = _NEXT_CLAUSE.match(whole.plain, end)
        more = read_sentence(whole.cut(*match.span("clause")), is_sure=is_sure) if match else Credits()
        if not match or not more:
            return end, found
        found += more
        end = match.end()
