"""How the sheets look: a ledger on A4 landscape, as offices print it."""

from enum import StrEnum
from typing import TYPE_CHECKING

from bot.documents.task_table.words import Column, SheetName

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, NamedStyle
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = {
    SheetName.TASKS: {
        Column.NUMBER: 7,
        Column.AREA: 13,
        Column.TITLE: 20,
        Column.TARGET: 50,
        Column.LEAD: 15,
        Column.RESPONSIBLE: 17,
        Column.ASSISTING: 15,
        Column.PEOPLE: 9,
        Column.DUE: 27,
        Column.DEFERRED: 6,
        Column.PARENT: 7,
    },
    SheetName.AREAS: {Column.NUMBER: 8, Column.AREA: 32, Column.LEAD: 44, Column.RESPONSIBLE: 66},
    SheetName.RULES: {Column.RULE: 90, Column.DAY: 8, Column.PERIOD: 12, Column.WHO: 40},
}
"""Of each column, in digits of the normal font; a Chinese character takes two."""

GUIDE_WIDTH = 110

TEXT_FORMAT = "@"  # what is typed stays as it is: 1.10 no number, 9月30日 no day of this year
_HEADING_COLOUR = "E7EAEE"
_LINE_COLOUR = "808080"
_CM = 1 / 2.54  # in inches, as the file has it


class Look(StrEnum):
    """The named styles of the workbook."""

    TITLE = "表题"
    SUBTITLE = "表题下方"
    HEADING = "表头"
    SHORT = "表内短栏"
    LONG = "表内文字"
    PROSE = "表内长文"
    PART = "表内下级任务"
    GUIDE = "说明"


LOOKS = {
    **dict.fromkeys((Column.NUMBER, Column.AREA, Column.PEOPLE, Column.DEFERRED, Column.PARENT), Look.SHORT),
    **dict.fromkeys((Column.DAY, Column.PERIOD), Look.SHORT),
    **dict.fromkeys((Column.TARGET, Column.RULE), Look.PROSE),
}
"""Of the columns that are not simply LONG."""


def add_looks(book: "Workbook") -> None:
    """Give the workbook its named styles."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    centred = Alignment(horizontal="center", vertical="center", wrap_text=True)
    left = Alignment(horizontal="left", vertical="center", wrap_text=True)
    heading, body = Font(name="黑体", size=11), Font(name="宋体", size=10.5)
    across = Alignment(horizontal="centerContinuous", vertical="center")
    looks = {
        Look.TITLE: _look(Look.TITLE, Font(name="黑体", size=18), across),
        Look.SUBTITLE: _look(Look.SUBTITLE, body, Alignment(horizontal="left", vertical="center")),
        Look.HEADING: _look(Look.HEADING, heading, centred),
        Look.SHORT: _look(Look.SHORT, body, centred),
        Look.LONG: _look(Look.LONG, body, left),
        Look.PROSE: _look(Look.PROSE, body, left),
        Look.PART: _look(
            Look.PART, body, Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
        ),
        Look.GUIDE: _look(Look.GUIDE, body, left),
    }
    looks[Look.HEADING].fill = PatternFill("solid", fgColor=_HEADING_COLOUR)
    looks[Look.PROSE].number_format = "General"  # Excel 2007 shows ##### for more than 255 characters of text
    line = Side(style="thin", color=_LINE_COLOUR)
    for ruled in (Look.HEADING, Look.SHORT, Look.LONG, Look.PROSE, Look.PART):
        looks[ruled].border = Border(left=line, right=line, top=line, bottom=line)
    for look in looks.values():
        book.add_named_style(look)


def _look(name: Look, font: "Font", alignment: "Alignment") -> "NamedStyle":
    from openpyxl.styles import NamedStyle

    return NamedStyle(name.value, font=font, alignment=alignment, number_format=TEXT_FORMAT)


def set_page(sheet: "Worksheet", heading_row: int | None) -> None:
    """A4 landscape, as wide as the page, with the heading on every page."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4 (ECMA-376 part 1, 18.3.1.63)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(
        left=1.2 * _CM, right=1.2 * _CM, top=1.5 * _CM, bottom=1.6 * _CM, header=0.8 * _CM, footer=0.8 * _CM
    )
    sheet.print_options.horizontalCentered = True
    footer = HeaderFooterItem()
    footer.center.text = "第 &P 页，共 &N 页"
    sheet.HeaderFooter.oddFooter = footer
    if heading_row:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
