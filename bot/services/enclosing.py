"""The files that the bot sends: made when they are sent, from what the tables hold then."""

import asyncio

from storage import plans
from storage.database import Database


async def make_enclosure(database: Database, what: str) -> tuple[str, bytes]:
    """Make the file of "task-table:<plan id>": its name and its bytes."""
    kind, _, plan_id = what.partition(":")
    if kind != "task-table":
        raise ValueError(f"no file is called {what!r}")
    async with database.transaction() as tx:
        stored = await plans.load(tx, int(plan_id))
    from bot.documents.task_table import FILE_NAME, write_task_table  # openpyxl takes its time to load

    content = await asyncio.to_thread(write_task_table, stored.plan)
    return FILE_NAME.format(year=stored.plan.year), content
