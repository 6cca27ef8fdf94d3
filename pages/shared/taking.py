"""Every button that gives a reader a file: what is taken along is written in the log."""

import logging
from collections.abc import Callable

import streamlit as st

from data import trail
from pages.shared import reader
from pages.shared.account import pseudonym

log = logging.getLogger(__name__)


def download(
    label: str, made: Callable[[], bytes] | bytes, name: str, mime: str | None = None,
    about: str = "", **more: str,
) -> None:  # fmt: skip
    """A button for the file of this name, made when somebody presses it; `more` are its key and
    icon. In the log it is called by its name, or by what it is `about` when a reader gave it its
    name: that is not kept."""
    who, account = reader.who(), pseudonym()  # it is made in a thread that knows neither

    def taken() -> bytes:
        content = made if isinstance(made, bytes) else made()
        note(who, account, "exported", about or name)
        return content

    st.download_button(label, taken, name, mime, on_click="ignore", **more)  # type: ignore[arg-type]


def note(who: str, account: str, what: str, subject: str) -> None:
    """Write down what a reader does. A page goes on without the line; the server's log says so."""
    try:
        trail.note(who, account, what, subject)
    except OSError as error:
        log.exception("the trail could not be written", exc_info=error)


def once(who: str, account: str, what: str, subject: str = "") -> None:
    """The same, once in a visit."""
    told = st.session_state.setdefault("written_down", set())
    if (who, account, what, subject) not in told:
        told.add((who, account, what, subject))
        note(who, account, what, subject)
