"""What stands in a cell, as the sheet shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.documents.office.markup import Element
from bot.documents.office.package import Package
from bot.documents.sheets.formats import format_code, show_number

_EPOCHS = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # noqa: DTZ001 - days on paper have no zone
_UNSAID = ("e", "b")  # #REF! and TRUE say nothing to a reader


@dataclass(frozen=True, slots=True)
class Values:
    """What the cells of a workbook refer to: its texts, the format of each style, and where days begin."""

    texts: Sequence[str]
    formats: Sequence[str]
    epoch: datetime

    @classmethod
    def load(cls, package: Package, main: str) -> "Values":
        """Read what all sheets share."""
        related = dict(package.related(main).values())
        texts = package.parse_if_there(related.get("sharedStrings"))
        styles = package.parse_if_there(related.get("styles"))
        settings = package.parse(main).find("workbookPr")
        is_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        return cls(
            texts=[_read_text(item) for item in texts.iterfind("si")] if texts is not None else (),
            formats=_read_formats(styles) if styles is not None else (),
            epoch=_EPOCHS[is_1904],
        )

    def show(self, cell: Element) -> str:
        """The value of a <c>; of a formula, what it gave when the workbook was last saved."""
        kind = cell.get("t", "n")
        written = (cell.findtext("v") or "").strip()
        if kind == "inlineStr":
            inline = cell.find("is")
            return "" if inline is None else _read_text(inline)
        if kind == "s":
            return self._at(self.texts, written)
        if kind == "n" and written:
            return show_number(written, self._at(self.formats, cell.get("s", "0")) or "General", self.epoch)
        return "" if kind in _UNSAID else cell.findtext("v") or ""

    @staticmethod
    def _at(values: Sequence[str], place: str) -> str:
        is_place = place.isascii() and place.isdigit() and len(place) < 9
        return values[int(place)] if is_place and int(place) < len(values) else ""


def _read_text(item: Element) -> str:
    """A text in one or several scripts; the pronunciation that may stand beside it is left out."""
    if item.find("r") is None:
        return item.findtext("t") or ""
    return "".join(run.findtext("t") or "" for run in item.iterfind("r"))


def _read_formats(styles: Element) -> list[str]:
    own = {_count(e.get("numFmtId")): e.get("formatCode", "") for e in styles.iterfind("numFmts/numFmt")}
    return [format_code(_count(e.get("numFmtId")), own) for e in styles.iterfind("cellXfs/xf")]


def _count(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 9 else 0
