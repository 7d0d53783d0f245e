"""How a sheet shows a number: 0.125 as 12.5%, 46203 as a day (ECMA-376 part 1, 18.8.30 and 18.8.31)."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: "#,##0",
    43: "#,##0.00",
    44: "#,##0.00",
    **dict.fromkeys((14, 15, 30, 31), "y-m-d"),
    **dict.fromkeys((16, 28, 29, 51, 53, 54, 58), "m-d"),
    **dict.fromkeys((17, 27, 36, 50, 52, 57), "y-m"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 55, 56), "h:m"),
    22: "y-m-d h:m",
}
"""What the numbers below 164 stand for on a Chinese computer (18.8.30), as far as it matters here."""

_PIECE = re.compile(r'"[^"]*"|\\.|!.|_.|\*.|\[[^\]]*\]|;|[^"\\!_*\[;]+|.', re.DOTALL)
_CURRENCY = re.compile(r"\[\$([^-\]]*)")
_TIME = re.compile(r"h+[^a-z]*m+|m+[^a-z]*s+|h+|s+")
_DAY = re.compile(r"(?<!d)d{1,2}(?!d)")
_DIGITS = re.compile(r"[#0?][#0?,]*(?:\.[#0?]*)?,*")
_UNKNOWN = re.compile(r"[/E]|General|\[[<>=]")
_LONGEST_CODE = 255  # as in Excel
_EXACT = 15  # digits that Excel keeps
_LARGEST_EXPONENT = 20


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a format: what stands before and after the figure, and the code of the figure itself."""

    before: str
    code: str
    after: str


def format_code(number: int, own_codes: dict[int, str]) -> str:
    """The code of a format: the workbook's own, else the built-in one."""
    return own_codes.get(number, _BUILT_IN.get(number, "General"))[:_LONGEST_CODE]


def show_number(written: str, code: str, epoch: datetime) -> str:
    """A number as a cell of this format shows it; days always as 2026年6月30日, and no commas between digits."""
    try:
        value = Decimal(written)
    except InvalidOperation:
        return written
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST_EXPONENT:
        return written
    sections = _split(code)
    if _is_day(sections[0]):
        return _show_day(value, sections[0].code, epoch)
    return _show_figure(value, sections)


def _split(code: str) -> list[Section]:
    """The sections of a format, for positive and negative numbers and for zero."""
    sections: list[list[str]] = [["", "", ""]]
    for piece in _PIECE.findall(code):
        here = sections[-1]
        if piece == ";":
            sections.append(["", "", ""])
        elif piece[0] in '"\\!':
            here[2 if here[1] else 0] += piece.strip('"') if piece[0] == '"' else piece[1:]
        elif piece[0] == "[":
            currency = _CURRENCY.match(piece)
            here[2 if here[1] else 0] += currency[1] if currency else ""
            here[1] += piece if piece[1:2] in tuple("<>=") else ""
        elif piece[0] not in "_*":
            here[1] += piece
    return [Section(*parts) for parts in sections]


def _is_day(section: Section) -> bool:
    return bool(re.search("[ymdhs]", section.code.lower().replace("general", "")))


def _show_day(value: Decimal, code: str, epoch: datetime) -> str:
    """The parts of a day that the format has."""
    try:
        day = epoch + timedelta(days=float(value))
    except OverflowError:
        return _plain(value)
    letters = code.lower()
    dates = _TIME.sub("", letters)
    shown = f"{day.year}年" if re.search("[ye]", dates) else ""
    shown += f"{day.month}月" if "m" in dates else ""
    shown += f"{day.day}日" if _DAY.search(dates) else ""
    return (shown + (f" {day:%H:%M}" if "h" in letters else "")).strip()


def _show_figure(value: Decimal, sections: list[Section]) -> str:
    section = sections[0]
    if value < 0 and len(sections) > 1:
        section, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    digits = _DIGITS.search(section.code)
    if _UNKNOWN.search(section.code) or section.code.strip() in ("", "@"):
        return section.before + section.after if section.before else _plain(value)
    if digits is None or digits[0].endswith(","):  # 0, shows thousands
        return _plain(value)
    percents = section.code.count("%")
    places = len(digits[0].partition(".")[2])
    rounded = (value * 100**percents).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    before, after = section.code[: digits.start()], section.code[digits.end() :]
    return f"{section.before}{before}{rounded:f}{after}{section.after}".strip()


def _plain(value: Decimal) -> str:
    """All digits that Excel has, and no zeros at the end."""
    shown = f"{Decimal(f'{value:.{_EXACT}g}'):f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
