"""What partners wrote is never a formula in what we hand out, whatever it begins with."""

import ast
from io import BytesIO

import openpyxl
import pytest

from data.settings import ROOT
from data.sheets import SHEETS
from pipelines.intake import judge
from pipelines.marking.fresh_rows import QUOTED
from pipelines.marking.marked import marked
from pipelines.problems import Problem
from pipelines.read import read
from pipelines.templates import Page, example_rows, template, written
from tests.pipelines.books import DAY, NOW, PARTNER, text, xlsx

STARTS = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " ="]
HARM = "cmd|' /C calc'!A0"
HARMS = [start + HARM for start in STARTS]
HARMLESS = ["-", "-3", "-3,5", "+4", "–", "Rotterdam", "3-4", "a=b", "1.234,5", "- 12 %"]
# every place in the product that hands out a file or a table that can be saved as one
HANDS_OUT = {
    # tests/exports tries what looks like a formula
    "exports/csv_file.py", "pages/shared/hand_out.py",
    "pages/shared/taking.py",  # the button itself; what it gives is made in the places below
    "pipelines/leaving/folder.py",  # tests/pipelines/test_leaving.py tries what looks like one
    "pipelines/forecasting/run.py",  # written to be told apart by its hash, and handed to nobody
    "pages/deliver/correcting.py", "pages/deliver/counting.py", "pages/deliver/findings.py",
    "pages/deliver/sheet_grid.py",
    "pages/deliver/uploads.py", "pages/gallery/parts.py",
    "pages/shared/paper.py", "pages/meeting/handing_out.py",  # a PDF
    "pages/meeting/presentation.py",  # tests/exports/pptx tries what looks like a formula
    # tables to write in, without a toolbar that hands them out (pages/shared/style.css)
    "pages/bouwsteen/bulk.py", "pages/plan/bulk.py",
    "pages/prepilot/plan_form.py",  # exports/document.py: tests/exports tries what looks like one
    "pages/shared/records/book.py",  # tests/pipelines/records/test_replay.py tries it
}  # fmt: skip
_WAYS = {"download_button", "to_csv", "to_excel", "writer", "DictWriter", "dataframe",
         "data_editor"}  # fmt: skip


def cells(content):
    """Every cell of every sheet of a workbook, read as a spreadsheet program does."""
    book = openpyxl.load_workbook(BytesIO(content))
    return [cell for page in book for row in page.iter_rows() for cell in row]


def formulas(content):
    return [(cell.coordinate, cell.value) for cell in cells(content) if cell.data_type == "f"]


def quoted(content):
    """What stays text also when somebody edits the cell and presses Enter."""
    return {cell.value for cell in cells(content) if cell.value and cell.quotePrefix}


@pytest.mark.parametrize("name", ["a.csv", "a.txt"])
def test_a_text_file_that_comes_back_as_a_workbook_holds_no_formula(name):
    rows = [["Gemeente", "Aantal"], *([harm, harm] for harm in HARMS),
            *([same, same] for same in HARMLESS)]  # fmt: skip
    sent = text([[f"{cell.replace(chr(34), '')}" for cell in row] for row in rows])
    found = marked(sent, name, [Problem("E12", "unknown_code", "block", "a", 2, cell="A2")])
    assert formulas(found.content) == []
    asked = [cell.value for cell in cells(found.content) if cell.row > 1 and cell.column == 1]
    assert [one for one in asked if one in HARMLESS] == HARMLESS


@pytest.mark.parametrize("harm", HARMS)
def test_a_cell_that_looks_like_a_formula_stays_text_when_it_is_edited(harm):
    sent = text([["Gemeente", "Aantal"], [harm, 3], ["Rotterdam", harm]])
    problems = [Problem("E12", "unknown_code", "block", "a", 2, "Gemeente", "A2", found=harm)]
    found = marked(sent, "a.csv", problems).content
    same = {cell.value for cell in cells(found) if HARM in str(cell.value)}
    assert same and same <= quoted(found)
    own = openpyxl.load_workbook(BytesIO(found)).worksheets[0]
    assert own["A2"].quotePrefix and own["A2"].fill.fgColor.rgb != "00000000", "marked, and quoted"
    assert own["B3"].quotePrefix and not own["A3"].quotePrefix


