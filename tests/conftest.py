"""What every test gets: a store that is nowhere, and on request a browser, an app, a PostgreSQL."""

import os
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = [
    "tests.browser", "tests.object_store", "tests.postgres", "tests.end_to_end.region",
]  # fmt: skip

# Nobody waits for luck: the same examples every time, and no time limit on a busy machine.
settings.register_profile("house", derandomize=True, deadline=None, database=None, max_examples=20)
settings.register_profile("soak", deadline=None, database=None, max_examples=2000)
settings.load_profile("soak" if os.environ.get("SOAK") else "house")

# A path below a file, so that nothing can be made there, and the error says what to do.
NOWHERE = "/dev/null/a test names its own store: ask for the fixture 'store'"


@pytest.fixture(scope="session", autouse=True)
def store_is_nowhere():
    """No test touches this machine's store by accident, and no fixture of a session either."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PROGRAMME", "voorbeeld")
        patch.setenv("WAREHOUSE_CATALOG", f"sqlite:{NOWHERE}/catalog.sqlite")
        patch.setenv("WAREHOUSE_DATA", f"{NOWHERE}/lake")
        patch.setenv("WAREHOUSE_ARCHIVE", f"{NOWHERE}/archive")
        yield


@pytest.fixture(autouse=True)
def every_test_reads_dutch():
    """A page opened in English leaves its language behind in this thread: not for the next test."""
    from texts import language

    language.set("nl")


@pytest.fixture(autouse=True)
def what_is_run_stays_what_is_run():
    """A page run in a test leaves its script behind as the main module, which a process that is
    spawned later would run first."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="session")
def rounds():
    """`rounds(few, many)`: how often a long run repeats; many in `make soak`."""
    return lambda few, many: many if os.environ.get("SOAK") else few


# --- two workers ----------------------------------------------------------------------------------

_FIRST = "tests/end_to_end/test_first_start.py"  # loads the demo region, for everybody
_REGION = {"region", "workshop"}
# What took three seconds or more of a core, by file and function: what `make test` leaves to
# `make long`, so that it says within a quarter of an hour whether a change broke something.
_LONG = frozenset((Path(__file__).parent / "long.txt").read_text("utf-8").split())


@pytest.hookimpl(tryfirst=True)  # before what is not asked for is left out
def pytest_collection_modifyitems(items):
    """The first start first: it takes minutes, in which the other worker does what needs no region.

    Whatever counts its `rounds` is a long run, so that `make soak` leaves none of them out.
    """
    for item in items:
        if "rounds" in item.fixturenames:
            item.add_marker("soak")
        if item.nodeid.partition("[")[0] in _LONG:
            item.add_marker("long")
    waits = {item.path for item in items if _REGION & set(item.fixturenames)}
    many = Counter(item.path for item in items if "chromium" in item.fixturenames)
    items.sort(key=lambda item: (
        not item.nodeid.startswith(_FIRST), item.path in waits, -many[item.path]
    ))  # fmt: skip


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Each file with one worker, its classes too: what a file sets up is set up once."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return nodeid.partition("::")[0]

    return Scheduling(config, log)


# --- the store -----------------------------------------------------------------------------------


@pytest.fixture
def store(tmp_path, monkeypatch):
    """An empty warehouse of the demo programme in a folder of its own; gives `data.store`."""
    from data import store as warehouse_store

    monkeypatch.setenv("PROGRAMME", "voorbeeld")
    monkeypatch.setenv("WAREHOUSE_CATALOG", f"sqlite:{tmp_path / 'catalog.sqlite'}")
    monkeypatch.setenv("WAREHOUSE_DATA", str(tmp_path / "lake"))
    monkeypatch.setenv("WAREHOUSE_ARCHIVE", str(tmp_path / "archive"))
    yield warehouse_store
    warehouse_store.close()
