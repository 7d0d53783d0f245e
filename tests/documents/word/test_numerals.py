"""Lists count in many forms."""

import pytest

from bot.documents.word.numerals import write_number


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("decimal", "1 9 10 11 20 21 101"),
        ("chineseCounting", "一 九 十 十一 二十 二十一 一百零一"),
        ("chineseCountingThousand", "一 九 十 十一 二十 二十一 一百零一"),
        ("japaneseCounting", "一 九 十 十一 二十 二十一 一百零一"),
        ("ideographDigital", "一 九 一〇 一一 二〇 二一 一〇一"),
        ("chineseLegalSimplified", "壹 玖 壹拾 壹拾壹 贰拾 贰拾壹 壹佰零壹"),
        ("ideographTraditional", "甲 壬 癸 甲 癸 甲 甲"),
        ("ideographZodiac", "子 申 酉 戌 未 申 辰"),
        ("decimalEnclosedCircle", "① ⑨ ⑩ ⑪ ⑳ 21 101"),
        ("decimalEnclosedParen", "⑴ ⑼ ⑽ ⑾ ⒇ 21 101"),
        ("decimalEnclosedFullstop", "⒈ ⒐ ⒑ ⒒ ⒛ 21 101"),
        ("decimalFullWidth", "１ ９ １０ １１ ２０ ２１ １０１"),
        ("decimalZero", "01 09 10 11 20 21 101"),
        ("upperLetter", "A I J K T U WWWW"),
        ("lowerLetter", "a i j k t u wwww"),
        ("upperRoman", "I IX X XI XX XXI CI"),
        ("lowerRoman", "i ix x xi xx xxi ci"),
        ("hebrew1", "1 9 10 11 20 21 101"),
    ],
)
def test_a_form_writes_its_numbers(form: str, written: str) -> None:
    assert [write_number(number, form) for number in (1, 9, 10, 11, 20, 21, 101)] == written.split()


def test_a_count_beyond_every_list_is_written_in_digits() -> None:
    assert write_number(123_456, "chineseCounting") == "123456"
    assert [write_number(number, "chineseCounting") for number in (0, 110, 1001, 2026)] == [
        *("零", "一百一十", "一千零一", "二千零二十六")
    ]
