"""Every way in, walked by everybody who may come by: what is told, offered and refused.

Nobody here has a browser. Pages are asked over their own websocket, with an address that claims to
be the datasteward; tests/end_to_end/test_sign_in.py signs in with a real browser.
"""

import asyncio
import shutil
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed, InvalidStatus

from benchmarks.reader import Reader, asked_for
from data.access import account
from data.disclosure import ROLES
from pages.shared.menu import HIDDEN, START, address
from tests.browser import free_port, running_app
from tests.end_to_end.looking import EVERY_PAGE, files_of_one_partner
from tests.visiting import (
    ISSUER,
    LASTS,
    SALT,
    again,
    answered,
    cookie,
    elements,
    file_asked,
    said,
    secrets,
    session_of,
    status,
    visit,
)  # fmt: skip
from texts import text

DEMO = Path(__file__).parents[2] / "data" / "programmes" / "voorbeeld"
OWN, OTHER = "getijdenwende", "schorbloem"
CLAIMS = {"rol": "datasteward", "van": OTHER, "partner": OTHER, "bouwsteen": "1"}
ELSEWHERE = "the secret of another server, long enough too"
LISTED = "known by the programme's own table"

STRANGERS = {
    "nobody": "door.sign_in",
    "a changed cookie": "door.sign_in",
    "a cookie of another server": "door.sign_in",
    "signed in too long ago": "door.expired",
    "an account without a role": "door.no_role",
    "an analyst of no partner": "door.no_role",
}
ANSWER, WORKBOOK = "backend_operation_response", b"PK"
SOME = 7  # elements: the door has fewer, any page more

KEEPERS, ANALYST = {"programmamanager", "datasteward"}, {"analist"}
WRITES = dict.fromkeys(
    ("overview", "bouwstenen", "meeting", "clients", "capacity", "staff", "waiting_list", "finance",
     "scenarios", "plan", "prepilot", "assumptions"),
    KEEPERS,
) | {
    "bouwsteen": KEEPERS | ANALYST, "goals": KEEPERS | ANALYST, "knowledge": KEEPERS | ANALYST,
    "agreements": KEEPERS | ANALYST,  # its own partner's consent
    "deliver": {"analist", "datasteward"}, "gallery": set(ROLES),  # which shows samples of forms
}  # fmt: skip
CELLS = {  # page → whose file names and cells stand there; the first page begins with the first
    "deliver": {"analist": OWN, "datasteward": OWN},
    "lineage": {"analist": OWN, "datasteward": OTHER},
}
OF_ALL = {("datasteward", "logbook")}  # says of everybody's files that there were such
READING = [
    "door.sign_out", "meeting.slides_open", "meeting.deck_template", "meeting.deck_make",
    "paper.pack_make", "gap.map_play",
]  # fmt: skip

# address → what a stranger, and what an account with any role, is answered
ROUTES = {
    "/": (200, 200),  # Streamlit's own page, without anything of ours in it
    "/nergens": (200, 200),  # the same page, as for every address that it does not know
    "/_stcore/script-health-check": (200, 200),
    "/static/nergens.js": (200, 200),
    "/healthz": (200, 200),
    "/readyz": (200, 200),
    "/plotly.js": (200, 200),
    "/app/static/logo.svg": (200, 200),
    "/component/nergens/index.html": (404, 404),
    "/oauth2callback": (302, 302),
    "/_stcore/health": (200, 200),
    "/_stcore/host-config": (200, 200),
    "/_stcore/metrics": (404, 404),
    "/_stcore/metrics/": (404, 404),
    "/_stcore/agent/openapi.json": (200, 200),  # says that it is off
    "/_stcore/agent/mcp": (405, 405),
    "/media/nergens.xlsx": (403, 404),
    "/_stcore/upload_file/nergens/nergens": (403, 200),
}


@contextmanager
def started(region, home, port):
    """An app on the demo region with sign-in, and the table of its accounts."""
    shutil.copytree(DEMO, home / "programmes" / "voorbeeld", dirs_exist_ok=True)
    (home / "secrets.toml").write_text(secrets(port, free_port()), "utf-8")
    told = {"PROGRAMMES_FOLDER": str(home / "programmes"),
            "STREAMLIT_SECRETS_FILES": str(home / "secrets.toml")}  # fmt: skip
    with running_app(port, **region.environment | told) as url:
        yield url


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("role-walk")


@pytest.fixture(scope="module")
def url(region, home):
    with started(region, home, free_port()) as found:
        yield found


@pytest.fixture(scope="module")
def counted(request):
    """How often each outcome came of a visit by somebody to somewhere; told at the end."""
    found = Counter()
    yield found
    told = (
        f"{found.total()} visits of {len(WAYS)} pages and {len(ROUTES)} other addresses by"
        f" {len(ROLES)} roles and {len(STRANGERS)} strangers: {dict(found)}"
    )
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        request.config.get_terminal_writer().line(f"\n{told}")


