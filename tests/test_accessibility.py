"""Accessibility: axe finds nothing of ours, and everything can be reached with the keyboard."""

import logging
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

from data.disclosure import ROLES
from tests.end_to_end.looking import EVERY_PAGE, PHONE, arrived, box, opened, somebody, went
from texts import LANGUAGES

OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
# What Streamlit 1.67 draws and we cannot change from Python: rule, and a part of the element.
THEIRS = {
    # the menu is a <ul> of <div>s with the <li>s inside; it is read out as a list of links anyhow
    "list": ('data-testid="stSidebarNavItems"',),
    "listitem": ('<li class="st-emotion-cache',),
    # the drop zone is a box with a name of its own; the button in it does the work
    "presentation-role-conflict": ('data-testid="stFileUploaderDropzone"',),
}


def violations(page):
    """`rule: element (why)` of everything axe finds that is not Streamlit's own."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}): {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found
        for node in rule["nodes"]
        if not any(part in node["html"] for part in THEIRS.get(rule["id"], ()))
    ]


@pytest.fixture(scope="module", params=["light", "dark"])
def reader(request, chromium, region):
    """Somebody who may see everything, with a light or a dark screen."""
    with somebody(chromium, [], color_scheme=request.param) as page:
        yield opened(page, region.url, "/?rol=datasteward&partner=getijdenwende")


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_axe_finds_nothing_of_ours(reader, name):
    assert violations(went(reader, name)) == []


@pytest.mark.soak
def test_axe_finds_nothing_of_ours_for_anybody(chromium, region, rounds, caplog):
    """Every page, for every role, in both languages, light and dark."""
    caplog.set_level(logging.INFO)
    looked, found = 0, []
    for role, code, theme in list(product(ROLES, LANGUAGES, ("light", "dark")))[: rounds(0, 99)]:
        with somebody(chromium, [], color_scheme=theme) as page:
            opened(page, region.url, f"/?rol={role}&taal={code}")
            for name in EVERY_PAGE:
                ours = violations(went(page, name, code))
                found += [f"{name}, {role}, {code}, {theme}: {one}" for one in ours]
                looked += 1
    logging.info("axe: %d pages looked at, %d violations of ours", looked, len(found))
    assert not found, "\n".join(found)


def test_axe_finds_nothing_of_ours_on_a_phone(chromium, region):
    with somebody(chromium, [], viewport=PHONE) as page:
        assert violations(opened(page, region.url)) == []


def test_axe_finds_nothing_of_ours_on_the_stage(chromium, region):
    with somebody(chromium, []) as page:
        assert violations(opened(page, region.url, "/?presentatie=1")) == []


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
    assert "Upload" in names  # Streamlit's word; style.css writes ours over it
    assert "Sjabloon downloaden (.xlsx)" in names
