"""The server is asked to stop, with a page open; what it wrote meanwhile."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time

import pytest

from benchmarks.reader import asked_for
from tests.browser import ROOT, free_port
from tests.visiting import answered, visit

SECONDS = 10  # what a service manager and a container engine wait before they kill


@pytest.fixture
def server(tmp_path):
    """(address, process, file of its log) of an app with an empty store of its own."""
    port, log = free_port(), tmp_path / "log"
    here = {"PROGRAMME": "wonen-met-zorg", "LOG_FORMAT": "json",
            "WAREHOUSE_CATALOG": f"sqlite:{tmp_path}/catalog.sqlite",
            "WAREHOUSE_DATA": f"{tmp_path}/lake",
            "WAREHOUSE_ARCHIVE": f"{tmp_path}/archive"}  # fmt: skip
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"]
    command += ["--server.address", "localhost", "--server.port", str(port)]
    with log.open("wb") as said:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | here, stdout=subprocess.DEVNULL, stderr=said
        )
        try:
            until = time.monotonic() + 120
            while time.monotonic() < until and process.poll() is None and not ready(port):
                time.sleep(0.2)
            yield f"http://localhost:{port}", process, log
        finally:
            process.kill()
            process.wait(10)


def ready(port):
    try:
        return answered(f"http://localhost:{port}/readyz")[0] == 200
    except OSError:
        return False


def test_a_server_that_is_asked_to_stop_ends_in_time_though_a_page_is_open(server):
    url, process, log = server

    async def stopped():
        async with visit(url) as reader:
            assert await reader.ask(asked_for("", {"wie": "Jansen"}))
            process.send_signal(signal.SIGTERM)
            await asyncio.to_thread(process.wait, SECONDS)

    asyncio.run(stopped())
    assert process.returncode in (0, -signal.SIGTERM)
    lines = log.read_text("utf-8").splitlines()
    assert [json.loads(line)["event"] for line in lines][-1] == "stopped"
    assert "127.0.0.1" not in "".join(lines) and "Jansen" not in "".join(lines)
