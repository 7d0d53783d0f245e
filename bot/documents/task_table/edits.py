"""What a row says now, other than what was exported in it."""

from dataclasses import dataclass

from bot.core.plan.why import Why
from bot.documents.task_table.ledger import Entry
from bot.documents.task_table.names import NameLists
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.showing import CUT_OFF, Shown
from bot.documents.task_table.words import YES, Column

_SIGNS_OF_YES = frozenset({YES, "√", "✓", "对", "Y", "YES", "1", Column.DEFERRED})
_SIGNS_OF_NO = frozenset({"", "否", "不", "无", "×", "N", "NO", "0"})


@dataclass(frozen=True, slots=True)
class Edits:
    """A row beside what was exported in it. What is not readable leaves things as they were, and is remarked on."""

    entry: Entry
    shown: Shown
    remarks: Remarks

    def of(self, column: Column) -> str | None:
        """What a cell says now; None where it says what was exported, or its column is gone."""
        cell = self.entry.cells.get(column)
        if cell is None or cell.text == self.shown.get(column, ""):
            return None
        if cell.text.endswith(CUT_OFF):
            self.complain(cell.text, Why.CELL_UNREAD)
            return None
        return cell.text

    def complain(self, text: str, why: Why) -> None:
        """Remark on something in this row."""
        self.remarks.add(self.entry.line, text, why)

    def text(self, column: Column, was: str) -> str:
        """A text as it is now."""
        edit = self.of(column)
        return was if edit is None else edit

    def names(self, column: Column, was: tuple[str, ...], lists: NameLists) -> tuple[str, ...]:
        """Units or persons as they are now."""
        edit = self.of(column)
        return was if edit is None else lists.split(edit)

    def sign(self, column: Column, *, was: bool) -> bool:
        """Whether 是 stands in a cell now."""
        edit = self.of(column)
        if edit is None:
            return was
        if edit.upper() in _SIGNS_OF_YES | _SIGNS_OF_NO:
            return edit.upper() in _SIGNS_OF_YES
        self.complain(edit, Why.CELL_UNREAD)
        return was
