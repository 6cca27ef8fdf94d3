"""The slides of a meeting by a link: for who has no account, those slides and nothing else."""

import asyncio
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from benchmarks.reader import asked_for
from data import programmes
from data.disclosure import Scope
from insights.programme import meeting_links
from pages.shared.menu import DECK, address
from pipelines.records import withdraw, write
from tests.browser import free_port, settled
from tests.end_to_end.looking import EVERY_PAGE, opened, somebody
from tests.end_to_end.test_presentation import SHOWN
from tests.end_to_end.test_role_walk import started
from tests.visiting import cookie, said, visit
from texts import text

COMING, OTHER = "2026-12-10", "2026-09-17"
KEEPER = {"who": "els", "scope": Scope("programmamanager")}
GONE, DOOR = text("door.link_gone"), text("door.sign_in")
MESSAGE = "kregen in oktober 2026 VPT"


@pytest.fixture(scope="module")
def url(workshop, tmp_path_factory):
    """The app with sign-in, on a copy of the demo region that may be written in."""
    with started(workshop, tmp_path_factory.mktemp("links"), free_port()) as found:
        yield found


def made(days=7):
    token = meeting_links.new()
    told = {"meeting": COMING, "name": token[:4], "mark": meeting_links.mark(token),
            "until": date.today() + timedelta(days=days)}  # fmt: skip
    return token, write("meeting_link", told, **KEEPER)


def heard(url, page, brought="", **choices):
    async def told():
        async with visit(url, brought) as reader:
            return said(await reader.ask(asked_for(page, choices)))

    return asyncio.run(told())


def deck(url, brought="", **choices):
    return heard(url, address(DECK), brought, **choices)


def test_without_an_account_the_link_shows_the_slides_and_no_other_page(url, in_workshop):
    token, _ = made()
    found = deck(url, link=token)
    assert MESSAGE in found and '"guest": true' in found
    assert DOOR in deck(url)
    for name in EVERY_PAGE:
        if name != "overview":
            assert DOOR in heard(url, address(name), link=token), name
    assert DOOR in heard(url, "", link=token)


def test_the_presenters_own_does_not_come_along(url, in_workshop):
    token, _ = made()
    found, whole = deck(url, link=token), deck(url, cookie(url, "lid"))
    for own in ("Onder het cijfer staat de verandering", "terug=", "vergadering="):
        assert own in whole and own not in found, own


def test_nothing_in_the_address_changes_what_the_link_shows(url, in_workshop):
    token, _ = made()
    plain = deck(url, link=token)
    asked = deck(url, link=token, vergadering=OTHER, live="1", rol="datasteward", gemeente="GM0599")
    title = '"title": "Stuurgroep december 2026"'
    assert title in plain and title in asked
    assert asked.count(MESSAGE) == plain.count(MESSAGE)


def test_a_link_that_is_over_taken_back_or_never_was_says_the_same(url, in_workshop):
    over, _ = made(days=-1)
    back, link = made()
    assert MESSAGE in deck(url, link=back)
    withdraw("meeting_link", link, **KEEPER)
    for token in (over, back, "no such link"):
        found = deck(url, link=token)
        assert GONE in found and MESSAGE not in found
        assert GONE in deck(url, cookie(url, "datasteward"), link=token)


def test_a_keeper_makes_a_link_somebody_opens_it_and_it_is_taken_back(chromium, troubles, workshop):
    with somebody(chromium, troubles) as keeper, somebody(chromium, troubles) as guest:
        opened(keeper, workshop.url, f"/stuurgroep?rol=programmamanager&vergadering={COMING}")
        keeper.get_by_role("button", name=text("meeting.links_make")).click()
        shown = keeper.locator('[data-testid="stCode"]').filter(has_text="link=").inner_text()
        guest.goto(shown.strip())
        expect(guest.locator(f"{SHOWN} h1")).to_contain_text("2026")
        guest.keyboard.press("PageDown")
        expect(guest.locator(".deck-status")).to_contain_text("2 van ")
        for key in ("n", "l", "k"):
            guest.keyboard.press(key)
        expect(guest.locator(".deck-panel")).to_have_count(0)
        expect(guest.locator(".deck-controls button")).to_have_count(8)
        settled(keeper)
        keeper.get_by_role("button", name=text("meeting.links_take_back")).first.click()
        expect(keeper.get_by_text("Link naar de dia’s")).to_be_visible()
        guest.reload()
        expect(guest.locator("h1")).to_have_text(GONE)
    assert not troubles, "\n".join(troubles)


def test_a_programme_that_says_nothing_of_links_has_none():
    assert not programmes.programme("wonen-met-zorg").meeting_links
