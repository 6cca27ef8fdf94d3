"""What a reader chooses stands in the address; links, back button and other pages keep to it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from data import store
from tests.browser import settled
from tests.end_to_end.looking import arrived, box, chose, count, notices, opened, said, tile, went


def address(page):
    """The path and what is chosen."""
    found = urlsplit(page.url)
    return found.path, {name: values[0] for name, values in parse_qs(found.query).items()}


def figure(page, kpi="K01"):
    return count(tile(page, kpi))


def test_a_link_restores_region_gemeente_month_and_known_at(page, region):
    asked = "regio=ZK20&gemeente=GM0599&maand=2025-03&bekend=2025-05-01"
    opened(page, region.url, f"/?{asked}")
    for key, words in {"regio": "Zorgkantoorregio Rotterdam", "gemeente": "Rotterdam",
                       "maand": "maart 2025", "bekend": "1 mei 2025"}.items():  # fmt: skip
        expect(box(page, key)).to_have_value(words)
    assert "in maart 2025" in said(page)
    assert address(page)[1] == {key: of[0] for key, of in parse_qs(asked).items()}


def test_choosing_writes_the_address_and_the_back_button_takes_it_back(page, region):
    opened(page, region.url)
    everywhere = figure(page)
    chose(page, "gemeente", "Rotterdam")
    in_rotterdam = figure(page)
    assert in_rotterdam < everywhere
    chose(page, "maand", "maart 2025")
    assert address(page) == ("/", {"gemeente": "GM0599", "maand": "2025-03"})
    for chosen, shown in (({"gemeente": "GM0599"}, in_rotterdam), ({}, everywhere)):
        page.go_back()
        expect(page.locator(".st-key-tile-K01 .tile-value strong")).to_have_text(dutch(shown))
        assert address(settled(page)) == ("/", chosen)
    page.go_forward()
    expect(page.locator(".st-key-tile-K01 .tile-value strong")).to_have_text(dutch(in_rotterdam))
    expect(box(page, "gemeente")).to_have_value("Rotterdam")


def back_to(page, path):
    """The back button until this page is there; on a busy machine that may be twice."""
    here = urlsplit(page.url).path
    for _ in range(2):
        if urlsplit(page.url).path == here:
            page.go_back()
            page.wait_for_timeout(500)
            arrived(page)
    page.wait_for_url(lambda url: urlsplit(url).path == path and "?" in url)
    arrived(page)


def dutch(number):
    return f"{number:,}".replace(",", ".")


def test_another_page_keeps_the_choices_and_so_does_the_way_back(page, region):
    opened(page, region.url, "/?rol=datasteward")
    chose(page, "gemeente", "Schiedam")
    chosen = {"rol": "datasteward", "gemeente": "GM0606"}
    went(page, "lineage")
    assert address(page) == ("/herkomst", chosen)
    expect(box(page, "gemeente")).to_have_value("Schiedam")
    went(page, "deliver")
    assert address(page) == ("/aanleveren", chosen)
    for path in ("/herkomst", "/"):
        back_to(page, path)
        assert address(page) == (path, chosen)
    expect(box(page, "gemeente")).to_have_value("Schiedam")


def test_a_day_that_is_in_no_list_stays_when_going_to_another_page(page, region):
    opened(page, region.url, "/?bekend=2025-05-01&maand=2025-03")
    then = tile(page, "K01")
    went(page, "lineage")
    assert address(page)[1]["bekend"] == "2025-05-01"
    assert tile(page, "K01") == then


def test_delivering_for_a_partner_does_not_choose_that_partner_elsewhere(page, region):
    opened(page, region.url, "/aanleveren?rol=datasteward")
    chose(page, "voor", "Rietmeander")
    went(page, "overview")
    expect(box(page, "partner")).to_have_value("Alle partners samen")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("maand=1999-01", "‘1999-01’ bestaat niet bij ‘Maand’. U ziet nu: oktober 2026 (laatste)."),
        ("gemeente=GM0000", "‘GM0000’ bestaat niet bij ‘Gemeente’. U ziet nu: Alle gemeenten."),
        ("bekend=gisteren", "‘gisteren’ bestaat niet bij ‘Zoals bekend op’. U ziet nu: nu."),
        ("rol=baas", "‘baas’ bestaat niet bij ‘Rol’. U ziet nu: Lid van de stuurgroep."),
    ],
)
def test_a_value_that_does_not_exist_is_said_and_dropped(page, region, asked, words):
    opened(page, region.url, f"/?{asked}")
    assert notices(page) == [words]
    assert address(page) == ("/", {})


def test_presenting_shows_no_menu_and_the_region_whoever_looks(page, region):
    asked = "rol=analist&van=lisoever&partner=lisoever&maand=2026-09"
    opened(page, region.url, f"/?{asked}")
    own = figure(page)
    page.get_by_role("link", name="Presenteren").click()
    page.locator(".st-key-leave-stage").wait_for()
    arrived(page)
    assert figure(page) > 5 * own
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    assert page.locator(".st-key-partner").count() == 0
    page.get_by_role("link", name="Terug naar het menu").click()
    page.get_by_test_id("stSidebar").wait_for()
    assert figure(arrived(page)) == own
    assert address(page)[1] == {key: of[0] for key, of in parse_qs(asked).items()}


def test_what_was_chosen_last_comes_along_to_the_stage(page, region):
    opened(page, region.url)
    chose(page, "gemeente", "Rotterdam")
    shown = figure(page)
    page.get_by_role("link", name="Presenteren").click()
    page.locator(".st-key-leave-stage").wait_for()
    assert figure(arrived(page)) == shown


def test_as_known_before_a_correction_the_earlier_figure_is_shown(page, in_region):
    """Rietmeander counted a team twice in March 2025 and said so on 20 May 2025."""
    with store.reading() as con:
        wrong, right = (row[0] for row in con.execute(
            """
            SELECT sum(clients)::BIGINT FROM lake.clients AS c JOIN lake.delivery AS d
                ON d.delivery_id = c.delivery_id
            WHERE d.partner = 'rietmeander' AND c.period = DATE '2025-03-01'
                AND c.leveringsvorm = 'vpt'
            GROUP BY d.delivery_id, d.known_at ORDER BY d.known_at
            """
        ).fetchall())  # fmt: skip
    opened(page, in_region.url, "/?maand=2025-03")
    now = figure(page)
    opened(page, in_region.url, "/?maand=2025-03&bekend=2025-05-19")
    assert wrong > right
    assert figure(page) - now == wrong - right
    opened(page, in_region.url, "/?maand=2025-03&bekend=2025-05-20")
    assert figure(page) == now


def test_the_same_address_looks_the_same_in_english(page, region):
    opened(page, region.url, "/?gemeente=GM0599&maand=2025-03")
    shown = figure(page)
    chose(page, "taal", "English")
    expect(page.locator("h1")).to_contain_text("March 2025")
    assert address(settled(page))[1] == {"gemeente": "GM0599", "maand": "2025-03", "taal": "en"}
    assert figure(page) == shown
    chose(page, "taal", "Nederlands")
    expect(page.locator("h1")).to_contain_text("maart 2025")
    assert "taal" not in address(settled(page))[1]
