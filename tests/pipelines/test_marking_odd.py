"""XML that no spreadsheet program writes, or only an odd one: marked with care, or left alone."""

import random
import re
from io import BytesIO

import openpyxl
import pytest
from openpyxl.chart import BarChart

from pipelines.marking.marked import marked
from pipelines.marking.rows import Restyle
from pipelines.marking.sheet import Task, _parsed, _plain, marked_sheet, packed
from pipelines.problems import Problem
from pipelines.read import read
from pipelines.reading.package import Broken
from pipelines.reading.repack import stored
from tests.pipelines.marked_books import opened, parts, typed
from tests.pipelines.packages import package, relations, sheet, zipped
from tests.pipelines.packages import parts as made

PLAIN = (
    '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>'
    '<row r="3" spans="1:2"><c r="A3"><f>A1+1</f><v>2</v></c></row>'
)
WRONG = [Problem("E07", "negative", sheet="Blad1", cell=cell) for cell in ("A1", "C1", "A2", "A3")]
SPELLINGS = {
    "single quotes": lambda xml: xml.replace('"', "'"),
    "a prefix": lambda xml: re.sub(
        r"<(/?)(?=worksheet|sheetData|row|c[ >/]|v>|f>|is>|t>)", r"<\1x:", xml
    ).replace("xmlns=", "xmlns:x="),
    "a cell in a comment": lambda xml: xml.replace(
        "<row r=\"3\"", '<!-- <row r="2"><c r="A2"/></row> --><row r="3"'
    ),
    "a cell in CDATA": lambda xml: xml.replace("<t>x", '<t><![CDATA[<c r="A2" s="1"/>x]]>'),
    "spaces and lines": lambda xml: xml.replace("<c ", "<c\n  ").replace('"><v>', '" ><v>')
    .replace("</row>", "</row >\n"),
    "the reference last": lambda xml: xml.replace('<c r="A1" s="1"', '<c s="1" r="A1"')
    .replace('<row r="3" spans="1:2"', '<row spans="1:2" r="3"'),
    "no references": lambda xml: xml.replace('r="1"', "").replace('r="A1" ', "")
    .replace('r="B1" ', "").replace(' r="A3"', ""),
    "a byte order mark": lambda xml: "\ufeff" + xml,
    "greater than in a value": lambda xml: xml.replace('spans="1:2"', 'odd="a>b"'),
}  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_any_spelling_gets_the_same_marks_and_keeps_its_figures(spelling):
    xml = SPELLINGS[spelling](sheet(PLAIN))
    content = typed(package(xml, formats=["0.0"]))
    copy = marked(content, "a.xlsx", WRONG).content
    page = opened(copy)["Blad1"]
    for cell in ("A1", "C1", "A2", "A3"):
        assert page[cell].border.left.style == "thick", cell
    assert page["A1"].number_format == "0.0" and page["B1"].border.left.style is None
    assert read(copy, "a.xlsx").sheets[0] == read(content, "a.xlsx").sheets[0]
    assert page["A3"].value == "=A1+1"


def test_the_quick_way_and_the_careful_way_give_the_same_bytes():
    luck = random.Random(20261122)
    for _ in range(60):
        rows = sorted(luck.sample(range(1, 40), luck.randrange(12)))
        xml = sheet("".join(_row(luck, row) for row in rows)).encode()
        marks = {
            luck.randrange(40): {luck.randrange(9): luck.choice(("block", "warn"))}
            for _ in range(luck.randrange(9))
        }
        task = Task(
            marks, Restyle(lambda old, s: old + (20 if s == "block" else 40), {3: 1}), _none
        )
        size = luck.choice((7, 50, 5_000))
        chunks = [xml[at : at + size] for at in range(0, len(xml), size)]
        quick, careful = (
            packed(_plain(iter(chunks), task), False),
            packed(_parsed(xml, task), False),
        )
        assert quick.content() == careful.content() == marked_sheet(stored(xml), task).content()
        assert b's="3"' not in quick.content()


def _row(luck, number):
    cells = "".join(
        f'<c r="{"ABCDEFGHI"[at]}{number}" s="{luck.randrange(5)}"'
        + luck.choice(("/>", "><v>1</v></c>"))
        for at in sorted(luck.sample(range(9), luck.randrange(1, 5)))
    )
    return f'<row r="{number}">{cells}</row>'


