"""A real PostgreSQL for the tests: the machine's own server where it has one, else the one in a wheel."""

import contextlib
import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

QUICK = {"fsync": "off", "max_wal_size": "128MB"}
"""What a server needs not do that is thrown away: outlive a power cut, and keep a long log."""

ROOM_BYTES = 1 << 30
"""More than the servers of a test run's workers write."""


@contextlib.contextmanager
def running_postgres() -> Iterator[str]:
    """Run a server while the block lasts; yields its URL without a database's name."""
    binaries = _find_binaries()
    if binaries is not None:
        with _running_from(binaries) as url:
            yield url
        return
    pgserver = pytest.importorskip(
        "pgserver", reason="no PostgreSQL server here, and no wheel of one for this Python"
    )
    with tempfile.TemporaryDirectory(prefix="lianluo-pg-", dir=_find_quick_folder()) as folder:
        with _one_at_a_time():
            server = pgserver.get_server(Path(folder) / "data")
        with server:
            for name, value in QUICK.items():
                server.psql(f"ALTER SYSTEM SET {name} = '{value}'")
            server.psql("SELECT pg_reload_conf()")
            yield server.get_uri().replace("/postgres?", "/{}?")


@contextlib.contextmanager
def _one_at_a_time() -> Iterator[None]:
    """The workers of a test run begin together, and for root the wheel first makes a user of the system."""
    with (Path(tempfile.gettempdir()) / f"lianluo-tests-{os.getuid()}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _find_binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: path.parts[-3])
    on_path = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


@contextlib.contextmanager
def _running_from(binaries: Path) -> Iterator[str]:
    """PostgreSQL refuses to run as root, so root lends it another user."""
    user = "nobody" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="lianluo-pg-", dir=_find_quick_folder()) as folder:
        if user:
            shutil.chown(folder, user)
        data = Path(folder) / "data"
        _run(
            [binaries / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
            user,
        )
        settings = {
            "listen_addresses": "''",
            "unix_socket_directories": folder,
            "max_connections": 200,
            **QUICK,
        }
        options = " ".join(f"-c {name}={value}" for name, value in settings.items())
        _run([binaries / "pg_ctl", "-D", data, "-w", "-l", f"{folder}/log", "-o", options, "start"], user)
        try:
            yield f"postgresql://postgres@/{{}}?host={folder}"
        finally:
            _run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"], user)


def _find_quick_folder() -> str:
    """Sockets need a short path; a database is created ten times as quickly where no disk is."""
    memory = Path("/dev/shm")  # noqa: S108 - TemporaryDirectory makes a folder of its own in it
    has_room = memory.is_dir() and shutil.disk_usage(memory).free > ROOM_BYTES
    return str(memory) if has_room else "/tmp"  # noqa: S108 - as above


def _run(command: list[str | Path], user: str | None) -> None:
    done = subprocess.run(
        command, user=user, cwd="/", check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert done.returncode == 0, f"{command[0]}: {done.stderr}"
