"""Types and lint, as pyproject.toml sets them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("tool", [("mypy",), ("ruff", "check"), ("ruff", "format", "--check")], ids=" ".join)
def test_every_file_passes(tool: tuple[str, ...]) -> None:
    target = () if tool[0] == "mypy" else (".",)
    done = subprocess.run(
        [sys.executable, "-m", *tool, *target], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
