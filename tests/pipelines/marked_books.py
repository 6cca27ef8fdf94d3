"""A workbook with everything in it that must survive, and what two packages differ in."""

import re
import struct
import warnings
import zipfile
import zlib
from datetime import datetime
from io import BytesIO

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from pipelines.problems import Problem
from tests.pipelines.books import GOOD
from tests.pipelines.packages import zipped

SHEET = "Cliënten '25"
NOTES = "Met notities"
_UNSAVED = re.compile(rb"(</f>)<v\s*/>|(</f>)<v></v>")


def rich():
    """Styles, formulas with values, merged cells, lists, rules, notes, a chart, a picture, names,
    a hidden sheet, a filter and protection."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = SHEET
    for row in GOOD["clients"]:
        page.append(row)
    _style(page)
    _fill(page)
    notes = book.create_sheet(NOTES)
    for row in GOOD["staff"]:
        notes.append(row)
    notes["B2"].comment = Comment("Van onszelf", "Wij")
    notes["F3"].comment = Comment("Ook van onszelf", "Wij")
    book.create_sheet("Geheim").sheet_state = "hidden"
    book.defined_names["Totaal"] = DefinedName("Totaal", attr_text=f"'{_doubled(SHEET)}'!$F$2:$F$4")
    file = BytesIO()
    book.save(file)
    return _with_values(file.getvalue())


def _fill(page):
    for row in range(2, 5):
        page[f"I{row}"] = f"=F{row}+G{row}-H{row}"
    page.merge_cells("A7:C7")
    page["A7"] = "Bron: eigen administratie"
    choice = DataValidation(type="list", formula1='"VPT,MPT,Verblijf"')
    choice.add("C2:C4")
    page.add_data_validation(choice)
    page.conditional_formatting.add("F2:F4", CellIsRule("lessThan", ["0"], font=Font(bold=True)))
    page.conditional_formatting.add("G2:G4", DataBarRule("min", 0, "max", 9, color="FF638EC6"))
    page.auto_filter.ref = "A1:H4"
    page.freeze_panes = "A2"
    page.protection.sheet = True
    chart = BarChart()
    chart.add_data(Reference(page, min_col=6, min_row=1, max_row=4), titles_from_data=True)
    page.add_chart(chart, "K2")
    page.add_image(Image(BytesIO(_png())), "K20")


def problems():
    """One of every sort: two on one cell, an empty cell, a cell far away, none, no place."""
    return [
        Problem("E07", "negative", "block", SHEET, 3, "Aantal cliënten", "F3", found="-3"),
        Problem("E07", "not_whole", "warn", SHEET, 3, "Aantal cliënten", "F3", found="-3"),
        Problem("E09", "unknown_code", "block", SHEET, 4, "Leveringsvorm", "C4", found="=1+1"),
        Problem("E12", "missing_column", "block", SHEET, 1, "Peildatum", "A1", expected="maand"),
        Problem("E23", "error_cell", "block", SHEET, 2, "Saldo", "I2", found="#REF!"),
        Problem("E12", "empty_cell", "warn", SHEET, 4, "VPT-type", "D4"),
        Problem("E12", "empty_cell", "warn", SHEET, 40, "Ver weg", "Z40"),
        Problem("E20", "absence_unlikely", "warn", NOTES, 2, "Verzuim %", "F2", found="0,078"),
        Problem("E20", "absence_unlikely", "warn", NOTES, 3, "Verzuim %", "F3", found="0,078"),
        Problem("E15", "contradiction", "warn", SHEET, 2, found="a", expected="b"),
        Problem("E21", "hidden_sheet", "warn", "Geheim"),
        Problem("E20", "total_row", "info", SHEET, 4, "Gemeente", "B4", found="4"),
    ]


def parts(content):
    """{path: bytes} of a package."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def typed(content):
    """A workbook made by hand with what openpyxl needs to open it: what kind each part is."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    sorts = {"workbook": "sheet.main", "worksheets/sheet1": "worksheet", "styles": "styles",
             "sharedStrings": "sharedStrings"}  # fmt: skip
    whole = parts(content)
    listed = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{kind}.{sort}+xml"/>'
        for part, sort in sorts.items() if f"xl/{part}.xml" in whole
    )  # fmt: skip
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    whole["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>{listed}</Types>'
    )
    return zipped(whole)


def opened(content):
    """The workbook as openpyxl sees it, which is not all there is: it warns of the rest."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(BytesIO(content))


def look(cell):
    """Everything about how a cell looks that openpyxl knows."""
    return (
        cell.number_format, cell.font, cell.fill, cell.border, cell.alignment, cell.protection
    )  # fmt: skip


def shown(content, sheet):
    """{cell: what a reader sees of its look}, whatever a program writes beside that."""
    return {
        c.coordinate: (
            c.number_format, c.font.b, c.font.name, c.font.color and c.font.color.rgb,
            c.fill.patternType, c.fill.fgColor.rgb,
            c.alignment.horizontal or "general", c.protection.locked,
            [getattr(c.border, side).style for side in ("left", "right", "top", "bottom")],
        )
        for row in opened(content)[sheet].iter_rows() for c in row
    }  # fmt: skip


def looks(content, sheet):
    """{cell: its look} of a sheet."""
    return {c.coordinate: repr(look(c)) for row in opened(content)[sheet].iter_rows() for c in row}


def _style(page):
    line = Side(style="thin", color="FF112233")
    for cell in page[1]:
        cell.font = Font(name="Arial", bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF004B60")
        cell.alignment = Alignment(horizontal="center", wrap_text=True)
        cell.border = Border(bottom=line)
    for row in page.iter_rows(min_row=2, max_row=4):
        row[0].number_format = "dd-mm-yyyy"
        row[0].value = datetime(2025, 12, 31)
        row[5].number_format = "#,##0"
        row[5].protection = Protection(locked=False)
        row[5].fill = PatternFill("solid", fgColor="FFEEFFEE")
    page.column_dimensions["Z"].number_format = "0.00"


def _with_values(content):
    """As Excel saves it: each formula with its value."""
    changed = {
        path: _UNSAVED.sub(rb"\1\2<v>44</v>", part) if "worksheets/" in path else part
        for path, part in parts(content).items()
    }
    return zipped(changed)


def _png():
    """One red point."""

    def block(kind, data):
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    point = zlib.compress(b"\0\xff\0\0")
    return b"\x89PNG\r\n\x1a\n" + block(b"IHDR", head) + block(b"IDAT", point) + block(b"IEND", b"")


def _doubled(name):
    return name.replace("'", "''")
