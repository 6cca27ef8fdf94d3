"""A PostgreSQL of our own: Debian's, started for the tests on a free port of this machine only."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
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
    "full_page_writes=off",
)
HASTY = "synchronous_commit=off"  # forgets the last commits when it is stopped at once


class Cluster:
    """A PostgreSQL with a folder and a port of its own, which a test may stop and start."""

    def __init__(self, folder: Path, *settings: str) -> None:
        self.folder, self.port = folder, free_port()
        self.settings = (*SETTINGS, *settings)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        _run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C",
             "--no-sync", "--pgdata", folder / "cluster")  # fmt: skip

    def start(self) -> None:
        options = " ".join([f"-p {self.port}", *(f"-c {setting}" for setting in self.settings)])
        _run("pg_ctl", "--pgdata", self.folder / "cluster", "--log", self.folder / "log",
             "--options", options, "--wait", "start")  # fmt: skip

    def stop(self) -> None:
        """At once, as when the power fails."""
        _run("pg_ctl", "--pgdata", self.folder / "cluster", "--mode", "immediate", "--wait", "stop")

    @property
    def runs(self) -> bool:
        return (self.folder / "cluster" / "postmaster.pid").exists()

    def database(self) -> str:
        """A new, empty database as a libpq string, without password."""
        name = f"test_{uuid4().hex}"
        _run("createdb", "--host", "127.0.0.1", "--port", self.port, "-U", "postgres", name)
        return f"host=127.0.0.1 port={self.port} user=postgres dbname={name}"


@contextmanager
def running(*settings: str) -> Iterator[Cluster]:
    """A new cluster, started; gone at the end, whether or not it still runs."""
    cluster = Cluster(Path(mkdtemp(prefix="postgres-")), *settings)
    try:
        cluster.start()
        yield cluster
    finally:
        if cluster.runs:
            cluster.stop()
        shutil.rmtree(cluster.folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One that all tests share: each takes a database of its own, nobody stops it."""
    with running(HASTY) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def own_postgres() -> Iterator[Cluster]:
    """One for the tests of this file alone, to stop and start."""
    with running() as cluster:
        yield cluster


@pytest.fixture
def postgres_database(postgres) -> str:
    """A new, empty database as a libpq string."""
    return postgres.database()


def _run(program, *arguments):
    """One of PostgreSQL's programs; as its own user when we are root, whom it refuses."""
    command = [str(_program(program)), *(str(argument) for argument in arguments)]
    if os.getuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    done = subprocess.run(command, cwd="/", capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{program}: {done.stdout[-1000:]}{done.stderr[-1000:]}"


def _program(name):
    """Debian keeps these outside PATH, one folder per version; the newest counts."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = versions[-1] if versions else shutil.which(name)
    assert found, "PostgreSQL is missing; as root: bash tests/system_packages.sh"
    return found
