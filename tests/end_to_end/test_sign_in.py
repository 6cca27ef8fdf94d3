"""Signing in with a real account provider and a real browser: who comes in, and as whom."""

import shutil
import time
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from data import trail
from data.access import account
from tests.browser import free_port, running_app, settled
from tests.oidc import running_provider
from tests.visiting import LASTS, SALT, secrets, status

DEMO = Path(__file__).parents[2] / "data" / "programmes" / "voorbeeld"
LISTED = "known by the programme's own table"


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """What an app with sign-in runs on: a programme with accounts, secrets, an empty store."""
    home, port, provider = tmp_path_factory.mktemp("sign-in"), free_port(), free_port()
    programme = shutil.copytree(DEMO, home / "programmes" / "proef")
    told = (programme / "programme.toml").read_text("utf-8")
    (programme / "programme.toml").write_text(told.replace("demo = true", "demo = false"), "utf-8")
    listed = account({"iss": f"http://localhost:{provider}", "sub": LISTED}, SALT)
    (programme / "accounts.csv").write_text(
        f"account,role,partner\n{listed},analist,rietmeander\n{listed},analist,lisoever\n", "utf-8"
    )
    (home / "secrets.toml").write_text(secrets(port, provider), "utf-8")
    environment = {
        "PROGRAMME": "proef",
        "PROGRAMMES_FOLDER": str(home / "programmes"),
        "WAREHOUSE_CATALOG": f"sqlite:{home}/catalog.sqlite",
        "WAREHOUSE_DATA": f"{home}/lake",
        "WAREHOUSE_ARCHIVE": f"{home}/archive",
        "STREAMLIT_SECRETS_FILES": str(home / "secrets.toml"),
    }
    return port, provider, environment


@pytest.fixture(scope="module")
def provider(place):
    with running_provider(place[1]) as found:
        yield found


@pytest.fixture(scope="module")
def url(place, provider):
    with running_app(place[0], **place[2]) as found:
        yield found


def heading(page):
    return settled(page).locator("h1").first.inner_text()


def sign_in(page, url, provider, path="/", **user):
    """Open a page, press the button, and come back from the provider as this user."""
    provider.user = user
    page.goto(f"{url}{path}")
    settled(page).get_by_role("button", name="Aanmelden").click()
    page.wait_for_url(lambda now: "/auth/" not in now and "/oauth2callback" not in now)
    page.get_by_role("button", name="Afmelden").wait_for()
    return settled(page)


def sidebar(page):
    return page.locator('[data-testid="stSidebar"]').inner_text()


def test_a_deep_link_is_kept_through_signing_in_with_what_was_chosen(page, url, provider):
    page.goto(f"{url}/begrippen?taal=nl&maand=2026-09")
    assert heading(page) == "Meld u aan om verder te gaan"
    assert "Cliënten" not in page.content()
    sign_in(page, url, provider, "/begrippen?maand=2026-09", sub="1", groups=["lid"])
    assert page.url.startswith(f"{url}/begrippen") and "maand=2026-09" in page.url
    assert "Lid van de stuurgroep" in sidebar(page)


def test_who_signs_in_or_is_refused_is_written_down_by_a_code(
    page, url, provider, place, monkeypatch
):
    for name, value in place[2].items():
        monkeypatch.setenv(name, value)
    sign_in(page, url, provider, sub="7", groups=["analist:lisoever"])
    page.get_by_role("button", name="Afmelden").click()
    page.wait_for_url(f"{provider.url}/end*")
    sign_in(page, url, provider, sub="8", groups=[])
    heading(page)
    told = {(one.what, one.who, one.account) for one in trail.steps(date(2000, 1, 1))[0]}
    codes = [account({"iss": provider.url, "sub": name}, SALT) for name in "78"]
    assert {("signed_in", "analist:lisoever", codes[0]), ("refused", "", codes[1])} <= told


@pytest.mark.parametrize("groups", [["lid"], ["analist:lisoever"]], ids=str)
def test_the_role_in_the_address_counts_for_nothing(page, url, provider, groups):
    asked = "/?rol=datasteward&van=rietmeander"
    sign_in(page, url, provider, asked, sub="2", groups=groups)
    assert "Datasteward" not in page.content() and "Rietmeander" not in sidebar(page)


def test_an_analyst_of_two_partners_chooses_between_those_two(page, url, provider):
    sign_in(page, url, provider, sub=LISTED)
    box = page.locator('[data-testid="stSidebar"] [data-testid="stSelectbox"] input').first
    for _ in range(6):  # a page that is drawn once more meanwhile closes the list again
        box.click()
        page.wait_for_timeout(1000)
        if page.get_by_role("option").count():
            break
    offered = page.get_by_role("option").all_inner_texts()
    assert len(offered) == 2 and "Lisoever" in offered[0] and "Rietmeander" in offered[1]


