"""A binary workbook (.xlsb) as sheets of cells, read record by record.

calamine shows errors as empty cells and knows no formats, hidden rows or merged cells here; the
records that have to be followed for those hold the values too.
"""

import struct

from pipelines.errors import NotWhatItSays, UnreadableFile
from pipelines.reading.formats import BUILT_IN, is_percent, reader
from pipelines.reading.outline import relations
from pipelines.reading.package import Broken, Package
from pipelines.reading.xlsb_records import Kind, records, text_at
from pipelines.reading.xlsb_sheet import Shared, XlsbSheet
from pipelines.workbook import RawSheet

_BOOK = "xl/workbook.bin"
_DATE1904 = 1


def read_xlsb(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """The worksheets in order, hidden ones included, chart sheets left out.

    Raises UserErrors of `pipelines.errors` that name the file `name`.
    """
    package = Package(content, name)
    if _BOOK not in package:
        raise NotWhatItSays(name=name, found="ZIP")
    try:
        return _sheets(package, name)
    except (Broken, struct.error, UnicodeDecodeError) as problem:
        raise UnreadableFile(name=name) from problem


def _sheets(package: Package, name: str) -> tuple[RawSheet, ...]:
    related = relations(package, _BOOK)
    listed, date1904 = _outline(package)
    parts = {kind: path for kind, path in related.values() if path in package}
    texts = _texts(package, parts["sharedStrings"]) if "sharedStrings" in parts else []
    styles = _styles(package, parts["styles"]) if "styles" in parts else []
    shared = Shared(
        texts,
        [reader(code, date1904) for code in styles],
        frozenset(at for at, code in enumerate(styles) if is_percent(code)),
    )
    sheets: list[RawSheet] = []
    taken = 0
    for sheet, hidden, identity in listed:
        if identity not in related:
            raise UnreadableFile(name=name, part=sheet)
        kind, path = related[identity]
        if kind != "worksheet":
            continue
        made = XlsbSheet(sheet, name, taken, shared)
        made.follow(records(package.part(path).chunks()))
        taken += made.grid.size
        sheets.append(made.grid.done(hidden))
    return tuple(sheets)


def _outline(package: Package) -> tuple[list[tuple[str, bool, str]], bool]:
    """(name, hidden, relation) of every sheet in order, and whether days count from 1904."""
    listed, date1904 = [], False
    for kind, body in records(package.part(_BOOK).chunks()):
        if kind == Kind.WORKBOOK:
            date1904 = bool(struct.unpack_from("B", body)[0] & _DATE1904)
        elif kind == Kind.SHEET:
            identity, after = text_at(body, 8)
            name, _ = text_at(body, after)
            listed.append((name, struct.unpack_from("<I", body)[0] != 0, identity))
    return listed, date1904


def _texts(package: Package, path: str) -> list[str]:
    chunks = package.part(path).chunks()
    return [text_at(body, 1)[0] for kind, body in records(chunks) if kind == Kind.SHARED_TEXT]


def _styles(package: Package, path: str) -> list[str]:
    """The number format of every cell style."""
    formats, styles, within = dict(BUILT_IN), [], False
    for kind, body in records(package.part(path).chunks()):
        if kind == Kind.FORMAT:
            formats[struct.unpack_from("<H", body)[0]] = text_at(body, 2)[0]
        elif kind in (Kind.BEGIN_CELL_STYLES, Kind.END_CELL_STYLES):
            within = kind == Kind.BEGIN_CELL_STYLES
        elif kind == Kind.STYLE and within:
            styles.append(formats.get(struct.unpack_from("<H", body, 2)[0], ""))
    return styles
