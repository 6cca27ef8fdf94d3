"""The names under which this server may be asked for, and which of them only over https.

Plain ASGI, around everything. An address with another name in it would have links, redirects and
cookies made for that name.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.errors import UserError
from pages.shared.account import sign_in_configured, sign_in_settings
from pages.shared.refusing import refuse

_ONE_YEAR = "max-age=31536000"  # of this name alone: the names below it may not be ours


class TrustedHosts:
    """Refuse a request for a name that is not ours; say that ours is asked for over https."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI asks."""
        if scope["type"] == "lifespan" or not _signed_in_here():
            await self.app(scope, receive, send)  # the guard lets nobody else's machine in
            return
        name = asked_name(scope)
        back = urlsplit(st.secrets["auth"]["redirect_uri"])
        if not is_this_machine(name) and name not in _trusted(back.hostname or ""):
            await refuse(scope, 400, "guard.other_name", send)
            return

        async def send_over_https(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Strict-Transport-Security"] = _ONE_YEAR
            await send(message)

        await self.app(scope, receive, send_over_https if back.scheme == "https" else send)


def asked_name(scope: Scope) -> str:
    """The name that the request is for, without port; "" when it says none, two or nonsense."""
    found = [of.decode("latin-1") for name, of in scope["headers"] if name == b"host"]
    try:
        name = urlsplit(f"//{found[0]}").hostname if len(found) == 1 else ""
    except ValueError:  # a bracket that is not closed
        return ""
    return (name or "").removesuffix(".")


def is_this_machine(host: str) -> bool:
    """Whether a name or address can only be this machine."""
    bare = host.strip("[]")
    try:
        return bare == "localhost" or ip_address(bare).is_loopback
    except ValueError:
        return False


def _signed_in_here() -> bool:
    """Whether sign-in is set, and set whole; what is half set is the guard's to refuse."""
    try:
        if not sign_in_configured():
            return False
        sign_in_settings()
    except UserError:
        return False
    return True


def _trusted(own: str) -> set[str]:
    return {own, *(name.lower() for name in sign_in_settings().hosts)}
