"""Logs as lines of key=value. A token never reaches them."""

import logging
import sys

import structlog

QUIET = ("httpx", "httpcore", "apscheduler", "aiosqlite", "telegram", "aiohttp.access", "alembic")
"""Libraries that are heard from WARNING on. httpx logs URLs at INFO, and Telegram's URLs carry the token."""


def set_up_logs(level: str) -> None:
    """Write from this level on to standard error."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelNamesMapping()[level]))
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(
                key_order=["timestamp", "level", "event"], bool_as_flag=False
            ),
        ],
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
    )
