"""Our sheet added behind the partner's own, and opened first."""

from pipelines.marking.book import Book
from pipelines.marking.comments import clean
from pipelines.marking.elements import Element
from pipelines.marking.splice import Document
from pipelines.reading.package import Broken

_WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_LONGEST_NAME = 31
_BEHIND_VIEWS = ("sheets",)


def add_sheet(book: Book, wanted: str, content: bytes) -> None:
    """Add a sheet called `wanted`, or something like it if that name is taken. Raises Broken."""
    sheets = book.workbook.root.first("sheets")
    if sheets is None:
        raise Broken("no sheets")
    name = _free_name(wanted, {sheet.name.lower() for sheet in book.sheets})
    path = book.free(f"{book.folder}/worksheets/marked{{}}.xml".lstrip("/"))
    book.put(path, content, _WORKSHEET)
    identity = book.relate(book.path, "worksheet", path)
    number = 1 + max(int(each.attributes.get("sheetId", "0")) for each in sheets.children)
    made = (
        f'<{sheets.prefix}sheet xmlns:r="{book.office}" name="{_quoted(name)}" sheetId="{number}"'
        f' r:id="{identity}"/>'
    )
    book.workbook.append(sheets, made.encode())
    properties = book.related("", "extended-properties")
    if properties:
        _add_title(book.document(properties), name)


def open_first(book: Book, at: int) -> None:
    """Let the workbook open on its at-th sheet, counted from 0."""
    root = book.workbook.root
    views = root.first("bookViews")
    if views and views.children:
        book.workbook.set(views.children[0], activeTab=str(at))
        return
    view = f'<{root.prefix}workbookView activeTab="{at}"/>'
    if views:
        book.workbook.append(views, view.encode())
        return
    made = f"<{root.prefix}bookViews>{view}</{root.prefix}bookViews>"
    book.workbook.insert_in_order(root, made.encode(), _BEHIND_VIEWS)


def unselect(book: Book, path: str) -> None:
    """Let a chart sheet no longer be selected: whoever types with two sheets selected, types in
    both. Raises Broken."""
    document = book.document(path)
    views = document.root.first("sheetViews")
    for view in views.children if views else ():
        if "tabSelected" in view.attributes:
            document.set(view, tabSelected=None)


def _free_name(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name.lower() in taken:
        number += 1
        ending = f" ({number})"
        name = wanted[: _LONGEST_NAME - len(ending)] + ending
    return name


def _add_title(document: Document, name: str) -> None:
    """Bring the list of sheets in the properties in step, if it is written as usual."""
    pairs, titles = (_vector(document, each) for each in ("HeadingPairs", "TitlesOfParts"))
    if pairs is None or titles is None or len(pairs.children) < 2:
        return
    count = next(iter(pairs.children[1].children), None)
    if count is None or not _inner(document, count).isdecimal():
        return
    sheets = int(_inner(document, count))
    if not 0 < sheets <= len(titles.children):
        return
    last = titles.children[sheets - 1]
    made = f"<{last.name}>{clean(name)}</{last.name}>"
    document.insert(last.end, made.encode())
    document.set(titles, size=str(len(titles.children) + 1))
    document.replace_inner(count, str(sheets + 1).encode())


def _vector(document: Document, name: str) -> Element | None:
    found = document.root.first(name)
    return found.first("vector") if found else None


def _inner(document: Document, element: Element) -> str:
    return document.content[element.inside : element.close].decode().strip()


def _quoted(name: str) -> str:
    return clean(name).replace('"', "&quot;")
