"""A request that is refused: a plain sentence in every language; a websocket never opens."""

from starlette.types import Scope, Send

from texts import LANGUAGES, language, text


async def refuse(scope: Scope, status: int, why: str, send: Send, **facts: object) -> None:
    """Answer with this status and the sentence of the key `why`."""
    if scope["type"] == "websocket":  # closing before it opened is a 403
        await send({"type": "websocket.close", "code": 1008})
        return
    said = "\n\n".join(_in_each_language(why, facts)).encode()
    kind = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": kind})
    await send({"type": "http.response.body", "body": said})


def _in_each_language(key: str, facts: dict[str, object]) -> list[str]:
    before, said = language.get(), []
    for code in LANGUAGES:
        language.set(code)
        said.append(text(key, **facts))
    language.set(before)
    return said
