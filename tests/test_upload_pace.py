"""Who hands in without end is stopped; nobody else notices."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from pages.shared import upload_pace
from pages.shared.upload_pace import FILES, MEGABYTES, UPLOADS, WHILE, UploadPace
from texts import text

MB = 1024 * 1024


@pytest.fixture
def clock(monkeypatch):
    """The seconds that have passed; a test turns it."""
    now = [0.0]
    monkeypatch.setattr(upload_pace.time, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def who(monkeypatch):
    """Who comes by, as its cookie would say."""
    claims = {"iss": "provider", "sub": "anna"}
    monkeypatch.setattr(upload_pace, "sign_in_configured", lambda: True)
    monkeypatch.setattr(upload_pace, "claims_of", lambda _: claims)
    return claims


@pytest.fixture
def sent(clock, who):
    """`sent(count, megabytes, method)`: hand in so often; the last answer."""

    async def taken(_):
        return PlainTextResponse("")

    route = Route(f"{UPLOADS}{{rest:path}}", taken, methods=["PUT", "DELETE"])
    server = httpx.ASGITransport(Starlette(routes=[route], middleware=[Middleware(UploadPace)]))

    def send(count, megabytes=0.01, method="PUT"):
        async def each():
            async with httpx.AsyncClient(transport=server, base_url="http://hier") as client:
                size = {"Content-Length": str(int(megabytes * MB))}
                asked = [await client.request(method, f"{UPLOADS}a/b", headers=size)
                         for _ in range(count)]  # fmt: skip
                return asked[-1]

        return asyncio.run(each())

    return send


def test_so_many_files_are_taken_and_the_next_is_refused_in_plain_words(sent):
    assert sent(FILES).status_code == 200
    refused = sent(1)
    assert refused.status_code == 429
    assert text("guard.too_much", minutes=WHILE // 60) in refused.text


def test_large_files_count_by_their_size(sent):
    assert sent(MEGABYTES // 50, 50).status_code == 200
    assert sent(1).status_code == 429


def test_after_a_while_files_are_taken_again(sent, clock):
    sent(FILES + 1)
    clock[0] = WHILE + 1.0
    assert sent(FILES).status_code == 200


def test_another_account_and_taking_a_file_back_are_not_held_up(sent, who):
    sent(FILES + 1)
    assert sent(1, method="DELETE").status_code == 200
    who["sub"] = "bert"
    assert sent(1).status_code == 200
