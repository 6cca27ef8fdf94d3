"""A reader without a browser: speaks with the app's server as its page in a browser would."""

import asyncio
import time
from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

_PATIENCE = 120  # seconds: whoever waits longer has closed the page


class Reader:
    """One open page. The server does for it all that it does for a browser, drawing included.

    Usage: `async with Reader(url) as reader: spent = await reader.look("clienten", "2026-08")`
    `sent` are headers of the first request, `told` what a browser's page says of itself after the
    protocol's name: a token, and the session it was.
    """

    def __init__(self, url: str, sent: Mapping[str, str] | None = None, *told: str) -> None:
        self._address = f"ws://{urlsplit(url).netloc}/_stcore/stream"
        self._sent, self._told = sent, told
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> "Reader":
        self._socket = await connect(
            self._address,
            subprotocols=[Subprotocol(one) for one in ("streamlit", *self._told)],
            additional_headers=self._sent,
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
        start = time.perf_counter()
        for told in await self.ask(asked_for(page, {"maand": month} if month else {})):
            kind = told.WhichOneof("type")
            assert kind != "page_not_found", page
            assert not (kind == "delta" and told.delta.new_element.HasField("exception")), page
        return (time.perf_counter() - start) * 1e3

    async def ask(self, asked: BackMsg, until: str = "script_finished") -> list[ForwardMsg]:
        """Everything the server says, up to and with its last word on what was asked.

        Raises ConnectionClosed when the server hangs up, TimeoutError when it stays silent.
        """
        assert self._socket
        await self._socket.send(asked.SerializeToString())
        every: list[ForwardMsg] = []
        async with asyncio.timeout(_PATIENCE):
            while not (every and every[-1].WhichOneof("type") == until and not _again(every[-1])):
                every.append(ForwardMsg.FromString(await self._socket.recv(decode=False)))
        return every


def _again(told: ForwardMsg) -> bool:
    """Whether the script begins once more by itself."""
    return told.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN


def asked_for(page: str, choices: Mapping[str, str]) -> BackMsg:
    """What a browser sends to see a page with these choices in its address."""
    asked = BackMsg()
    asked.rerun_script.page_name = page
    asked.rerun_script.query_string = urlencode(choices)
    asked.rerun_script.context_info.timezone = "Europe/Amsterdam"
    asked.rerun_script.context_info.locale = "nl-NL"
    return asked
