"""Files made to hurt are refused, in little time and little memory."""

import time
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.apart import read_plan_apart
from bot.documents.errors import DocumentError
from bot.documents.reading import read_document
from tests.documents.pdf_papers import assemble, letters, pdf, rule
from tests.documents.sheet_papers import raw_workbook, workbook
from tests.documents.word_papers import cell, lists, pack, paragraph, row, shape, table, word

HEAD, TAIL = '<w:document xmlns:w="w"><w:body>', "</w:body></w:document>"
FRAME, END = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
LAUGHS = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, 10))
LONG_NUMBERS = shape(0, ("decimal", "%1" * 29)).replace('start w:val="1"', 'start w:val="9000"') + lists(1, 0)
PAGE_TREE = "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 9 >>"


def parts(**changed: bytes) -> bytes:
    """A Word document of which some parts are something else."""
    return word(paragraph("书屋"), others={"word/document.xml": changed["document"]})


def xml(content: str, encoding: str = "utf-8") -> bytes:
    return parts(document=content.encode(encoding))


def text_bomb(megabytes: int) -> bytes:
    return xml(f"{HEAD}<w:p><w:r><w:t>{'安' * (megabytes * 1024 * 1024 // 3)}</w:t></w:r></w:p>{TAIL}")


def merged_rows(count: int) -> str:
    """A long cell that reaches over many rows."""
    first = row("序号", "工作任务", "责任单位") + row("1", cell("书屋" * 5000, merge="restart"), "区文旅局")
    return table(first, *[row("2", cell("", merge="continue"), "区文旅局")] * count)


def merges(count: int) -> str:
    """Pairs of cells, each merged into one."""
    pairs = "".join(f'<mergeCell ref="A{at}:B{at}"/>' for at in range(1, count + 1))
    return f"<mergeCells>{pairs}</mergeCells>"


