"""A PostgreSQL of our own: Debian's, started for the tests on a free port of this machine only."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from uuid import uuid4

import pytest

from tests.browser import free_port

# A test database needs speed, not safety.
SETTINGS = (
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A running PostgreSQL as a libpq string, without password; make databases in it at will."""
    folder = Path(mkdtemp(prefix="postgres-"))
    if os.getuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    cluster, port = folder / "cluster", free_port()
    _run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C",
         "--no-sync", "--pgdata", cluster)  # fmt: skip
    options = " ".join([f"-p {port}", *(f"-c {setting}" for setting in SETTINGS)])
    log = folder / "log"
    _run("pg_ctl", "--pgdata", cluster, "--log", log, "--options", options, "--wait", "start")
    try:
        yield f"host=127.0.0.1 port={port} user=postgres dbname=postgres"
    finally:
        _run("pg_ctl", "--pgdata", cluster, "--mode", "immediate", "--wait", "stop")
        shutil.rmtree(folder)


@pytest.fixture
def postgres_database(postgres) -> str:
    """A new, empty database as a libpq string."""
    name = f"test_{uuid4().hex}"
    address = dict(part.split("=") for part in postgres.split())
    _run("createdb", "--host", address["host"], "--port", address["port"], "-U", "postgres", name)
    return postgres.replace("dbname=postgres", f"dbname={name}")


def _run(program, *arguments):
    """One of PostgreSQL's programs; as its own user when we are root, whom it refuses."""
    command = [str(_program(program)), *(str(argument) for argument in arguments)]
    if os.getuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True)
    assert done.returncode == 0, f"{program}: {done.stdout[-1000:]}{done.stderr[-1000:]}"


def _program(name):
    """Debian keeps these outside PATH, one folder per version; the newest counts."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = versions[-1] if versions else shutil.which(name)
    assert found, "PostgreSQL is missing; as root: bash tests/system_packages.sh"
    return found
