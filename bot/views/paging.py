"""Long lists, page by page."""

from collections.abc import Sequence
from typing import TypeVar

from bot.texts import Html, Say
from bot.views.screen import Button

Row = TypeVar("Row")

ROWS_A_PAGE = 10


def turn_to(
    say: Say, rows: Sequence[Row], page: int, data: str, per_page: int = ROWS_A_PAGE
) -> tuple[Sequence[Row], tuple[tuple[Button, ...], ...], Html]:
    """Give one page of a list, the row of buttons that turn it (`data`:<page>), and its place among the pages."""
    pages = max(1, -(-len(rows) // per_page))
    page = min(page, pages - 1)
    turn = tuple(
        Button(label, f"{data}:{to}")
        for label, to in ((say("page-before"), page - 1), (say("page-next"), page + 1))
        if 0 <= to < pages
    )
    shown = rows[page * per_page : (page + 1) * per_page]
    return shown, (turn,) if turn else (), say("page-place", page=page + 1, pages=pages)
