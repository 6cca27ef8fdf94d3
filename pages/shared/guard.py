"""Before any page: who may reach this server at all, which files, and where a sign-in leads back.

Plain ASGI, around everything that Streamlit serves.
"""

from urllib.parse import quote, unquote

from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.errors import UserError
from pages.shared.account import admitted_as, base_path, sign_in_configured
from pages.shared.hosts import asked_name, is_this_machine
from pages.shared.open_page import watched
from pages.shared.refusing import refuse

ALWAYS = ("/healthz", "/readyz", "/_stcore/health")  # tell nothing of data
FILES = ("/media/", "/_stcore/upload_file/")  # what readers take out and hand in
_BACK = "back_to"  # the cookie with the page that a sign-in leads back to
_CALLBACK = "/oauth2callback"
_SHORT = 600  # seconds that somebody may take to sign in
_PROXY = {"forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip"}


class Guard:
    """Refuse what may not be reached; remember the page that was asked for through a sign-in."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI asks."""
        if scope["type"] == "lifespan" or scope["path"] in ALWAYS:
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): of.decode("latin-1") for name, of in scope["headers"]}
        cookies = HTTPConnection(scope).cookies  # read as Streamlit reads them
        refused = _refusal(scope, headers, cookies)
        if refused:
            await refuse(scope, 403, refused, send)
            return
        if scope["type"] == "websocket" and sign_in_configured():
            await self.app(*watched(scope, cookies, receive, send))
            return
        await self.app(scope, receive, _leading_back(scope, headers, cookies, send))


def safe_path(path: str) -> bool:
    """Whether a browser that is sent here stays on this server."""
    return path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()


def _refusal(scope: Scope, headers: dict[str, str], cookies: dict[str, str]) -> str:
    """The key of the sentence that says why not; "" for who may go on."""
    try:
        accounts = sign_in_configured()
    except UserError:
        return "guard.unreadable"
    if not accounts:
        return "" if _here(scope, headers) else "guard.demo_only_here"
    inside = scope["path"].removeprefix(base_path()).startswith(FILES)
    return "guard.sign_in_first" if inside and not admitted_as(cookies) else ""


def _here(scope: Scope, headers: dict[str, str]) -> bool:
    """Whether this visit comes from this machine itself, through nobody in between."""
    arrived, client = (scope.get(end) or ("",) for end in ("server", "client"))
    ends = (arrived[0], client[0], asked_name(scope))
    return all(map(is_this_machine, ends)) and not _PROXY & set(headers)


def _leading_back(
    scope: Scope, headers: dict[str, str], cookies: dict[str, str], send: Send
) -> Send:
    """`send`, that also notes the page asked for, or leads back there after a sign-in: Streamlit
    itself always leads to the first page."""
    called = scope["path"].endswith(_CALLBACK)
    page = scope["type"] == "http" and "text/html" in headers.get("accept", "")
    if not called and not page:
        return send
    asked = quote(scope["path"], safe="/")
    asked += f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else ""
    back = unquote(cookies.get(_BACK, ""))

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            found = list(message["headers"])
            signed_in = any(
                name == b"set-cookie" and of.startswith(b"_streamlit_user=") for name, of in found
            )
            if called and signed_in and safe_path(back):
                found = [one for one in found if one[0] != b"location"]
                found += [(b"location", back.encode("latin-1")), _cookie("", 0)]
            elif page and message["status"] == 200 and safe_path(asked):
                found.append(_cookie(quote(asked, safe=""), _SHORT))
            message["headers"] = found
        await send(message)

    return sending


def _cookie(value: str, seconds: int) -> tuple[bytes, bytes]:
    said = f"{_BACK}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax"
    return b"set-cookie", said.encode("latin-1")
