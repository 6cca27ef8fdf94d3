"""Says something to the reader in the page's own voice: notices, empty pages, steps, progress."""

from collections.abc import Sequence
from html import escape
from typing import Literal

import streamlit as st

from texts import number, text

Kind = Literal["info", "good", "watch", "bad", "masked", "empty"]


def notice(kind: Kind, title: str, body: str = "", items: Sequence[str] = ()) -> None:
    """A notice in the page; `items` become a list under the body."""
    st.html(html(kind, title, body, items))


def html(kind: Kind, title: str, body: str = "", items: Sequence[str] = ()) -> str:
    """The notice as HTML, everything escaped; what is wrong is announced at once."""
    said = f"<p>{escape(body)}</p>" if body else ""
    listed = "".join(f"<li>{escape(item)}</li>" for item in items)
    said += f"<ul>{listed}</ul>" if listed else ""
    role = "alert" if kind == "bad" else "status"
    return (
        f'<section class="notice notice-{kind}" role="{role}">{_icon(kind)}<div>'
        f'<p class="notice-title"><span class="aside">{escape(text(f"ui.notice_{kind}"))}: </span>'
        f"{escape(title)}</p>{said}</div></section>"
    )


def empty(title: str, body: str, remedy: str = "") -> None:
    """A page or part without anything to show yet: what is missing and what helps."""
    helps = f'<p class="remedy">{escape(remedy)}</p>' if remedy else ""
    st.html(
        f'<section class="empty" role="status">{_icon("empty")}<h2>{escape(title)}</h2>'
        f"<p>{escape(body)}</p>{helps}</section>"
    )


def steps(names: Sequence[str], current: int) -> None:
    """Where the reader is in a few steps; `current` counts from 0."""
    st.html(f'<ol class="steps">{"".join(_step(*one, current) for one in enumerate(names))}</ol>')


def progress(done: int, total: int, label: str) -> None:
    """How many of how many, as a bar and in words."""
    words = text("ui.progress", done=number(done), total=number(total), label=label)
    st.html(
        f'<div class="progress"><p>{escape(words)}</p><div role="progressbar" aria-valuemin="0" '
        f'aria-valuenow="{done}" aria-valuemax="{total}" aria-label="{escape(words, quote=True)}">'
        f'<span style="width:{100 * done / max(total, 1):.1f}%"></span></div></div>'
    )


def _step(place: int, name: str, current: int) -> str:
    state = "done" if place < current else "now" if place == current else "next"
    sign = "✓" if state == "done" else str(place + 1)
    here = ' aria-current="step"' if state == "now" else ""
    return f'<li class="step-{state}"{here}><span>{sign}</span>{escape(name)}</li>'


def _icon(kind: str) -> str:
    # The shapes are in style.css: they take the colour of the notice they stand in.
    return f'<span class="icon icon-{kind}" aria-hidden="true"></span>'
