"""Walking through a Word document: paragraphs, tables, and what is wrapped around them."""

from collections.abc import Iterator

from bot.documents.collecting import collect
from bot.documents.office.markup import Element, value_of
from bot.documents.tables.grid import Grid
from bot.documents.tables.lines import write_table
from bot.documents.word.cells import read_cells
from bot.documents.word.letters import Letters, chosen, read_letters
from bot.documents.word.numbering import Numbering
from bot.documents.word.styles import Styles, is_on

_LEFT_OUT = frozenset({"del", "moveFrom", "sdtPr", "sdtEndPr", "sectPr", "tcPr", "tblPr"})
_CONTENTS = "Table of Contents"  # what Word calls its building block


class Body:
    """The text of a document's body, line by line. `notes` are the footnotes met on the way."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self.notes: list[tuple[str, str]] = []

    def lines(self, container: Element, *, keeps_numbers: bool = False) -> Iterator[str]:
        """The lines of a body, a cell or a text box; `keeps_numbers`: also of paragraphs that are a number only."""
        carried = ""
        for block in _blocks(container):
            if block.tag == "tbl":
                grid = Grid(read_cells(block, lambda cell: collect(self.lines(cell, keeps_numbers=True))))
                yield from write_table(grid)
                continue
            letters = read_letters(block, self._styles)
            self.notes += letters.notes
            if _is_joined_to_next(block):
                carried += letters.text
            elif not self._is_left_out(block, letters):
                text = carried + letters.text
                number = self._numbering.next_number(block)
                if text.strip() or (number and keeps_numbers):
                    yield from f"{number} {text}".strip().split("\n")
                carried = ""
            for box in letters.boxes:
                yield from self.lines(box)
        if carried.strip():
            yield carried.strip()

    def _is_left_out(self, paragraph: Element, letters: Letters) -> bool:
        """A line of the table of contents; a paragraph that is hidden to its very end is not even counted."""
        if self._styles.is_contents(value_of(paragraph, "pPr/pStyle")):
            return True
        return is_on(paragraph, "pPr/rPr/vanish") and not letters.text.strip()


def _is_joined_to_next(paragraph: Element) -> bool:
    """Whether the end of a paragraph is deleted: what is left of it belongs to the next."""
    ends = paragraph.find("pPr/rPr")
    return ends is not None and any(ends.find(tag) is not None for tag in ("del", "moveFrom"))


def _blocks(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a container, whatever they are wrapped in."""
    for part in container:
        if part.tag in ("p", "tbl"):
            yield part
        elif part.tag == "AlternateContent":
            yield from _blocks(chosen(part))
        elif part.tag not in _LEFT_OUT and value_of(part, "sdtPr/docPartObj/docPartGallery") != _CONTENTS:
            yield from _blocks(part)
