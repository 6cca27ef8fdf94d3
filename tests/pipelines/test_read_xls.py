"""Old workbooks (.xls): what xlwt wrote is what `read` returns, and what else is in them."""

import datetime as dt
import random
import struct
from io import BytesIO

import pytest
import xlwt

from data.errors import UserError
from pipelines import errors
from pipelines.read import read
from pipelines.reading.xls import read_xls
from tests.pipelines.packages import package, sheet

PERCENT, DAY, LENGTH = (
    xlwt.easyxf(num_format_str=code) for code in ("0.0%", "dd-mm-yyyy", "[h]:mm")
)


def xls(fill, *, date1904=False):
    """A workbook with one sheet, which `fill(book, page)` writes."""
    book = xlwt.Workbook()
    book.dates_1904 = date1904
    fill(book, book.add_sheet("Cliënten"))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def first(content):
    return read_xls(content, "cijfers.xls")[0]


def some_of_everything(_, page):
    page.write(0, 0, "Peildatum")
    page.write(0, 1, "Aantal")
    page.write(1, 0, dt.date(2025, 12, 31), DAY)
    page.write(1, 1, 42)
    page.write(1, 2, 0.078, PERCENT)
    page.write(2, 0, dt.datetime(2025, 12, 31, 13, 45), DAY)
    page.write(2, 1, True)
    page.write(2, 2, 1.25, LENGTH)
    page.row(3).set_cell_error(1, 0x2A)
    page.write(3, 3, "één 😀 <5")


def test_every_kind_of_cell_is_read_with_its_type_through_the_front_door():
    (found,) = read(xls(some_of_everything), "Cijfers 2025.XLS").sheets
    assert found.name == "Cliënten" and not found.hidden
    assert found.rows == [
        ["Peildatum", "Aantal", "", ""],
        [dt.date(2025, 12, 31), 42.0, 0.078, ""],
        [dt.datetime(2025, 12, 31, 13, 45), True, dt.timedelta(hours=30), ""],
        ["", "", "", "één 😀 <5"],
    ]
    assert found.errors == {(3, 1): "#N/A"} and found.percent == {(1, 2)}
    assert found.rows[2][1] is True and type(found.rows[1][1]) is float


def test_days_count_from_1904_in_a_workbook_that_says_so():
    def fill(_, page):
        page.write(0, 0, 44_560, DAY)

    assert first(xls(fill, date1904=True)).rows == [[dt.date(2025, 12, 31)]]
    assert first(xls(fill)).rows == [[dt.date(2021, 12, 30)]]


def test_what_is_hidden_and_what_is_merged_is_told():
    def fill(book, page):
        page.write_merge(0, 1, 1, 3, "samen")
        page.write(0, 4, "x")
        page.row(1).hidden = True
        page.col(2).hidden = True
        page.visibility = 2
        book.add_sheet("Zichtbaar").write(0, 0, "x")
        book.set_active_sheet(1)

    found, other = read_xls(xls(fill), "a.xls")
    assert found.hidden and not other.hidden
    assert found.hidden_columns == {2} and found.merged == (((0, 1), (1, 3)),)
    assert found.rows == [["", "samen", "", "", "x"]]


def test_a_hidden_row_with_cells_is_told():
    def fill(_, page):
        page.write(0, 0, "a")
        page.write(1, 0, "b")
        page.row(1).hidden = True

    assert first(xls(fill)).hidden_rows == {1}


def formulas(_, page):
    page.write(0, 0, 3)
    page.write(1, 0, xlwt.Formula("A1*2"))
    page.write(4, 1, xlwt.Formula("A1*3"))


def test_a_formula_saved_without_its_value_is_told_by_its_cell():
    found = first(xls(formulas))
    assert found.unsaved == {(1, 0), (4, 1)}
    assert found.rows == [[3.0, ""], ["", ""], ["", ""], ["", ""], ["", ""]]


EMPTY = struct.pack("<Q", 0xFFFF_0000_0000_0003)  # as it is written for a formula


def test_an_empty_text_from_a_formula_is_no_missing_value_if_others_have_theirs():
    content = xls(formulas)
    assert content.count(EMPTY) == 2
    found = first(content.replace(EMPTY, struct.pack("<d", 6.0), 1))
    assert found.unsaved == frozenset() and found.rows == [[3.0], [6.0]]


def test_a_nought_that_is_still_to_be_calculated_is_no_value():
    content = xls(formulas).replace(EMPTY + b"\0\0", struct.pack("<dH", 0, 2))
    assert first(content).unsaved == {(1, 0), (4, 1)}


def test_a_formula_that_came_out_as_an_error_is_an_error_cell():
    error = struct.pack("<BxBxxxH", 2, 0x17, 0xFFFF)
    assert first(xls(formulas).replace(EMPTY, error)).errors == {(1, 0): "#REF!", (4, 1): "#REF!"}


def test_a_stray_cell_in_the_last_corner_is_refused_by_its_name():
    def fill(_, page):
        page.write(0, 0, 1)
        page.write(65_535, 255, 1)

    with pytest.raises(errors.TooManyCells) as caught:
        read(xls(fill), "a.xls")
    assert caught.value.facts["cell"] == "IV65536"


def test_rows_that_only_have_a_style_do_not_count():
    def fill(_, page):
        page.write(0, 0, 1)
        for row in range(1, 65_536, 16):
            page.write(row, 255, style=PERCENT)

    assert first(xls(fill)).rows == [[1.0]]


def test_a_password_is_said_to_be_one():
    content = xls(some_of_everything)
    plain = struct.pack("<HH", 0x0042, 2)  # the record of the code page becomes one of a password
    assert plain in content
    with pytest.raises(errors.ProtectedFile):
        read(content.replace(plain, struct.pack("<HH", 0x002F, 2), 1), "a.xls")


def test_a_newer_workbook_that_is_called_xls_is_read_as_excel_does():
    content = package(sheet('<row r="1"><c r="A1"><v>7</v></c></row>'))
    assert read(content, "oud.xls").sheets[0].rows == [[7.0]]


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_file_that_broke_off_on_its_way_gives_its_sheets_or_is_refused(share):
    content = xls(some_of_everything)
    whole = first(content)
    try:
        found = first(content[: int(len(content) * share)])
    except errors.UnreadableFile:
        return
    assert found == whole  # only what pads the file was lost


def test_a_workbook_with_random_damage_gives_sheets_or_a_situation(rounds):
    sound, chance = xls(some_of_everything), random.Random(20261122)
    for _ in range(rounds(150, 15_000)):
        content = bytearray(sound)
        for _ in range(chance.randint(1, 6)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            read_xls(bytes(content), "a.xls")
        except UserError as refused:
            assert refused.facts["name"] == "a.xls"
