"""Which task a row is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.core.model import Area, Task
from bot.core.plan.why import Why
from bot.documents.task_table.edits import Edits
from bot.documents.task_table.ledger import Entry
from bot.documents.task_table.numbers import figure_of, read_number
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.showing import label_areas, show_task, show_text
from bot.documents.task_table.words import Column

_BLANK = Task("", "", "")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A row, the number that it bears ("" where it has none), and the task that it was: a blank one if it is new."""

    edits: Edits
    number: str
    was: Task

    @property
    def is_new(self) -> bool:
        return not self.was.number

    @property
    def line(self) -> int:
        return self.edits.entry.line

    @property
    def title(self) -> str:
        return self.edits.text(Column.TITLE, self.was.title)


def match_rows(
    entries: Sequence[Entry], tasks: Iterable[Task], areas: Iterable[Area], remarks: Remarks
) -> list[TaskRow]:
    """The rows that are tasks, each with the task that was exported in it. What is no task is remarked on."""
    known = {task.number: task for task in tasks}
    labels = label_areas(areas)
    rows: list[TaskRow] = []
    for entry, number in zip(entries, _NumberReader(known).read_all(entries), strict=True):
        was = known.get(number or "", _BLANK)
        row = TaskRow(Edits(entry, show_task(was, labels), remarks), number or "", was)
        if number is None:
            row.edits.complain(entry.text, Why.NUMBER_UNCLEAR)
        elif not row.title and (row.is_new or was.title):
            row.edits.complain(entry.text, Why.NO_TITLE)
        else:
            rows.append(row)
    return list(_without_doubles(rows))


def _without_doubles(rows: Sequence[TaskRow]) -> Iterator[TaskRow]:
    """Of several rows with one number, the one with its title counts, or else the first."""
    bearers: dict[str, list[TaskRow]] = defaultdict(list)
    for row in rows:
        bearers[row.number].append(row)
    for row in rows:
        same = bearers[row.number]
        if not row.number or row is next((one for one in same if one.title == one.was.title), same[0]):
            yield row
        else:
            row.edits.complain(row.edits.entry.text, Why.NUMBER_TWICE)


class _NumberReader:
    """Reads the numbers of rows; 1.10 that Excel made 1.1 is told from 1.1 by its title, or by what else is there."""

    def __init__(self, known: Mapping[str, Task]) -> None:
        self._known = known
        self._by_figure: dict[Decimal | None, list[str]] = defaultdict(list)
        for number in known:
            self._by_figure[figure_of(number)].append(number)

    def read_all(self, entries: Sequence[Entry]) -> list[str | None]:
        """The number of each row: "" where it has none, None where it cannot be told."""
        numbers: list[str | None] = []
        above = ""
        for entry in entries:
            numbers.append(self._read(entry, above))
            above = numbers[-1] or above
        free = {number for number in self._known if number not in numbers}
        return [
            number if number is not None else self._choose(entry, free)
            for number, entry in zip(numbers, entries, strict=True)
        ]

    def _read(self, entry: Entry, above: str) -> str | None:
        number = read_number(entry[Column.NUMBER].text, self._known)
        likely = self._likely(entry)
        if likely is None:
            return number
        if not likely:
            return _after(above) if figure_of(_after(above)) == figure_of(number or "") else number
        title = entry[Column.TITLE].text
        titled = [one for one in likely if len(likely) == 1 or show_text(self._known[one].title) == title]
        return titled[0] if len(titled) == 1 else None

    def _likely(self, entry: Entry) -> list[str] | None:
        """The tasks that a number held as a figure may mean; None for one that is held as it was typed."""
        cell = entry[Column.NUMBER]
        figure = figure_of(cell.text) if cell.is_number else None
        return None if figure is None else self._by_figure.get(figure, [])

    def _choose(self, entry: Entry, free: set[str]) -> str | None:
        """The only one of the likely tasks that no other row is."""
        left = [number for number in self._likely(entry) or () if number in free]
        return left[0] if len(left) == 1 else None


def _after(number: str) -> str:
    """The number of the next row: 1.10 after 1.9."""
    prefix, _, ordinal = number.rpartition(".")
    return f"{prefix}.{int(ordinal) + 1}" if prefix and ordinal.isdecimal() else ""
