"""Workbooks for tests, written by the library that offices' programs use."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.word_papers import pack

Row = Iterable[Any]


def workbook(*sheets: tuple[str, list[Row]], change: Callable[[Workbook], None] | None = None) -> bytes:
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
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = '<Override PartName="/xl/workbook.xml" ContentType="application/x.spreadsheetml.sheet.main+xml"/>'
    members = {
        "[Content_Types].xml": f"<Types>{types}</Types>",
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns:r="{office}"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="a" Type="{office}/worksheet" Target="sheet.xml"/></Relationships>',
        "xl/sheet.xml": f"<worksheet>{before}<sheetData>{rows}</sheetData>{after}</worksheet>",
    }
    return pack({name: xml.encode() for name, xml in members.items()})