def claims(size: int) -> bytes:
    """A document whose directory says that its text unpacks to so many bytes."""
    honest = word(paragraph("书屋"))
    entry = honest.index(b"PK\x01\x02", honest.rindex(b"word/document.xml") - 60)
    return honest[: entry + 24] + size.to_bytes(4, "little") + honest[entry + 28 :]


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a part that says it is 1 GB": ("too-large", lambda: claims(10**9)),
    "a part that says it is smaller than it is": ("broken", lambda: claims(9)),
    "50 MB of text": ("too-large", lambda: text_bomb(50)),
    "20 MB of text": ("too-large", lambda: text_bomb(20)),
    "a million elements": ("too-large", lambda: xml(HEAD + "<w:p/>" * 1_000_000 + TAIL)),
    "100 000 nested tables": ("unsafe", lambda: xml(HEAD + FRAME * 100_000 + END * 100_000 + TAIL)),
    "entities that multiply": ("unsafe", lambda: xml(f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><x>&l9;</x>')),
    "the same in UTF-16": (
        "unsafe",
        lambda: xml(f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><x>&l9;</x>', "utf-16"),
    ),
    "a file of the server": (
        "unsafe",
        lambda: xml('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    ),
    "a part that is no XML": ("broken", lambda: xml(HEAD)),
    "a name that leads outside": ("unsafe", lambda: word(paragraph("书屋"), others={"../../evil.sh": b"x"})),
    "a name from the root": ("unsafe", lambda: word(paragraph("书屋"), others={"/etc/passwd": b"x"})),
    "many members": ("too-large", lambda: word(others={f"word/{at}.xml": b"" for at in range(5000)})),
    "a long cell over many rows": ("too-large", lambda: word(merged_rows(500))),
    "a table of 30 000 rows": ("too-large", lambda: word(table("<w:tr/>" * 30_000))),
    "a cell a billion columns wide": ("too-large", lambda: word(table(row(cell("x", width=10**9))))),
    "numbers longer than the text": (
        "too-large",
        lambda: word(*[paragraph("x", list_id=1)] * 9_000, numbering=LONG_NUMBERS),
    ),
    "a row of 16 384 cells": ("too-large", lambda: raw_workbook(f"<row>{'<c><v>1</v></c>' * 16_384}</row>")),
    "one long text in many cells": ("too-large", lambda: workbook(("表", [["安" * 30_000]] * 50))),
    "100 sheets": ("too-large", lambda: workbook(*((f"表{at}", [["书屋"]]) for at in range(100)))),
    "50 000 merged cells": ("too-large", lambda: raw_workbook("", after=merges(50_000))),
    "301 pages": ("too-large", lambda: pdf(*["BT ET"] * 301)),
    "a page of 21 000 rules": ("too-large", lambda: pdf("9 9 m 99 9 l S\n" * 21_000)),
    "pages that hold themselves": (
        "scan",
        lambda: assemble(["<< /Type /Catalog /Pages 2 0 R >>", PAGE_TREE, PAGE_TREE]),
    ),
    "a length that is itself": ("scan", lambda: pdf("BT ET").replace(b"/Length 5 ", b"/Length 8 0 R ")),
    "100 000 nested arrays": ("scan", lambda: assemble([f"<< /Type /Catalog /Pages {'[' * 100_000} >>"])),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_soon(what: str) -> None:
    code, make = REFUSED[what]
    content = make()
    started = time.process_time()
    with pytest.raises(DocumentError) as caught:
        read_document(content, "方案")
    assert caught.value.code == code
    assert time.process_time() - started < 10


def test_what_an_archive_holds_besides_the_document_is_not_unpacked() -> None:
    bomb = pack({"inner.zip": pack({"a": bytes(50_000_000)})})
    assert read_document(word(paragraph("书屋"), others={"word/embeddings/x.zip": bomb}), "方案") == "书屋"


def test_tables_nested_as_deep_as_word_goes_are_read() -> None:
    assert read_document(xml(HEAD + FRAME * 20 + paragraph("书屋") + END * 20 + TAIL), "方案") == "书屋"


async def test_a_page_that_unpacks_to_more_than_the_memory_is_refused_and_the_bot_keeps_its_own() -> None:
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezed.compress(bytes(50_000_000)) + squeezed.flush(zlib.Z_FULL_FLUSH)
    stream = b"\x78\xda" + block * 60  # 3 GB
    honest = b"<< /Length 1 >>\nstream\nX"
    bomb = pdf("X").replace(
        honest, b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b" % (len(stream), stream)
    )
    with pytest.raises(DocumentError, match=r"too-large|broken"):
        await read_plan_apart(bomb, "方案.pdf", 2026)


SAMPLES = [
    word(
        paragraph("书屋", list_id=1),
        table(row("序号", "任务", "责任单位")),
        numbering=shape(0, ("decimal", "%1.")) + lists(1, 0),
    ),
    workbook(("表", [["序号", "工作任务", "责任单位"], [1, "书屋", "区文旅局"]])),
    pdf(letters("农村书屋责任单位区文旅局", 90, 90) + rule(9, 9, 99, 9)),
    "农村书屋（责任单位：区文旅局）".encode("gb18030"),
]
STARTS = [
    b"",
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"<?xml ",
    b"{\\rtf",
]


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """A document of which some bytes are others, gone, or twice there."""
    content = bytearray(draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        end = at + draw(st.integers(0, 40))
        content[at:end] = draw(st.one_of(st.binary(max_size=8), st.just(bytes(content[at:end]) * 2)))
    return bytes(content)


NOISE = st.builds(bytes.__add__, st.sampled_from(STARTS), st.binary(max_size=300))
NAMES = st.sampled_from(["方案.txt", "方案.docx", "台账.xlsx", "方案.pdf", "", "a/b\\..\0.zip"])


@settings(deadline=8000, max_examples=150)
@given(st.one_of(NOISE, damaged_files()), NAMES)
def test_any_bytes_under_any_name_give_a_text_or_a_reason(content: bytes, name: str) -> None:
    with suppress(DocumentError):
        assert read_document(content, name).strip()