@pytest.mark.parametrize("groups", [[], ["analist"], ["analist:elders"], ["baas", "lid:lisoever"]])
def test_who_has_no_role_hears_whom_to_ask_and_sees_nothing_else(page, url, provider, groups):
    sign_in(page, url, provider, "/clienten", sub="stranger", groups=groups)
    assert heading(page) == "U bent aangemeld, maar u hebt hier nog geen rol"
    told = page.content()
    assert "het programmabureau" in told and "stranger" not in told
    assert account({"iss": provider.url, "sub": "stranger"}, SALT) in told
    assert page.locator('[data-testid="stSidebarNavLink"]').count() == 0


def test_a_sign_in_of_too_long_ago_is_asked_again(page, url, provider):
    provider.user = {"sub": "3", "groups": ["datasteward"], "iat": int(time.time()) - LASTS - 1}
    page.goto(f"{url}/clienten")
    settled(page).get_by_role("button", name="Aanmelden").click()
    page.wait_for_selector("text=Uw aanmelding is verlopen")
    assert page.url.startswith(f"{url}/clienten")


def test_a_sign_in_that_ends_while_somebody_reads_is_asked_again_where_they_are(
    page, url, provider, troubles
):
    seconds = 20
    until = time.time() + seconds
    groups, at = ["lid", "programmamanager"], int(until) - LASTS
    sign_in(page, url, provider, "/begrippen", sub="8", groups=groups, iat=at)
    page.wait_for_timeout(max(0, until + 1 - time.time()) * 1000)
    page.get_by_role("textbox").first.fill("wachtlijst")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Uw aanmelding is verlopen")
    assert heading(page) == "Uw aanmelding is verlopen"
    assert page.url.startswith(f"{url}/begrippen")
    assert page.locator('[data-testid="stSidebarNavLink"]').count() == 0
    sign_in(page, url, provider, "/begrippen", sub="8", groups=groups)
    troubles.clear()  # the connection that ended


def test_signing_out_ends_it_here_and_at_the_provider(page, url, provider):
    before = provider.signed_out
    sign_in(page, url, provider, sub="4", groups=["lid"])
    page.get_by_role("button", name="Afmelden").click()
    page.wait_for_url(f"{provider.url}/end*")
    assert provider.signed_out == before + 1
    page.goto(f"{url}/begrippen")
    assert heading(page) == "Meld u aan om verder te gaan"


def test_a_cookie_that_somebody_changed_lets_nobody_in(page, url, provider):
    sign_in(page, url, provider, sub="5", groups=["lid"])
    for one in page.context.cookies(url):
        if one["name"] == "_streamlit_user":
            page.context.add_cookies([one | {"value": one["value"].replace(".", "x.", 1)}])
    page.goto(f"{url}/begrippen")
    assert heading(page) == "Meld u aan om verder te gaan"


def test_files_are_for_who_is_signed_in(page, url, provider):
    assert status(f"{url}/media/anything.xlsx") == 403
    assert status(f"{url}/_stcore/upload_file/a/b", method="PUT") == 403
    sign_in(page, url, provider, sub="6", groups=["lid"])
    cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies(url))
    assert status(f"{url}/media/anything.xlsx", cookie) == 404  # may ask, and there is none
    assert status(f"{url}/healthz") == status(f"{url}/readyz") == 200


def test_a_deep_link_right_after_a_restart_asks_for_the_same_cookie(page, place, provider):
    port = free_port()
    secrets = Path(place[2]["STREAMLIT_SECRETS_FILES"])
    again = secrets.with_name("again.toml")
    again.write_text(secrets.read_text("utf-8").replace(f":{place[0]}/", f":{port}/"), "utf-8")
    environment = place[2] | {"STREAMLIT_SECRETS_FILES": str(again)}

    @contextmanager
    def started():
        with running_app(port, **environment) as found:
            yield found

    with started() as first:
        sign_in(page, first, provider, sub="7", groups=["programmamanager"])
        page.goto("about:blank")
    with started() as second:
        page.goto(f"{second}/begrippen")
        page.wait_for_selector("text=Afmelden")
        assert "Programmamanager" in sidebar(settled(page))
        page.context.clear_cookies()
        page.goto(f"{second}/begrippen")
        assert heading(page) == "Meld u aan om verder te gaan"


def test_without_sign_in_only_this_machine_comes_in(app_url):
    demo = app_url(PROGRAMME="wonen-met-zorg")
    assert status(f"{demo}/") == 200
    assert status(f"{demo}/", Host="dashboard.example") == 403
    assert status(f"{demo}/", **{"X-Forwarded-For": "203.0.113.7"}) == 403
    assert status(f"{demo}/healthz", Host="dashboard.example") == 200


def test_secrets_that_cannot_be_read_open_nothing(place, tmp_path):
    broken = tmp_path / "secrets.toml"
    broken.write_text("[auth\nredirect_uri = ", "utf-8")
    with running_app(**place[2] | {"STREAMLIT_SECRETS_FILES": str(broken)}) as found:
        assert status(f"{found}/") == 403
