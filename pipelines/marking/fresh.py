"""A new workbook of the cells as they were read, for a file that cannot be marked itself.

Written as XML at once: with openpyxl a .csv of 200,000 rows by 9 columns came back in 39 s, now in
9 s, reading and marking included (measured 2026-11-22 on a busy machine with two cores).
"""

import re

from pipelines.marking.comments import clean
from pipelines.marking.fresh_rows import FORMATS, QUOTED, rows
from pipelines.marking.look import NO_STYLES
from pipelines.marking.sheet import packed
from pipelines.reading import repack
from pipelines.reading.package import Part
from pipelines.workbook import Workbook

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31


def fresh(workbook: Workbook) -> tuple[bytes, dict[str, str]]:
    """An .xlsx with these cells, and {name of a sheet: what it had to be called}.

    Text stays text, whatever it begins with and whoever edits it; error values are written as the
    text they show.
    """
    names: dict[str, str] = {}
    for sheet in workbook.sheets:
        names[sheet.name] = _name(sheet.name, {each.lower() for each in names.values()})
    count = range(1, len(names) + 1)
    listed = "".join(
        f'<sheet name="{clean(names[sheet.name]).replace(chr(34), "&quot;")}" sheetId="{n}"'
        f' state="{"hidden" if sheet.hidden else "visible"}" r:id="s{n}"/>'
        for n, sheet in zip(count, workbook.sheets, strict=True)
    )
    related = [(f"s{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in count]
    spaces = f'xmlns="{_MAIN}" xmlns:r="{_OFFICE}"'
    texts = {
        "[Content_Types].xml": _content_types(len(names)),
        "_rels/.rels": _relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f"{_HEAD}<workbook {spaces}><sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations([*related, ("st", "styles", "styles.xml")]),
        "xl/styles.xml": _styles(),
    }
    parts: dict[str, Part] = {path: repack.stored(text.encode()) for path, text in texts.items()}
    for n, sheet in zip(count, workbook.sheets, strict=True):
        parts[f"xl/worksheets/sheet{n}.xml"] = packed(rows(sheet, _MAIN), fast=True)
    return repack.package(parts), names


def _name(wanted: str, taken: set[str]) -> str:
    base = _NOT_IN_A_NAME.sub(" ", wanted).strip(" '")[:_LONGEST_NAME] or "1"
    name, number = base, 1
    while name.lower() in taken:
        number += 1
        name = f"{base[: _LONGEST_NAME - 5]} ({number})"
    return name


def _styles() -> str:
    listed = "".join(
        f'<numFmt numFmtId="{163 + n}" formatCode="{code}"/>' for n, code in enumerate(FORMATS) if n
    )
    own = 'fontId="0" fillId="0" borderId="0" xfId="0"'
    styles = "".join(f'<xf numFmtId="{163 + n if n else 0}" {own}/>' for n in range(len(FORMATS)))
    styles += f'<xf numFmtId="0" {own} quotePrefix="1"/>'  # fresh_rows.QUOTED
    return (
        NO_STYLES.format(main=_MAIN)
        .replace(
            "<cellStyleXfs", f'<numFmts count="{len(FORMATS) - 1}">{listed}</numFmts><cellStyleXfs'
        )
        .replace("<cellStyles", f'<cellXfs count="{QUOTED + 1}">{styles}</cellXfs><cellStyles')
    )


def _relations(targets: list[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for identity, kind, target in targets
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _content_types(sheets: int) -> str:
    parts = {"workbook": "sheet.main", "styles": "styles"}
    parts |= {f"worksheets/sheet{n}": "worksheet" for n in range(1, sheets + 1)}
    listed = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for part, kind in parts.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>{listed}</Types>'
    )
