"""What everybody may see of a plan's text: in a group there is no phone, and nobody's name."""

import re
import unicodedata
from collections.abc import Iterable

_PHONE = re.compile(
    r"(?<!\d)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|[(（]?0\d{2,3}[)）]?[- ]?\d{7,8})(?!\d)"
    r"|(?:电话|電話|手机|手機|热线|熱線|tel|phone)[^\d\n]{0,4}\d[\d -]{5,}\d",
    re.I,
)
_PERSON = re.compile("(?:联系人|聯繫人|联络人|聯絡人|联络员|聯絡員)[:：]?[^，。；、,;]")


def names_somebody(text: str, people: Iterable[str]) -> bool:
    """Tell whether a text has a phone, a contact, or one of these persons in it."""
    plain = unicodedata.normalize("NFKC", text)
    told = _PHONE.search(plain) or _PERSON.search(plain)
    return told is not None or any(person in text for person in people)


def hide_phones(text: str) -> str:
    """Give a text without its phones."""
    plain = unicodedata.normalize("NFKC", text)
    return _PHONE.sub("…", plain) if _PHONE.search(plain) else text
