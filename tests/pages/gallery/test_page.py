"""The page with every part of the look in every state."""

import pytest

from tests.pages.opening import opened, shown


@pytest.mark.parametrize("code", ["nl", "en"])
def test_it_opens_through_the_frame_in_both_languages(store, code):
    app = opened("gallery", taal=code)
    page = shown(app)
    assert page.count('<article class="tile') == 8
    assert len(app.get("plotly_chart")) == 10


def test_every_state_of_a_tile_is_there(store):
    page = shown(opened("gallery"))
    for state in ("good", "watch", "bad", "none"):
        assert f"tile-is-{state}" in page
    assert "tile-none" in page and "tile-long" in page and "tile-incomplete" in page
    assert page.count('class="spark') >= 5


def test_a_field_can_be_changed(store):
    app = opened("gallery")
    app.toggle(key="gallery_toggle").set_value(False).run()
    assert not app.exception


def test_a_programme_with_figures_of_its_own_has_no_gallery(store, monkeypatch):
    from pages.shared import menu

    monkeypatch.setenv("PROGRAMME", "wonen-met-zorg")
    monkeypatch.setattr(menu.st, "Page", lambda path, **how: path)
    monkeypatch.setattr(menu.st, "navigation", lambda pages, **how: pages)
    listed = [path for group in menu.choose_page(False).values() for path in group]
    assert "overview/page.py" in listed and "gallery/page.py" not in listed
