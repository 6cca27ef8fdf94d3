"""Who is looking. Without sign-in a reader chooses a role, on this machine only."""

import streamlit as st

from data import programmes
from data.disclosure import ROLES, Scope
from data.programmes import Programme
from data.settings import settings
from pages.shared.choice import choice
from texts import text

_SCOPE = "scope"


def programme() -> Programme:
    """The samenwerkingsverband that this app is for."""
    return programmes.programme(settings().programme)


def partner_names() -> dict[str, str]:
    """Slug to name of every partner."""
    partners = programme().partners
    return dict(zip(partners["partner"], partners["name"], strict=True))


def choose_role() -> Scope:
    """The role switch, in the sidebar."""
    with st.sidebar:
        role = choice(
            "rol", text("reader.role"), {one: text(f"reader.{one}") for one in ROLES},
            help=text("reader.role_help"),
        )  # fmt: skip
        partner = ""
        if role == "analist":
            partner = choice("van", text("reader.partner"), partner_names())
    found = Scope(role, partner)  # type: ignore[arg-type]
    st.session_state[_SCOPE] = found
    return found


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
    """The query parameters that keep the reader's role in a link."""
    found = scope()
    kept = {"rol": found.role} if found.role != ROLES[0] else {}
    return kept | ({"van": found.partner} if found.partner else {})
