"""Logs as lines of key=value on standard error. A token never reaches them."""

import logging

import structlog

QUIET = ("httpx", "httpcore", "apscheduler", "aiosqlite", "telegram", "aiohttp.access", "alembic")
"""Libraries that are heard from WARNING on. httpx logs URLs at INFO, and Telegram's URLs carry the token."""


def set_up_logs(level: str) -> None:
    """Write from this level on; `level` is a name of the logging module's."""
    number = logging.getLevelNamesMapping()[level]
    logging.basicConfig(level=number, format="%(asctime)s %(levelname)s %(message)s")
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, number))
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(number),
        processors=[
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(key_order=["event"], bool_as_flag=False),
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
