"""Every figure in the file is the slide's own; what was masked is a gap, never nothing."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from exports.per_gemeente import figures
from exports.pptx.data import begins, layers, with_edges
from insights.chart import Band
from tests.exports.pptx.made import CHARTS, FAN, HARM, MAP, MASK, STACK, TABLE


def native(page):
    return next(shape.chart for shape in page.shapes if shape.has_chart)


def book(page):
    held = native(page).part.chart_workbook.xlsx_part.blob
    return openpyxl.load_workbook(BytesIO(held)).active


def columns(page):
    """Name → the figures below it in the workbook that the chart carries."""
    heads, *rows = book(page).iter_rows(values_only=True)
    return {head: [row[at] for row in rows] for at, head in enumerate(heads) if at}


def expected(chart, series):
    values = list(series.values)
    if series.role == "forecast" and (start := begins(chart)):
        values[start[0]] = start[1]  # where it joins what was counted
    return values


@pytest.mark.parametrize("name", CHARTS)
def test_the_workbook_and_the_drawn_chart_hold_the_figures_of_the_slide(pages, name):
    chart, page = CHARTS[name], pages[name]
    told = columns(page)
    drawn = {one.name: list(one.values) for plot in native(page).plots for one in plot.series}
    for series in chart.series:
        name = f"'{series.name}" if series.name == HARM else series.name
        assert told[name] == drawn[name] == expected(chart, series)


def test_the_bands_add_up_to_their_sides(pages):
    told = columns(pages["fan"])
    names = list(told)[:4]
    wide, narrow = FAN.bands
    for place, low in enumerate(wide.low):
        steps = [told[name][place] for name in names]
        if low is None:
            assert steps in ([None] * 4, [FAN.series[0].values[place], 0, 0, 0])
            continue
        sides = [low, narrow.low[place], narrow.high[place], wide.high[place]]
        assert [sum(steps[: at + 1]) for at in range(4)] == pytest.approx(sides)


def test_a_band_that_lies_outside_the_other_is_drawn_by_its_sides():
    apart = replace(FAN, bands=(FAN.bands[0], Band("aanbod", (900.0,) * 12, (1300.0,) * 12)))
    assert len(layers(apart)) == 2
    assert [one.name for one in with_edges(apart).series[2:]] == [
        "aanbod, onderkant", "aanbod, bovenkant"]  # fmt: skip
    assert with_edges(FAN) == FAN


def test_a_forecast_begins_where_the_counting_ended(pages):
    told = columns(pages["fan"])
    assert told["Verwacht"][2:5] == [None, 1220, 1230]
    assert told["Geteld"][:5] == [1200, None, 1210, 1220, None]


def test_a_masked_figure_is_drawn_as_a_gap(pages):
    for name in CHARTS:
        space = native(pages[name])._chartSpace
        assert [one.get("val") for one in space.xpath(".//c:dispBlanksAs")] == ["gap"]
    assert columns(pages["stack"])["Verzorgende"] == [10, 11.5, None]


def test_nothing_that_people_wrote_is_a_formula(pages):
    for name in CHARTS:
        cells = [cell for row in book(pages[name]).iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
    assert f"'{HARM}" in columns(pages["stack"])
    assert STACK.series[1].name == HARM


def test_the_map_is_made_of_shapes_that_tell_their_figure(pages):
    told = {shape.name: shape._element.xpath(".//p:cNvPr")[0].get("descr")
            for shape in pages["map"].shapes}  # fmt: skip
    assert told["Rotterdam"].startswith("Rotterdam: 523")
    assert told["Maassluis"] == f"Maassluis: {MASK}"
    assert not [shape for shape in pages["map"].shapes if shape.shape_type == 13]  # a picture
    shown = figures(MAP)
    assert [[cell.words for cell in row] for row in shown.rows] == [
        ["Rotterdam", "523"], ["Capelle aan den IJssel", "38"], ["Maassluis", "niet getoond"],
    ]  # fmt: skip
    assert MASK in shown.more


def test_the_table_holds_the_words_of_the_slide(pages):
    found = next(shape.table for shape in pages["table"].shapes if shape.has_table)
    assert found.first_row
    rows = [[cell.text for cell in row.cells] for row in found.rows]
    assert rows[0] == list(TABLE.heads)
    for told, row in zip(rows[1:], TABLE.rows, strict=True):
        assert all(words.endswith(cell.words) for words, cell in zip(told, row, strict=True))


def test_a_tile_without_a_figure_says_why(pages):
    told = [shape.text_frame.text for shape in pages["state"].shapes if shape.has_text_frame]
    assert f"MPT-cliënten\n{MASK}" in told
    assert any("1.267" in words and "op koers" in words for words in told)
