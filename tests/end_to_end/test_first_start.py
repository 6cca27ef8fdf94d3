"""The first minute of a new installation."""

import re

from tests.end_to_end.looking import count, notices, opened, said, tile


def test_the_first_visitor_sees_how_far_the_demo_is_and_then_the_figures(region):
    """The fixture waited for the figures without touching anything; this is what it read."""
    assert "De voorbeeldregio wordt klaargezet" in region.while_loading
    found = re.search(r"(\d+) van (\d+) aanleveringen gelezen", region.while_loading)
    assert found and int(found[1]) <= int(found[2])
    assert int(found[2]) > 100


def test_after_it_the_region_has_a_story(page, region):
    opened(page, region.url)
    assert "Voorbeelddata" in said(page)
    assert "cliënten kregen in oktober 2026 VPT" in page.locator("h1").inner_text()
    assert count(tile(page, "K01")) > 1000
    assert notices(page) == []
