"""Workbooks: what openpyxl or a hand wrote is what `read` returns, and what else is in them."""

import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.chart import BarChart

from pipelines.read import read
from tests.pipelines.packages import package, parts, relations, sheet, zipped

# What a cell can hold. XML has no place for most control characters, and Excel reads `_x0041_`
# in a text as an escape.
texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t"),
    max_size=40,
).filter(lambda text: "_x" not in text and not text.startswith("="))
days = st.dates(dt.date(1901, 1, 1), dt.date(2199, 12, 31))
moments = st.datetimes(dt.datetime(1901, 1, 1), dt.datetime(2199, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)
cells = st.one_of(
    st.none(),
    texts,
    st.sampled_from(
        ["007", " rand ", "1.234,5", "Krimpen a/d IJssel", "#N/B", "é\nü", "<5", "a&b"]
    ),
    st.integers(-(2**53), 2**53),
    # openpyxl writes 16 digits of a float, one too few for some
    st.floats(-1e300, 1e300, allow_subnormal=False).map(lambda number: float(f"{number:.15g}")),
    st.booleans(),
    days,
    moments,
)
tables = st.lists(st.lists(cells, max_size=5), max_size=8)


def saved(book):
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def written(rows):
    book = openpyxl.Workbook()
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if value is not None:
                book.active.cell(row, column).value = value
                if isinstance(value, str):
                    book.active.cell(row, column).data_type = "s"
    return saved(book)


def only(content, name="cijfers.xlsx"):
    (found,) = read(content, name).sheets
    return found


def as_read(value):
    """How a value comes back: nothing as an empty text, a number as a float, midnight as a day."""
    if value is None or isinstance(value, str) and not value.strip(" \n\t"):
        return ""  # openpyxl forgets to say that blanks alone must be kept
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        return float(value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    return value


def padded(rows):
    """The smallest rectangle from A1 that holds every value."""
    full = [[as_read(value) for value in row] for row in rows]
    widths = [max((n for n, value in enumerate(row, 1) if value != ""), default=0) for row in full]
    height = max((n for n, width in enumerate(widths, 1) if width), default=0)
    right = max(widths, default=0)
    return [(row + [""] * right)[:right] for row in full[:height]]


@given(rows=tables.filter(lambda rows: any(as_read(v) != "" for row in rows for v in row)))
def test_what_was_written_is_what_is_read(rows):
    found = only(written(rows))
    assert found.rows == padded(rows)
    assert [list(map(type, row)) for row in found.rows] == [
        list(map(type, row)) for row in padded(rows)
    ]
    assert not found.errors and not found.unsaved and not found.percent


def test_the_first_cell_of_the_first_row_is_a1_though_the_table_begins_lower():
    book = openpyxl.Workbook()
    book.active["C3"] = "Gemeente"
    assert only(saved(book)).rows == [["", "", ""], ["", "", ""], ["", "", "Gemeente"]]


def test_times_and_durations_keep_their_type():
    book = openpyxl.Workbook()
    book.active["A1"] = dt.time(13, 45)
    book.active["B1"] = dt.timedelta(hours=36)
    assert only(saved(book)).rows == [[dt.time(13, 45), dt.timedelta(hours=36)]]


def test_days_counted_from_1904_are_the_same_days():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["A1"] = dt.date(2025, 12, 31)
    assert only(saved(book)).rows == [[dt.date(2025, 12, 31)]]


def test_sheets_come_in_order_hidden_ones_marked_and_chart_sheets_left_out():
    book = openpyxl.Workbook()
    book.active.title = "Eerste"
    book.create_chartsheet("Grafiek").add_chart(BarChart())
    for name, state in (("Uit zicht", "hidden"), ("Diep weg", "veryHidden"), ("Ook", "visible")):
        added = book.create_sheet(name)
        added.sheet_state, added["A1"] = state, name
    found = read(saved(book), "cijfers.xlsx")
    assert [(each.name, each.hidden) for each in found.sheets] == [
        ("Eerste", False),
        ("Uit zicht", True),
        ("Diep weg", True),
        ("Ook", False),
    ]
    assert [each.rows for each in found.sheets] == [[], [["Uit zicht"]], [["Diep weg"]], [["Ook"]]]


def test_hidden_rows_and_columns_are_told_as_far_as_there_are_cells():
    book = openpyxl.Workbook()
    for row in range(1, 5):
        book.active.append([row] * 4)
    for row in (2, 4, 90):
        book.active.row_dimensions[row].hidden = True
    book.active.column_dimensions.group("B", "C", hidden=True)
    book.active.column_dimensions.group("E", "XFD", hidden=True)
    found = only(saved(book))
    assert found.hidden_rows == {1, 3} and found.hidden_columns == {1, 2}


def test_merged_cells_are_told_though_calamine_is_not_asked_for_them():
    book = openpyxl.Workbook()
    book.active["A1"] = "Titel"
    book.active.merge_cells("A1:C1")
    book.active.merge_cells("B3:B14")
    assert set(only(saved(book)).merged) == {((0, 0), (0, 2)), ((2, 1), (13, 1))}


def test_percent_cells_are_the_numbers_that_people_see_as_a_percentage():
    book = openpyxl.Workbook()
    book.active.append(["verzuim", 0.045, 4.5, 0.5, "n.v.t.", None, 0.1])
    formats = ["0%", "0.0%", "0.0", "0.00%;[Red]-0.00%", "0%", "0%", '0.0"%"']
    for cell, code in zip(book.active[1], formats, strict=True):
        cell.number_format = code
    assert only(saved(book)).percent == {(0, 1), (0, 3)}


@pytest.mark.parametrize(
    "attributes",
    ['s="1"', 's="1" t="n"', 't="n" s="1"', 's="1" cm="1"', 'cm="1" s="1"', 's="1" t="n" vm="2"'],
)
def test_a_percent_style_is_seen_wherever_it_stands(attributes):
    xml = sheet(f'<row r="1"><c r="A1" {attributes}><v>0.05</v></c><c r="B1"><v>1</v></c></row>')
    assert only(package(xml, formats=["0.0%"])).percent == {(0, 0)}


ERRORS = ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!"]


def test_error_cells_keep_their_place_and_their_code():
    book = openpyxl.Workbook()
    book.active.append(["a", *ERRORS])
    found = only(saved(book))
    assert found.errors == {(0, at): code for at, code in enumerate(ERRORS, 1)}
    assert found.rows == [["a", *[""] * 7]]


@pytest.mark.parametrize("code", ["#SPILL!", "#CALC!", "#GETTING_DATA", "Err:522"])
def test_an_error_that_calamine_does_not_know_is_an_error_cell_like_any_other(code):
    xml = sheet(
        f'<row r="1"><c r="A1" t="e" vm="1"><f>A2#</f><v>{code}</v></c>'
        f'<c r="B1" t="str"><f>C1</f><v>{code}</v></c></row>'
    )
    found = only(package(xml))
    assert found.errors == {(0, 0): code} and found.rows == [["", code]]


def test_formulas_saved_without_their_value_are_told():
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B2"] = 1, "=A1*2"
    found = only(saved(book))
    assert found.unsaved == {(1, 1)} and found.rows == [[1.0]]


@pytest.mark.parametrize(
    ("cell", "unsaved"),
    [
        ('<c r="A1"><f>B1</f></c>', True),
        ('<c r="A1"><f>B1</f><v></v></c>', True),
        ('<c r="A1"><f>B1</f><v/></c>', True),
        ('<c r="A1"><f t="shared" si="0"/></c>', True),
        ('<c r="A1" t="str"><f>B1</f></c>', True),
        ('<c r="A1"><f>B1</f><v>3</v></c>', False),
        ('<c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>3</v></c>', False),
        ('<c r="A1"><f t="shared" si="0"/><v>3</v></c>', False),
        ('<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>', False),
        ('<c r="A1" t="str"><f>""</f><v/></c>', False),
        ('<c r="A1" t="str"><f>" "</f><v xml:space="preserve"> </v></c>', False),
        ('<c r="A1" t="inlineStr"><f>B1</f><is><t>a</t></is></c>', False),
        ('<c r="A1"><v>3</v><f>B1</f></c>', False),
    ],
)
def test_a_formula_counts_as_saved_if_its_value_is_there_be_it_an_empty_text(cell, unsaved):
    xml = sheet(f'<row r="1">{cell}<c r="B1"><v>3</v></c></row>')
    assert only(package(xml)).unsaved == ({(0, 0)} if unsaved else frozenset())


def test_inline_texts_rich_texts_and_shared_texts_are_texts():
    rich = (
        '<is><r><t xml:space="preserve">Capelle </t></r>'
        "<r><rPr><b/></rPr><t>a/d IJssel</t></r></is>"
    )
    xml = sheet(
        '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 007</t></is></c>'
        f'<c r="B1" t="inlineStr">{rich}</c><c r="C1" t="s"><v>1</v></c></row>'
    )
    found = only(package(xml, texts=["", "Delft &amp; omstreken"]))
    assert found.rows == [[" 007", "Capelle a/d IJssel", "Delft & omstreken"]]


def test_cells_without_a_reference_stand_in_the_order_they_are_written():
    xml = sheet(
        "<row><c><v>1</v></c><c><v>2</v></c></row>"
        '<row hidden="1"><c t="e"><v>#REF!</v></c><c><f>A1</f></c><c><v>3</v></c></row>'
        '<row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row>'
    )
    found = only(package(xml))
    assert found.rows == [
        [1, 2, "", ""],
        ["", "", 3, ""],
        ["", "", "", ""],
        ["", "", "", ""],
        ["", "", 4, 5],
    ]
    assert found.errors == {(1, 0): "#REF!"} and found.unsaved == {(1, 1)}
    assert found.hidden_rows == {1}


def test_a_sheet_is_found_through_the_relations_wherever_it_lies():
    made = parts(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), texts=["raak"])
    made["stuff/Data.XML"] = made.pop("xl/worksheets/sheet1.xml")
    made["xl/woorden.xml"] = made.pop("xl/sharedStrings.xml")
    made["xl/book2.xml"] = made.pop("xl/workbook.xml")
    del made["xl/_rels/workbook.xml.rels"]
    made["_rels/.rels"] = relations(r1=("officeDocument", "/xl/book2.xml"))
    made["xl/_rels/book2.xml.rels"] = relations(
        r1=("worksheet", "../stuff/data.xml"), r2=("sharedStrings", "/xl/woorden.xml")
    )
    made["xl/worksheets/sheet1.xml"] = sheet('<row r="1"><c r="A1"><v>13</v></c></row>')
    assert only(zipped(made)).rows == [["raak"]]


def test_a_macro_workbook_and_one_that_is_not_compressed_read_the_same():
    made = parts(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    assert only(zipped(made, packing=0), "cijfers.XLSM").rows == [[1.0]]


def test_a_stray_format_far_away_is_no_cell():
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    xml = sheet(f'<row r="1"><c r="A1"><v>1</v></c></row>{far}')
    assert only(package(xml, formats=["0.0"])).rows == [[1.0]]


def test_the_fingerprint_is_of_the_bytes_and_the_name_is_the_senders():
    content = package(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    found = read(content, "Aanlevering dec.xlsx")
    assert found.name == "Aanlevering dec.xlsx" and len(found.sha256) == 64
    assert found.sha256 != read(content + b"\0", "Aanlevering dec.xlsx").sha256
