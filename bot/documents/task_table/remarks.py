"""What of a workbook was not taken over as it stands, and why."""

from bot.core.model import Unplaced
from bot.core.plan.why import Why
from bot.documents.task_table.words import SheetName

_LONGEST = 200


class Remarks:
    """Gathers them. The text of one from a side sheet begins with the sheet's name, since rows alone do not tell."""

    def __init__(
        self, sheet: SheetName = SheetName.TASKS, found: dict[Unplaced, SheetName] | None = None
    ) -> None:
        self._sheet = sheet
        self._found: dict[Unplaced, SheetName] = {} if found is None else found

    def on(self, sheet: SheetName) -> "Remarks":
        """The same, for remarks on another sheet."""
        return Remarks(sheet, self._found)

    def add(self, line: int, text: str, why: Why) -> None:
        """Add one, unless it is there already; `line` is the number that Excel gives the row."""
        where = "" if self._sheet is SheetName.TASKS else f"{self._sheet}："
        shown = where + " ".join(text.split())[:_LONGEST]
        self._found.setdefault(Unplaced(line, shown, why), self._sheet)

    def in_order(self) -> tuple[Unplaced, ...]:
        """All of them, sheet by sheet, by their rows."""
        sheets = list(SheetName)
        order = sorted(self._found.items(), key=lambda item: (sheets.index(item[1]), item[0].line))
        return tuple(remark for remark, _ in order)
