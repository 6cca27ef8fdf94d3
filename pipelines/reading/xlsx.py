"""A workbook (.xlsx, .xlsm) as sheets of cells: scanned first, and only then given to calamine."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import numpy as np
from python_calamine import CalamineError, CalamineWorkbook

from pipelines.errors import TooManyCells, TooMuchUnpacked, UnreadableFile
from pipelines.reading import repack
from pipelines.reading.ahead import ahead
from pipelines.reading.findings import Findings
from pipelines.reading.limits import MAX_CELLS, MAX_TEXT, MAX_UNPACKED, MEGABYTE
from pipelines.reading.outline import Outline, SheetPart, outline, percent_styles
from pipelines.reading.package import Broken, Package, Part
from pipelines.reading.scan import scan
from pipelines.reading.scan_carefully import scan_carefully
from pipelines.reading.shared_texts import lengths
from pipelines.reading.tags import NotPlain
from pipelines.workbook import Cell, RawSheet, cell_name

_SMALLEST = len('<c t="s"><v>0</v></c>')  # bytes of a cell that shows a shared text
_KNOWN_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}


def read_xlsx(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """The worksheets in order, hidden ones included, chart sheets left out.

    Raises UserErrors of `pipelines.errors` that name the file `name`.
    """
    package = Package(content, name)
    try:
        book = outline(package, name)
        parts = [package.part(sheet.path) for sheet in book.sheets]
        size = sum(part.size for part in parts)
        if size > MAX_UNPACKED:  # many sheets that are one part, which was counted once
            raise TooMuchUnpacked(name=name, found=size // MEGABYTE)
        found = _scan(package, book, parts)
    except Broken as problem:
        raise UnreadableFile(name=name) from problem
    _refuse_too_much(name, book, found)
    small = _repacked(package, book, parts, found)
    cells = _cells(small, [at for at, each in enumerate(found) if each.bottom], name)
    return tuple(
        _sheet(sheet, each, cells.get(at, []))
        for at, (sheet, each) in enumerate(zip(book.sheets, found, strict=True))
    )


def _scan(package: Package, book: Outline, parts: list[Part]) -> list[Findings]:
    percent: frozenset[int] = frozenset()
    if book.styles:
        percent = percent_styles(package.part(book.styles).content())
    texts = np.zeros(0, np.int64)
    if book.texts:
        texts = lengths(package.part(book.texts).chunks())
        most = sum(part.size for part in parts) // _SMALLEST
        if not len(texts) or int(texts.max()) * most <= MAX_TEXT:
            texts = texts[:0]  # even if every cell shows the longest: no need to count
    return [_scan_one(part, percent, texts) for part in parts]


def _scan_one(part: Part, percent: frozenset[int], texts: np.ndarray) -> Findings:
    try:
        found = scan(ahead(part.chunks()), percent, texts)
        if found.text_bytes <= MAX_TEXT:
            return found
    except NotPlain:
        pass  # then by the book
    return scan_carefully(ahead(part.chunks()), percent, texts)


def _refuse_too_much(name: str, book: Outline, found: list[Findings]) -> None:
    """Before calamine: it holds every cell up to the last one, and no memory ends the process."""
    sizes = [each.bottom * each.right for each in found]
    if sum(sizes) > MAX_CELLS:
        at = sizes.index(max(sizes))
        last = cell_name(found[at].bottom - 1, found[at].right - 1)
        raise TooManyCells(name=name, sheet=book.sheets[at].name, cell=last,
                           limit=MAX_CELLS // 1_000_000)  # fmt: skip
    text = sum(each.text_bytes for each in found)
    if text > MAX_TEXT:
        raise TooMuchUnpacked(name=name, found=text // MEGABYTE)


def _repacked(package: Package, book: Outline, parts: list[Part], found: list[Findings]) -> bytes:
    made = repack.workbook(len(parts), book.date1904)
    new = {path: repack.stored(content) for path, content in made.items()}
    if book.styles:
        new["xl/styles.xml"] = package.part(book.styles)
    if book.texts:
        new["xl/sharedStrings.xml"] = repack.after(repack.NO_CLAIM, package.part(book.texts))
    for at, (part, each) in enumerate(zip(parts, found, strict=True)):
        if not _KNOWN_ERRORS.issuperset(each.errors.values()):
            part = repack.same_error(part)
        new[f"xl/sheet{at}.xml"] = repack.after(repack.NO_MERGED_CELLS, part)
    return repack.package(new)


def _cells(package: bytes, wanted: list[int], name: str) -> dict[int, list[list[Cell]]]:
    """{sheet: rows} of the sheets that have any."""
    try:
        with _collector_paused():
            workbook = CalamineWorkbook.from_filelike(BytesIO(package))
            return {
                at: workbook.get_sheet_by_index(at).to_python(skip_empty_area=False)
                for at in wanted
            }
    except BaseException as problem:
        # a panic in the library below is no Exception, so that nobody catches it by accident
        if isinstance(problem, CalamineError) or type(problem).__name__ == "PanicException":
            raise UnreadableFile(name=name) from problem
        raise


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Millions of new cells and no garbage among them: looking for it costs 5 % and up."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _sheet(part: SheetPart, found: Findings, rows: list[list[Cell]]) -> RawSheet:
    columns = (
        column
        for first, last in found.hidden_columns
        for column in range(first, min(last + 1, found.right))
    )
    return RawSheet(
        name=part.name,
        rows=rows,
        hidden=part.hidden,
        hidden_rows=frozenset(row for row in found.hidden_rows if row < found.bottom),
        hidden_columns=frozenset(columns),
        merged=tuple(found.merged),
        errors=found.errors,
        unsaved=frozenset(found.unsaved),
        percent=frozenset(found.percent),
    )
