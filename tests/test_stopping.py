"""The server is asked to stop, with a page open; what it wrote meanwhile."""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from benchmarks.analyst import hand_in
from benchmarks.reader import asked_for
from data.programmes import programme_folder
from pipelines import templates
from tests.browser import ROOT, free_port
from tests.data.deliveries import counted, deliver, delivered, facts, frames, kept, settings_at
from tests.visiting import answered, visit

LOCATIONS = 200  # a publish that takes a moment
SECONDS = 10  # what a service manager and a container engine wait before they kill


@pytest.fixture
def server(tmp_path):
    with started(tmp_path, PROGRAMME="wonen-met-zorg") as found:
        yield found


@contextmanager
def started(folder, **environment):
    """(address, process, file of its log) of an app with an empty store in this folder."""
    port, log = free_port(), folder / "log"
    here = {"LOG_FORMAT": "json", "WAREHOUSE_CATALOG": f"sqlite:{folder}/catalog.sqlite",
            "WAREHOUSE_DATA": f"{folder}/lake",
            "WAREHOUSE_ARCHIVE": f"{folder}/archive"} | environment  # fmt: skip
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


def test_stopped_while_a_file_is_published_it_is_there_whole_or_not_at_all(tmp_path, monkeypatch):
    ours = {"PROGRAMME": "proef", "PROGRAMMES_FOLDER": str(tmp_path / "programmes")}
    told = _programme(tmp_path / "programmes" / "proef")
    content = templates.workbook(frames(1, kinds=["clients", "staff"], locations=LOCATIONS))
    with started(tmp_path, **ours) as (url, process, _):
        asyncio.run(_stopped(hand_in(url, told, "cijfers.xlsx", content), process, tmp_path))
    monkeypatch.setenv("PROGRAMMES_FOLDER", ours["PROGRAMMES_FOLDER"])
    settings_at(monkeypatch, tmp_path, programme="proef")
    there = delivered()
    assert len(there) in (0, 1) and set(there) <= set(kept())
    assert counted("clients") == len(there) * 18 * LOCATIONS
    before = facts()
    again = deliver(told, content)
    assert (again is None) == bool(there) and (facts() == before) == bool(there)


def _programme(folder):
    """The demo region without its demo, and one of its partners."""
    shutil.copytree(programme_folder("voorbeeld"), folder)
    (folder / "demo.toml").unlink()
    written = folder / "programme.toml"
    written.write_text(written.read_text("utf-8").replace("demo = true", "demo = false"), "utf-8")
    return "lisoever"


async def _stopped(handing_in, process, folder):
    """Hand in, and ask the server to stop once the file is being kept."""
    publishing = asyncio.create_task(handing_in)
    while not publishing.done() and not list(folder.glob("archive/*.pending")):
        await asyncio.sleep(0.001)
    assert not publishing.done(), publishing.exception() or "published before anybody looked"
    process.send_signal(signal.SIGTERM)
    await asyncio.to_thread(process.wait, SECONDS)
    publishing.cancel()
    await asyncio.gather(publishing, return_exceptions=True)
