"""plotly.js as the plotly wheel carries it: nothing is fetched, and no copy of it is kept here."""

import gzip
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources

from starlette.requests import Request
from starlette.responses import Response


@dataclass(frozen=True)
class PlotlyScript:
    """The script as it travels, and the mark by which a browser knows that it still has it."""

    packed: bytes
    tag: str

    @property
    def plain(self) -> bytes:
        """For a browser that unpacks nothing."""
        return gzip.decompress(self.packed)


@cache
def plotly_script() -> PlotlyScript:
    """The script, packed at the first request for it."""
    script = resources.files("plotly") / "package_data" / "plotly.min.js"
    packed = gzip.compress(script.read_bytes(), compresslevel=6)
    return PlotlyScript(packed, f'"{sha256(packed).hexdigest()[:16]}"')


def plotly_js(request: Request) -> Response:
    """The script that draws the slides; 304 when the browser still has it."""
    script = plotly_script()
    headers = {"ETag": script.tag, "Cache-Control": "max-age=86400", "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == script.tag:
        return Response(status_code=304, headers=headers)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    body = script.packed if packed else script.plain
    headers |= {"Content-Encoding": "gzip"} if packed else {}
    return Response(body, media_type="text/javascript", headers=headers)
