"""Under which names the server answers, with sign-in set: a real server, asked over HTTP."""

from http.client import HTTPConnection
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from data.access import access
from data.errors import SignInIncomplete
from tests.browser import free_port, running_app
from tests.visiting import SALT, answered, secrets
from texts import LANGUAGES, language, text

OWN, MORE = "dashboard.voorbeeld.nl", "cijfers.voorbeeld.nl"
OPENING = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13",
           "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==", "Origin": f"https://{OWN}"}  # fmt: skip


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    """An app that is known by two names, over https."""
    file = tmp_path_factory.mktemp("hosts") / "secrets.toml"
    said = secrets(1, free_port()).replace("http://localhost:1/", f"https://{OWN}/")
    file.write_text(f'{said}hosts = ["{MORE}"]\n', "utf-8")
    with running_app(PROGRAMME="wonen-met-zorg", STREAMLIT_SECRETS_FILES=str(file)) as found:
        yield found


@pytest.mark.parametrize("host", [OWN, f"{OWN}:443", OWN.upper(), f"{OWN}.", MORE, "127.0.0.1"])
def test_a_name_of_our_own_is_answered(url, host):
    for path in ("/", "/healthz", "/clienten"):
        assert answered(url + path, Host=host)[0] == 200


@pytest.mark.parametrize(
    "host",
    ["elders.voorbeeld.nl", f"{OWN}.elders.nl", f"x.{OWN}", "10.0.0.1", "[", "", f"a@{MORE}x"],
)
def test_another_name_is_refused_in_plain_words_in_every_language(url, host):
    for path in ("/", "/healthz", "/_stcore/health", "/app/static/logo.svg", "/oauth2callback"):
        status, said = answered(url + path, Host=host)
        assert status == 400, path
    for code in LANGUAGES:
        language.set(code)
        assert text("guard.other_name") in said.decode()


@pytest.mark.parametrize(("host", "status"), [(OWN, 101), ("elders.voorbeeld.nl", 403)])
def test_a_page_is_connected_under_a_name_of_our_own_only(url, host, status):
    opened = HTTPConnection(urlsplit(url).netloc, timeout=30)
    opened.request("GET", "/_stcore/stream", headers=OPENING | {"Host": host})
    assert opened.getresponse().status == status
    opened.close()


def test_a_browser_is_told_to_come_over_https(url):
    with urlopen(f"{url}/healthz", timeout=30) as told:
        assert told.headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("said", ["dashboard.nl", [1], {"een": "naam"}])
def test_names_that_are_no_list_let_nobody_in(said):
    with pytest.raises(SignInIncomplete):
        access({"salt": SALT, "hosts": said})
