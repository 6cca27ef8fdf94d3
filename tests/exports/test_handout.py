"""What a page hands out: the same figures as on the page, and nothing that runs when opened."""

import csv
from datetime import date
from io import BytesIO, StringIO

import openpyxl
import pytest

from exports.csv_file import csv_file
from exports.handout import Handout, sheet_names
from exports.workbook import workbook
from insights.chart import Band, Chart, Mark, Series
from insights.tile import Tile

MONTHS = (date(2025, 1, 1), date(2025, 2, 1), date(2025, 3, 1))
SHARE = Tile("K03", "Aandeel thuis", "42,4", "%", exact=0.4242, completeness="9 van 9 partners")
MASKED = Tile("K01", "VPT-cliënten", None, reason="minder dan 10")
LINE = Chart(
    "line", "lines", "VPT: per maand [proef]", MONTHS,
    (Series("VPT-cliënten", (1200.0, None, 1234.5), notes=("", "minder dan 10", "")),),
    "cliënten", "Van 1.200 naar 1.234,5.", "opgave van 9 partners",
    bands=(Band("Norm", (95.0, 95.0, None), (98.0, 98.0, None)),),
    marks=(Mark(MONTHS[1], "fusie"),),
)  # fmt: skip
HANDOUT = Handout("Cliënten", (("Maand", "maart 2025"),), (SHARE, MASKED), (LINE,))


def read(handout):
    return openpyxl.load_workbook(BytesIO(workbook(handout)))


def lines(handout):
    told = csv_file(handout).decode("utf-8-sig")
    return list(csv.reader(StringIO(told), delimiter=";"))


def test_the_workbook_holds_each_figure_as_a_number_with_its_unit_and_meaning():
    heads, share, masked = read(HANDOUT)["Cijfers"].iter_rows(values_only=True)
    told = dict(zip(heads, share, strict=True))
    assert (told["Cijfer"], told["Waarde"], told["Eenheid"]) == ("Aandeel thuis", 42.42, "%")
    assert told["Definitie"].startswith("Het deel van alle cliënten") and told["Formule"]
    hidden = dict(zip(heads, masked, strict=True))
    assert (hidden["Waarde"], hidden["Waarom geen waarde"]) == (None, "minder dan 10")


def test_a_sheet_per_chart_says_in_its_cell_why_a_figure_is_not_there():
    rows = list(read(HANDOUT).worksheets[2].iter_rows(values_only=True))
    assert rows[0][0] == "VPT: per maand [proef]"
    assert rows[1][:2] == ("Eenheid", "cliënten")
    heads = rows[5]
    assert heads == ("Onderdeel", "VPT-cliënten", "Norm, onderkant", "Norm, bovenkant",
                     "Bij deze maand")  # fmt: skip
    assert [row[1:] for row in rows[6:]] == [
        (1200, 95, 98, None), ("minder dan 10", 95, 98, "fusie"), (1234.5, None, None, None),
    ]  # fmt: skip
    assert [row[0].date() for row in rows[6:]] == list(MONTHS)


def test_the_text_file_has_a_row_per_figure_with_decimal_commas():
    found = lines(HANDOUT)
    assert found[1][:6] == ["Cijfers", "Aandeel thuis", "", "42,42", "%", ""]
    assert found[2][3:6] == ["", "cliënten", "minder dan 10"]
    assert ["VPT: per maand [proef]", "VPT-cliënten", "maart 2025", "1234,5", "cliënten"] in [
        row[:5] for row in found
    ]
    masked = next(row for row in found if row[1] == "VPT-cliënten" and row[2] == "februari 2025")
    assert masked[3:6] == ["", "cliënten", "minder dan 10"]


def test_both_files_hold_the_same_figures():
    book = read(HANDOUT)
    in_book = {row[1] for row in book.worksheets[2].iter_rows(min_row=7, values_only=True)}
    in_text = {row[3] for row in lines(HANDOUT) if row[1] == "VPT-cliënten" and row[3]}
    numbers = {one for one in in_book if isinstance(one, int | float)}
    assert numbers == {float(one.replace(",", ".")) for one in in_text}


@pytest.mark.parametrize("harm", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"])
def test_words_that_look_like_a_formula_stay_words(harm):
    chart = Chart("c", "bars", harm, (harm,), (Series(harm, (1.0,)),), "", harm, harm)
    handout = Handout(harm, ((harm, harm),), (), (chart,))
    cells = [cell for sheet in read(handout) for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert all(cell.quotePrefix for cell in cells if cell.value == harm)
    assert not [one for row in lines(handout) for one in row if one.lstrip()[:1] in ("=", "@")]


def test_two_charts_of_one_name_get_a_sheet_each():
    names = sheet_names([LINE.title, LINE.title])
    assert len(set(names)) == 2
    assert all(len(name) <= 31 and "[" not in name and ":" not in name for name in names)