def _none(_):
    """No notes."""


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="3"><c r="A3"/></row><row r="2"><c r="A2"/></row>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1"><c r="A7"/></row>',
        '<row r="1"><c r="A1" s="x"/></row>',
    ],
)  # fmt: skip
def test_a_sheet_out_of_order_is_left_alone_and_the_list_says_so(rows):
    content = package(sheet(rows + '<row r="9"><c r="A9"><v>1</v></c></row>'))
    copy = marked(content, "a.xlsx", WRONG).content
    path = "xl/worksheets/sheet1.xml"
    assert parts(copy)[path] == parts(content)[path]
    said = parts(copy)["xl/worksheets/marked1.xml"].decode()
    assert "‘Blad1’ is zo opgebouwd" in said and WRONG[0].sentence() in said


def test_a_document_type_in_a_sheet_is_not_followed():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + sheet(PLAIN).encode().split(b"\n", 1)[1]
    task = Task({0: {0: "block"}}, Restyle(lambda old, _: old, {}), _none)
    with pytest.raises(Broken):
        marked_sheet(stored(bomb), task)


def test_utf_16_is_left_alone():
    task = Task({0: {0: "block"}}, Restyle(lambda old, _: old, {}), _none)
    wide = sheet(PLAIN).replace("UTF-8", "UTF-16").encode("utf-16")
    with pytest.raises(Broken):
        marked_sheet(stored(wide), task)


def test_a_sheet_without_rows_and_a_workbook_without_styles():
    whole = made('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                 "<sheetData/></worksheet>")  # fmt: skip
    del whole["xl/styles.xml"]
    whole["xl/_rels/workbook.xml.rels"] = re.sub(
        '<Relationship Id="r3".*?/>', "", whole["xl/_rels/workbook.xml.rels"]
    )
    page = opened(marked(typed(zipped(whole)), "a.xlsx", WRONG[1:]).content)["Blad1"]
    assert page["C1"].border.left.style == "thick" and page["A3"].border.left.style == "thick"


def test_a_drawing_that_is_no_xml_keeps_its_notes_and_gets_none_of_ours():
    whole = {**made(sheet(PLAIN, after='<legacyDrawing xmlns:r="x" r:id="r1"/>'))}
    whole["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        r1=("vmlDrawing", "../old.vml"), r2=("comments", "../comments1.xml")
    )
    whole["xl/old.vml"] = "<xml><br></xml>"
    whole["xl/comments1.xml"] = "<comments><authors/><commentList/></comments>"
    copy = parts(marked(zipped(whole), "a.xlsx", WRONG).content)
    assert copy["xl/old.vml"] == b"<xml><br></xml>"
    assert copy["xl/comments1.xml"] == whole["xl/comments1.xml"].encode()
    assert b's="' in copy["xl/worksheets/sheet1.xml"]


def test_threaded_comments_are_left_to_their_owner():
    whole = made(sheet(PLAIN))
    whole["xl/worksheets/_rels/sheet1.xml.rels"] = relations(
        r1=("threadedComment", "../threadedComments/threadedComment1.xml")
    )
    copy = parts(marked(zipped(whole), "a.xlsx", WRONG).content)
    assert not [path for path in copy if "commentsMarked" in path]


def test_a_selected_chart_sheet_is_not_selected_together_with_the_list():
    book = openpyxl.Workbook()
    book.active.append(["a", 1])
    book.create_chartsheet("Grafiek").add_chart(BarChart())
    book.active = 1
    file = BytesIO()
    book.save(file)
    whole = parts(file.getvalue())
    path = "xl/chartsheets/sheet1.xml"
    whole[path] = whole[path].replace(b"<sheetView ", b'<sheetView tabSelected="1" ')
    wrong = Problem("E07", "negative", sheet="Sheet", cell="B1")
    copy = parts(marked(zipped(whole), "a.xlsx", [wrong]).content)
    assert b"tabSelected" in whole[path] and b"tabSelected" not in copy[path]
    assert b'activeTab="2"' in copy["xl/workbook.xml"]


def test_a_package_that_does_not_say_what_its_parts_are_comes_back_as_a_new_workbook():
    whole = made(sheet(PLAIN), formats=["0.0"])
    del whole["[Content_Types].xml"]
    copy = marked(zipped(whole), "macro.xlsm", WRONG)
    assert copy.name == "macro - opmerkingen.xlsx"
    book = opened(copy.content)
    assert book["Blad1"]["A1"].border.left.style == "thick"
    said = [str(cell.value) for cell in book["Opmerkingen"]["A"]]
    assert any("macro's" in line for line in said)
