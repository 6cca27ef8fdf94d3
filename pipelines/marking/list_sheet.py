"""The sheet that lists what is wrong, cell by cell, with a link to each."""

from pipelines.marking.comments import clean
from pipelines.marking.earlier import MARKS
from pipelines.marking.listing import HEADS, WIDTHS, Listing, Row
from pipelines.marking.own_sheet import MARKER
from pipelines.marking.rows import new_cell
from pipelines.marking.spots import ordered, place
from pipelines.workbook import cell_name

_CELL = HEADS.index("cell")
_HIDDEN = len(HEADS) + 1  # one column of air, then the marker and the pairs of styles
_MOST_LINKS = 60_000  # a sheet may hold 65,530 of them
_LONGEST = 30_000  # signs in a cell, where 32,767 are allowed
_LINE, _TITLE_LINE, _MOST_LINES = 15, 26, 20  # heights in points; a row shows at most 27 lines


def list_sheet(listing: Listing, main: str) -> bytes:
    """The sheet as XML in the namespace `main`; all words are text, so none can be a formula."""
    rows, top = listing.rows()
    frame = f"A{top}:{cell_name(len(rows) - 1, len(HEADS) - 1)}"
    pairs = _pairs(listing)
    rows += [[] for _ in range(len(pairs) - len(rows))]
    pairs += [""] * (len(rows) - len(pairs))
    written = "".join(
        f'<row r="{n + 1}"{_height(n, row, top)}>{_cells(n, row)}{pair}</row>'
        for n, (row, pair) in enumerate(zip(rows, pairs, strict=True))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{main}">'
        '<sheetPr><tabColor rgb="FFB3261E"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'<pane ySplit="{top}" topLeftCell="A{top + 1}" activePane="bottomLeft" state="frozen"/>'
        f'<selection pane="bottomLeft" activeCell="A{top + 1}" sqref="A{top + 1}"/>'
        f"</sheetView></sheetViews>{_columns()}<sheetData>{written}</sheetData>"
        f'<autoFilter ref="{frame}"/>{_links(listing, top)}'
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        f'<ignoredErrors><ignoredError sqref="{frame}" numberStoredAsText="1"/></ignoredErrors>'
        "</worksheet>"
    ).encode()


def _pairs(listing: Listing) -> list[str]:
    """The hidden cells of each row: the marker, then a marked style beside the cell's own."""
    words = {severity: word for word, severity in MARKS.items()}
    return [_text(0, _HIDDEN, MARKER, 0)] + [
        _text(row, _HIDDEN, words[severity], marked) + _text(row, _HIDDEN + 1, "own", own)
        for row, ((own, severity), marked) in enumerate(listing.marks.items(), start=1)
    ]


def _height(number: int, row: Row, top: int) -> str:
    """High enough for the cell with most to say; not every program works that out by itself."""
    lines = 1
    if number >= top:
        lines = max([1, *(_lines(words, WIDTHS[at]) for at, (words, _) in enumerate(row))])
    points = min(lines, _MOST_LINES) * _LINE + 3 if number else _TITLE_LINE
    return f' ht="{points}" customHeight="1"' if row else ""


def _lines(words: str, width: int) -> int:
    signs = width + width // 5  # letters are narrower than the digits that widths are counted in
    return sum(-(-max(len(line), 1) // signs) for line in words.split("\n"))


def _cells(row: int, cells: Row) -> str:
    return "".join(
        _text(row, at, *cell) if at else _number(row, *cell) for at, cell in enumerate(cells)
    )


def _number(row: int, written: str, style: int) -> str:
    if not written.isdecimal():
        return _text(row, 0, written, style)
    return f'<c r="{cell_name(row, 0)}" s="{style}"><v>{written}</v></c>'


def _text(row: int, column: int, written: str, style: int) -> str:
    if not written:
        return new_cell(row, column, style, "").decode()
    return (
        f'<c r="{cell_name(row, column)}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{clean(written[:_LONGEST])}</t></is></c>'
    )


def _columns() -> str:
    shown = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate((*WIDTHS, 3), start=1)
    )
    hidden = f'<col min="{_HIDDEN + 1}" max="{_HIDDEN + 2}" width="9" hidden="1" customWidth="1"/>'
    return f"<cols>{shown}{hidden}</cols>"


def _links(listing: Listing, top: int) -> str:
    made = []
    for at, problem in enumerate(ordered(listing.problems)[:_MOST_LINKS]):
        where = place(problem)
        if where and problem.sheet in listing.linked:
            sheet = problem.sheet.replace("'", "''")
            target = clean(f"'{sheet}'!{cell_name(*where)}").replace('"', "&quot;")
            made.append(f'<hyperlink ref="{cell_name(top + at, _CELL)}" location="{target}"/>')
    return f"<hyperlinks>{''.join(made)}</hyperlinks>" if made else ""
