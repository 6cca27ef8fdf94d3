"""A marked copy that comes back and is marked again: old marks go, nothing piles up."""

from io import BytesIO

from pipelines.marking.marked import marked
from pipelines.read import read
from tests.pipelines.marked_books import NOTES, SHEET, looks, opened, parts, problems, rich

ORIGINAL = rich()
ONCE = marked(ORIGINAL, "a.xlsx", problems())
REST = problems()[2:3]  # only C4 is still wrong


def test_what_is_no_longer_wrong_gets_its_own_look_back():
    twice = marked(ONCE.content, ONCE.name, REST).content
    before, after = looks(ORIGINAL, SHEET), looks(twice, SHEET)
    assert {cell for cell in before if before[cell] != after[cell]} == {"C4"}
    assert looks(ORIGINAL, NOTES) == looks(twice, NOTES)
    assert read(twice, "a.xlsx").sheets[:3] == read(ORIGINAL, "a.xlsx").sheets


def test_a_copy_of_a_copy_has_the_marks_of_the_first():
    twice = marked(ONCE.content, ONCE.name, problems()).content
    assert looks(twice, SHEET) == looks(ONCE.content, SHEET)
    assert parts(twice).keys() == parts(ONCE.content).keys()
    sheet = "xl/worksheets/sheet1.xml"
    assert parts(twice)[sheet] == parts(ONCE.content)[sheet]


def test_there_is_one_list_and_it_holds_what_is_wrong_now():
    twice = opened(marked(ONCE.content, ONCE.name, REST).content)
    assert [name for name in twice.sheetnames if name.startswith("Opm")] == ["Opmerkingen"]
    assert [c.value for c in twice["Opmerkingen"]["D"] if c.hyperlink] == ["C4"]
    assert twice.active.title == "Opmerkingen"


def test_old_notes_of_ours_go_and_a_partners_stay():
    twice = opened(marked(ONCE.content, ONCE.name, REST).content)
    noted = {
        (page.title, cell.coordinate)
        for page in twice for row in page.iter_rows() for cell in row if cell.comment
    }  # fmt: skip
    assert noted == {(SHEET, "C4"), (NOTES, "B2"), (NOTES, "F3")}


def test_when_all_is_well_nothing_of_us_is_left_but_a_sentence():
    twice = marked(ONCE.content, ONCE.name, []).content
    assert looks(twice, SHEET).items() >= looks(ORIGINAL, SHEET).items()
    said = [str(cell.value) for cell in opened(twice)["Opmerkingen"]["A"]]
    assert any("geen opmerkingen meer" in line for line in said)


def test_five_rounds_leave_no_more_behind_than_one():
    copy = ONCE
    for wrong in (problems(), REST, [], problems()[4:6], problems()):
        copy = marked(copy.content, copy.name, wrong)
    assert looks(copy.content, SHEET) == looks(ONCE.content, SHEET)
    assert parts(copy.content).keys() == parts(ONCE.content).keys()
    assert parts(copy.content)["xl/comments/comment1.xml"].count(b"<author>") == 2
    assert len(copy.content) < len(ONCE.content) * 1.1


def test_a_copy_that_another_program_saved_is_still_unmarked():
    """openpyxl numbers the styles anew, as Excel does when it saves."""
    book = opened(ONCE.content)
    book["Opmerkingen"].title = "Lijst"
    book[SHEET].insert_rows(2)
    file = BytesIO()
    book.save(file)
    twice = marked(file.getvalue(), "a.xlsx", []).content
    page = opened(twice)[SHEET]
    assert page["F4"].fill.fgColor.rgb == "FFEEFFEE" and page["F4"].border.left.style is None
    assert page["A1"].font.b and page["A1"].fill.fgColor.rgb == "FF004B60"
    assert opened(twice).sheetnames[-1] == "Lijst"
