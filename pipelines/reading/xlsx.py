"""A workbook (.xlsx, .xlsm) as sheets of cells: scanned first, and only then given to calamine."""

import numpy as np

from pipelines.errors import TooManyCells, TooMuchUnpacked, UnreadableFile
from pipelines.reading import repack
from pipelines.reading.ahead import ahead
from pipelines.reading.dense import cells, is_finite, settle, without_infinities
from pipelines.reading.findings import Findings
from pipelines.reading.limits import (
    MAX_CELLS,
    MAX_TEXT,
    MAX_UNPACKED,
    MEGABYTE,
    NEAR_CELLS,
    NEAR_PART,
    NEAR_TEXT,
    NEAR_TEXTS,
    NEAR_UNPACKED,
)
from pipelines.reading.outline import Outline, outline, percent_styles
from pipelines.reading.package import Broken, NotHere, Package, Part
from pipelines.reading.scan import scan
from pipelines.reading.scan_carefully import scan_carefully
from pipelines.reading.shared_texts import lengths
from pipelines.reading.tags import NotPlain
from pipelines.workbook import RawSheet, cell_name

_SMALLEST = len('<c t="s"><v>0</v></c>')  # bytes of a cell that shows a shared text
_KNOWN_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"}


def read_here(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """As `read_xlsx`, for a workbook that can do this process no harm: plain, and not large.

    Raises NotHere for any other.
    """
    return _read(Package(content, name, whole=NEAR_PART), name, here=True)


def read_xlsx(content: bytes, name: str) -> tuple[RawSheet, ...]:
    """The worksheets in order, hidden ones included, chart sheets left out.

    Raises UserErrors of `pipelines.errors` that name the file `name`.
    """
    return _read(Package(content, name), name, here=False)


def _read(package: Package, name: str, *, here: bool) -> tuple[RawSheet, ...]:
    try:
        book = outline(package, name)
        parts = [package.part(sheet.path) for sheet in book.sheets]
        size = sum(part.size for part in parts)
        if size > MAX_UNPACKED:  # many sheets that are one part, which was counted once
            raise TooMuchUnpacked(name=name, found=size // MEGABYTE)
        if here and size > NEAR_UNPACKED:
            raise NotHere
        found = _scan(package, book, parts, here)
    except Broken as problem:
        raise UnreadableFile(name=name) from problem
    _refuse_too_much(name, book, found)
    if here and sum(each.bottom * each.right for each in found) > NEAR_CELLS:
        raise NotHere
    small = _repacked(package, book, parts, found)
    rows_of = cells(small, [at for at, each in enumerate(found) if each.bottom], name)
    sheets = []
    for at, (sheet, each) in enumerate(zip(book.sheets, found, strict=True)):
        raw = each.sheet(sheet.name, sheet.hidden, rows_of.get(at, []))
        if not here or not is_finite(raw):  # by column it takes memory, which is scarce elsewhere
            without_infinities(raw.rows, each)
            raw = each.sheet(sheet.name, sheet.hidden, raw.rows)
        sheets.append(raw)
    settle()
    return tuple(sheets)


def _scan(package: Package, book: Outline, parts: list[Part], here: bool) -> list[Findings]:
    percent: frozenset[int] = frozenset()
    if book.styles:
        percent = percent_styles(package.part(book.styles).content())
    texts = np.zeros(0, np.int64)
    if book.texts:
        shared = package.part(book.texts)
        if here and shared.size > NEAR_TEXTS:
            raise NotHere
        texts = lengths(shared.chunks())
        most = sum(part.size for part in parts) // _SMALLEST
        if not len(texts) or int(texts.max()) * most <= (NEAR_TEXT if here else MAX_TEXT):
            texts = texts[:0]  # even if every cell shows the longest: no need to count
    found = [_scan_one(part, percent, texts, here) for part in parts]
    if here:
        strange = any(not _KNOWN_ERRORS.issuperset(each.errors.values()) for each in found)
        if strange or sum(each.text_bytes for each in found) > NEAR_TEXT:
            raise NotHere
    return found


def _scan_one(part: Part, percent: frozenset[int], texts: np.ndarray, here: bool) -> Findings:
    try:
        found = scan(ahead(part.chunks()), percent, texts)
        if here or found.text_bytes <= MAX_TEXT:
            return found
    except NotPlain as spelling:
        if here:
            raise NotHere from spelling
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
