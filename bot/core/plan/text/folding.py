"""The same text for the eye of a pattern: half-width, simplified, with one kind of dash and space.

Folding never changes the length, so that whatever a pattern finds in the folded text
can be cut out of the text as printed.
"""

import unicodedata

_LOOK_ALIKES = str.maketrans(
    {
        "【": "[", "】": "]", "〔": "[", "〕": "]", "﹝": "[", "﹞": "]", "『": "“", "』": "”", "「": "“", "」": "”",
        "｜": "|", "│": "|", "┃": "|", "—": "-", "–": "-", "−": "-", "―": "-", "~": "-", "〜": "-", "～": "-",
        "∶": ":", "︰": ":", "․": ".", "・": "·", "•": "·", "●": "·", "▪": "·", "◆": "·", "■": "·", "★": "·",
        "〇": "零", "′": "'", "\t": "\t",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """The text with every character replaced by its plainest form; as long as what came in."""
    return text.translate(_table_for(frozenset(text)))


def _table_for(characters: frozenset[str]) -> dict[int, str]:
    table = {ord(char): _plainest(char) for char in characters}
    foreign = sorted(char for char in characters if "\u4e00" <= char <= "\u9fff" and not _is_simplified(char))
    if foreign:  # then 後, too, which GB 2312 holds, is the traditional one
        table.update(_simplify(sorted(char for char in characters if "\u4e00" <= char <= "\u9fff")))
    return table


def _plainest(char: str) -> str:
    if char.isspace():
        return char if char == "\t" else " "
    replaced = char.translate(_LOOK_ALIKES)
    if replaced != char or unicodedata.category(char) == "No":  # ① must not become 1, nor ² a 2
        return replaced
    normal = unicodedata.normalize("NFKC", char)
    return normal.translate(_LOOK_ALIKES) if len(normal) == 1 else char


def _is_simplified(char: str) -> bool:
    """GB 2312 holds the simplified characters; what it lacks may be a traditional one."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _simplify(characters: list[str]) -> dict[int, str]:
    from opencc import OpenCC  # loads its dictionaries: only where a text needs it

    simplified = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {ord(old): new for old, new in zip(characters, simplified, strict=True) if len(new) == 1}
