"""The door to every page: a reader comes in as what the account may be, or hears why not."""

from typing import Literal

import streamlit as st

from data.errors import SignInExpired
from pages.shared import guest, menu, reader, taking
from pages.shared.account import allowed, pseudonym, sign_in_configured, sign_in_settings
from pages.shared.headline import headline
from texts import text

Entry = Literal["account", "guest", "demo", ""]


def known() -> bool:
    """Whether this reader may see the menu."""
    if not sign_in_configured():
        return True
    try:
        return bool(st.user.is_logged_in and allowed(st.user.to_dict()))
    except SignInExpired:
        return False


def admitted(address: str) -> Entry:
    """How this visit comes in to the page at this address; "" when it does not."""
    if _by_link(address):
        return "guest" if guest.meeting() else ""
    if not sign_in_configured():
        return "demo"
    if not reader.sign_in():
        return ""
    taking.once(reader.who(), pseudonym(), "signed_in")
    return "account"


def _by_link(address: str) -> bool:
    return guest.asks() and address == menu.address(menu.DECK)


def turn_away(address: str) -> None:
    """The page of who may not come in: sign in, sign in again, or whom to ask."""
    if _by_link(address):  # never whether it was taken back, is over, or never was
        headline(text("door.link_gone"), reader.programme().title)
        st.write(text("door.link_gone_body"))
        return
    if not st.user.is_logged_in:
        _ask("door.sign_in")
        return
    try:
        allowed(st.user.to_dict())
    except SignInExpired:
        _ask("door.expired")
        return
    found = sign_in_settings()
    taking.once("", pseudonym(), "refused")
    headline(text("door.no_role"), text("door.no_role_kicker"))
    ask = text("door.no_role_contact", contact=found.contact) if found.contact else ""
    st.write(" ".join((text("door.no_role_body"), ask)).strip())
    st.code(pseudonym(), language=None)
    sign_out()


def leave_button(entry: Entry) -> None:
    """The way out, in the sidebar of who came in with an account."""
    if entry == "account":
        with st.sidebar:
            sign_out()


def sign_out() -> None:
    """The button that ends this sign-in, here and at the account provider."""
    st.button(text("door.sign_out"), icon=":material/logout:", on_click=st.logout)


def _ask(key: str) -> None:
    headline(text(key), reader.programme().title)
    st.write(text(f"{key}_body"))
    st.button(text("door.button"), type="primary", icon=":material/login:", on_click=st.login)
