"""The list in a marked copy: every problem, safe to open, never read as figures."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from pipelines.marking.fresh import fresh
from pipelines.marking.marked import marked
from pipelines.marking.own_sheet import MARKER, is_list_sheet
from pipelines.problems import Problem
from pipelines.read import read
from pipelines.workbook import RawSheet, Workbook
from tests.pipelines.books import xlsx
from tests.pipelines.marked_books import SHEET, opened, parts, problems, rich
from tests.pipelines.packages import zipped
from texts import language

ORIGINAL = rich()
COPY = marked(ORIGINAL, "a.xlsx", problems()).content
LIST = "xl/worksheets/marked1.xml"


def listed(content, name="Opmerkingen"):
    """The rows below the header as texts."""
    page = opened(content)[name]
    rows = [[str(cell.value or "") for cell in row[:8]] for row in page.iter_rows()]
    return rows[[row[0] for row in rows].index("Nr.") + 1 :]


def test_every_problem_has_a_row_the_heaviest_first():
    rows = listed(COPY)
    assert [row[0] for row in rows] == [str(n) for n in range(1, 13)]
    assert [row[1] for row in rows] == ["verbeteren"] * 4 + ["controleren"] * 7 + ["ter informatie"]
    first = problems()[0]
    assert rows[0][2:] == [SHEET, "F3", "Aantal cliënten", "-3", first.sentence(), first.remedy()]


def test_a_problem_without_a_cell_is_listed_with_what_is_known_of_its_place():
    places = {row[6]: row[3] for row in listed(COPY)}
    assert places[problems()[9].sentence()] == "rij 2"
    assert places[problems()[10].sentence()] == ""


def test_a_row_leads_to_its_cell_also_where_the_sheet_has_an_apostrophe():
    page = opened(COPY)["Opmerkingen"]
    links = {cell.value: cell.hyperlink.location for cell in page["D"] if cell.hyperlink}
    assert links["F3"] in ("'Cliënten ''25'!F3", "'Met notities'!F3")
    assert links["rij 2"] == "'Cliënten ''25'!A2" and links["Z40"] == "'Cliënten ''25'!Z40"
    assert "Geheim" not in str(links), "a link to a hidden sheet leads nowhere"


def test_nothing_in_the_list_can_be_a_formula():
    hostile = [
        Problem("E09", "unknown_code", sheet="Blad1", cell="A1", column=start + "cmd|' /C calc'!A0",
                found=start + 'HYPERLINK("http://x","y")')
        for start in ("=", "+", "-", "@", "\t=", "\r=")
    ]  # fmt: skip
    copy = marked(xlsx(("Blad1", [["a"]])), "a.xlsx", hostile).content
    xml = parts(copy)[LIST]
    assert b"<f" not in xml.replace(b"<filter", b"") and b"<t>" not in xml
    cells = [cell for row in opened(copy)["Opmerkingen"].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert {'=HYPERLINK("http://x","y")'} <= {cell.value for cell in cells}


def test_what_xml_cannot_hold_is_left_out_and_what_it_must_escape_is_escaped():
    odd = Problem(
        "E09", "unknown_code", sheet="Blad1", cell="A1", found='a\x00\x0b<&>"\ud800\ufffe€'
    )
    rows = listed(marked(xlsx(("Blad1", [["a"]])), "a.xlsx", [odd]).content)
    assert rows[0][5] == 'a<&>"€'


def test_a_text_longer_than_a_cell_may_hold_is_cut():
    long = Problem("E09", "unknown_code", sheet="Blad1", cell="A1", found="x" * 40_000)
    rows = listed(marked(xlsx(("Blad1", [["a"]])), "a.xlsx", [long]).content)
    assert len(rows[0][5]) == 30_000


def test_intake_knows_the_list_and_nothing_else():
    found = {each.name: is_list_sheet(each) for each in read(COPY, "a.xlsx").sheets}
    assert found.pop("Opmerkingen") and not any(found.values())
    assert is_list_sheet(RawSheet("Renamed", [["x", MARKER]]))
    assert not is_list_sheet(RawSheet("Opmerkingen", []))
    assert not is_list_sheet(RawSheet("Opmerkingen", [["Peildatum"], [MARKER]]))


def test_the_list_takes_another_name_if_its_name_is_taken():
    pages = [("opmerkingen", [["a"]]), ("Opmerkingen (2)", [["b"]])]
    copy = marked(xlsx(*pages), "a.xlsx", problems()[:1]).content
    assert opened(copy).sheetnames == ["opmerkingen", "Opmerkingen (2)", "Opmerkingen (3)"]


def test_the_list_speaks_the_readers_language():
    token = language.set("en")
    try:
        copy = marked(ORIGINAL, "a.xlsx", problems())
    finally:
        language.reset(token)
    assert copy.name == "a - remarks.xlsx" and opened(copy.content).sheetnames[-1] == "Remarks"


def test_the_properties_count_the_new_sheet():
    properties = parts(COPY)["docProps/app.xml"].decode()
    if "TitlesOfParts" in properties:
        assert "<vt:lpstr>Opmerkingen</vt:lpstr>" in properties


def test_properties_as_excel_writes_them_are_brought_in_step():
    whole = parts(ORIGINAL)
    whole["docProps/app.xml"] = (
        b'<Properties xmlns="x" xmlns:vt="y"><HeadingPairs><vt:vector size="4" baseType="variant">'
        b"<vt:variant><vt:lpstr>Werkbladen</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4>"
        b"</vt:variant><vt:variant><vt:lpstr>Benoemd</vt:lpstr></vt:variant><vt:variant><vt:i4>1"
        b'</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" '
        b'baseType="lpstr"><vt:lpstr>A</vt:lpstr><vt:lpstr>B</vt:lpstr><vt:lpstr>C</vt:lpstr>'
        b"<vt:lpstr>Totaal</vt:lpstr></vt:vector></TitlesOfParts></Properties>"
    )
    after = parts(marked(zipped(whole), "a.xlsx", problems()).content)["docProps/app.xml"]
    assert b"<vt:lpstr>C</vt:lpstr><vt:lpstr>Opmerkingen</vt:lpstr><vt:lpstr>Totaal" in after
    assert b"<vt:i4>4</vt:i4>" in after and b'<vt:vector size="5" baseType="lpstr">' in after


@pytest.mark.parametrize("name", ["cijfers.csv", "cijfers.txt"])
def test_a_text_file_comes_back_as_a_workbook_with_a_line_saying_so(name):
    lines = b"Peildatum;Aantal;Code\n31-12-2025;-3;=1+1\n31-01-2026;12,5;#N/A\n"
    wrong = Problem(
        "E07", "negative", sheet="cijfers", row=2, column="Aantal", cell="B2", found="-3"
    )
    copy = marked(lines, name, [wrong])
    assert copy.name == "cijfers - opmerkingen.xlsx"
    book = opened(copy.content)
    assert book["cijfers"]["B2"].border.left.style == "thick"
    assert [c.value for c in book["cijfers"][2]] == ["31-12-2025", "-3", "=1+1"]
    assert {c.data_type for row in book["cijfers"].iter_rows() for c in row} == {"s"}
    said = [str(cell.value) for cell in book["Opmerkingen"]["A"]]
    assert any(name[-4:] in line for line in said)
    assert read(copy.content, copy.name).sheets[0].rows == read(lines, name).sheets[0].rows


def test_a_file_of_which_only_cells_are_known_is_built_from_those():
    book = read(ORIGINAL, "a.xlsx")
    odd = "Een [vreemde] naam: veel te lang voor Excel"
    named = replace(book, sheets=(replace(book.sheets[0], name=odd), *book.sheets[1:]))
    wrong = replace(problems()[0], sheet=odd)
    copy = marked(b"another format", "oud.xls", [wrong], named)
    titles = opened(copy.content).sheetnames
    assert copy.name == "oud - opmerkingen.xlsx" and len(titles) == 4
    assert not re.search(r"[\[\]:]", titles[0]) and len(titles[0]) <= 31
    again = read(copy.content, copy.name)
    assert again.sheets[0].rows == book.sheets[0].rows and again.sheets[2].hidden
    assert opened(copy.content)[titles[0]]["F3"].border.left.style == "thick"


def test_cells_built_anew_are_the_cells_that_were_read():
    kinds = [
        date(2025, 12, 31), datetime(2025, 12, 31, 14, 30), timedelta(hours=30, minutes=15),
        12.5, -3.0, 0.1, True, "=1+1", " x\n<&>\"'", "#REF!", "00123", 1e300,
    ]  # fmt: skip
    sheet = RawSheet("A & \"B\"", [["kop"], [], kinds], errors={(4, 2): "#N/A"},
                     percent=frozenset({(2, 5)}))  # fmt: skip
    content, names = fresh(Workbook("oud.ods", "", (sheet,)))
    again = read(content, "a.xlsx").sheets[0]
    assert names == {sheet.name: sheet.name} == {again.name: sheet.name}
    assert [type(cell) for cell in again.rows[2]] == [type(cell) for cell in kinds]
    assert again.rows[2] == kinds and again.rows[4][2] == "#N/A" and (2, 5) in again.percent
