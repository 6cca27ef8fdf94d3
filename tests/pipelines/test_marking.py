"""A marked copy is the partner's own workbook: its marks are new, nothing else is."""

import re

import pytest

from pipelines.marking.marked import marked
from pipelines.problems import Problem
from pipelines.read import read
from tests.pipelines.marked_books import NOTES, SHEET, look, looks, opened, parts, problems, rich
from tests.pipelines.packages import package, sheet, zipped

ORIGINAL = rich()
COPY = marked(ORIGINAL, "Aanlevering dec.xlsx", problems())
FIRST, SECOND = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
CHANGED = {
    "[Content_Types].xml", "docProps/app.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/styles.xml", FIRST, f"{FIRST.replace('sheets/', 'sheets/_rels/')}.rels", SECOND,
    "xl/comments/comment1.xml", "xl/drawings/commentsDrawing1.vml",
}  # fmt: skip
MARKED = {"F3", "C4", "A1", "I2", "D4", "Z40"}


def test_every_part_that_need_not_change_is_the_same_byte_for_byte():
    before, after = parts(ORIGINAL), parts(COPY.content)
    changed = {path for path in before if before[path] != after[path]}
    assert changed <= CHANGED
    assert {"xl/charts/chart1.xml", "xl/media/image1.png", "xl/worksheets/sheet3.xml"} <= set(
        before
    )
    assert set(after) - set(before) == {
        "xl/worksheets/marked1.xml", "xl/commentsMarked1.xml",
        "xl/drawings/vmlDrawingMarked1.vml",
    }  # fmt: skip


def test_in_a_sheet_only_styles_change_and_cells_that_were_not_there_come():
    def without(xml):
        xml = re.sub(
            rb'<legacyDrawing [^>]*>|<row r="40">.*?</row>|<c r="D4" [^>]*>| t="n"', b"", xml
        )
        return re.sub(rb' (?:s|tabSelected|spans)="[^"]*"|\s+(?=/>)', b"", xml)

    before, after = parts(ORIGINAL)[FIRST], parts(COPY.content)[FIRST]
    assert without(before) == without(after)
    assert b"</f><v>44</v>" in after and after.count(b"legacyDrawing ") == 1


def test_every_figure_is_read_as_before_cached_values_included():
    before, after = read(ORIGINAL, "a.xlsx"), read(COPY.content, "a.xlsx")
    assert after.sheets[:3] == before.sheets
    assert after.sheets[0].rows[1][8] == 44 and not after.sheets[0].unsaved


def test_a_mark_changes_fill_and_border_and_nothing_else_of_a_cell():
    before, after = opened(ORIGINAL)[SHEET]["F3"], opened(COPY.content)[SHEET]["F3"]
    assert after.fill.fgColor.rgb.startswith("FFF9") and after.border.left.style == "thick"
    same = ("number_format", "alignment", "protection", "font", "value")
    assert all(repr(getattr(before, name)) == repr(getattr(after, name)) for name in same)
    warned = opened(COPY.content)[SHEET]["D4"]
    assert warned.border.top.style == "mediumDashed" and warned.fill != after.fill


def test_cells_that_are_not_wrong_look_as_they_did():
    for name in (SHEET, NOTES, "Geheim"):
        before, after = looks(ORIGINAL, name), looks(COPY.content, name)
        marked_here = {SHEET: MARKED, NOTES: {"F2", "F3"}, "Geheim": set()}[name]
        assert {cell: before[cell] for cell in before.keys() - marked_here}.items() <= after.items()


def test_white_letters_become_readable_on_the_pale_fill():
    head = opened(COPY.content)[SHEET]["A1"]
    assert head.font.color is None and head.font.b and head.font.name == "Arial"
    assert opened(COPY.content)[SHEET]["B1"].font.color.rgb == "FFFFFFFF"


