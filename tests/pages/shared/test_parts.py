"""Tiles, tables, notices and the gallery: escaped, in words, and standing."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from insights.chart import Chart, Series
from insights.tile import Tile
from pages import gallery
from pages.shared import notices, tables, theme, tiles
from texts import number

GALLERY = Path(gallery.__file__).parent / "page.py"
TREND = Chart("t", "spark", "", (1, 2), (Series("a", (1.0, 2.0)),), "", "Stijgt")


def test_a_tile_escapes_everything():
    nasty = '<img src=x onerror="alert(1)">'
    shown = tiles.html(
        Tile("a", nasty, nasty, nasty, nasty, nasty, "good", nasty, "good", nasty, nasty,
             definition=nasty)
    )  # fmt: skip
    assert "<img" not in shown and shown.count("&lt;img") == 8


def test_a_tile_without_value_says_why_and_shows_neither_zero_nor_trend():
    shown = tiles.html(Tile("a", "Cliënten", None, "cliënten", "te weinig partners", trend=TREND))
    assert "te weinig partners" in shown
    assert "tile-value" not in shown and "<img" not in shown and ">0<" not in shown
    assert "geen cijfer" in tiles.html(Tile("a", "Cliënten", None))


def test_a_tile_says_status_and_change_in_word_shape_and_colour():
    shown = tiles.html(
        Tile("a", "T", "12", "", "", "\u22124 sinds mei", "bad", "doel 20", "watch", "achter",
             trend=TREND)
    )  # fmt: skip
    assert "↓" in shown and "(ongunstig)" in shown
    assert "▲" in shown and "achter" in shown and "chip-watch" in shown
    assert 'alt="Stijgt"' in shown


def test_a_definition_opens_without_a_pointer():
    assert "<details" in tiles.html(Tile("a", "T", "1", definition="Wat telt mee"))


def test_a_table_says_in_words_what_is_missing_and_escapes_the_rest():
    columns = [tables.Column("Partner"), tables.Column("Fte", numeric=True, decimals=1)]
    rows = [["<Aar>", -1234.5], ["Berkel", None], ["Eem", tables.Chip("bad", "fout")]]
    shown = tables.html(columns, rows, caption="Fte & meer")
    assert '<th scope="row">&lt;Aar&gt;</th>' in shown
    assert '<td class="num">\u22121.234,5</td>' in shown
    assert "geen cijfer" in shown and "■" in shown
    assert "<caption>Fte &amp; meer</caption>" in shown


@pytest.mark.parametrize("kind", ["info", "good", "watch", "bad", "masked", "empty"])
def test_a_notice_names_its_kind_for_those_who_cannot_see_it(kind):
    shown = notices.html(kind, "<b>", "tekst", ["een & twee"])
    assert f"notice-{kind}" in shown and 'class="aside"' in shown
    assert "&lt;b&gt;" in shown and "een &amp; twee" in shown
    assert ('role="alert"' in shown) == (kind == "bad")


def test_presenting_hides_the_furniture_and_only_then():
    hidden = '[data-testid="stSidebar"], [data-testid="stExpandSidebarButton"]'
    assert hidden in theme.stylesheet(dark=False, presenting=True)
    assert hidden not in theme.stylesheet(dark=False, presenting=False)


def test_words_in_the_stylesheet_cannot_end_the_style_element(monkeypatch):
    monkeypatch.setattr(theme, "text", lambda key: 'a"</style><script>')
    sheet = theme.stylesheet(dark=False, presenting=False)
    assert "</style" not in sheet and "<script" not in sheet


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_gallery_opens_in_every_language(code):
    frame = f"""
import streamlit as st
from texts import language
language.set({code!r})
st.navigation([st.Page({str(GALLERY)!r}, url_path="gallery")]).run()
"""
    page = AppTest.from_string(frame, default_timeout=30).run()
    assert not page.exception
    charts = page.get("plotly_chart")
    assert len(charts) == 10 and all(one.proto.alt for one in charts)
    said = "Where does this come from?" if code == "en" else "Waar komt dit vandaan?"
    assert page.get("page_link")[0].proto.label == said


def test_what_rounds_to_nothing_has_no_sign_and_no_direction():
    for value in (-0.04, 0.04, 0.0, -0.0):
        assert number(value, 1, signed=True) == "0,0"
    assert number(-12.5, 1, signed=True) == "\u221212,5"
    assert number(12.5, 1, signed=True) == "+12,5"


def test_a_table_of_words_says_its_heads_beside_its_cells_for_a_phone():
    heads = [tables.Column("Wie"), tables.Column("Waarom"), tables.Column("Bedrag", True)]
    why = "Omdat het anders in het najaar niet meer lukt"
    shown = tables.html(heads, [("Aar", why, 3)])
    assert 'class="table table-words"' in shown and 'role="table"' in shown
    assert f'data-head="Waarom">{why}</td>' in shown
    assert 'class="num" data-head="Bedrag">3</td>' in shown
    plain = tables.html(heads, [("Een naam die zelf zo lang is als een zin", "ja", 3)])
    assert "table-words" not in plain and "data-head" not in plain


def test_only_a_long_table_scrolls_inside_itself():
    heads = [tables.Column("Wie")]
    assert "table-long" in tables.html(heads, [("Aar",)] * 21)
    assert "table-long" not in tables.html(heads, [("Aar",)] * 20)
