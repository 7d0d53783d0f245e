"""Figures in questions: 八所, 一百八十二个, 百分之八十七, 265万 — and how else the plan may print them."""

import re
from collections.abc import Iterator

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_COUNTERS = (
    *("平方米", "平方", "平米", "公里", "千米", "周岁", "小时", "公顷", "块钱", "千瓦", "m2", "km"),
    *"元个家所亩人名幢栋户岁项处座台辆艘条间套米吨层期批次样年月日天张对例种类支村镇片号块场队位床份本头只株棵口",
)
# 3660万 is said for 3660.2万.
_SHORTEST_ROUNDED = 3
_SAME_MEASURES = (("平方米", "m2", "平方", "平米"), ("元", "块钱", "块"))
_COUNTER = "|".join(sorted(_COUNTERS, key=len, reverse=True))
_NUMERAL = r"(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿几好]+)"
# 八千多亩, 二十来个, 几百户: a guess, which no plan prints so. And one of a thing: 一座, 一次, 一个月.
_ROUGH_FIGURE = re.compile(
    rf"{_NUMERAL}[万亿]?[多余来]个?(?:{_COUNTER})?|好?几个?[十百千万亿]+(?:{_COUNTER})?|[数几十][百千万]?几个?(?:{_COUNTER})?"
    rf"|(?<![\d.第十百千万一二三四五六七八九])[一1](?:{_COUNTER})(?![中小])"
)
_FIGURE = re.compile(
    r"(?P<percent>百分之)?(?:(?P<arabic>\d+(?:\.\d+)?)|(?P<chinese>[零〇一二两三四五六七八九十百千](?:[零〇一二两三四五六七八九十百万亿]|千(?![瓦米克]))*))"
    rf"(?P<scale>(?:个(?=[万亿]))?[万亿]?)(?P<measure>%|(?:{_COUNTER})?)"
)


# Schools and hospitals are called by number: 十中, 二小, 第三医院, No. 10 Middle School. Not 一中心, 三小时, 第一批.
_NUMBER = r"(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})"
_FULL_NAME = re.compile(f"第{_NUMBER}(?:实验|人民|高级|职业|完全|初级)*(?P<kind>中学|小学|幼儿园|医院|学校)")
_SHORT_NAME = re.compile(
    f"第?{_NUMBER}(?:(?P<middle>中)(?![心央间国型午等外期]|学(?!生))|(?P<small>小)(?![区时组额微孩班型学])|(?P<other>[院幼])(?!儿))"
)
_ENGLISH_KIND = "(?P<kind>middle|high|senior|primary|elementary) school"
_ENGLISH_NAMES = (
    re.compile(rf"\b(?:no |number )?(?P<number>\d{{1,2}})(?:st|nd|rd|th)? {_ENGLISH_KIND}"),
    re.compile(rf"{_ENGLISH_KIND} (?:no |number )(?P<number>\d{{1,2}})\b"),
    re.compile(r"\b(?:no |number )(?P<number>\d{1,2}) (?P<kind>school)"),
)
_LONG_KINDS = {"中": ("中学",), "小": ("小学", "实验小学"), "院": ("医院", "人民医院"), "幼": ("幼儿园",)}


def find_numbered_names(question: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give the start and end of each name that is a number, and the ways the plan may print it."""
    for match in _SHORT_NAME.finditer(question):
        kind = match["middle"] or match["small"] or match["other"]
        yield match.start(), match.end(), tuple(_name_by_number(match["number"], kind))
    for match in _FULL_NAME.finditer(question):
        short = next((kind for kind, long in _LONG_KINDS.items() if match["kind"] in long), "")
        yield match.start(), match.end(), (match[0], *_name_by_number(match["number"], short))
    for match in (match for pattern in _ENGLISH_NAMES for match in pattern.finditer(question)):
        kinds = {"primary": "小", "elementary": "小", "school": "中小"}.get(match["kind"], "中")
        ways = tuple(way for kind in kinds for way in _name_by_number(match["number"], kind))
        yield match.start(), match.end(), ways


def _name_by_number(number: str, kind: str) -> Iterator[str]:
    for numeral in (number, count_in_chinese(int(number)) if number.isdigit() else f"{_count(number)}"):
        yield numeral + kind
        yield from (f"第{numeral}{long}" for long in _LONG_KINDS.get(kind, ()))


def count_in_chinese(number: int) -> str:
    """Say a number below a hundred: 10 is 十, 12 is 十二, 23 is 二十三."""
    tens, ones = divmod(number, 10)
    digits = "".join(_DIGITS)
    return (
        ("" if tens == 1 else digits[tens]) * bool(tens)
        + "十" * bool(tens)
        + digits[ones] * bool(ones or not tens)
    )


def find_figures(question: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Give each figure's start, end and the ways the plan may print it, the fullest first.

    A single Chinese numeral without a counter is no figure: 一中 is a school and 三级 a rank.
    """
    for match in _FIGURE.finditer(question):
        chinese = match["chinese"]
        is_counted = match["measure"] or match["scale"]
        if chinese and len(chinese) == 1 and not (is_counted and chinese not in "万亿千百"):
            continue
        yield match.start(), match.end(), tuple(dict.fromkeys(_spellings(match)))


def find_rough_figures(question: str) -> Iterator[tuple[int, int]]:
    """Give the start and end of each figure that is only a guess, or says no more than one."""
    return (match.span() for match in _ROUGH_FIGURE.finditer(question))


def _spellings(match: re.Match[str]) -> Iterator[str]:
    yield match[0]
    chinese, scale = match["chinese"], match["scale"].removeprefix("个")
    plain = _arabic(chinese + scale) if chinese else match["arabic"] + scale
    measure = "%" if match["percent"] else match["measure"]
    yield plain + measure
    for measures in _SAME_MEASURES:
        yield from (plain + same for same in measures if measure in measures)
    yield plain
    if plain.endswith("万"):
        written_out = f"{float(plain[:-1]) * 10_000:.0f}"
        yield written_out + measure
        yield written_out
    if plain.isdigit() and int(plain) >= _MYRIADS["万"]:
        in_myriads = f"{int(plain) / 10_000:g}万"
        yield in_myriads + measure
        yield in_myriads
    if plain.endswith("亿"):
        yield f"{float(plain[:-1]) * 10_000:g}万"
    if len(whole := plain.rstrip("万")) >= _SHORTEST_ROUNDED and whole.isdigit():
        yield f"{whole}."


def _arabic(numeral: str) -> str:
    """Turn 一百八十二 into 182 and 三百万 into 300万; digits in a row (二三五) are read one by one."""
    scale = numeral[-1] if len(numeral) > 1 and numeral[-1] in _MYRIADS else ""
    body = numeral.removesuffix(scale)
    if all(character in _DIGITS for character in body):
        return "".join(str(_DIGITS[character]) for character in body) + scale
    return f"{_count(body)}{scale}"


def _count(numeral: str) -> int:
    total = section = digit = 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            section, digit = section + (digit or 1) * _TENS[character], 0
        else:
            total, section, digit = (total + section + digit) * _MYRIADS[character], 0, 0
    return total + section + digit
