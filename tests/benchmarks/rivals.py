"""What a coordinator could use instead of the index: each finds titles by text, and none knows when to refuse."""

import sqlite3
from collections.abc import Callable
from typing import Any

from rapidfuzz import fuzz, process

from bot.core.model import Plan

Find = Callable[[str], object]


def make_wratio(plan: Plan) -> Find:
    """Search by rapidfuzz.process.extract with WRatio over the titles."""
    titles = [task.title for task in plan.tasks]
    return lambda question: process.extract(question, titles, scorer=fuzz.WRatio, limit=3)


def make_trigrams(plan: Plan) -> Find:
    """Search SQLite's FTS5 by trigrams: any of the question's, ranked by bm25."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE task USING fts5(title, target, tokenize='trigram')")
    rows = [(task.title, task.target) for task in plan.tasks]
    connection.executemany("INSERT INTO task VALUES (?, ?)", rows)
    query = "SELECT rowid FROM task WHERE task MATCH ? ORDER BY rank LIMIT 3"

    def find(question: str) -> object:
        parts = {question[i : i + 3] for i in range(len(question) - 2)} or {question}
        wanted = " OR ".join('"' + part.replace('"', "") + '"' for part in parts)
        return connection.execute(query, (wanted,)).fetchall()

    return find


def make_tantivy(plan: Plan) -> Find | None:
    """Search tantivy by bigrams of characters; None where it is not installed (pip install tantivy)."""
    try:
        import tantivy
    except ImportError:
        return None
    builder: Any = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=False)
    index: Any = tantivy.Index(builder.build())
    writer: Any = index.writer()
    for task in plan.tasks:
        writer.add_document(tantivy.Document(text=_bigrams(task.title + task.target)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher: Any = index.searcher()

    def find(question: str) -> object:
        query = index.parse_query(_bigrams("".join(c for c in question if c.isalnum())), ["text"])
        return searcher.search(query, 3).hits

    return find


def _bigrams(text: str) -> str:
    return " ".join(text[i : i + 2] for i in range(max(1, len(text) - 1)))
