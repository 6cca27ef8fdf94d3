"""What Streamlit writes by itself, in the language of the reader; and which language that is."""

import pytest
from playwright.sync_api import expect

from pages.shared.menu import HIDDEN, address
from tests.end_to_end.looking import EVERY_PAGE, arrived, chose, opened, somebody, went
from texts import text, words

THEIRS = {
    words("en")[key]
    for key in words("en")
    if key.startswith("streamlit.") and words("en")[key] != words("nl")[key]
}
# Everything on the page that is named, hinted or written, outside what we drew ourselves.
SAID = """() => {
    const ours = "[data-testid='stHtml'], [data-testid='stPlotlyChart'], #deck, style, script";
    const found = [];
    for (const one of document.querySelectorAll("body *")) {
        if (one.closest(ours)) continue;
        for (const name of ["aria-label", "title", "placeholder", "alt"])
            if (one.getAttribute(name)) found.push(one.getAttribute(name));
        for (const part of one.childNodes)
            if (part.nodeType === Node.TEXT_NODE) found.push(part.nodeValue.trim());
    }
    return found;
}"""


@pytest.fixture(scope="module")
def reader(chromium, region):
    with somebody(chromium, []) as page:
        yield opened(page, region.url, "/?rol=datasteward")


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_no_word_of_streamlit_is_left_on_a_dutch_page(reader, name):
    found = went(reader, name).evaluate(SAID)
    assert len(found) > 50
    assert THEIRS & set(found) <= {"Open"}  # which is Dutch as well
    assert not [said for said in found if said.startswith(("Help for", "Remove "))]
    assert reader.evaluate("document.documentElement.lang") == "nl"
    assert reader.title() == f"{text(f'menu.{name}')} · Wonen met zorg"


@pytest.mark.parametrize("name", HIDDEN)
def test_no_word_of_streamlit_is_left_where_a_link_leads(reader, region, name):
    found = opened(reader, region.url, f"/{address(name)}?rol=datasteward").evaluate(SAID)
    assert THEIRS & set(found) <= {"Open"}


def test_the_language_that_is_chosen_is_told_and_its_words_come_back(page, region):
    opened(page, region.url, "/?rol=lid")
    chose(page, "taal", "English")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("navigation", name="App pages")).to_be_attached()
    chose(page, "taal", "Nederlands")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.get_by_role("navigation", name="Pagina’s")).to_be_attached()


def test_what_is_not_found_is_said_in_dutch(page, region):
    opened(page, region.url, "/?rol=lid")
    page.get_by_label("Gemeente", exact=True).fill("Atlantis")
    expect(page.get_by_text("Niets gevonden", exact=True)).to_be_visible()


def test_an_address_that_is_none_is_explained_in_dutch(chromium, region):
    with somebody(chromium, []) as page:  # Streamlit tells the console too
        page.goto(f"{region.url}/nergens")
        arrived(page)
        told = page.get_by_role("dialog")
        expect(told).to_contain_text("Deze pagina is er niet")
        expect(told).to_contain_text("U ziet het overzicht")
        page.keyboard.press("Escape")
        expect(told).not_to_be_attached()
