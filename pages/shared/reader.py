"""Who is looking: as the account says, or in a demo on this machine as the reader chooses."""

import streamlit as st

from data import programmes
from data.disclosure import ROLES, Scope
from data.errors import SignInExpired
from data.programmes import Programme
from data.settings import settings
from pages.shared import choice as choices
from pages.shared.account import allowed, sign_in_configured
from pages.shared.choice import choice
from texts import text

_SCOPE = "scope"
_MAY = "may_look_as"
_OWN, _BOX = "looks_as", "own_role"  # which of those was chosen, and the box it is chosen in
_ASKED = ("rol", "van")  # in the address of a demo, and nowhere else


def programme() -> Programme:
    """The samenwerkingsverband that this app is for."""
    return programmes.programme(settings().programme)


def partner_names() -> dict[str, str]:
    """Slug to name of every partner."""
    partners = programme().partners
    return dict(zip(partners["partner"], partners["name"], strict=True))


def sign_in() -> bool:
    """Look as the account may, whatever the address asks; False for who may not look."""
    try:
        may = allowed(st.user.to_dict()) if st.user.is_logged_in else ()
    except SignInExpired:
        may = ()
    for name in _ASKED:
        choices.chosen().pop(name, None)
    st.session_state[_MAY] = may
    kept = st.session_state.get(_OWN)
    st.session_state[_SCOPE] = kept if kept in may else may[0] if may else Scope("lid")
    return bool(may)


def choose_role() -> Scope:
    """Who is looking, in the sidebar: what the account may be, or in a demo what is chosen."""
    with st.sidebar:
        found = _own_scope() if sign_in_configured() else _demo_scope()
    st.session_state[_SCOPE] = found
    return found


def _own_scope() -> Scope:
    may: tuple[Scope, ...] = st.session_state[_MAY]
    if len(may) == 1:
        st.caption(_words(may[0]))
        return may[0]
    if st.session_state.get(_BOX) not in may:  # Streamlit forgets a box that was not drawn
        st.session_state[_BOX] = scope()
    found = st.selectbox(text("reader.own_role"), may, format_func=_words, key=_BOX)
    st.session_state[_OWN] = found
    return found


def _words(one: Scope) -> str:
    if not one.partner:
        return text(f"reader.{one.role}")
    return text("reader.analist_of", partner=partner_names()[one.partner])


def _demo_scope() -> Scope:
    role = choice(
        "rol", text("reader.role"), {one: text(f"reader.{one}") for one in ROLES},
        help=text("reader.role_help"),
    )  # fmt: skip
    partner = ""
    if role == "analist":
        partner = choice("van", text("reader.partner"), partner_names())
    st.caption(text("reader.no_sign_in"))
    return Scope(role, partner)  # type: ignore[arg-type]


def look_as_region() -> None:
    """The region's scope, whoever is signed in."""
    st.session_state[_SCOPE] = Scope("lid")


def scope() -> Scope:
    """The scope of the reader of this page; a member of the stuurgroep unless told otherwise."""
    return st.session_state.get(_SCOPE, Scope("lid"))


def who() -> str:
    """The name under which what this reader does is logged."""
    found = scope()
    return f"{found.role}:{found.partner}" if found.partner else found.role


def link() -> dict[str, str]:
    """The query parameters that keep the reader's role in a link; none for an account."""
    if sign_in_configured():
        return {}
    found = scope()
    kept = {"rol": found.role} if found.role != ROLES[0] else {}
    return kept | ({"van": found.partner} if found.partner else {})
