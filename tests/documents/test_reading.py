"""Documents come in the encodings that office computers write."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.documents.reading import DocumentError, read_document

PLAN = "一、目标任务\n1.农村书屋（责任单位：区文旅局）\n目标任务：新建9家，投入36万元。\n"


def trouble_with(content: bytes, name: str = "方案.txt") -> str:
    with pytest.raises(DocumentError) as caught:
        read_document(content, name)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_is_read_in_every_encoding_that_offices_write(encoding: str) -> None:
    assert read_document(PLAN.encode(encoding), "方案.txt") == PLAN


def test_a_rare_character_survives_gb18030() -> None:
    assert read_document("望汀街道𬭚站".encode("gb18030"), "方案.txt") == "望汀街道𬭚站"


def test_the_ending_of_the_name_may_be_in_capitals_or_missing() -> None:
    assert read_document(PLAN.encode(), "方案.TXT") == PLAN
    assert read_document(PLAN.encode(), "方案") == PLAN


def test_a_document_of_another_format_is_refused_by_its_name() -> None:
    assert trouble_with(PLAN.encode(), "方案.wps") == "binary"


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04\x14\x00", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1\xb1", b"a\0b"]
)
def test_a_document_that_only_calls_itself_text_is_refused(content: bytes) -> None:
    assert trouble_with(content) == "binary"


@pytest.mark.parametrize(
    "content", [b"\xff\x41\xff\x42", "任务".encode("utf-16")[:-1], bytes(range(1, 32)) * 9 + b"\x80"]
)
def test_bytes_in_no_known_encoding_are_said_to_be_so(content: bytes) -> None:
    assert trouble_with(content) == "encoding"


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_reason(content: bytes) -> None:
    with suppress(DocumentError):
        assert isinstance(read_document(content, "方案.txt"), str)
