"""One choice that lives in the URL, keeps from page to page, and follows a link or the back button.

Streamlit's own `bind` writes labels into the URL, which change with the language; this one codes.
"""

from collections.abc import Mapping

import streamlit as st

from pages.shared.notices import notice
from texts import text

_KEPT, _WRITTEN = "kept:{}", "written:{}"


def choice(name: str, label: str, options: Mapping[str, str], *, help: str | None = None) -> str:  # noqa: A002
    """A select box over `options` (code → words), the first the default. Gives the code."""
    default = next(iter(options))
    chosen = _chosen(name, options, default)
    st.session_state[name] = chosen
    found = st.selectbox(label, list(options), format_func=options.__getitem__, key=name, help=help)
    assert isinstance(found, str)
    remember(name, found, default)
    return found


def remember(name: str, value: str, default: str) -> None:
    """Keep a choice for the next page and write it into the URL, unless it is the default."""
    st.session_state[_KEPT.format(name)] = value
    st.session_state[_WRITTEN.format(name)] = value
    if value != default:
        if st.query_params.get(name) != value:
            st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def _chosen(name: str, options: Mapping[str, str], default: str) -> str:
    """The URL when somebody followed a link, else the widget, else what was kept."""
    asked = st.query_params.get(name)
    written = st.session_state.get(_WRITTEN.format(name))
    followed = asked if asked != written else None
    if asked is None and written not in (None, default) and not page_changed():
        followed = default  # the back button, to a URL without this choice
    if followed is not None and followed not in options:
        notice("watch", text("filters.unknown", name=text(f"filters.{name}"), value=followed))
        followed = None
    kept = st.session_state.get(name, st.session_state.get(_KEPT.format(name), default))
    wanted = followed if followed is not None else kept
    return wanted if wanted in options else default


def page_changed() -> bool:
    """Whether this run is the first on another page than the run before."""
    return bool(st.session_state.get("page_changed", False))


def note_page(name: str) -> None:
    """Tell which page this run is for; the frame does so before anything else."""
    st.session_state["page_changed"] = st.session_state.get("page") != name
    st.session_state["page"] = name
