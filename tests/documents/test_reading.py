"""Documents come in the formats and encodings that office computers write; what cannot be read says what to do."""

import pytest

from bot.documents.reading import DocumentError, read_document
from tests.documents.pdf_papers import letters, pdf
from tests.documents.sheet_papers import workbook
from tests.documents.word_papers import pack, paragraph, word

PLAN = "一、目标任务\n1.农村书屋（责任单位：区文旅局）\n目标任务：新建9家，投入36万元。\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
WORD = word(paragraph("农村书屋"))
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"


def trouble_with(content: bytes, name: str = "方案.txt") -> str:
    with pytest.raises(DocumentError) as caught:
        read_document(content, name)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_is_read_in_every_encoding_that_offices_write(encoding: str) -> None:
    assert read_document(PLAN.encode(encoding), "方案.txt") == PLAN


def test_a_rare_character_survives_gb18030() -> None:
    assert read_document("望汀街道𬭚站".encode("gb18030"), "方案.txt") == "望汀街道𬭚站"


@pytest.mark.parametrize(
    "content", [b"\xff\x41\xff\x42", "任务".encode("utf-16")[:-1], bytes(range(1, 32)) * 9 + b"\x80"]
)
def test_bytes_in_no_known_encoding_are_said_to_be_so(content: bytes) -> None:
    assert trouble_with(content) == "encoding"


@pytest.mark.parametrize("name", ["方案.txt", "方案.TXT", "方案", "方案.wps", "方案.docx", "方案.pdf"])
@pytest.mark.parametrize(
    "content",
    [
        PLAN.encode(),
        WORD,
        workbook(("表", [["农村书屋"]])),
        pdf(letters("农村书屋责任单位区文旅局配合单位区财政局各镇", 90, 90)),
    ],
    ids=["txt", "docx", "xlsx", "pdf"],
)
def test_the_bytes_tell_the_format_whatever_the_name_says(content: bytes, name: str) -> None:
    assert "农村书屋" in read_document(content, name)


@pytest.mark.parametrize("content", [b"", b" \r\n", "\ufeff".encode(), word(), word(paragraph(" "))])
def test_a_document_without_a_word_is_empty(content: bytes) -> None:
    assert trouble_with(content) == "empty"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (OLE, "legacy"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (rb"{\rtf1\ansi}", "legacy"),
        (b"\xef\xbb\xbf\r\n<HTML><table>", "legacy"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "legacy"),
        (pack({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}), "legacy"),
        (pack({"OFD.xml": b"<a/>"}), "legacy"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
        (b"\0\0\0\x18ftypheic", "image"),
        (b"Rar!\x1a\x07\x01\0", "archive"),
        (b"7z\xbc\xaf\x27\x1c", "archive"),
        (pack({"方案.docx": WORD}), "archive"),
        (b"PK\x03\x04 and then nothing", "archive"),
        (b"MZ\x90\0\x03", "kind"),
        (word(main_type="application/vnd.ms-powerpoint.presentation.main+xml"), "kind"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_kind(content: bytes, code: str) -> None:
    assert trouble_with(content) == code


@pytest.mark.parametrize("content", [word(main_type=MACRO_TYPE), word(others={"word/vbaProject.bin": OLE})])
def test_macros_are_refused_whether_the_type_tells_of_them_or_not(content: bytes) -> None:
    assert trouble_with(content, "方案.docx") == "macros"


@pytest.mark.parametrize(
    "content", [WORD[:200], WORD[:-30], b"PK\x03\x04", WORD.replace(b"PK\x01\x02", b"PK\x01\x03")]
)
def test_an_office_file_that_did_not_arrive_whole_is_broken(content: bytes) -> None:
    assert trouble_with(content, "方案.docx") == "broken"


def test_pictures_put_into_a_document_are_a_scan() -> None:
    assert trouble_with(word(others={"word/media/image1.jpeg": b"\xff\xd8\xff"})) == "scan"


def test_a_text_beyond_every_plan_is_too_large() -> None:
    assert trouble_with(b"1" * 1_000_001) == "too-large"
    assert trouble_with("一".encode() * 2_000_000) == "too-large"
    assert trouble_with(bytes(20 * 1024 * 1024 + 1)) == "too-large"
