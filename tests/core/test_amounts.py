from decimal import Decimal

import pytest

from bot.core.amounts import (
    Ambiguous,
    Amount,
    BareNumber,
    NotAnAmount,
    NotANumber,
    Number,
    Refusal,
    format_amount,
    read_amount,
    read_number,
)


def amount(wan: str) -> Amount:
    return Amount(Decimal(wan))


def ambiguous(*readings: str) -> Ambiguous:
    return Ambiguous(tuple(map(Decimal, readings)))


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("120万", "120"),
        ("120 万元", "120"),
        ("1.2亿", "12000"),
        ("1,200.5 万元", "1200.5"),
        ("1，200万", "1200"),
        ("1200元", "0.12"),
        ("0.01元", "0.000001"),
        ("一百二十万", "120"),
        ("十万零一千", "10.1"),
        ("十万〇一千", "10.1"),
        ("一千二百三十四万五千六百元", "1234.56"),
        ("一点二亿", "12000"),
        ("十二点零五万", "12.05"),
        ("两千三百万", "2300"),
        ("壹佰贰拾萬圓整", "120"),
        ("一百二十萬元", "120"),
        ("1亿2000万", "12000"),
        ("1亿零500万", "10500"),
        ("两个亿", "20000"),
        ("3万5千元", "3.5"),
        ("3万5000块钱", "3.5"),
        ("12000万元", "12000"),
        ("三万亿", "300000000"),
        ("１２０万", "120"),
        ("１２０．５万元", "120.5"),
        ("120w", "120"),
        ("120W元", "120"),
        ("约120万元", "120"),
        ("大概一千二百万", "1200"),
        ("嗯，大概是一千二百万左右吧", "1200"),
        ("完成投资120万元", "120"),
        ("￥1200元", "0.12"),
        ("120万元。", "120"),
        (" 120万! ", "120"),
        ("0", "0"),
        ("零", "0"),
        ("0万元", "0"),
        ("没有", "0"),
        ("没有。", "0"),
        ("沒有", "0"),
        ("无", "0"),
        ("暂无", "0"),
    ],
)
def test_money_is_read_exactly_in_wan(text: str, wan: str) -> None:
    assert read_amount(text) == amount(wan)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("三万五", ("3.5", "3.0005")),
        ("三万五元", ("3.5", "3.0005")),
        ("3万5", ("3.5", "3.0005")),
        ("一万二千三", ("1.23", "1.2003")),
        ("三亿五", ("35000", "30000.0005")),
        ("一亿三千", ("13000", "10000.3")),
        ("1亿2000", ("12000", "10000.2")),
        ("一亿三千万", ()),
        ("一亿零三千", ()),
        ("三百五万", ("350", "305")),
        ("一百二十元", ()),
        ("三万零五", ()),
        ("三万五千", ()),
        ("三万五百", ()),
        ("二十五万", ()),
    ],
)
def test_a_spoken_shortcut_keeps_both_readings_and_a_full_form_has_one(
    text: str, readings: tuple[str, ...]
) -> None:
    read = read_amount(text)
    assert read == ambiguous(*readings) if readings else isinstance(read, Amount)


@pytest.mark.parametrize(
    ("text", "value"), [("120", "120"), ("1,200.5", "1200.5"), ("一百二十", "120"), ("三十五", "35")]
)
def test_a_number_alone_leaves_the_unit_open(text: str, value: str) -> None:
    assert read_amount(text) == BareNumber(Decimal(value))


def test_a_number_alone_that_could_be_no_money_is_refused_at_once() -> None:
    assert read_amount("1000000000000") == NotAnAmount(Refusal.TOO_LARGE)
    assert read_amount("0.0000001") == NotAnAmount(Refusal.TOO_FINE)


def test_a_number_alone_is_read_in_the_remembered_unit() -> None:
    assert read_amount("1200", unit="万元") == amount("1200")
    assert read_amount("1200", unit="元") == amount("0.12")
    assert read_amount("1.2", unit="亿元") == amount("12000")


def test_a_unit_that_was_said_beats_the_remembered_one() -> None:
    assert read_amount("1200元", unit="万元") == amount("0.12")
    assert read_amount("120万", unit="元") == amount("120")
    assert read_amount("1.2亿", unit="万元") == amount("12000")


def test_a_shortcut_without_a_unit_offers_each_reading_in_each_unit() -> None:
    assert read_amount("一百二") == ambiguous("120", "102", "0.012", "0.0102")
    assert read_amount("一百二", unit="万元") == ambiguous("120", "102")


