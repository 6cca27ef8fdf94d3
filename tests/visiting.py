"""Who comes by at an app with sign-in, without a browser: the settings, and the cookies they bring.

A cookie is made as Streamlit makes it when a provider has said who somebody is. That a real one and
a real browser come to the same is in tests/end_to_end/test_sign_in.py.
"""

import json
import time
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.web.server.starlette.starlette_app_utils import (
    create_signed_value,
    generate_xsrf_token_string,
)

from benchmarks.reader import Reader
from tests.oidc import CLIENT

SALT = "a salt for the tests, long enough to be one"
SECRET = "a cookie secret for the tests, long enough"
LASTS = 12 * 3600  # seconds that a sign-in counts when nothing else is set
ISSUER = "http://localhost"


def secrets(port, provider):
    """secrets.toml of an app on this port, whose accounts come from the provider on that port."""
    return f'''[auth]
redirect_uri = "http://localhost:{port}/oauth2callback"
cookie_secret = "{SECRET}"
client_id = "{CLIENT}"
client_secret = "not a secret"
server_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"
[access]
salt = "{SALT}"
claim = "groups"
contact = "het programmabureau"
'''


def cookie(url, *groups, sub="somebody", ago=60, secret=SECRET):
    """What a browser keeps of who signed in `ago` seconds ago as a member of these groups."""
    claims = {"iss": ISSUER, "sub": sub, "iat": int(time.time()) - ago, "groups": groups,
              "origin": url, "is_logged_in": True, "provider": "default"}  # fmt: skip
    signed = create_signed_value(secret, "_streamlit_user", json.dumps(claims))
    return f"_streamlit_user={signed.decode()}"


def visit(url, brought="", session="", origin=""):
    """A page opened by who brings this cookie; with `session` it wants to go on with that one."""
    token = generate_xsrf_token_string()
    sent = {"Origin": origin or url, "Cookie": f"_streamlit_xsrf={token}; {brought}"}
    return Reader(url, sent, token, *([session] if session else []))


class _Staying(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def answered(url, brought="", method="GET", **headers):
    """(status, body) of one request; a redirect is not followed."""
    asked = Request(url, headers=headers | {"Cookie": brought}, method=method)
    try:
        with build_opener(_Staying).open(asked, timeout=60) as found:
            return found.status, found.read()
    except HTTPError as refused:
        with refused:
            return refused.code, refused.read()


def status(url, brought="", method="GET", **headers):
    """What the server answers to one request."""
    return answered(url, brought, method, **headers)[0]


# --- what the server told a page ------------------------------------------------------------------


def said(told):
    """Every word in what was told, as it came over the line."""
    return b"".join(one.SerializeToString() for one in told).decode(errors="replace")


def elements(told):
    """Everything that was put on the page: (kind, what it is)."""
    every = (one.delta.new_element for one in told if one.WhichOneof("type") == "delta")
    return [(kind, getattr(one, kind)) for one in every if (kind := one.WhichOneof("type"))]


def session_of(told):
    """The name of the session that a page goes on with."""
    return next(
        one.new_session.initialize.session_id for one in told if one.HasField("new_session")
    )


# --- what a page that is open asks without being opened anew --------------------------------------


def again(asked, fragment="", **states):
    """The same page once more, or one part of it, with widgets as the reader left them."""
    once = BackMsg()
    once.CopyFrom(asked)
    once.rerun_script.fragment_id = fragment
    for name, value in states.items():
        kind = "trigger_value" if value is True else "string_value"
        once.rerun_script.widget_states.widgets.add(id=name, **{kind: value})
    return once


def file_asked(session, file):
    """A file that is only made when somebody asks for it."""
    asked = BackMsg()
    asked.backend_operation_request.request_id = "one"
    asked.backend_operation_request.session_id = session
    asked.backend_operation_request.deferred_file.file_id = file
    return asked
