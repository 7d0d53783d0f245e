"""The task table as a workbook: written for an office, and read when it comes back edited.

What was exported comes along in a hidden sheet. A cell that shows the same as then gives back exactly what it came
from; only the others are read anew. So a table that nobody touched is the same plan, and an edited one differs by
the edits alone.
"""

from bot.documents.task_table.reading import read_task_table
from bot.documents.task_table.writing import write_task_table

FILE_NAME = "任务表-{year}.xlsx"
"""Under this name the table is sent."""

__all__ = ["FILE_NAME", "read_task_table", "write_task_table"]
