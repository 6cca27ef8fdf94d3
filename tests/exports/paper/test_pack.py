"""The pack as PDF: every slide's words and figures, nothing over an edge, tagged, fonts inside."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from exports.paper.drawing import large, small
from exports.paper.pdf import NotTypeset, pack, pdf
from insights.amounts import bare
from insights.deck.slide import Cell, Table
from insights.paper.leaf import Leaf, Part
from insights.paper.pack import Pack
from tests.exports.pptx.made import BARS, CHARTS, DECK, FAN, HARM, LINE, LONG, MAP, MASK, TABLE
from texts import LANGUAGES, language

LEAF = Leaf("regio", "Programma", "De kern.", "Waarom", LONG, charts=(FAN, LINE))
PACK = Pack(
    "Stuurgroep december", "Voorbeeldregio · 10 dec 2026",
    (Part("Acties", ((HARM, "afgesproken voor 1 dec"), ("Kort", ""))),), LEAF, DECK.slides,
    (Part("Besluiten", ((LONG, HARM),)), Part("Eerder", missing="Geen besluiten.")),
    TABLE, "uit Wonen met zorg, gemaakt op 1 dec 2026", "Verzonnen cijfers",
)  # fmt: skip


def plain(words):
    """Words without the places where a line was broken."""
    return "".join(words.replace("\u00ad", "").split())


@pytest.fixture(scope="module")
def made():
    return pack(PACK)


@pytest.fixture(scope="module")
def said(made):
    return plain(" ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages))


def test_every_slide_is_told_with_its_figures_source_and_code(said):
    for one in PACK.slides:
        assert plain(one.message) in said and plain(one.chapter.upper()) in said
        assert plain(one.source) in said and plain(one.code) in said
        for tile in one.tiles:
            assert plain(tile.value or tile.reason) in said
        for row in one.table.rows if one.table else ():
            assert all(plain(cell.words) in said for cell in row)
        for point in one.words.points if one.words else ():
            assert plain(point) in said


@pytest.mark.parametrize("name", CHARTS)
def test_the_figures_at_a_chart_are_the_deck_s_and_a_gap_says_why(said, name):
    chart = CHARTS[name]
    for series in chart.series:
        known = [value for value in series.values if value is not None]
        if chart.kind == "lines":
            assert plain(f"{series.name} {bare(known[-1], chart)}") in said
        elif len(chart.series) == 1:
            assert all(plain(bare(value, chart)) in said for value in known)
        else:
            assert plain(series.name) in said
    for one in chart.series:
        if any(one.notes):
            assert plain(MASK) in said


def test_a_map_names_every_gemeente_with_its_figure_and_no_other(said):
    assert plain("Rotterdam523") in said and plain("Capelle aan den IJssel38") in said
    assert plain("Maassluisniet getoond") in said
    drawn = large(MAP)
    areas = drawn["areas"]
    assert isinstance(areas, list) and [bool(one["colour"]) for one in areas] == [True, False, True]


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_can_be_read_aloud_and_its_letters_are_inside(code):
    before = language.set(code)
    try:
        content = pack(PACK)
    finally:
        language.reset(before)
    root = PdfReader(BytesIO(content)).root_object
    assert "/StructTreeRoot" in root and str(root["/Lang"]).startswith(code)
    told = [one["/Alt"] for one in parts(root["/StructTreeRoot"]) if one.get("/S") == "/Figure"]
    assert {chart.alt for chart in (*CHARTS.values(), MAP)} <= set(told)
    for page in PdfReader(BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():
            described = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(described)


def parts(one):
    """Every part of the tree that a screen reader walks."""
    kids = one.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(found, dict):
            yield found
            yield from parts(found)


def test_every_word_begins_within_the_page_and_every_page_says_where_it_is(made):
    pages = PdfReader(BytesIO(made)).pages
    for number, page in enumerate(pages, 1):
        places = []
        said = page.extract_text(
            visitor_text=lambda words, ctm, at, *_, places=places: places.append(
                (at[4] * ctm[0] + ctm[4], at[5] * ctm[3] + ctm[5])) if words.strip() else None
        )  # fmt: skip
        assert min(x for x, _ in places) >= 40 and max(x for x, _ in places) <= 552
        assert min(y for _, y in places) >= 10 and max(y for _, y in places) <= 832
        assert f"{number} van {len(pages)}" in " ".join(said.split())
        assert "Verzonnen cijfers" in said and "gemaakt op 1 dec 2026" in said


def test_two_slides_stand_on_a_page_and_a_huge_one_takes_more_but_is_whole():
    short = tuple(replace(DECK.slides[0], id=str(at), message=f"Dia {at}.") for at in range(4))
    content = pack(replace(PACK, slides=short))
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    assert [sum(f"Dia {at}." in page for at in range(4)) for page in pages] == [0, 0, 2, 2, 0]
    many = Table(("Wat", "Waarom"), tuple((Cell(f"Rij {at}"), Cell(LONG)) for at in range(60)))
    content = pack(replace(PACK, slides=(replace(DECK.slides[0], tiles=(), table=many),)))
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    assert all(f"Rij {at} " in " ".join(said.split()) + " " for at in range(60))


def test_a_sign_that_the_letters_do_not_have_is_a_blank_and_no_failure():
    said = PdfReader(BytesIO(pdf(replace(LEAF, why="Gelukt 🎉 en 中 en \x07.")))).pages[0]
    assert "Gelukt ▯ en ▯ en ▯." in said.extract_text()


def test_what_the_typesetter_cannot_make_is_an_error(monkeypatch):
    monkeypatch.setattr("exports.paper.pdf._SIGNS", 0)
    with pytest.raises(NotTypeset):
        pdf(replace(LEAF, why="🎉"))


def test_an_empty_pack_says_so(made):
    nothing = replace(PACK, agenda=(), slides=(), actions=None)
    said = plain(" ".join(page.extract_text()
                          for page in PdfReader(BytesIO(pack(nothing))).pages))  # fmt: skip
    assert plain("Er staat niets open") in said and plain("Er is nog niets te laten zien") in said
    assert plain("Er staat nu geen actie open") in said


def test_axes_end_at_or_beyond_every_figure():
    for chart in (*CHARTS.values(), LINE, FAN, BARS):
        for drawn in (large(chart), small(chart)):
            values = [value for one in chart.series for value in one.values if value is not None]
            if chart.kind == "stacked":
                values = [sum(one.values[0] or 0 for one in chart.series)]
            assert drawn["high"] >= max(values) * 0.999
            if drawn["low"] != 0:
                assert drawn["low"] <= min(values)
