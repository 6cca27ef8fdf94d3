"""The server: health, security headers and the first start, around the pages of pages/frame.py."""

import base64
import hashlib
import logging
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.formparsers import MultiPartParser
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.starlette import App

from data.errors import UserError
from pages.shared.guard import Guard
from pages.shared.hosts import TrustedHosts
from pages.shared.logs import keep_logs
from pages.shared.plotly_script import plotly_js
from pages.shared.upload_pace import UploadPace
from texts import text

log = logging.getLogger(__name__)


def inline_script_hashes() -> str:
    """The scripts written inside Streamlit's own index.html, as CSP sources: `'sha256-…'`."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text("utf-8")
    scripts = re.findall(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", page, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


# No other host, no eval, no script in the page but Streamlit's own. Streamlit 1.67 starts a
# component of ours (st.components.v2) as a `blob:` script: forbidden, the component stays empty.
# Styles and small images are written into the page by Streamlit and Plotly themselves.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'self' blob: {inline_script_hashes()}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# A file over 1 MB would else come by the disk before anybody looked whether it names people.
MultiPartParser.spool_max_size = (config.get_option("server.maxUploadSize") + 1) * 1024 * 1024
CLOSED = "/_stcore/metrics"  # Streamlit tells it to anyone who asks


class SecurityHeaders:
    """Put `HEADERS` on every answer and keep `CLOSED` shut; a websocket passes untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI asks."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        shut = scope["path"].rstrip("/").endswith(CLOSED)
        inner = PlainTextResponse("Not found", status_code=404) if shut else self.app
        await inner(scope, receive, send_with_headers)


async def healthz(request: Request) -> PlainTextResponse:
    """200 while the server runs."""
    return PlainTextResponse("ok")


def readyz(request: Request) -> JSONResponse:
    """200 and the store's version when the store answers, else 503 and the kind of trouble.

    Not async: Starlette then runs it beside the others, so a slow store holds up nobody.
    """
    from data import store  # not above: the server starts, and /healthz answers, without a store

    try:
        return JSONResponse({"ready": True, "version": store.version()})
    except UserError as error:
        log.warning("not ready", extra={"because": type(error).__name__})
        return JSONResponse({"ready": False, "because": type(error).__name__}, status_code=503)


def first_start() -> None:
    """Load the demo region when the programme is a demo and its warehouse is still empty."""
    from pipelines import demo  # not above: reading and checking are only needed once

    demo.load_in_background()


@asynccontextmanager
async def lifespan(app: App) -> AsyncIterator[None]:
    """What happens before the first and after the last request."""
    keep_logs()
    log.info("started")
    try:
        first_start()
    except UserError as error:  # the rest tells nothing to whoever starts the server
        sys.stderr.write(text(f"errors.{type(error).__name__}", **error.facts) + "\n")
        raise
    yield
    log.info("stopped")


app = App(
    "pages/frame.py",
    routes=[Route("/healthz", healthz), Route("/readyz", readyz), Route("/plotly.js", plotly_js)],
    middleware=[Middleware(each) for each in (SecurityHeaders, TrustedHosts, Guard, UploadPace)],
    lifespan=lifespan,
)
