"""A reader without a browser: speaks with the app's server as its page in a browser would."""

import time
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

_PATIENCE = 120  # seconds: whoever waits longer has closed the page


class Reader:
    """One open page. The server does for it all that it does for a browser, drawing included.

    Usage: `async with Reader(url) as reader: spent = await reader.look("clienten", "2026-08")`
    """

    def __init__(self, url: str) -> None:
        self._address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> "Reader":
        self._socket = await connect(
            self._address,
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            open_timeout=_PATIENCE,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._socket
        await self._socket.close()

    async def look(self, page: str, month: str = "") -> float:
        """Ask for a page, of that month when one is named; the milliseconds until its last word.

        Raises AssertionError when the server's script failed or the page is not known.
        """
        assert self._socket
        asked = BackMsg()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = urlencode({"maand": month} if month else {})
        asked.rerun_script.context_info.timezone = "Europe/Amsterdam"
        asked.rerun_script.context_info.locale = "nl-NL"
        start = time.perf_counter()
        await self._socket.send(asked.SerializeToString())
        while True:
            told = ForwardMsg.FromString(await self._socket.recv(decode=False))
            kind = told.WhichOneof("type")
            assert kind != "page_not_found", page
            assert not (kind == "delta" and told.delta.new_element.HasField("exception")), page
            if (
                kind == "script_finished"
                and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            ):
                return (time.perf_counter() - start) * 1e3
