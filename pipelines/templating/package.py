"""A filled workbook as a package of XML parts: ten times faster than cell objects, same result.

The demo writes half a million cells on the first start; through openpyxl that took as long as all
reading and checking together. Same rows, same bytes: nothing in the package depends on the clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.utils import get_column_letter

from pipelines.templating.look import DARK, LIGHT, PAPER

Value = str | int | float | date | None

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DAY_ZERO = date(1899, 12, 30).toordinal()  # as Excel counts days, its 29 February 1900 included
_PLAIN, _REQUIRED, _OPTIONAL, _DATE = range(4)  # places in cellXfs below

_STYLES = f"""{_HEAD}<styleSheet xmlns="{_MAIN}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><color rgb="FF{PAPER}"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><color rgb="FF{DARK}"/><name val="Calibri"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill>
<fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF{DARK}"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FF{LIGHT}"/></patternFill></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
<xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>"""


@dataclass(frozen=True)
class Filled:
    """One column of a sheet: its header, how wide it is, and a value per row."""

    header: str
    required: bool
    width: int
    values: Sequence[Value]


def package(sheets: dict[str, list[Filled]]) -> bytes:
    """An .xlsx with these sheets, each a header row and the rows below it."""
    stream = BytesIO()
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook(list(sheets)),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": _STYLES,
    }
    for number, columns in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(columns)
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(ZipInfo(name), part, ZIP_DEFLATED)
    return stream.getvalue()


def _sheet(columns: list[Filled]) -> str:
    letters = [get_column_letter(place) for place in range(1, len(columns) + 1)]
    widths = "".join(
        f'<col min="{n}" max="{n}" width="{column.width}" customWidth="1"/>'
        for n, column in enumerate(columns, start=1)
    )
    header = "".join(
        _text(f"{letter}1", column.header, _REQUIRED if column.required else _OPTIONAL)
        for letter, column in zip(letters, columns, strict=True)
    )
    cells = [_cells(letter, c.values) for letter, c in zip(letters, columns, strict=True)]
    rows = "".join(
        f'<row r="{n}">{"".join(row)}</row>'
        for n, row in enumerate(zip(*cells, strict=True), start=2)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f'</sheetView></sheetViews><cols>{widths}</cols><sheetData><row r="1">{header}</row>'
        f"{rows}</sheetData></worksheet>"
    )


def _cells(letter: str, values: Sequence[Value]) -> list[str]:
    """The cells of one column below its header; an empty text for an empty cell."""
    return [
        "" if value is None else _cell(f"{letter}{row}", value)
        for row, value in enumerate(values, start=2)
    ]


def _cell(place: str, value: Value) -> str:
    if isinstance(value, str):
        return _text(place, value, _PLAIN)
    if isinstance(value, date):
        return f'<c r="{place}" s="{_DATE}"><v>{value.toordinal() - _DAY_ZERO}</v></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _text(place: str, value: str, style: int) -> str:
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def _workbook(titles: list[str]) -> str:
    listed = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="rId{n}"/>'
        for n, title in enumerate(titles, start=1)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _content_types(sheets: int) -> str:
    parts = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    parts |= {f"/xl/worksheets/sheet{n}.xml": "worksheet" for n in range(1, sheets + 1)}
    listed = "".join(
        f'<Override PartName="{part}" ContentType="{_KIND}.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>{listed}</Types>'
    )
