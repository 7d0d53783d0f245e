"""Characters that some printers to PDF put in place of the common ones: 方⾯ for 方面, 区⺠政局 for 区民政局.

They have one glyph for both and, asked which character it shows, name the one in Unicode's blocks of radicals.
"""

import unicodedata

_SUPPLEMENT = dict(
    zip(
        "⼾⾭⺟⺁⺅⺈⺋⺌⺍⺗⺘⺛⺝⺠⺡⺢⺣⺤⺥⺧⺨⺩⺪⺫⺬⺭⺮⺯⺱⺲⺶⺸⺹⺼⺽⺾⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻏⻐⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "户青母厂亻刀巳小小心扌无月民氵水灬爪爪牛犭王疋目示礻竹糹网罒羊羊老月臼艹虎衤西西见角讠贝车辶辶阝钅长长门阝雨青韦页风飞食饣食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
"""Unicode's EquivalentUnifiedIdeograph.txt: the block at U+2E80, which NFKC leaves alone, and two it makes 戶, 靑."""

_RADICALS = range(0x2F00, 0x2FE0)  # the block that NFKC does turn into common characters


def make_common(text: str) -> str:
    """The text with common characters in place of radicals and of compatibility forms."""
    if text.isascii():
        return text
    return "".join(_common(char) for char in text)


def _common(char: str) -> str:
    if char in _SUPPLEMENT:
        return _SUPPLEMENT[char]
    is_radical = ord(char) in _RADICALS or "\uf900" <= char <= "\ufaff"
    return unicodedata.normalize("NFKC", char) if is_radical else char
