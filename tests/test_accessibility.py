"""Accessibility: axe finds nothing of ours, and everything can be reached with the keyboard."""

import logging
from collections import Counter
from itertools import product

import pytest
from playwright.sync_api import expect

from data.disclosure import ROLES
from pages.shared.menu import HIDDEN, address
from tests import axe
from tests.end_to_end.looking import EVERY_PAGE, PHONE, arrived, box, opened, somebody, went
from texts import LANGUAGES

EVERY = list(product(LANGUAGES, ("light", "dark")))
# The pages without an entry in the menu, each with what its address must say.
UNLISTED = {"bouwsteen": "bouwsteen=4", "presentation": "", "logbook": ""}


@pytest.fixture(scope="module", params=["light", "dark"])
def reader(request, chromium, region):
    """Somebody who may see everything, with a light or a dark screen."""
    with somebody(chromium, [], color_scheme=request.param) as page:
        yield opened(page, region.url, "/?rol=datasteward&partner=getijdenwende")


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_axe_finds_nothing_of_ours(reader, name):
    assert axe.found(axe.unfolded(went(reader, name))).ours == []


@pytest.mark.parametrize("name", HIDDEN)
def test_axe_finds_nothing_of_ours_where_only_a_link_leads(reader, region, name):
    opened(reader, region.url, f"/{address(name)}?rol=datasteward&{UNLISTED[name]}")
    assert axe.found(axe.unfolded(reader)).ours == []


@pytest.mark.parametrize("role", ROLES)
def test_axe_finds_nothing_of_ours_for_anybody(walk, rounds, caplog, role):
    """Every page with everything unfolded, for every role, in both languages, light and dark."""
    caplog.set_level(logging.INFO)
    ours, theirs, looked = [], Counter(), 0
    for code, theme in EVERY[: rounds(0, len(EVERY))]:
        for name, seen in walk(role, code, theme):
            ours += [f"{name}, {role}, {code}, {theme}: {one}" for one in seen.ours]
            theirs.update(seen.theirs)
            looked += 1
    logging.info(
        "axe, %s: %d pages, %d ours, of Streamlit %s", role, looked, len(ours), dict(theirs)
    )
    assert not ours, "\n".join(ours)


@pytest.fixture
def walk(chromium, region):
    """`walk(role, language, theme)`: each page in turn, and what axe finds on it."""

    def walked(role, code, theme):
        with somebody(chromium, [], color_scheme=theme) as page:
            who = f"rol={role}&taal={code}"
            opened(page, region.url, f"/?{who}")
            for name in EVERY_PAGE:
                yield name, axe.found(axe.unfolded(went(page, name, code)))
            for name, more in UNLISTED.items():
                opened(page, region.url, f"/{address(name)}?{who}&{more}")
                yield name, axe.found(axe.unfolded(page))

    return walked


def test_axe_finds_nothing_of_ours_on_a_phone(chromium, region):
    with somebody(chromium, [], viewport=PHONE) as page:
        assert axe.found(opened(page, region.url)).ours == []


def test_axe_finds_nothing_of_ours_on_the_stage(chromium, region):
    with somebody(chromium, []) as page:
        assert axe.found(opened(page, region.url, "/?presentatie=1")).ours == []


def tabbed(page, most=120):
    """What the Tab key comes by from the top of the page: name and kind of each."""
    page.locator("body").press("Tab")
    seen = []
    for _ in range(most):
        seen.append(
            page.evaluate(
                """() => {
                    const one = document.activeElement;
                    const label = one.querySelector('p') || one;
                    const name = one.getAttribute('aria-label') || label.innerText || '';
                    const look = getComputedStyle(one);
                    return [one.tagName, name.trim(), look.outlineStyle + look.boxShadow];
                }"""
            )
        )
        page.keyboard.press("Tab")
        if seen[-1][0] == "BODY" and len(seen) > 3:
            break
    return seen


def test_filters_and_the_origin_of_every_tile_are_reached_with_tab(page, region):
    opened(page, region.url)
    seen = tabbed(page)
    boxes = [name for tag, name, _ in seen if tag == "INPUT"]
    wanted = ["Regio", "Gemeente", "Maand", "Zoals bekend op"]
    assert [name for name in boxes if name in wanted] == wanted
    origins = [name for tag, name, _ in seen if (tag, name) == ("A", "Waar komt dit vandaan?")]
    assert len(origins) == page.locator('[class*="st-key-tile-K"]').count() > 5


def test_what_has_the_focus_can_be_seen(page, region):
    opened(page, region.url)
    assert [one for one in tabbed(page, 60) if one[0] == "A" and one[2] == "nonenone"] == []


def test_a_filter_can_be_chosen_without_a_pointer(page, region):
    opened(page, region.url)
    box(page, "gemeente").focus()
    page.keyboard.type("Rotterdam")
    page.keyboard.press("Enter")
    page.wait_for_url("**gemeente=GM0599**")


def test_a_file_can_be_chosen_without_a_pointer(page, region):
    opened(page, region.url, "/aanleveren?rol=analist")
    names = [name for _, name, _ in tabbed(arrived(page), 60)]
    assert "Kies bestand" in names
    assert "Sjabloon downloaden (.xlsx)" in names


def test_the_first_thing_that_tab_finds_leads_past_the_menu(page, region):
    opened(page, region.url)
    page.locator("body").press("Tab")
    skip = page.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#stMain")).to_be_focused()


def test_nothing_moves_for_who_does_not_want_it(page, region):
    page.emulate_media(reduced_motion="reduce")
    opened(page, region.url, "/?rol=datasteward")
    moving = """() => [...document.querySelectorAll("main *, section *")].filter(one => {
        const look = getComputedStyle(one);
        const long = said => said.split(",").some(part => parseFloat(part) > 0.01);
        return long(look.transitionDuration) || long(look.animationDuration);
    }).map(one => one.outerHTML.slice(0, 120))"""
    assert page.evaluate(moving) == []
