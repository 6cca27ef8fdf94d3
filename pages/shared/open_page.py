"""What a page that stays open may still ask: nothing, once its account may look as something else.

Streamlit reads the account when a page connects and never again; a part of a page that runs alone,
a button and a download do not come past the door.
"""

from collections.abc import Mapping

from google.protobuf.message import DecodeError
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.shared.account import admitted_as

_PROTOCOLS = b"sec-websocket-protocol"  # Streamlit's name, its token, the session to go on with
_STRANGERS = ("rerun_script", "stop_script", "app_heartbeat", None)  # None: nothing Streamlit knows
_ENDED = 1008


def watched(
    scope: Scope, cookies: Mapping[str, str], receive: Receive, send: Send
) -> tuple[Scope, Receive, Send]:
    """The same connection, closed as soon as the account may not look as when it was opened; the
    page then connects anew and comes past the door. Who may not look has no session to go on with,
    and can ask for pages only."""
    may = admitted_as(cookies)

    at = ""  # where the page says it is; told back to nobody but itself

    async def receiving() -> Message:
        nonlocal at
        while (message := await receive())["type"] == "websocket.receive":
            asked = _asked(message)
            at = asked.rerun_script.context_info.url or at
            if admitted_as(cookies) != may:
                await _end(at, send)
                return {"type": "websocket.disconnect", "code": _ENDED}
            if may or asked.WhichOneof("type") in _STRANGERS:
                break
        return message

    headers = scope["headers"] if may else _anew(scope["headers"])
    return dict(scope) | {"headers": headers}, receiving, send


def _asked(message: Message) -> BackMsg:
    try:
        return BackMsg.FromString(message.get("bytes") or b"")
    except DecodeError:
        return BackMsg()


async def _end(at: str, send: Send) -> None:
    """Close the connection, once the page was told to open itself anew, and so to stand at the
    door: connected again by itself it would only wait."""
    if at:
        told = ForwardMsg()
        told.auth_redirect.url = at
        await send({"type": "websocket.send", "bytes": told.SerializeToString()})
    await send({"type": "websocket.close", "code": _ENDED})


def _anew(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The headers of a connection that asks for a session of its own."""
    return [
        (name, b",".join(of.split(b",")[:2]) if name == _PROTOCOLS else of) for name, of in headers
    ]
