"""The server of app.py, started as people start it."""

import asyncio
import json
from urllib.error import HTTPError
from urllib.request import urlopen

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit.config import get_option

import app
from data.programmes import programme_folder
from tests.browser import free_port, running_app


@pytest.fixture
def url(app_url):
    """An app whose store cannot be reached: what it answers then is the harder half."""
    return app_url()


def answer(url):
    try:
        with urlopen(url, timeout=30) as found:
            return found.status, found.headers, found.read().decode()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.headers, refused.read().decode()


def test_server_says_it_runs_even_without_a_store(url):
    assert answer(f"{url}/healthz")[::2] == (200, "ok")


def test_server_is_ready_when_its_store_answers(app_url, tmp_path_factory):
    folder = tmp_path_factory.mktemp("store")
    ready = app_url(
        PROGRAMME="wonen-met-zorg",  # no demo, so nothing is loaded meanwhile
        WAREHOUSE_CATALOG=f"sqlite:{folder}/catalog.sqlite",
        WAREHOUSE_DATA=f"{folder}/lake",
        WAREHOUSE_ARCHIVE=f"{folder}/archive",
    )
    status, _, told = answer(f"{ready}/readyz")
    assert status == 200
    assert json.loads(told).keys() == {"ready", "version"}


def test_server_says_it_is_not_ready_when_its_store_does_not_answer(app_url, tmp_path_factory):
    nobody = f"postgres:host=127.0.0.1 port={free_port()} user=postgres dbname=postgres"
    folder = tmp_path_factory.mktemp("store")
    waiting = app_url(WAREHOUSE_CATALOG=nobody, WAREHOUSE_ARCHIVE=f"{folder}/archive")
    status, _, told = answer(f"{waiting}/readyz")
    assert (status, json.loads(told)) == (503, {"ready": False, "because": "StoreUnreachable"})


def test_server_says_it_is_not_ready_when_its_folder_cannot_be_made(app_url, tmp_path_factory):
    taken = tmp_path_factory.mktemp("store") / "bestand"
    taken.write_text("no folder")
    stuck = app_url(WAREHOUSE_CATALOG=f"sqlite:{taken}/catalog.sqlite", PROGRAMME="wonen-met-zorg")
    status, _, told = answer(f"{stuck}/readyz")
    assert (status, json.loads(told)) == (503, {"ready": False, "because": "StoreUnreachable"})


def test_every_answer_carries_the_security_headers(url):
    for path in ("/", "/healthz", "/_stcore/health", "/_stcore/metrics", "/goals"):
        _, headers, _ = answer(url + path)
        assert {name: headers[name] for name in app.HEADERS} == app.HEADERS, path


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/metrics/"])
def test_metrics_are_told_to_nobody(url, path):
    assert answer(url + path)[::2] == (404, "Not found")


def test_policy_names_no_other_host_and_no_eval():
    assert "//" not in app.CONTENT_SECURITY_POLICY
    assert "unsafe-eval" not in app.CONTENT_SECURITY_POLICY
    assert "script-src 'self' blob: 'sha256-" in app.CONTENT_SECURITY_POLICY


def test_a_file_of_the_size_that_is_taken_never_comes_by_the_disk():
    """What is refused for the people in it must not have been written first."""
    seen = []

    async def taken(request):
        async with request.form() as form:
            file = form["file"].file
            seen.append((file.seek(0, 2), file._rolled))
        return PlainTextResponse("")

    size = int(get_option("server.maxUploadSize") * 1e6)
    server = httpx.ASGITransport(Starlette(routes=[Route("/", taken, methods=["POST"])]))

    async def sent():
        async with httpx.AsyncClient(transport=server, base_url="http://hier") as client:
            await client.post("/", files={"file": ("groot.xlsx", bytes(size))})

    asyncio.run(sent())
    assert seen == [(size, False)]


def test_what_is_wrong_with_a_programme_is_told_to_who_starts_the_server(tmp_path):
    (tmp_path / "proef").mkdir()
    told = (programme_folder("voorbeeld") / "programme.toml").read_text("utf-8")
    (tmp_path / "proef" / "programme.toml").write_text(told.replace("demo = true", ""), "utf-8")
    why = r"programme\.toml\) klopt iets niet: demo = \?"
    own = {"PROGRAMMES_FOLDER": str(tmp_path), "PROGRAMME": "proef"}
    with pytest.raises(AssertionError, match=why), running_app(0, **own):
        pass