@pytest.mark.parametrize("same", HARMLESS)
def test_a_figure_or_a_word_is_left_as_it_was(same):
    found = marked(text([["Gemeente"], [same]]), "a.csv", []).content
    own = openpyxl.load_workbook(BytesIO(found)).worksheets[0]
    assert own["A2"].value == same and not own["A2"].quotePrefix


def test_what_was_quoted_is_read_again_as_it_was_written():
    sent = text([["Gemeente", "Aantal"], *([harm, 3] for harm in HARMS if harm[0] not in "\t\r\n")])
    again = read(marked(sent, "a.csv", []).content, "a.xlsx").sheets[0].rows
    assert [row[0] for row in again[1:]] == [h for h in HARMS if h[0] not in "\t\r\n"]


def test_the_list_of_a_real_file_quotes_whatever_it_repeats(store):
    head = ["Peildatum", "Gemeente", "Leveringsvorm", "Aantal", f"={HARM}"]
    rows = [[DAY, harm, "VPT", 3 + n, 1] for n, harm in enumerate(HARMS)]
    content = xlsx(("@SUM(1)", [head, *rows]), change=_as_text)
    judged = judge(content, "a.xlsx", PARTNER, now=NOW)
    assert len([p for p in judged.problems if p.kind.startswith("unknown_code")]) >= 4
    copy = marked(content, "a.xlsx", judged.problems).content
    assert formulas(copy) == []
    listed = openpyxl.load_workbook(BytesIO(copy)).worksheets[-1]
    repeated = [cell for row in listed.iter_rows() for cell in row
                if str(cell.value).startswith(("=", "+", "-", "@"))]  # fmt: skip
    assert repeated and all(cell.quotePrefix for cell in repeated)


def _as_text(book):
    """A partner's own texts that begin as a formula does, which openpyxl would make one."""
    for row in book.active.iter_rows():
        for cell in row:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type


def test_a_note_on_a_cell_is_words():
    content = xlsx(("Blad1", [["Gemeente"], ["x"]]))
    problem = Problem("E12", "unknown_code", "block", "Blad1", 2, "=1+1", "A2", found=f"={HARM}")
    copy = openpyxl.load_workbook(BytesIO(marked(content, "a.xlsx", [problem]).content))
    assert HARM in copy["Blad1"]["A2"].comment.text


def test_the_templates_hold_no_formula_at_all():
    assert formulas(template()) == []
    filled = [Page(sheet.title, kind, example_rows(kind)) for kind, sheet in SHEETS.items()]
    assert formulas(written(filled)) == []


def test_a_filled_template_takes_texts_as_texts():
    rows = example_rows("clients").head(1).assign(location=f"={HARM}")
    made = written([Page("=1+1", "clients", rows, headers={"location": "=2+2"})])
    assert formulas(made) == []
    assert {f"={HARM}", "=2+2"} <= {cell.value for cell in cells(made)}


def test_every_place_that_hands_out_a_file_is_known_here():
    """A new way out has to be looked at, and added above with its own test."""
    found = set()
    for folder in ("app.py", "pages", "exports", "insights", "pipelines", "data"):
        top = ROOT / folder
        for path in [top] if top.is_file() else sorted(top.rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                name = node.func if isinstance(node, ast.Call) else None
                if isinstance(name, ast.Attribute) and name.attr in _WAYS:
                    found.add(path.relative_to(ROOT).as_posix())
    assert found <= HANDS_OUT


def test_the_place_of_the_quoted_style_is_the_last_one():
    assert QUOTED == 6
