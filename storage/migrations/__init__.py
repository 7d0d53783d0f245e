"""Alembic's steps from one shape of the tables to the next."""

HEAD = "0015"
"""The newest step, so that a start with nothing to do need not load Alembic."""
