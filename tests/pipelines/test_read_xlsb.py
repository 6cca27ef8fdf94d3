"""Binary workbooks: what the records say is what `read` returns; calamine agrees on the values."""

import datetime as dt
import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from data.errors import UserError
from pipelines import errors
from pipelines.read import read
from pipelines.reading.xlsb import read_xlsb
from tests.pipelines.binary import (
    book,
    cell,
    error,
    formula,
    hidden_columns,
    inline,
    merged,
    number,
    record,
    row,
    shared,
    sheet,
    truth,
    whole,
    xlsb,
)
from tests.pipelines.packages import zipped

FORMATS = ["0.0%", "dd-mm-yyyy", "[h]:mm", '"%" 0']


def only(content):
    (found,) = read_xlsb(content, "cijfers.xlsb")
    return found


ROWS = b"".join([
    row(0, shared(0, 1), inline(1, "Aantal"), inline(2, "Verzuim"), inline(3, "Dag")),
    row(1, shared(0, 0), whole(1, 42), number(2, 0.078, 1), number(3, 46_022, 2)),
    row(2, inline(0, "x"), whole(1, -1234, hundredth=True), whole(2, 7, 4),
        number(3, 46_022.25, 2)),
    row(3, error(0, "#REF!"), formula(1, 84.5), formula(2, "tekst"), formula(3, "#N/A")),
    row(4, truth(0, True), formula(1, False), cell(1, 2, b"", 1), number(3, 1.25, 3),
        cell(1, 9, b"")),
])  # fmt: skip


def test_every_kind_of_cell_is_read_with_its_type_through_the_front_door():
    (found,) = read(xlsb(ROWS, texts=["één", "Plaats"], formats=FORMATS), "Cijfers.XLSB").sheets
    assert found.rows == [
        ["Plaats", "Aantal", "Verzuim", "Dag"],
        ["één", 42.0, 0.078, dt.date(2025, 12, 31)],
        ["x", -12.34, 7.0, dt.datetime(2025, 12, 31, 6)],
        ["", 84.5, "tekst", ""],
        [True, False, "", dt.timedelta(hours=30)],
    ]
    assert found.errors == {(3, 0): "#REF!", (3, 3): "#N/A"}
    assert found.percent == {(1, 2)}
    assert all(type(cell) is not int for cells in found.rows for cell in cells)


def test_calamine_reads_the_same_values_from_the_same_records():
    content = xlsb(ROWS, texts=["één", "Plaats"], formats=FORMATS)
    theirs = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert theirs == only(content).rows


def test_what_is_hidden_and_what_is_merged_is_told():
    content = xlsb(
        row(0, inline(0, "a"), inline(3, "b")) + row(1, inline(0, "c"), hidden=True),
        before=hidden_columns(1, 2), after=merged((0, 1, 0, 2), (5, 5, 0, 1)), hidden=True,
    )  # fmt: skip
    found = only(content)
    assert found.hidden and found.hidden_rows == {1} and found.hidden_columns == {1, 2}
    assert found.merged == (((0, 0), (1, 2)), ((5, 0), (5, 1)))


def test_days_count_from_1904_in_a_workbook_that_says_so():
    content = xlsb(row(0, number(0, 44_560, 1)), formats=["dd-mm-yyyy"], date1904=True)
    assert only(content).rows == [[dt.date(2025, 12, 31)]]


def test_rows_and_cells_out_of_order_stand_where_they_say():
    content = xlsb(row(2, inline(1, "d"), inline(0, "c")) + row(0, inline(0, "a")))
    assert only(content).rows == [["a", ""], ["", ""], ["c", "d"]]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_an_error(value):
    found = only(xlsb(row(0, number(0, value), number(1, value, 1)), formats=["dd-mm-yyyy"]))
    assert found.rows == [["", ""]] and set(found.errors) == {(0, 0), (0, 1)}


@pytest.mark.parametrize("value", [-1.0, 2_958_466.0, 1e300])
def test_a_number_that_is_no_day_stays_a_number(value):
    assert only(xlsb(row(0, number(0, value, 1)), formats=["dd-mm-yyyy"])).rows == [[value]]


def test_a_cell_in_the_last_corner_is_refused_by_its_name():
    with pytest.raises(errors.TooManyCells) as caught:
        read(xlsb(row(1_048_575, inline(16_383, "x"))), "a.xlsb")
    assert caught.value.facts["cell"] == "XFD1048576"


@pytest.mark.parametrize(
    "rows",
    [row(1_048_576, inline(0, "x")), row(0, inline(16_384, "x")), row(0, shared(0, 5)),
     row(0, cell(6, 0, struct.pack("<I", 0xFFFF_FFF0))), row(0, record(5, b"\0")),
     row(0, record(6, bytes(2_000_000)))],
    ids=["below", "beside", "no text", "long text", "short", "long record"],
)  # fmt: skip
def test_records_against_the_rules_are_refused(rows):
    with pytest.raises(errors.UnreadableFile):
        only(xlsb(rows))


def test_an_xlsx_that_is_called_xlsb_is_said_to_be_something_else():
    with pytest.raises(errors.NotWhatItSays):
        read_xlsb(zipped({"_rels/.rels": "<a/>"}), "a.xlsb")


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_damaged_records_give_sheets_or_a_situation(at, damage):
    content = bytearray(sheet(ROWS))
    at %= len(content)
    content[at : at + len(damage)] = damage
    made = book(bytes(content), texts=["één", "Plaats"], formats=FORMATS)
    try:
        assert read_xlsb(zipped(made), "a.xlsb")
    except UserError as refused:
        assert refused.facts["name"] == "a.xlsb"
