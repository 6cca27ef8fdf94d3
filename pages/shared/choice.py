"""Choices that live in the URL, keep from page to page, and follow a link or the back button.

Streamlit's own `bind` writes labels, which change with the language; ours writes codes. What is not
the default stands in the URL of every page: then going to another page changes nothing but the
path, which is one step in the browser's history, and one step back.
"""

from collections.abc import Mapping

import streamlit as st

from pages.shared.notices import notice
from texts import text

_PAGE, _ADDRESS, _WRITTEN = "url_page", "url_now", "url_written"
# What the menu asked for when it dropped the choices. On a busy machine the browser may keep that
# as a step of its own; the back button that ends there means the page, not that nothing is chosen.
_BARE = "url_bare"
STAGE = "presentatie"  # in the URL, yet nobody's choice: it does not come along to another page


def arrive(page: str) -> None:
    """Read the URL as a run begins; the menu drops what was chosen, so that is put back first."""
    asked = st.query_params.to_dict()
    address = _written() | asked
    if st.session_state.get(_PAGE) != page:
        st.session_state[_PAGE] = page
        st.session_state[_BARE] = asked if address != asked else None
    elif asked != st.session_state[_BARE]:
        address = asked
    _put(address)
    st.session_state[_ADDRESS] = address


def leave() -> None:
    """Write what was chosen in this run into the URL, all at once: one step in the history."""
    address = chosen()
    _put(address)
    if address == st.session_state[_BARE]:
        st.session_state[_BARE] = None  # from here on it is what the reader chose
    st.session_state[_WRITTEN] = {name: of for name, of in address.items() if name != STAGE}


def chosen() -> dict[str, str]:
    """Everything that is chosen now and is not the default, as the URL says it."""
    return st.session_state.setdefault(_ADDRESS, st.query_params.to_dict())


def everywhere() -> dict[str, str]:
    """What a link to another page takes along."""
    return {name: of for name, of in chosen().items() if name != STAGE}


def kept(name: str, default: str) -> str:
    """What was chosen when the reader left the page before this one."""
    return _written().get(name, default)


def choice(name: str, label: str, options: Mapping[str, str], *, help: str | None = None) -> str:  # noqa: A002
    """A select box over `options` (code → words), the first the default. Gives the code."""
    default = next(iter(options))
    st.session_state[name] = _wanted(name, options, default)
    found = st.selectbox(label, list(options), format_func=options.__getitem__, key=name, help=help)
    assert isinstance(found, str)
    remember(name, found, default)
    return found


def remember(name: str, value: str, default: str) -> None:
    """Keep a choice for this page's URL and the next page's, unless it is the default."""
    if value == default:
        chosen().pop(name, None)
    else:
        chosen()[name] = value


def followed(name: str) -> bool:
    """Whether a link or the back button changed this choice, and not the reader in this page."""
    return chosen().get(name) != _written().get(name)


def _wanted(name: str, options: Mapping[str, str], default: str) -> str:
    """What the URL asks when somebody followed a link, else what the reader chose in the box."""
    asked = chosen().get(name, default)
    if followed(name):
        if asked in options:
            return asked
        notice("watch", text("filters.unknown", name=text(f"filters.{name}"), value=asked,
                             shown=options[default]))  # fmt: skip
        return default
    wanted = st.session_state.get(name, asked)
    return wanted if wanted in options else default


def _written() -> dict[str, str]:
    """What this app last wrote into the URL."""
    return st.session_state.get(_WRITTEN, {})


def _put(address: dict[str, str]) -> None:
    if address != st.query_params.to_dict():
        st.query_params.from_dict(address)
