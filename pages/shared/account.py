"""The account of who looks: the settings of sign-in, and what the signed cookie says."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st
from streamlit import config
from streamlit.web.server.starlette import starlette_websocket as theirs

from data.access import Access, access, account, require_fresh, scopes
from data.errors import SignInIncomplete, UserError
from data.questions import Scope
from data.settings import settings

_COOKIE = "_streamlit_user"
_NEEDED = ("redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url")


def sign_in_configured() -> bool:
    """Whether accounts are asked for; without, the app is a demo on this machine.

    Raises SignInIncomplete when the secrets are there and cannot be read: half a file must not
    open the app to everybody.
    """
    if st.secrets.load_if_toml_exists():
        return "auth" in st.secrets
    if any(Path(file).exists() for file in config.get_option("secrets.files")):
        raise SignInIncomplete(setting="secrets.toml")
    return False


def sign_in_settings() -> Access:
    """How sign-in is set. Raises SignInIncomplete and names what lacks."""
    auth = st.secrets["auth"]
    for name in _NEEDED:
        if not auth.get(name):
            raise SignInIncomplete(setting=f"auth.{name}")
    return access(st.secrets.get("access", {}))


def allowed(claims: Mapping[str, object]) -> tuple[Scope, ...]:
    """What a signed-in account may look as, at this moment. Raises SignInExpired."""
    found = sign_in_settings()
    require_fresh(claims, found.hours, datetime.now(UTC))
    return scopes(claims, found, settings().programme)


def pseudonym() -> str:
    """Of the account that is signed in on this page; "" in a demo and for a guest."""
    if not sign_in_configured() or not st.user.is_logged_in:
        return ""
    return account(st.user.to_dict(), sign_in_settings().salt)


def base_path() -> str:
    """What comes before every address of this server, "" for nothing."""
    said = (config.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{said}" if said else ""


def claims_of(cookies: Mapping[str, str]) -> Mapping[str, object]:
    """What the signed cookie of this request says of its account; empty for nobody.

    Streamlit keeps the reading of its cookie to itself: these names are pinned with its version.
    """
    raw = theirs._get_signed_cookie_with_chunks(dict(cookies), _COOKIE)
    origin = st.secrets["auth"].get("redirect_uri", "")
    return theirs._parse_decoded_user_cookie(raw, origin) if raw else {}


def admitted_as(cookies: Mapping[str, str]) -> tuple[Scope, ...]:
    """What the account of this request's cookie may look as now, for what happens beside a page;
    () for nobody."""
    claims = claims_of(cookies)
    try:
        return allowed(claims) if claims.get("is_logged_in") else ()
    except UserError:
        return ()
