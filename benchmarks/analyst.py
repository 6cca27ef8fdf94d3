"""An analyst without a browser: hands in a file and publishes it, as the page in a browser does."""

import time
from collections.abc import Sequence

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.reader import Reader, asked_for

_PAGE = "aanleveren"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


async def hand_in(url: str, partner: str, name: str, content: bytes) -> tuple[float, float]:
    """The milliseconds until the file was judged, and those until it was published.

    Raises AssertionError when the page does not offer to publish it or does not say it is done.
    """
    who = {"rol": "analist", "van": partner}
    async with Reader(url) as reader:
        heard = await reader.ask(asked_for(_PAGE, who))
        begun = next(one.new_session for one in heard if one.HasField("new_session"))
        box = _elements(heard, "file_uploader")[0].id
        start = time.perf_counter()
        given = await _sent(reader, url, begun.initialize.session_id, name, content)
        with_file = _again(who, box, given, name, len(content))
        offered = [one for one in _elements(await reader.ask(with_file), "button")
                   if one.is_form_submitter and one.form_id.startswith("publish")]  # fmt: skip
        judged = time.perf_counter()
        assert offered, f"{partner}: nothing to publish"
        pressed = _again(who, box, given, name, len(content))
        pressed.rerun_script.widget_states.widgets.add(id=offered[0].id, trigger_value=True)
        told = await reader.ask(pressed)
        done = time.perf_counter()
        assert not _elements(told, "exception"), partner
    return (judged - start) * 1e3, (done - judged) * 1e3


async def _sent(reader: Reader, url: str, session: str, name: str, content: bytes) -> object:
    """The file put where the server says; what the page then says of it."""
    asked = BackMsg()
    asked.file_urls_request.session_id = session
    asked.file_urls_request.request_id = name
    asked.file_urls_request.file_names.append(name)
    answer = (await reader.ask(asked, "file_urls_response"))[-1].file_urls_response
    place = answer.file_urls[0]
    async with httpx.AsyncClient(base_url=url, timeout=120) as client:
        await client.get("/_stcore/health")
        token = {"X-Xsrftoken": client.cookies.get("_streamlit_xsrf") or ""}
        put = await client.put(place.upload_url, files={"file": (name, content, _XLSX)},
                               headers=token)  # fmt: skip
    assert put.is_success, put.text
    return place


def _again(who: dict[str, str], box: str, given: object, name: str, size: int) -> BackMsg:
    """The page once more, with this file in the box."""
    asked = asked_for(_PAGE, who)
    state = asked.rerun_script.widget_states.widgets.add(id=box).file_uploader_state_value
    info = state.uploaded_file_info.add(name=name, size=size, file_id=given.file_id)  # type: ignore[attr-defined]
    info.file_urls.CopyFrom(given)  # type: ignore[arg-type]
    return asked


def _elements(heard: Sequence[ForwardMsg], kind: str) -> list:
    """What was drawn of that kind."""
    drawn = (one.delta.new_element for one in heard if one.WhichOneof("type") == "delta")
    return [getattr(one, kind) for one in drawn if one.WhichOneof("type") == kind]
