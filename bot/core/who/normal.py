"""One spelling for everything: full width, traditional characters, emoji and punctuation stop mattering here."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

# Of a longer message its beginning and its end are read: there people say what they want.
_LONGEST_MESSAGE = 400
_LONGEST_QUESTION = 80
_LONGEST_LATIN_QUESTION = 160
_HANZI = re.compile(r"[\u3400-\u9fff]")
# A point or a per cent sign belongs to the word only beside a digit.
_NOISE = re.compile(r"[^0-9a-z\u3400-\u9fff%.\n]+|(?<!\d)[.%]|\.(?!\d)")
_SPELT_OUT = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){2,}")
_APOSTROPHE = re.compile("['’](?:s\\b)?")
_INNER_SPACE = re.compile(r"(?<![0-9a-z]) | (?![0-9a-z])")


def normalise_question(text: str) -> str:
    """Give the question in simplified characters, lower case, with one space for any noise between words."""
    words = " ".join(_NOISE.sub(" ", simplify(fold(_leave_out_middle(text, _LONGEST_MESSAGE)))).split())
    if _SPELT_OUT.fullmatch(words):
        words = words.replace(" ", "")
    return _leave_out_middle(words, _LONGEST_LATIN_QUESTION if words.isascii() else _LONGEST_QUESTION)


def _leave_out_middle(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most // 2]} {text[-(most // 2) :]}"


def normalise_clause(text: str) -> str:
    """Give a piece of a plan without punctuation; only figures and Latin words keep a space between them."""
    return normalise_lines([text])[0]


def normalise_lines(pieces: Iterable[str]) -> list[str]:
    """Normalise the pieces of a plan all at once, which is much faster."""
    text = fold("\n".join(piece.replace("\n", " ") for piece in pieces))
    return _INNER_SPACE.sub("", _NOISE.sub(" ", text)).split("\n")


def fold(text: str) -> str:
    """Give half-width, lower-case, compatible characters (NFKC): ２ and ㎡ become 2 and m2, and ü its key v."""
    return _APOSTROPHE.sub("", unicodedata.normalize("NFKC", text).casefold()).replace("ü", "v")


def simplify(text: str) -> str:
    """Turn traditional characters into simplified ones; the dictionary is loaded only when one is seen."""
    return str(_converter().convert(text)) if has_traditional(text) else text


def has_traditional(text: str, share: float = 0.0) -> bool:
    """Tell whether more than a share of the text are characters that GB 2312, the simplified standard, has not."""
    simplified = text.encode("gb2312", "ignore").decode("gb2312")
    if len(text) - len(simplified) <= share * len(text):
        return False
    return len(_HANZI.findall(text)) - len(_HANZI.findall(simplified)) > share * len(text)


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("t2s")
