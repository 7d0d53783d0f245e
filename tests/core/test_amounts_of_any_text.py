import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.core.amounts import Amount, Number, format_amount, read_amount, read_number

DIGITS = "零一二三四五六七八九"
TYPED = st.text(
    alphabet="0123456789.,-~ 零〇一二两三五九十百千万亿點点元块个%wW约多没有无到近１２，．平方米", max_size=16
)
PIECES = [*"零一三九十百千万亿点", "5", "12", "1,200", "0.5"]
PIECED_TOGETHER = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)


def write_in_chinese(number: int) -> str:
    """The number as a schoolbook writes it: groups of four, one 零 for any gap, 十 in front without 一."""
    if number == 0:
        return "零"
    written = ""
    for sign, size in (("亿", 10**8), ("万", 10**4), ("", 1)):
        group, number_left = divmod(number, size)
        if group:
            has_gap = bool(written) and group < 1000
            written += ("零" if has_gap else "") + write_group(group) + sign
        number = number_left
    return re.sub("^一十", "十", written)


def write_group(group: int) -> str:
    written = ""
    for digit, sign in zip(f"{group:04}", "千百十 ", strict=True):
        written += DIGITS[int(digit)] + (sign.strip() if digit != "0" else "")
    return re.sub("零+", "零", written).strip("零")


@given(
    st.integers(0, 10**9)
    | st.integers(0, 10**5)
    | st.builds(lambda d, p: d * 10**p, st.integers(1, 99), st.integers(0, 7))
)
def test_every_number_written_in_chinese_reads_back(number: int) -> None:
    assert read_number(write_in_chinese(number), "人") == Number(Decimal(number))


def test_every_seventh_number_up_to_a_hundred_thousand_reads_back() -> None:
    wrong = [n for n in range(0, 100_000, 7) if read_number(write_in_chinese(n), "人") != Number(Decimal(n))]
    assert wrong == []


@given(st.text() | TYPED, st.sampled_from([None, "元", "万元", "亿元"]))
def test_no_text_makes_reading_an_amount_fail(text: str, unit: str | None) -> None:
    read_amount(text, unit)


@given(st.text() | TYPED, st.sampled_from(["幢", "%", "万平方米", "亩", ""]))
def test_no_text_makes_reading_a_figure_fail(text: str, unit: str) -> None:
    read_number(text, unit)


@given(st.decimals(min_value=0, max_value=10**12 - 1, places=6))
def test_every_amount_is_shown_as_it_can_be_read_again(amount_wan: Decimal) -> None:
    shown = format_amount(amount_wan)
    assert re.fullmatch(r"[0-9]+(\.[0-9]*[1-9])?", shown)
    assert read_amount(shown, unit="万元") == read_amount(f"{shown}万元") == Amount(amount_wan)


@given(PIECED_TOGETHER)
def test_whatever_is_read_as_an_amount_reads_back_from_how_it_is_shown(text: str) -> None:
    read = read_amount(text, "元")
    if isinstance(read, Amount):
        assert read_amount(format_amount(read.amount_wan), "万元") == read
