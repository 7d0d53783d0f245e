"""What the name of a sheet says of the tasks on it."""

import re

from bot.documents.word.numerals import write_han

_GIVEN_BY_PROGRAM = re.compile(
    r"(?:sheet|工作表|worksheet|table|表)\s*\d*(?:\s*[(（]\d+[)）])?", re.IGNORECASE
)
_KIND_OF_PAPER = re.compile(
    r".*(?:表|台账|清单|汇总|总览|说明|目录|附件|模板)\s*\d*|[\d年月日季度.\s-]+|附件.*"
)
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]")
_DIGITS = re.compile(r"\d{1,2}\s*[.、．]\s*")


def name_area(name: str, number: int) -> str | None:
    """The heading of an area, 二、教育文化 for the sheet 教育文化; None for a name that is no area's."""
    plain = name.strip()
    if _NUMBERED.match(plain):
        return plain
    plain = plain[match.end() :] if (match := _DIGITS.match(plain)) else plain
    if not plain or _GIVEN_BY_PROGRAM.fullmatch(plain) or _KIND_OF_PAPER.fullmatch(plain):
        return None
    return f"{write_han(number)}、{plain}"
