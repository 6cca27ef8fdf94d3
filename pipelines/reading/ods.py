"""An OpenDocument workbook (.ods) as sheets of cells, followed element by element.

calamine holds every repeated row and shows errors as empty cells; the one part that has to be
followed to see those tells the values too.
"""

from pipelines.errors import NotWhatItSays, ProtectedFile, UnreadableFile
from pipelines.reading.limits import MAX_RATIO_ODS
from pipelines.reading.markup import Attributes, walk
from pipelines.reading.ods_cell import TABLE, TEXT, OdsCell
from pipelines.reading.ods_table import OdsTable
from pipelines.reading.package import Broken, Package
from pipelines.workbook import RawSheet

_MANIFEST, _CONTENT = "META-INF/manifest.xml", "content.xml"
_ENCRYPTED = b"encryption-data"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_ASIDE = {f"{TABLE}{name}" for name in ("tracked-changes", "dde-links", "shapes")}
_CELL, _COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
_ROW, _COLUMN, _SHEET = (f"{TABLE}table{part}" for part in ("-row", "-column", ""))


def read_ods(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """The sheets in order, hidden ones included.

    Raises UserErrors of `pipelines.errors` that name the file `name`.
    """
    package = Package(content, name, ratio=MAX_RATIO_ODS)
    document = _Document(name)
    try:
        if _MANIFEST in package and _ENCRYPTED in package.part(_MANIFEST).content():
            raise ProtectedFile(name=name)
        if _CONTENT not in package:
            raise NotWhatItSays(name=name, found="ZIP")
        chunks = package.part(_CONTENT).chunks()
        walk(chunks, document.start, document.end, document.characters, between=" ")
    except Broken as problem:
        raise UnreadableFile(name=name) from problem
    return tuple(document.sheets)


class _Document:
    """Follows the content and leaves out what is drawn, noted or kept of other files."""

    def __init__(self, name: str) -> None:
        self.sheets: list[RawSheet] = []
        self._name, self._taken = name, 0
        self._style, self._hidden_styles = "", set[str]()
        self._skipping = 0  # how deep in what is left out
        self._table: OdsTable | None = None
        self._cell: OdsCell | None = None

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _ASIDE or self._cell and not name.startswith(TEXT):
            self._skipping += 1
        elif self._cell:
            self._cell.start(name, attributes)
        elif self._table:
            self._start_in_table(self._table, name, attributes)
        elif name == _SHEET:
            self._table = OdsTable(self._name, self._taken, attributes)
        elif name == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif name == f"{_STYLE}table-properties" and attributes.get(f"{TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _start_in_table(self, table: OdsTable, name: str, attributes: Attributes) -> None:
        if name in (_CELL, _COVERED):
            self._cell = OdsCell(attributes, covered=name == _COVERED)
        elif name == _ROW:
            table.begin_row(attributes)
        elif name == _COLUMN:
            table.columns(attributes)

    def characters(self, text: str) -> None:
        if self._cell and not self._skipping:
            self._cell.characters(text)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif self._table and self._cell:
            if name in (_CELL, _COVERED):
                self._table.cell(self._cell)
                self._cell = None
            else:
                self._cell.end(name)
        elif self._table and name == _ROW:
            self._table.end_row()
        elif self._table and name == _SHEET:
            self._end_of_table(self._table)
            self._table = None

    def _end_of_table(self, table: OdsTable) -> None:
        if table.elsewhere:
            return
        self.sheets.append(table.done(table.style in self._hidden_styles))
        self._taken += table.grid.size