@pytest.fixture
def listed(home):
    """Say what the programme's own table gives the listed account, for as long as the test is."""
    table = home / "programmes" / "voorbeeld" / "accounts.csv"

    def give(*partners):
        who = account({"iss": ISSUER, "sub": LISTED}, SALT)
        rows = [f"{who},analist,{partner}\n" for partner in partners]
        table.write_text("".join(["account,role,partner\n", *rows]), "utf-8")

    yield give
    table.unlink()


def strangers(url):
    """The cookie that each of those brings who may see nothing."""
    valid = cookie(url, "datasteward")
    return dict(zip(STRANGERS, (
        "", valid.replace(".", "x.", 1), cookie(url, "datasteward", secret=ELSEWHERE),
        cookie(url, "datasteward", ago=LASTS + 1), cookie(url, "baas", "lid:lisoever"),
        cookie(url, "analist", "analist:elders"),
    ), strict=True))  # fmt: skip


def brought(url, role):
    return cookie(url, f"analist:{OWN}" if role == "analist" else role)


def page(name, **choices):
    return asked_for("" if name == START else address(name), choices)


async def told(url, cookies, *asked):
    """What a page that stays open is told on each thing it asks."""
    async with visit(url, cookies) as reader:
        return [await reader.ask(one) for one in asked]


def at_the_door(words):
    """The key of what the door says; "" inside."""
    return next((key for key in set(STRANGERS.values()) if text(key) in words), "")


def outcome(heard, files):
    """What came of a visit: what the door said, or what could be done and whose cells were seen."""
    words, found = said(heard), elements(heard)
    if door := at_the_door(words):
        assert len(found) < SOME, f"{door}, and more than the door: {found}"
        return door
    assert len(found) >= SOME and text("app.our_mistake") not in words
    reading = {text(key) for key in READING}
    writing = [one.label for kind, one in found if kind in ("button", "file_uploader")]
    may = "writes" if set(writing) - reading else "reads"
    return " ".join((may, *sorted({files[name] for name in files if name in words})))


def expected(name, stage, role):
    if stage:
        return "reads"
    may = "writes" if role in WRITES.get(name, ()) else "reads"
    whose = CELLS.get(name, {}).get(role)
    return f"{may} {whose}" if whose else may


# Every page, and three of them as on a beamer, which shows nobody's own.
WAYS = [(name, "") for name in (*EVERY_PAGE, *HIDDEN)]
WAYS += [(name, "1") for name in ("overview", "deliver", "lineage")]


def walked(url, cookies, files):
    """(who, page, whether on stage) → what came of it; everybody at once, each page in turn."""
    asked = [
        page(name, **CLAIMS | ({"presentatie": stage} if stage else {})) for name, stage in WAYS
    ]

    async def everybody():
        return await asyncio.gather(*(told(url, one, *asked) for one in cookies.values()))

    heard = dict(zip(cookies, asyncio.run(everybody()), strict=True))
    return {(who, *way): outcome(one, {} if (who, way[0]) in OF_ALL else files)
            for who in cookies for way, one in zip(WAYS, heard[who], strict=True)}  # fmt: skip


def test_a_role_is_told_and_offered_what_is_its_own_whatever_the_address_claims(
    url, in_region, counted
):
    files = files_of_one_partner()
    assert {OWN, OTHER} <= set(files.values())
    found = walked(url, {role: brought(url, role) for role in ROLES}, files)
    counted.update(found.values())
    assert found == {(role, *way): expected(*way, role) for role in ROLES for way in WAYS}


def test_a_stranger_is_turned_away_from_every_page(url, counted):
    found = walked(url, strangers(url), {})
    counted.update(found.values())
    assert found == {(who, *way): STRANGERS[who] for who in STRANGERS for way in WAYS}


def test_every_other_address_answers_an_account_and_refuses_a_stranger_what_is_somebodys(
    url, counted
):
    roles = {role: brought(url, role) for role in ROLES}
    found, due = {}, {}
    for address_, (to_stranger, to_account) in ROUTES.items():
        for who, cookies in (strangers(url) | roles).items():
            found[who, address_] = status(f"{url}{address_}", cookies)
            due[who, address_] = to_account if who in roles else to_stranger
    counted.update(found.values())
    assert found == due


# --- a file, as one account had it made -----------------------------------------------------------


async def made(url, cookies):
    """The address of a workbook that this account just had made, and its page's session."""
    async with visit(url, cookies) as reader:
        heard = await reader.ask(page("clients"))
        session, asked = session_of(heard), file_asked(session_of(heard), offered_file(heard))
        return (await reader.ask(asked, ANSWER))[-1].backend_operation_response, session


def offered_file(heard):
    return next(one.deferred_file_id for kind, one in elements(heard) if kind == "download_button")


