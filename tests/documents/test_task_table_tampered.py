"""The hidden sheet of a task table, in which anybody may have written."""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.documents.task_table.exported import pack, unpack
from tests.documents.task_table_papers import PLAN


def rewritten(change: Callable[[dict[str, Any]], object]) -> list[str]:
    """The cells of the hidden sheet with something else in them, as anybody could write it there."""
    notice, form, *pieces = pack(PLAN)
    plain = json.loads(zlib.decompress(b64decode("".join(pieces))))
    change(plain)
    return [notice, form, b64encode(zlib.compress(json.dumps(plain).encode())).decode()]


# BUG: a hidden sheet with a number in the place of a text was taken for what had been exported.
@pytest.mark.parametrize(
    "change",
    [
        lambda plain: plain.update(title=5),
        lambda plain: plain.update(year="2026"),
        lambda plain: plain.update(tasks=[{}]),
        lambda plain: plain.update(areas=None),
        lambda plain: plain["tasks"][0].update(number={}),
        lambda plain: plain["tasks"][0].update(number=["1"], title=[]),
        lambda plain: plain["tasks"][0].update(lead=[5]),
        lambda plain: plain["tasks"][0].update(parent=1),
        lambda plain: plain["tasks"][0].update(milestones=[{"text": 1, "due": None, "kind": "by"}]),
        lambda plain: plain["reporting"][0].update(day="25"),
        lambda plain: plain["areas"][0].update(number=1),
    ],
)
def test_a_hidden_sheet_that_was_tampered_with_is_no_export(
    change: Callable[[dict[str, Any]], object],
) -> None:
    assert unpack(rewritten(dict)) == replace(PLAN, unplaced=())
    assert unpack(rewritten(change)) is None
