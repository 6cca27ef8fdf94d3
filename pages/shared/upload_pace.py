"""How much one account may hand in within a while: a script that goes on and on fills the memory.

Plain ASGI, behind the guard: who comes here may hand something in. Each process counts for itself.
"""

import time
from collections import defaultdict, deque

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from pages.shared.account import base_path, claims_of, sign_in_configured
from pages.shared.refusing import refuse

UPLOADS = "/_stcore/upload_file/"
WHILE = 600  # seconds
FILES = 200  # far more than all sheets of two years
MEGABYTES = 1000
_MB = 1024 * 1024


class UploadPace:
    """Refuse a file when this account handed in too many, or too much, in the last while."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.taken: dict[tuple[object, ...], deque[tuple[float, float]]] = defaultdict(deque)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI asks."""
        if self._too_much(scope):
            await refuse(scope, 429, "guard.too_much", send, minutes=WHILE // 60)
            return
        await self.app(scope, receive, send)

    def _too_much(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] not in ("PUT", "POST"):
            return False
        if not scope["path"].removeprefix(base_path()).startswith(UPLOADS):
            return False
        now, size = time.monotonic(), _megabytes(scope)
        taken = self.taken[_whose(scope)]
        while taken and taken[0][0] <= now - WHILE:
            taken.popleft()
        full = len(taken) >= FILES or sum(each for _, each in taken) + size > MEGABYTES
        if not full:
            taken.append((now, size))
        return full


def _whose(scope: Scope) -> tuple[object, ...]:
    """Which account; without sign-in everybody here is one."""
    if not sign_in_configured():
        return ()
    claims = claims_of(HTTPConnection(scope).cookies)
    return claims.get("iss"), claims.get("sub")


def _megabytes(scope: Scope) -> float:
    """What the request says of its size; one that says nothing may be as large as is taken."""
    said = dict(scope["headers"]).get(b"content-length", b"").decode("latin-1")
    return int(said) / _MB if said.isdecimal() else float(config.get_option("server.maxUploadSize"))
