"""What a workbook holds and where: its sheets in order, its shared texts, its percent styles."""

import posixpath
from dataclasses import dataclass

from pipelines.errors import NotWhatItSays, UnreadableFile
from pipelines.reading.formats import BUILT_IN, is_percent
from pipelines.reading.markup import elements
from pipelines.reading.package import Package

_RELATIONS = "_rels/.rels"
# What another office file has in its package, and what people call such a file.
_OTHERS = (
    ("xl/workbook.bin", "XLSB"),
    ("word/document.xml", "DOCX"),
    ("ppt/presentation.xml", "PPTX"),
    ("content.xml", "ODS"),
)


@dataclass(frozen=True)
class SheetPart:
    """A worksheet's name, whether it is hidden in any way, and where its XML is."""

    name: str
    hidden: bool
    path: str


@dataclass(frozen=True)
class Outline:
    """Worksheets in order (chart sheets left out) and what they share; None if not there."""

    sheets: tuple[SheetPart, ...]
    date1904: bool
    texts: str | None
    styles: str | None


def outline(package: Package, name: str) -> Outline:
    """Follow the package's own relations from its root to every worksheet.

    Raises NotWhatItSays for a package that is no workbook, UnreadableFile for a workbook that
    names a sheet it does not have, and Broken for bad XML.
    """
    if _RELATIONS not in package:
        raise NotWhatItSays(name=name, found=_kind(package))
    roots = [where for kind, where in relations(package, "").values() if kind == "officeDocument"]
    if not roots or roots[0] not in package or _kind(package) != "ZIP":
        raise NotWhatItSays(name=name, found=_kind(package))
    book = roots[0]
    related = relations(package, book)
    sheets, date1904 = [], False
    for element, values in elements(package.part(book).content()):
        if element == "workbookPr":
            date1904 = values.get("date1904") in ("1", "true")
        elif element == "sheet":
            identity = next((v for k, v in values.items() if k.rpartition(":")[2] == "id"), "")
            if identity not in related:
                raise UnreadableFile(name=name, part=values.get("name", ""))
            kind, where = related[identity]
            if kind == "worksheet":
                hidden = values.get("state", "visible") != "visible"
                sheets.append(SheetPart(values.get("name", ""), hidden, where))
    shared = {kind: where for kind, where in related.values() if where in package}
    return Outline(tuple(sheets), date1904, shared.get("sharedStrings"), shared.get("styles"))


def percent_styles(styles: bytes) -> frozenset[int]:
    """The numbers of the cell styles that show 0.05 as 5 %. Raises Broken."""
    formats = {str(number): code for number, code in BUILT_IN.items()}
    section, found, at = "", set(), 0
    for element, values in elements(styles):
        if element in ("cellStyleXfs", "cellXfs"):
            section = element
        elif element == "numFmt":
            formats[values.get("numFmtId", "")] = values.get("formatCode", "")
        elif element == "xf" and section == "cellXfs":
            if is_percent(formats.get(values.get("numFmtId", ""), "")):
                found.add(at)
            at += 1
    return frozenset(found)


def relations(package: Package, source: str) -> dict[str, tuple[str, str]]:
    """{identity: (kind, path)} of what the part `source` ("" is the package) points to.

    Raises UnreadableFile if nothing says so, and Broken for bad XML.
    """
    folder, file = posixpath.split(source)
    path = posixpath.join(folder, "_rels", f"{file}.rels")
    return {
        values.get("Id", ""): (
            values.get("Type", "").rpartition("/")[2],
            # from the folder of the source, unless it starts at the package's root
            posixpath.normpath(posixpath.join("/", folder, values.get("Target", ""))).lstrip("/"),
        )
        for element, values in elements(package.part(path).content())
        if element == "Relationship"
    }


def _kind(package: Package) -> str:
    return next((kind for path, kind in _OTHERS if path in package), "ZIP")
