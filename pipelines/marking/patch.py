"""Marks, notes and list put into a workbook package, everything else left as it was."""

from pipelines.marking.book import Book, Sheet
from pipelines.marking.earlier import Earlier, earlier
from pipelines.marking.list_sheet import list_sheet
from pipelines.marking.listing import Listing
from pipelines.marking.look import NO_STYLES
from pipelines.marking.notes import Notes
from pipelines.marking.rows import Restyle
from pipelines.marking.sheet import Task, marked_sheet
from pipelines.marking.spots import Spots, spots
from pipelines.marking.styles import Styles
from pipelines.marking.tabs import add_sheet, open_first, unselect
from pipelines.problems import Problem
from pipelines.reading.package import Broken
from texts import text

_SHEET, _CHART = "worksheet", "chartsheet"
_STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"


def patched(book: Book, problems: list[Problem], remarks: list[str]) -> bytes:
    """The package with its marks; `remarks` are said above the list.

    A sheet that cannot be marked safely is left alone, and the list says so. Raises Broken if the
    package itself cannot be changed safely.
    """
    before = earlier(book)
    path = book.related(book.path, "styles")
    styles = Styles(
        book.part(path).content() if path else NO_STYLES.format(main=book.main).encode(),
        before.pairs,
    )
    alone, selected = _mark_sheets(book, spots(problems), styles, before)
    remarks = [*remarks, *(text("marked.left_alone", sheet=name) for name in alone)]
    linked = {s.name for s in book.sheets if s.kind == _SHEET and not s.hidden}
    listing = Listing(problems, remarks, styles.own, styles.marks, frozenset(linked))
    _put_list(book, list_sheet(listing, book.main), before, opened=not selected)
    if path:
        book.put(path, styles.content())
    else:
        path = f"{book.folder}/styles.xml".lstrip("/")
        path = path if path not in book else book.free(path.replace(".xml", "{}.xml"))
        book.put(path, styles.content(), _STYLES)
        book.relate(book.path, "styles", path)
    return book.save()


def _mark_sheets(
    book: Book, wanted: dict[str, Spots], styles: Styles, before: Earlier
) -> tuple[list[str], bool]:
    """The names of the sheets that could not be marked, and whether one is still selected."""
    alone, selected = [], False
    for sheet in book.sheets:
        if sheet.path == before.path:
            continue
        found = wanted.get(sheet.name, Spots())
        restyle = Restyle(styles.marked, styles.originals)
        try:
            _mark(book, sheet, found, restyle)
        except (Broken, ValueError, KeyError):  # a number or a name that should have been there
            selected = True
            if found.rows:
                alone.append(sheet.name)
    return alone, selected


def _mark(book: Book, sheet: Sheet, found: Spots, restyle: Restyle) -> None:
    """Mark one sheet, if there is anything to change in it. Raises Broken, or what it hides."""
    if sheet.kind == _CHART:
        unselect(book, sheet.path)
    if sheet.kind != _SHEET:
        return
    part = book.part(sheet.path)
    selected = b"tabSelected" in next(part.chunks(), b"")
    if not (found.rows or restyle.original or selected):
        return
    notes = Notes(book, sheet.path, found.notes)
    new = marked_sheet(part, Task(found.rows, restyle, notes))
    if (new.size, new.crc) != (part.size, part.crc):
        book.put(sheet.path, new)


def _put_list(book: Book, content: bytes, before: Earlier, opened: bool) -> None:
    """Add the list, or put it in the place of an earlier one."""
    if not opened:
        content = content.replace(b' tabSelected="1"', b"", 1)
    at = next((i for i, s in enumerate(book.sheets) if s.path == before.path), len(book.sheets))
    if before.path:
        book.put(before.path, content)
    else:
        add_sheet(book, text("marked.sheet_name"), content)
    if opened:
        open_first(book, at)