def test_an_empty_cell_is_marked_in_the_format_its_column_has():
    far = opened(COPY.content)[SHEET]["Z40"]
    assert far.value is None and far.number_format == "0.00" and far.border.left.style


def test_what_a_workbook_can_hold_besides_cells_is_still_there():
    book = opened(COPY.content)
    page = book[SHEET]
    assert page.protection.sheet and page.auto_filter.ref == "A1:H4" and page.freeze_panes == "A2"
    assert len(page._charts) == 1 and len(page._images) == 1
    assert [str(area) for area in page.merged_cells.ranges] == ["A7:C7"]
    assert len(page.data_validations.dataValidation) == 1 and len(page.conditional_formatting) == 2
    assert "Totaal" in book.defined_names and book["Geheim"].sheet_state == "hidden"


def test_a_marked_cell_has_a_note_that_says_what_is_wrong_and_what_to_do():
    note = opened(COPY.content)[SHEET]["F3"].comment
    assert note.author == "Controle aanlevering"
    assert [one.sentence() in note.text for one in problems()[:2]] == [True, True]
    assert problems()[0].remedy() in note.text
    assert opened(COPY.content)[SHEET]["B4"].comment is None, "for information only"


def test_a_partners_own_notes_stay_and_ours_come_beside_them():
    page = opened(COPY.content)[NOTES]
    assert page["B2"].comment.text == "Van onszelf" and page["F3"].comment.text == "Ook van onszelf"
    assert problems()[7].sentence() in page["F2"].comment.text
    boxes = parts(COPY.content)["xl/drawings/commentsDrawing1.vml"]
    assert boxes.count(b"Row>") == 6  # two of theirs, one of ours


def test_the_copy_opens_on_the_list_and_no_other_sheet_is_selected_with_it():
    book = opened(COPY.content)
    assert book.active.title == "Opmerkingen" and book.sheetnames[-1] == "Opmerkingen"
    assert [page.title for page in book if page.sheet_view.tabSelected] == ["Opmerkingen"]


def test_the_copy_is_named_after_the_file_and_a_second_one_not_twice():
    assert COPY.name == "Aanlevering dec - opmerkingen.xlsx"
    assert marked(COPY.content, COPY.name, []).name == COPY.name


def test_macros_stay():
    content = package(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
    whole = {**parts(content), "xl/vbaProject.bin": b"\xd0\xcf macros"}
    copy = marked(
        zipped(whole), "cijfers.XLSM", [Problem("E07", "negative", sheet="Blad1", cell="A1")]
    )
    assert parts(copy.content)["xl/vbaProject.bin"] == b"\xd0\xcf macros"
    assert copy.name == "cijfers - opmerkingen.XLSM"


@pytest.mark.parametrize("code", ["E01", "E02"])
def test_a_file_with_personal_data_never_comes_back(code):
    personal = Problem(code, "personal_person", "block", SHEET, 2, "Naam", "A2")
    with pytest.raises(ValueError, match="personal data"):
        marked(ORIGINAL, "a.xlsx", [*problems(), personal])


def test_a_style_is_cloned_once_however_many_cells_have_it():
    many = [
        Problem("E07", "negative", sheet=SHEET, cell=f"{c}{r}") for c in "BCD" for r in (2, 3, 4)
    ]
    before = parts(ORIGINAL)["xl/styles.xml"].count(b"<xf ")
    after = parts(marked(ORIGINAL, "a.xlsx", many).content)["xl/styles.xml"]
    own = len({"title", "text", "head", "cell", "link", "block", "warn", "block_row", "warn_row"})
    assert after.count(b"<xf ") == before + own + 1
    counted = int(re.search(rb'<cellXfs count="(\d+)"', after)[1])
    assert counted == after[after.index(b"<cellXfs") : after.index(b"</cellXfs")].count(b"<xf ")
    assert look(opened(ORIGINAL)[SHEET]["B2"]) != look(
        opened(marked(ORIGINAL, "a.xlsx", many).content)[SHEET]["B2"]
    )
