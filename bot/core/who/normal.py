"""One spelling for everything: full width, traditional characters, emoji and punctuation stop mattering here."""

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_HANZI = re.compile(r"[\u3400-\u9fff]")
# A point or a per cent sign belongs to the word only beside a digit.
_NOISE = re.compile(r"[^0-9a-z\u3400-\u9fff%.]+|(?<!\d)[.%]|\.(?!\d)")
_APOSTROPHE = re.compile("['’](?:s\\b)?")
_INNER_SPACE = re.compile(r"(?<![0-9a-z]) | (?![0-9a-z])")


def normalise_question(text: str, known: str = "") -> str:
    """Give the question in simplified characters, lower case, with one space for any noise between words.

    `known` are characters of the plan: written as in the plan, a character is never converted.
    """
    return _NOISE.sub(" ", simplify(fold(text), known)).strip()


def normalise_clause(text: str) -> str:
    """Give a piece of a plan without punctuation; only figures and Latin words keep a space between them."""
    return _INNER_SPACE.sub("", _NOISE.sub(" ", fold(text)).strip())


def fold(text: str) -> str:
    """Give half-width, lower-case, compatible characters (NFKC): ２ and ㎡ become 2 and m2."""
    return _APOSTROPHE.sub("", unicodedata.normalize("NFKC", text).casefold())


def simplify(text: str, known: str = "") -> str:
    """Turn traditional characters into simplified ones; the dictionary is loaded only when one is seen."""
    if not any(is_traditional(character) and character not in known for character in text):
        return text
    return _converter().convert(text)


def is_traditional(character: str) -> bool:
    """Tell a character that GB 2312, the standard set of simplified characters, does not have."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return _HANZI.match(character) is not None
    return False


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("t2s")
