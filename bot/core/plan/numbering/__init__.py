"""How a paper is built: its numbers and headings, as a tree of items."""
