"""The demo region, loaded once by a real first start, and a copy of it per worker to write in."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import sync_playwright

from tests.browser import QUIET, running_app, settled, watch


@dataclass(frozen=True)
class Region:
    """A running app: its address, its settings, and what its first visitor was told meanwhile."""

    url: str
    environment: dict[str, str]
    while_loading: str = ""


def settings_in(folder: Path, programme: str = "voorbeeld") -> dict[str, str]:
    """The environment of a warehouse of its own in `folder`."""
    return {
        "PROGRAMME": programme,
        "WAREHOUSE_CATALOG": f"sqlite:{folder / 'catalog.sqlite'}",
        "WAREHOUSE_DATA": str(folder / "lake"),
        "WAREHOUSE_ARCHIVE": str(folder / "archive"),
    }


@pytest.fixture(scope="session")
def region(tmp_path_factory, worker_id) -> Iterator[Region]:
    """The app on the demo region that an app started on nothing loaded itself; to look at, not to
    change. Loaded by the first worker that asks; each has an app of its own on it."""
    below = tmp_path_factory.getbasetemp()
    shared = below if worker_id == "master" else below.parent
    environment, told = settings_in(shared / "region"), shared / "region.txt"
    with FileLock(shared / "region.lock"):
        if not told.exists():
            with running_app(**environment) as url, ThreadPoolExecutor(1) as apart:
                # in a thread of its own: this one may have a browser open already
                told.write_text(apart.submit(_first_visit, url).result(), "utf-8")
    with running_app(**environment) as url:
        yield Region(url, environment, told.read_text("utf-8"))


def _first_visit(url: str) -> str:
    """Open the app while it loads, wait without touching anything until the figures are there."""
    troubles: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        page = browser.new_page(locale="nl-NL")
        watch(page, troubles)
        page.goto(url)
        page.locator(".progress").wait_for(timeout=60_000)
        said = page.locator('[data-testid="stMain"]').inner_text()
        page.locator(".st-key-tile-K01").wait_for(timeout=900_000)
        settled(page)
        browser.close()
    assert not troubles, "\n".join(troubles)
    return said


@pytest.fixture
def in_region(region, monkeypatch) -> Region:
    """This process looks at the demo region too: for AppTest, and to ask the warehouse."""
    for name, value in region.environment.items():
        monkeypatch.setenv(name, value)
    return region


@pytest.fixture(scope="session")
def workshop(region, tmp_path_factory) -> Iterator[Region]:
    """An app on a copy of the demo region, in which tests publish and undo."""
    from data import store, upkeep  # not above: most tests that start need no store
    from data.settings import Settings

    folder = tmp_path_factory.mktemp("workshop")
    environment = settings_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in region.environment.items():
            patch.setenv(name, value)
        files = str(folder / "lake")
        upkeep.copy_to(
            Settings("voorbeeld", environment["WAREHOUSE_CATALOG"], files, folder / "archive")
        )
        store.close()
    shutil.copytree(region.environment["WAREHOUSE_ARCHIVE"], folder / "archive")
    with running_app(**environment) as url:
        yield Region(url, environment)


@pytest.fixture
def in_workshop(workshop, monkeypatch) -> Region:
    """This process looks at the copy, to ask what was stored."""
    for name, value in workshop.environment.items():
        monkeypatch.setenv(name, value)
    return workshop
