"""The app as a process of its own, and a real browser that looks at it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).parent.parent
HERE = ("localhost", "127.0.0.1")
QUIET = [
    "--no-sandbox",  # root, in a container
    "--disable-gpu",
    "--disable-background-networking",  # or it looks up its maker's hosts
    "--disable-component-update",
]
# On a deep link Streamlit asks /<page>/_stcore/… before /_stcore/…: its habit, not a fault of ours.
PROBES = ("/_stcore/health", "/_stcore/host-config")
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PATIENCE = 60_000  # ms: the machine may be busy with other things


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def running_app(port: int = 0, **environment: str) -> Iterator[str]:
    """`streamlit run app.py` with these environment variables; the address it answers on.

    Raises AssertionError with the end of its log when it does not start within two minutes.
    """
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    command += ["--server.address", "localhost", "--server.port", str(port)]
    with TemporaryFile() as log:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env=os.environ | environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            _wait_until_it_answers(server, f"http://localhost:{port}/_stcore/health", log)
            yield f"http://localhost:{port}"
        finally:
            _end(server)


def _wait_until_it_answers(server, url, log, seconds=120):
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    log.seek(0)
    raise AssertionError(f"the app did not start:\n{log.read().decode()[-3000:]}")


def _end(server):
    """The whole process group: the app may have started processes that read workbooks."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, how)
            server.wait(timeout=10)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


@pytest.fixture(scope="session")
def app_url():
    """`app_url(PROGRAMME=…, …)`: the address of an app; one is started per environment."""
    started = {}
    running = []

    def start(**environment):
        asked = tuple(sorted(environment.items()))
        if asked not in started:
            app = running_app(**environment)
            started[asked] = app.__enter__()
            running.append(app)
        return started[asked]

    yield start
    for app in running:
        app.__exit__(None, None, None)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's chromium, without a window; one per module, it takes half a second.

    While it is open its event loop runs in this thread: `asyncio.run` refuses, AppTest works.
    """
    program = shutil.which("chromium")
    assert program, "chromium is missing; as root: bash tests/system_packages.sh"
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def troubles() -> list[str]:
    """What the browser complained about; a test that breaks things on purpose clears it."""
    return []


@pytest.fixture
def page(chromium, troubles) -> Iterator[Page]:
    """A fresh page in Dutch; a console error or a request to another host fails the test."""
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE)
    watched = context.new_page()
    watch(watched, troubles)
    yield watched
    context.close()
    assert not troubles, "\n".join(troubles)


def watch(page: Page, troubles: list[str]) -> None:
    """Note every console error, uncaught exception and request to another host in `troubles`."""

    def console(message: ConsoleMessage) -> None:
        probing = message.location.get("url", "").endswith(PROBES)
        if message.type == "error" and not probing:
            troubles.append(f"console: {message.text} ({message.location.get('url', '')})")

    def request(asked: Request) -> None:
        address = urlsplit(asked.url)
        if address.hostname and address.hostname not in HERE:
            troubles.append(f"asks another host: {asked.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: troubles.append(f"exception in the page: {error}"))
    page.on("request", request)
    page.on("websocket", lambda socket: request(socket))  # has a url, as a request has


def settled(page: Page, seconds: float = 60) -> Page:
    """Wait until Streamlit has stopped working on the page."""
    page.wait_for_selector('[data-testid="stApp"]', timeout=seconds * 1000)
    page.wait_for_timeout(300)  # a click takes a moment to become "running"
    page.wait_for_selector(IDLE, timeout=seconds * 1000, state="attached")
    return page
