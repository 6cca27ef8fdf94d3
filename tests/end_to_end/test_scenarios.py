"""A try-out in a real browser: everything moves together, and a link shows the same to others."""

import re

import pytest

from tests.browser import settled, watch
from tests.end_to_end.looking import opened, said
from tests.end_to_end.test_bouwsteen import KEEPER, begun, saved, typed

TABLE = "De hele regio in 2036"
DRAWN = ("lines-scenario_compared", "bars-scenario_drivers")


def figures(page):
    """The rows of the table with the base, the try-out and the gap."""
    rows = page.locator("table").filter(has_text=TABLE).locator("tbody tr")
    return [row.inner_text() for row in rows.all()]


def drawings(page):
    """What the charts hold, each as the table under it."""
    return [page.locator(f".st-key-chart-{name} table").first.text_content() for name in DRAWN]


def test_a_slider_moves_sentence_chart_waterfall_and_gap_together(page, in_region):
    opened(page, in_region.url, "/scenarios?figuur=vpt")
    before = page.locator("h1").inner_text(), drawings(page), figures(page)
    page.get_by_role("slider", name="VPT straks").press("End")
    settled(page)
    page.locator("h1").filter(has_text="meer dan in de basis").wait_for()
    settled(page)
    after = page.locator("h1").inner_text(), drawings(page), figures(page)
    assert all(one != other for one, other in zip(before[1], after[1], strict=True))
    moved = {row.split("\t")[0] for row in set(after[2]) - set(before[2])}
    assert {"Cliënten met VPT", "Tekort: geclusterde woningen", "Tekort: personeel (fte)"} <= moved
    assert "VPT straks 50\u00a0% (basis 40\u00a0%)" in said(page)
    assert "a_vpt_share_target=0.5" in page.url


def test_a_kept_scenarios_link_shows_another_browser_the_same_figures(
    page, workshop, chromium, troubles
):
    opened(page, workshop.url, f"/scenarios?figuur=vpt&a_vpt_share_target=0.5&{KEEPER}")
    form = begun(page, "Bewaar dit scenario")
    typed(page, form, "Naam", "Veel meer VPT")
    saved(page, form, "Scenario toegevoegd")
    mine, words = figures(page), page.locator("h1").inner_text()
    page.get_by_role("button", name=re.compile("Link")).first.click()
    link = page.locator('[data-testid="stPopoverBody"] code').inner_text().replace("\n", "")
    assert "bekend=" in link and "rol=" not in link
    context = chromium.new_context(locale="nl-NL", viewport={"width": 1440, "height": 900})
    other = context.new_page()
    watch(other, troubles)
    other.goto(link)
    settled(other)
    other.locator("h1").filter(has_text="in 2036").wait_for()
    settled(other)
    assert figures(other) == mine and other.locator("h1").inner_text() == words
    assert "U kijkt als" in other.content() and not other.get_by_text("Bewaar dit").count()
    context.close()


@pytest.mark.parametrize("scheme", ["no-preference", "reduce"])
def test_the_map_plays_unless_little_motion_is_asked(page, in_region, scheme):
    page.emulate_media(reduced_motion=scheme)
    opened(page, in_region.url, "/zorgkloof?horizon=2029")
    play = page.locator(".st-key-map-play button")
    if scheme == "reduce":
        assert not play.is_visible() and page.locator(".map-still").is_visible()
        page.get_by_role("slider", name="Jaar op de kaart").press("ArrowLeft")
    else:
        play.press("Enter")
    page.locator("table").filter(has_text="per gemeente, 2028").wait_for()
    if scheme != "reduce":
        page.locator("table").filter(has_text="per gemeente, 2029").wait_for()
        play.filter(has_text="Speel af").wait_for()
