"""The slides' figures as a workbook and as text: the deck's own, typed, and never a formula."""

import csv
from io import BytesIO, StringIO

import openpyxl

from data import programmes
from exports.csv_file import csv_file
from exports.slide_data import handout
from exports.workbook import workbook
from insights.ask import Moment
from insights.deck.setting import Setting
from tests.exports.pptx.made import CHARTS, DECK, HARM, MAP, MASK, MONTHS
from texts import text

MADE = Setting(programmes.programme("voorbeeld"), Moment(1), MONTHS[0])
TOLD = handout(DECK, MADE, {"demo": "verzonnen"})


def sheets():
    book = openpyxl.load_workbook(BytesIO(workbook(TOLD)))
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in book}


def test_every_chart_has_a_sheet_with_its_figures_as_numbers_and_its_gaps_in_words():
    found = sheets()
    for chart in (*CHARTS.values(), MAP):
        rows = next(rows for rows in found.values()
                    if str(rows[0][0]).endswith(f": {chart.title}"))[6:]  # fmt: skip
        for place, series in enumerate(chart.series, 1):
            for at, value in enumerate(series.values):
                reason = series.notes[at] if series.notes else None
                assert rows[at][place] == (reason or None if value is None else value)
    assert any(MASK in row for rows in found.values() for row in rows)


def test_a_tile_is_named_by_its_slide_and_has_its_definition():
    rows = sheets()[text("handout.sheet_figures")]
    assert [row[0] for row in rows[1:3]] == ["Stand van zaken: VPT-cliënten",
                                             "Stand van zaken: MPT-cliënten"]  # fmt: skip
    assert rows[1][1] == 1267 and rows[2][1] is None and rows[2][3] == MASK
    assert rows[1][8] == text("kpi.K01.definition")


def test_the_slides_and_their_tables_are_there_and_nothing_is_a_formula():
    book = openpyxl.load_workbook(BytesIO(workbook(TOLD)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert all(cell.quotePrefix for cell in cells if cell.value == HARM)
    said = {cell.value for cell in cells}
    assert {one.message for one in DECK.slides} | {HARM, "verzonnen"} <= said
    assert "Nog 14 op de pagina Jaarplan." in said


def test_the_text_file_says_the_same():
    rows = list(csv.reader(StringIO(csv_file(TOLD).decode("utf-8-sig")), delimiter=";"))
    assert all(len(row) == 8 for row in rows)
    assert ["Stand van zaken: VPT-cliënten", "1267"] in [[row[1], row[3]] for row in rows]
    line = next(iter(CHARTS.values()))
    mine = [row[3].replace(",", ".") for row in rows if row[0] == f"line: {line.title}"]
    known = [value for value in line.series[0].values if value is not None]
    assert [float(one) for one in mine if one] == known
    assert not [cell for row in rows for cell in row if cell.lstrip()[:1] in ("=", "+", "@")]
