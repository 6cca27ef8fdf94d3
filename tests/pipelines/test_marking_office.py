"""A spreadsheet program opens the marked copy, and keeps what makes it one."""

import shutil
import subprocess

import pytest

from pipelines.marking.marked import marked
from pipelines.marking.own_sheet import is_list_sheet
from pipelines.read import read
from tests.pipelines.marked_books import NOTES, SHEET, opened, problems, rich, shown

ORIGINAL = rich()
COPY = marked(ORIGINAL, "a.xlsx", problems()).content


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """`saved(content)`: the workbook as LibreOffice saves it after opening."""
    program = shutil.which("libreoffice")
    assert program, "bash tests/system_packages.sh installs it"
    folder = tmp_path_factory.mktemp("office")

    def convert(content):
        (folder / "copy.xlsx").write_bytes(content)
        done = subprocess.run(
            [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
             "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "out"),
             str(folder / "copy.xlsx")],
            capture_output=True, timeout=180, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return (folder / "out" / "copy.xlsx").read_bytes()

    return convert


@pytest.fixture(scope="module")
def through_office(saved):
    """The marked copy after LibreOffice opened and saved it."""
    return saved(COPY)


def test_marks_values_and_list_survive(through_office):
    page = opened(through_office)[SHEET]
    assert page["F3"].border.left.style == "thick" and page["F3"].fill.fgColor.rgb.startswith(
        "FFF9"
    )
    assert page["D4"].border.left.style == "mediumDashed"
    assert page["F3"].number_format == "#,##0" and page["F2"].fill.fgColor.rgb == "FFEEFFEE"
    assert problems()[0].sentence() in page["F3"].comment.text
    listed = opened(through_office)["Opmerkingen"]
    assert [cell.value for cell in listed["D"]].count("F3") == 3


def test_cached_values_and_figures_are_what_they_were(through_office):
    before, after = read(ORIGINAL, "a.xlsx").sheets, read(through_office, "a.xlsx").sheets
    assert [row[:8] for row in after[0].rows[:4]] == [row[:8] for row in before[0].rows[:4]]
    assert after[0].rows[1][8] == 44 and [is_list_sheet(each) for each in after][-1]


def test_the_chart_the_picture_and_the_partners_notes_are_there(through_office):
    book = opened(through_office)
    assert len(book[SHEET]._charts) == 1 and len(book[SHEET]._images) == 1
    assert book[NOTES]["B2"].comment.text == "Van onszelf"


def test_marks_of_a_saved_copy_are_taken_off_again(through_office, saved):
    untouched = saved(ORIGINAL)
    mended = marked(through_office, "a.xlsx", []).content
    before, after = shown(untouched, SHEET), shown(mended, SHEET)
    assert {cell for cell in before if before[cell] != after.get(cell)} == set()
    again = opened(mended)
    assert not again[SHEET]["F3"].comment and again[NOTES]["F3"].comment
    assert again.sheetnames == opened(through_office).sheetnames