def test_a_remembered_unit_that_is_no_money_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="万"):
        read_amount("120", unit="万")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Refusal.EMPTY),
        ("  。", Refusal.EMPTY),
        ("-120万", Refusal.NEGATIVE),
        ("－120万", Refusal.NEGATIVE),
        ("负一百万", Refusal.NEGATIVE),
        ("100-200万", Refusal.RANGE),
        ("100万到200万", Refusal.RANGE),
        ("一百至二百万元", Refusal.RANGE),
        ("三五万", Refusal.RANGE),
        ("十二三万", Refusal.RANGE),
        ("八九十万", Refusal.RANGE),
        ("120多万", Refusal.VAGUE),
        ("一百余万元", Refusal.VAGUE),
        ("几百万", Refusal.VAGUE),
        ("近百万", Refusal.VAGUE),
        ("不到100万", Refusal.VAGUE),
        ("120个", Refusal.WRONG_UNIT),
        ("120万美元", Refusal.WRONG_UNIT),
        ("120万平方米", Refusal.WRONG_UNIT),
        ("10000000000000000元", Refusal.TOO_LARGE),
        ("100000000亿", Refusal.TOO_LARGE),
        ("0.001元", Refusal.TOO_FINE),
        ("120 30", Refusal.NOT_UNDERSTOOD),
        ("120万和30万", Refusal.NOT_UNDERSTOOD),
        ("累计120万", Refusal.NOT_UNDERSTOOD),
        ("1,20万", Refusal.NOT_UNDERSTOOD),
        ("1.2亿3000万", Refusal.NOT_UNDERSTOOD),
        ("1.2.3万", Refusal.NOT_UNDERSTOOD),
        ("3万50000", Refusal.NOT_UNDERSTOOD),
        ("三5万", Refusal.NOT_UNDERSTOOD),
        ("五十三百", Refusal.NOT_UNDERSTOOD),
        ("正在核实", Refusal.NOT_UNDERSTOOD),
        ("9" * 5000, Refusal.NOT_UNDERSTOOD),
        ("万" * 5000, Refusal.VAGUE),
    ],
)
def test_what_is_no_exact_amount_is_refused_with_its_reason(text: str, why: Refusal) -> None:
    assert read_amount(text) == NotAnAmount(why)


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("38个", "幢", "38"),
        ("38个", "个", "38"),
        ("三十八", "幢", "38"),
        ("三十八栋", "幢", "38"),
        ("8 所", "所", "8"),
        ("约200人", "人", "200"),
        ("二百名", "人", "200"),
        ("38个人", "人", "38"),
        ("3.2万人", "人", "32000"),
        ("3.2万", "万人", "3.2"),
        ("12500人", "万人", "1.25"),
        ("87%", "%", "87"),
        ("87％", "%", "87"),
        ("87", "%", "87"),
        ("87", "％", "87"),
        ("百分之八十七", "%", "87"),
        ("百分之八十七点五", "%", "87.5"),
        ("百分之百", "%", "100"),
        ("-3.5%", "%", "-3.5"),
        ("负百分之三", "%", "-3"),
        ("9.12万平方米", "万平方米", "9.12"),
        ("9.12万平方米", "平方米", "91200"),
        ("9.12万㎡", "万平方米", "9.12"),
        ("91200m²", "万平方米", "9.12"),
        ("9.12", "万平方米", "9.12"),
        ("9.12万", "万平方米", "9.12"),
        ("2公顷", "平方米", "20000"),
        ("5千米", "公里", "5"),
        ("3万5千米", "公里", "35"),
        ("500米", "公里", "0.5"),
        ("300亩", "亩", "300"),
        ("一千二百万元", "万元", "1200"),
        ("没有", "幢", "0"),
    ],
)
def test_a_figure_is_read_in_the_unit_that_was_asked(text: str, unit: str, value: str) -> None:
    assert read_number(text, unit) == Number(Decimal(value))


@pytest.mark.parametrize(
    ("text", "unit", "why"),
    [
        ("38户", "人", Refusal.WRONG_UNIT),
        ("38人次", "人", Refusal.WRONG_UNIT),
        ("百分之八十七", "个", Refusal.WRONG_UNIT),
        ("38人", "个", Refusal.WRONG_UNIT),
        ("38个", "%", Refusal.WRONG_UNIT),
        ("38个", "亩", Refusal.WRONG_UNIT),
        ("5平方米", "米", Refusal.WRONG_UNIT),
        ("-3", "幢", Refusal.NEGATIVE),
        ("三五个", "个", Refusal.RANGE),
        ("30多个", "个", Refusal.VAGUE),
        ("100000000亿", "人", Refusal.TOO_LARGE),
        ("下月完成", "幢", Refusal.NOT_UNDERSTOOD),
        ("", "幢", Refusal.EMPTY),
    ],
)
def test_a_figure_in_another_unit_is_refused_with_its_reason(text: str, unit: str, why: Refusal) -> None:
    assert read_number(text, unit) == NotANumber(why)


def test_a_spoken_shortcut_in_a_figure_keeps_both_readings() -> None:
    assert read_number("一百二", "人") == ambiguous("120", "102")
    assert read_number("三万五平方米", "万平方米") == ambiguous("3.5", "3.0005")


def test_a_value_carries_no_zeros_at_its_end_and_no_exponent() -> None:
    assert str(read_amount("1.20亿")) == str(amount("12000"))
    assert str(read_number("9.1200万", "万平方米")) == str(Number(Decimal("9.12")))


@pytest.mark.parametrize(
    ("amount_wan", "text"), [("1E+3", "1000"), ("120.500", "120.5"), ("0.000001", "0.000001")]
)
def test_an_amount_is_shown_in_plain_digits(amount_wan: str, text: str) -> None:
    assert format_amount(Decimal(amount_wan)) == text
