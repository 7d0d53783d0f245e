"""What the name of a person looks like, with and without titles."""

import re
from functools import lru_cache

from bot.core.plan.units.bodies import is_body, is_kind_alone
from bot.core.plan.units.words import DOUBLE_SURNAMES, NOT_SURNAMES, SURNAMES, any_of

_TITLE_BEFORE = re.compile(r"[一-龥、]{0,14}(?:长|书记|主任|常委|主席|委员|专员|秘书)\s*(?=[一-龥·]{2,4}$)")
_TITLE_AFTER = re.compile(
    r"\s*(?:\([^()]{2,20}\)|同志|书记|主任|局长|副?[区县市镇乡]长|常委|部长|主席|院长|校长)$"
)
_CHARACTERS = re.compile(r"[一-龥·]+")
_BODY_BEGINS = re.compile(any_of(NOT_SURNAMES))


def find_bare_name(plain: str) -> tuple[int, int]:
    """Where the name of a person begins and ends between the titles: 副县长 周启文, 周启文同志."""
    before, after = _TITLE_BEFORE.match(plain), _TITLE_AFTER.search(plain)
    return before.end() if before else 0, after.start() if after else len(plain)


@lru_cache(maxsize=1000)
def is_person(plain: str) -> bool:
    """True for what is more likely a person than a body: a surname and one or two characters."""
    start, end = find_bare_name(plain)
    name = plain[start:end].replace(" ", "")
    surname = 2 if name.startswith(DOUBLE_SURNAMES) else 1
    if not 1 <= len(name) - surname <= 2 or not _CHARACTERS.fullmatch(name):
        return False
    has_surname = surname > 1 or name[0] in SURNAMES
    return has_surname and not _BODY_BEGINS.match(name) and not is_body(name) and not is_kind_alone(name)
