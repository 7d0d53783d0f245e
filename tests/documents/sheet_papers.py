"""Workbooks for tests, written by the library that offices' programs use."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.word_papers import pack

Rows = Sequence[Any]
"""Rows of values of whatever types a cell takes."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(*sheets: tuple[str, Rows], change: Callable[[Workbook], None] | None = None) -> bytes:
    """A .xlsx of named sheets with their rows; `change` does the rest."""
    book = Workbook()
    for at, (name, rows) in enumerate(sheets):
        sheet = book.active if at == 0 else book.create_sheet()
        assert isinstance(sheet, Worksheet)
        sheet.title = name
        for row in rows:
            sheet.append(list(row))
    if change is not None:
        change(book)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def raw_workbook(rows: str, before: str = "", after: str = "") -> bytes:
    """A workbook of one sheet with these rows, as a program would write it by hand."""
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = f'<Types><Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>'
    sheets = (
        f'<workbook xmlns:r="{_OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>'
    )
    members = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relationship("officeDocument", "/xl/workbook.xml"),
        "xl/workbook.xml": sheets,
        "xl/_rels/workbook.xml.rels": _relationship("worksheet", "sheet.xml"),
        "xl/sheet.xml": f"<worksheet>{before}<sheetData>{rows}</sheetData>{after}</worksheet>",
    }
    return pack({name: xml.encode() for name, xml in members.items()})


def _relationship(kind: str, target: str) -> str:
    relation = f'<Relationship Id="a" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f"<Relationships>{relation}</Relationships>"
