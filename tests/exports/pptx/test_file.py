"""The file opens without repair: titles, notes, alt texts, languages, the order of its parts."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from data.errors import UnusableTemplate
from exports.pptx.deck import presentation
from exports.pptx.place import box, broken, lines, size
from tests.exports.pptx.made import CHARTS, DECK, HARM, LONG
from texts import language

SERIES = ("idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val",
          "smooth")  # fmt: skip
AXIS = ("axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark",
        "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossBetween",
        "auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip", "noMultiLvlLbl",
        "majorUnit")  # fmt: skip
PLOT = ("layout", "areaChart", "barChart", "lineChart", "catAx", "dateAx", "valAx", "spPr")


def in_order(element, order):
    """Whether the parts of an element come in the order that the schema asks for."""
    names = [part.tag.partition("}")[2] for part in element]
    assert set(names) <= set(order), names
    places = [order.index(name) for name in names]
    assert places == sorted(places), names


def test_every_slide_has_its_sentence_as_title_and_its_notes(pages):
    for slide in DECK.slides:
        page = pages[slide.id]
        assert page.shapes.title.text_frame.text == slide.message
        assert page.notes_slide.notes_text_frame.text == "\n".join(slide.notes)
    assert "Zorgkloof" in pages["first"].notes_slide.notes_text_frame.text


def test_source_code_number_and_mark_stand_on_the_slide(pages):
    words = [shape.text_frame.text for shape in pages["state"].shapes if shape.has_text_frame]
    assert "opgave van 9 partners · code K01-2026-10-9A7077" in words
    for page in pages.values():
        assert page._element.xpath(".//a:fld[@type='slidenum']")
        assert any("Verzonnen cijfers" in shape.text_frame.text
                   for shape in page.shapes if shape.has_text_frame)  # fmt: skip


@pytest.mark.parametrize("name", CHARTS)
def test_the_parts_of_a_chart_stand_in_the_order_of_the_schema(pages, name):
    space = next(one.chart for one in pages[name].shapes if one.has_chart)._chartSpace
    in_order(space.find(f".//{qn('c:plotArea')}"), PLOT)
    for series in space.iter(qn("c:ser")):
        in_order(series, SERIES)
    for tag in ("c:catAx", "c:valAx"):
        for axis in space.iter(qn(tag)):
            in_order(axis, AXIS)


def test_charts_tables_and_tiles_are_told_in_words(pages):
    for name, chart in CHARTS.items():
        frame = next(one for one in pages[name].shapes if one.has_chart)
        assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == chart.alt
    grid = next(one for one in pages["table"].shapes if one.has_table)
    assert "Mijlpalen" in grid._element.xpath(".//p:cNvPr")[0].get("descr")


@pytest.mark.parametrize("reads", ["nl", "en"])
def test_every_word_says_its_language(reads):
    before = language.set(reads)
    try:
        read = Presentation(BytesIO(presentation(DECK)))
    finally:
        language.reset(before)
    wanted = {"nl": "nl-NL", "en": "en-GB"}[reads]
    found = [run.get("lang") for page in read.slides for run in page._element.iter(qn("a:rPr"))]
    assert set(found) == {wanted}
    assert read.core_properties.language == reads


def test_nothing_reaches_over_the_edge_and_words_fit_their_box(pages):
    for page in pages.values():
        for shape in page.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= Inches(13.34)
            assert shape.top >= 0 and shape.top + shape.height <= Inches(7.5), shape.name
            if shape.has_text_frame and shape.text_frame.text and shape.name != "Rotterdam":
                assert high(shape) <= shape.height * 1.02, shape.text_frame.text


def high(shape):
    """The height of a shape's words in EMU, each paragraph as large as its largest run."""
    return sum(
        lines(one.text, run.font.size.pt, shape.width, bool(run.font.bold)) * run.font.size * 1.2
        for one in shape.text_frame.paragraphs
        if one.runs
        for run in [max(one.runs, key=lambda run: run.font.size)]
        if "1.267" not in one.text and "4.479" not in one.text  # figure and unit: two sizes
    )


def test_a_table_ends_above_the_line_below_it(pages):
    grid = next(one for one in pages["table"].shapes if one.has_table)
    more = next(one for one in pages["table"].shapes
                if one.has_text_frame and "Nog 14" in one.text_frame.text)  # fmt: skip
    assert grid.top + sum(row.height for row in grid.table.rows) <= more.top
    for row in grid.table.rows:
        for cell, column in zip(row.cells, grid.table.columns, strict=True):
            large = cell.text_frame.paragraphs[0].runs[-1].font.size
            need = lines(cell.text, large.pt, column.width - 200_000) * large * 1.2
            assert need <= row.height


def test_words_are_made_smaller_until_they_fit():
    room = box(0, 0, 4_000_000, 800_000)
    assert size("Kort.", room, (30, 20, 10)) == 30
    assert size(LONG, room, (30, 20, 10)) == 10
    assert lines("a\u00a0b", 20, 100_000) > lines("a", 20, 1_000_000)
    assert broken("31\u00a0oktober\u00a02026", 20, 1_000_000) and not broken("3 mei", 20, 1_000_000)


def narrow():
    """A region's own template, 4:3."""
    own = Presentation()
    own.slide_width, own.slide_height = Inches(10), Inches(7.5)
    own.slides.add_slide(own.slide_layouts[0]).shapes.title.text = "Van de regio"
    own.slide_master.name = "Regio"
    held = BytesIO()
    own.save(held)
    return held.getvalue()


def test_the_mark_and_the_source_fit_on_a_narrow_slide():
    mark = "Voorbeelddata: verzonnen partners en cijfers"
    source = (
        "cliënten volgens opgave van 14 van de 15 partners · september 2026 · zoals bekend op " * 2
    )
    chapter = "Programma sinds de vorige vergadering"
    every = tuple(replace(one, source=source, chapter=chapter) for one in DECK.slides)
    read = Presentation(BytesIO(presentation(replace(DECK, slides=every, invented=mark), narrow())))
    for page in list(read.slides)[1:]:
        told = {shape.text_frame.text: shape for shape in page.shapes if shape.has_text_frame}
        found = [told[f"▲ {mark}"], told[chapter]]
        for shape in found:
            (run,) = shape.text_frame.paragraphs[0].runs
            assert lines(run.text, run.font.size.pt, shape.width, True) == 1
        assert found[1].left + found[1].width <= found[0].left
        (under,) = [shape for words, shape in told.items() if words.startswith(source[:60])]
        assert high(under) <= under.height * 1.02


def test_a_regions_own_template_gives_its_master_and_letters():
    read = Presentation(BytesIO(presentation(DECK, narrow())))
    assert len(read.slides) == len(DECK.slides) + 1
    assert read.slides[0].shapes.title.text_frame.text == "Stuurgroep"
    assert read.slide_width == Inches(10)
    assert not [one for page in read.slides for one in page._element.iter(qn("a:latin"))]
    for page in read.slides:
        for shape in page.shapes:
            assert shape.left + shape.width <= read.slide_width


@pytest.mark.parametrize("content", [b"", b"nee", b"PK\x03\x04", HARM.encode()])
def test_what_is_no_template_is_told_kindly(content):
    with pytest.raises(UnusableTemplate):
        presentation(DECK, content)
