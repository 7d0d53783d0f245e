"""PDF documents for tests: letters at places, and rules, in the font that every reader of Chinese PDF knows."""

from collections.abc import Iterable, Sequence

A4 = (595, 842)
_SONG = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
    " /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
)


def letters(text: str, left: float, top: float, size: float = 16) -> str:
    """A text whose letters begin at a place, counted from the left and the top of an A4 page."""
    return f"BT /F1 {size} Tf {left} {A4[1] - top - 0.88 * size:.2f} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"


def rule(left: float, top: float, right: float, bottom: float) -> str:
    """A straight line."""
    return f"{left} {A4[1] - top} m {right} {A4[1] - bottom} l S\n"


def pdf(*pages: str, font: Sequence[str] = _SONG, trailer: str = "") -> bytes:
    """A PDF of pages, each the operators that draw it; object 3 is the font, 6 is free."""
    kids = " ".join(f"{7 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *font,
        "<< >>",
    ]
    for at, page in enumerate(pages):
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Contents {8 + 2 * at} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        ]
    return assemble(objects, trailer)


def assemble(objects: Iterable[str], more: str = "") -> bytes:
    """A file of objects numbered from 1, the first of them the root; `more` goes into the trailer."""
    content, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(places) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R {more} >>\n"
    return content + f"{end}startxref\n{len(content)}\n%%EOF\n".encode()
