"""One row of a sheet with cells in another style: only the number of a cell's style changes."""

from collections.abc import Callable
from dataclasses import dataclass

from pipelines.marking.elements import Element
from pipelines.marking.splice import Document
from pipelines.reading.findings import is_true, position
from pipelines.reading.package import Broken
from pipelines.workbook import cell_name

Marks = dict[int, str]  # {column from 0: severity}


@dataclass(frozen=True)
class Restyle:
    """How styles change: `marked` gives the style for a severity, `original` takes old marks off;
    `columns` are (first, last, style) of the columns of the sheet that have one, from 0."""

    marked: Callable[[int, str], int]
    original: dict[int, int]
    columns: tuple[tuple[int, int, int], ...] = ()

    def cell(self, style: int, severity: str | None) -> int:
        """The style a cell gets that has `style` now."""
        first = self.original.get(style, style)
        return self.marked(first, severity) if severity else first

    def of_column(self, column: int) -> int:
        """The style of a cell that was never written, in a row without a style."""
        return next((s for first, last, s in self.columns if first <= column <= last), 0)


def changed_row(row: bytes, marks: Marks, restyle: Restyle, number: int) -> bytes:
    """The row with its marks on and earlier marks off; a marked cell that is not there is made.

    `number` counts from 0. Raises Broken for cells out of order or in another row.
    """
    document = Document(row)
    cells = _placed(document.root, number)
    for column, cell in cells.items():
        style = int(cell.attributes.get("s", "0"))
        new = restyle.cell(style, marks.get(column))
        if new != style:
            document.set(cell, s=str(new))
    missing = sorted(marks.keys() - cells.keys())
    for column in missing:
        style = restyle.cell(_empty_style(document.root, column, restyle), marks[column])
        made = new_cell(number, column, style, document.root.prefix)
        following = next((cell for at, cell in cells.items() if at > column), None)
        if following:
            document.insert(following.start, made)
        else:
            document.append(document.root, made)
    if missing and "spans" in document.root.attributes:
        document.set(document.root, spans=None)  # a hint that would no longer be true
    return document.result()


def new_row(number: int, marks: Marks, restyle: Restyle, prefix: str) -> bytes:
    """A row that was not there, of only marked cells."""
    cells = b"".join(
        new_cell(number, at, restyle.cell(restyle.of_column(at), marks[at]), prefix)
        for at in sorted(marks)
    )
    opening, closing = f'<{prefix}row r="{number + 1}">', f"</{prefix}row>"
    return opening.encode() + cells + closing.encode()


def new_cell(row: int, column: int, style: int, prefix: str) -> bytes:
    """An empty cell with a style."""
    return f'<{prefix}c r="{cell_name(row, column)}" s="{style}"/>'.encode()


def _placed(row: Element, number: int) -> dict[int, Element]:
    """{column: cell}; a cell that does not say where it is stands right of the last."""
    found: dict[int, Element] = {}
    column = -1
    for cell in row.each("c"):
        at = (number, column + 1)
        if "r" in cell.attributes:
            at = position(cell.attributes["r"])
        if at[0] != number or at[1] <= column:
            raise Broken("cells out of order")
        column = at[1]
        found[column] = cell
    return found


def _empty_style(row: Element, column: int, restyle: Restyle) -> int:
    if is_true(row.attributes.get("customFormat")):
        return int(row.attributes.get("s", "0"))
    return restyle.of_column(column)
