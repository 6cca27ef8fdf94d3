"""Choices that live in the URL, keep from page to page, and follow a link or the back button.

Streamlit's own `bind` writes labels, which change with the language; ours writes codes. What is not
the default stands in the URL of every page: then going to another page changes nothing but the
path, which is one step in the browser's history, and one step back.
"""

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.shared.notices import notice
from texts import text

_PAGE, _ADDRESS, _WRITTEN = "url_page", "url_now", "url_written"
# What the menu asked for when it dropped the choices. On a busy machine the browser may keep that
# as a step of its own; the back button that ends there means the page, not that nothing is chosen.
_BARE = "url_bare"
_AWAY = "url_away"  # choices of another page that the page shown does not know
BACK = "terug"  # the number of the slide that the reader came from
STAGE = "presentatie"  # in the URL, yet nobody's choice: it does not come along to another page


def arrive(page: str) -> None:
    """Read the URL as a run begins; the menu drops what was chosen, so that is put back first."""
    asked = st.query_params.to_dict()
    address = _written() | asked
    if st.session_state.get(_PAGE) != page:
        st.session_state[_PAGE] = page
        for name in st.session_state.pop(_AWAY, ()):  # its box showed what nobody chose
            st.session_state.pop(name, None)
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


def choice(
    name: str, label: str, options: Mapping[str, str], *,
    elsewhere: Mapping[str, str] | None = None, aside: DeltaGenerator | None = None,
    help: str | None = None,  # noqa: A002
) -> str:  # fmt: skip
    """A select box over `options` (code → words), the first the default. Gives the code.

    What another page knows (`elsewhere`) and this one does not stays chosen for that page; that
    the default is shown instead is said in `aside`, or under the box.
    """
    default = next(iter(options))
    asked = chosen().get(name, default)
    away = asked not in options and asked in (elsewhere or {})
    st.session_state[name] = (
        _shown(name, options, default) if away else _wanted(name, options, default)
    )
    found = st.selectbox(label, list(options), format_func=options.__getitem__, key=name, help=help)
    assert isinstance(found, str)
    if away and elsewhere and found == default:
        st.session_state.setdefault(_AWAY, set()).add(name)
        said = text("filters.elsewhere", name=label, value=elsewhere[asked], shown=options[default])
        (aside.caption if aside else st.caption)(said)
    else:
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


def _shown(name: str, options: Mapping[str, str], default: str) -> str:
    """What the reader picked in the box of this page, where it does not know what was chosen."""
    picked = default if followed(name) else st.session_state.get(name, default)
    return picked if picked in options else default


def _wanted(name: str, options: Mapping[str, str], default: str) -> str:
    """What the URL asks when somebody followed a link, else what the reader chose in the box. What
    exists nowhere is said and dropped."""
    asked = chosen().get(name, default)
    picked = st.session_state.get(name, asked)
    if not followed(name) and picked in options:
        return picked
    if asked not in options:
        chosen().pop(name, None)
        notice("watch", text("filters.unknown", name=text(f"filters.{name}"), value=asked,
                             shown=options[default]))  # fmt: skip
        return default
    return asked


def _written() -> dict[str, str]:
    """What this app last wrote into the URL."""
    return st.session_state.get(_WRITTEN, {})


def _put(address: dict[str, str]) -> None:
    if address != st.query_params.to_dict():
        st.query_params.from_dict(address)