def test_a_file_that_was_made_and_a_page_that_is_open_are_closed_to_strangers(url):
    answer, session = asyncio.run(made(url, brought(url, "datasteward")))
    file, put = answer.deferred_file.url, f"{url}/_stcore/upload_file/{session}/one"
    assert file.startswith("/media/")
    roles = {role: brought(url, role) for role in ROLES}
    codes = {who: status(url + file, one) for who, one in (strangers(url) | roles).items()}
    assert codes == dict.fromkeys(STRANGERS, 403) | dict.fromkeys(ROLES, 200)
    assert {status(put, one, "PUT") for one in strangers(url).values()} == {403}


@pytest.mark.parametrize("way", ["/{}", "/./{}", "/x/../{}", "/%2e/{}", "/{}/", "/clienten/{}"])
def test_no_other_spelling_of_a_files_address_gives_it(url, way):
    answer, _ = asyncio.run(made(url, brought(url, "datasteward")))
    file = answer.deferred_file.url
    assert answered(url + file, brought(url, "lid"))[1].startswith(WORKBOOK)
    for spelled in (file.lstrip("/"), file.lstrip("/").replace("media", "%6dedia")):
        assert not answered(url + way.format(spelled))[1].startswith(WORKBOOK), spelled


# --- the websocket itself -------------------------------------------------------------------------


def test_a_page_of_another_site_is_not_connected(url):
    async def connected():
        async with visit(url, brought(url, "datasteward"), origin="https://elsewhere.example"):
            pass

    with pytest.raises(InvalidStatus, match="403"):
        asyncio.run(connected())


def test_a_cookie_without_the_page_that_it_belongs_to_counts_for_nothing(url):
    async def heard():
        async with Reader(url, {"Cookie": brought(url, "datasteward")}) as reader:
            return await reader.ask(page("clients"))

    assert outcome(asyncio.run(heard()), {}) == "door.sign_in"


def test_a_stranger_can_ask_for_pages_and_for_nothing_else(url):
    """Streamlit would tell anybody which files of the server's code are not committed."""
    asked = BackMsg(load_git_info=True)

    async def heard():
        async with visit(url) as reader:
            await reader.ask(page("clients"))
            async with asyncio.timeout(3):
                await reader.ask(asked, "git_info_changed")

    with pytest.raises(TimeoutError):
        asyncio.run(heard())


# --- an account that may no longer look, while its page is open -----------------------------------


def part_alone(heard):
    """A part of the page that runs without the rest."""
    parts = (one.delta.fragment_id for one in heard if one.WhichOneof("type") == "delta")
    return again(page("meeting"), fragment=next(filter(None, parts))), "script_finished"


def pressed(heard):
    """A button, whose work may be done before the page itself runs and comes past the door."""
    button = next(one for kind, one in elements(heard) if kind == "button")
    return again(page("knowledge"), **{button.id: True}), "script_finished"


def file_wanted(heard):
    return file_asked(session_of(heard), offered_file(heard)), ANSWER


OPEN = {"meeting": part_alone, "knowledge": pressed, "clients": file_wanted}


@pytest.mark.parametrize("name", OPEN)
def test_an_open_page_gives_nothing_more_once_the_role_is_taken_away(url, listed, name):
    async def heard():
        cookies = cookie(url, sub=LISTED)
        async with visit(url, cookies) as reader:
            first = await reader.ask(page(name))
            asked, until = OPEN[name](first)
            assert await reader.ask(asked, until)
            listed()
            with pytest.raises(ConnectionClosed):
                await reader.ask(asked, until)
        async with visit(url, cookies, session_of(first)) as reader:
            return session_of(first), await reader.ask(page(name))

    listed(OWN)
    before, after = asyncio.run(heard())
    assert outcome(after, {}) == "door.no_role"
    assert session_of(after) != before


def test_a_sign_in_that_ends_while_the_page_is_open_ends_the_page(url):
    seconds = 10
    ends, cookies = time.time() + seconds, cookie(url, "datasteward", ago=LASTS - seconds)

    async def heard():
        async with visit(url, cookies) as reader:
            await asyncio.sleep(max(0, ends + 1 - time.time()))
            with pytest.raises(ConnectionClosed):
                await reader.ask(page("clients"))
        return await told(url, cookies, page("clients"))

    assert outcome(asyncio.run(heard())[0], {}) == "door.expired"


def test_an_analyst_of_two_partners_sees_one_of_them_at_a_time(url, in_region, listed):
    listed(OWN, OTHER)
    files, asked = files_of_one_partner(), page("deliver", **CLAIMS)

    async def heard():
        async with visit(url, cookie(url, sub=LISTED)) as reader:
            every = [await reader.ask(asked)]
            for wanted in (1, 0):
                box = next(one for kind, one in elements(every[-1]) if kind == "selectbox"
                           and one.label == text("reader.own_role"))  # fmt: skip
                every.append(await reader.ask(again(asked, **{box.id: box.options[wanted]})))
            return every

    found = [outcome(one, files) for one in asyncio.run(heard())]
    assert found == [f"writes {OWN}", f"writes {OTHER}", f"writes {OWN}"]
