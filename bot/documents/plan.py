"""From the bytes of a document to the plan in it."""

from dataclasses import replace

from bot.core.model import Plan
from bot.core.plan import read_plan
from bot.documents.formats import Format, tell_format
from bot.documents.reading import read_document


def read_plan_document(content: bytes, name: str, year: int | None) -> Plan:
    """The plan of a document, or of a task table that was sent out and comes back.

    `year` is that of a document which does not name it. Raises DocumentError, whose code tells what to do.
    """
    if tell_format(content, name) is Format.SHEETS:
        from bot.documents.task_table import read_task_table  # only workbooks need what it needs

        table = read_task_table(content, year)
        if table is not None:
            return replace(table, is_table=True)
    return read_plan(read_document(content, name), year)
