"""A table found in a sheet: where its header stands, which column is which, what it leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from data.reference import normalise
from data.sheets.sheet import Sheet
from pipelines.broken_letters import mended
from pipelines.headers import known
from pipelines.layout.grid import is_figure
from pipelines.problems import Problem
from pipelines.thousands import in_thousands
from pipelines.workbook import Cell, RawSheet, cell_name


@dataclass(frozen=True)
class Table:
    """One table found: where its header stands (0-based row) and which column holds what."""

    raw: RawSheet
    sheet: Sheet
    header_row: int
    columns: dict[str, int]  # {"clients": 7}: 0-based column in the sheet
    score: float  # share of the filled headers that were recognised
    ignored: frozenset[str] = field(default=frozenset())  # headers a person said not to read
    everywhere: dict[str, str] = field(default_factory=dict)  # what a person said of every row

    def header(self, name: str) -> str:
        """The header of that column as the partner wrote it."""
        return written(self.raw.rows[self.header_row][self.columns[name]])

    @property
    def places(self) -> frozenset[int]:
        """The columns of the sheet that are read."""
        return frozenset(self.columns.values())

    def seconds(self) -> list[tuple[str, int]]:
        """Columns that mean what another one means that is read: (column name, position)."""
        return [
            (name, position)
            for position, header in self.unread()
            if header not in self.ignored
            for name, _ in known(self.sheet.name, header)
        ]

    def unread(self) -> list[tuple[int, str]]:
        """Position and normalised text of the headers that have no place."""
        cells = self.raw.rows[self.header_row]
        rest = [(i, cell) for i, cell in enumerate(cells) if i not in self.places]
        return [(i, normalise(str(cell))) for i, cell in rest if written(cell)]


def written(cell: Cell) -> str:
    """A header on one line, without spaces around it."""
    return mended(" ".join(str(cell).split()))


def left_out(table: Table) -> Iterator[Problem]:
    """Everything in the sheet around the table that is not read, or is read but hidden."""
    yield from _other_columns(table)
    yield from _above(table)
    yield from _thousands_above(table)
    yield from _hidden_parts(table)


def _other_columns(table: Table) -> Iterator[Problem]:
    cells = table.raw.rows[table.header_row]
    place = Problem("E21", "column_not_read", "info", table.raw.name, table.header_row + 1)
    seconds = {position: name for name, position in table.seconds()}
    checked = {normalise(header) for ratio in table.sheet.ratios if ratio.over in table.columns
               for header in ratio.headers}  # fmt: skip
    for position, header in table.unread():
        at = replace(place, column=written(cells[position]), found=written(cells[position]),
                     cell=cell_name(table.header_row, position))  # fmt: skip
        name = seconds.get(position)
        if name is None:
            yield from () if header in checked else (at,)
            continue
        first = table.header(name)
        twice = table.sheet.column(name).measure or normalise(first) == header
        yield replace(at, code="E15", expected=first, kind="column_twice" if twice else
                      "column_beside", severity="block" if twice else "warn")  # fmt: skip
    for position in _headless(table):
        yield replace(place, kind="column_without_header", severity="warn",
                      cell=cell_name(table.header_row, position))  # fmt: skip


def _headless(table: Table) -> list[int]:
    """The columns without a header that have a figure below the header row."""
    body = table.raw.rows[table.header_row + 1 :]
    headed = table.places | {position for position, _ in table.unread()}
    rest = set(range(max(map(len, body), default=0))) - headed
    return [at for at in sorted(rest)
            if any(is_figure(row[at]) for row in body if at < len(row))]  # fmt: skip


def _above(table: Table) -> Iterator[Problem]:
    """Rows above the header that hold figures, as a table does that nobody recognised."""
    for row, cells in enumerate(table.raw.rows[: table.header_row]):
        filled = [cell for cell in cells if cell != ""]
        if len(filled) > 2 and sum(map(is_figure, filled)) > 1:
            yield Problem("E21", "above_not_read", "warn", table.raw.name, row + 1,
                          cell=cell_name(row, 0))  # fmt: skip
            return


def _thousands_above(table: Table) -> Iterator[Problem]:
    """A title that says that all amounts are thousands: of which columns is not ours to say."""
    for row, cells in enumerate(table.raw.rows[: table.header_row]):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and in_thousands(cell):
                yield Problem("E12", "in_thousands", "block", table.raw.name, row + 1,
                              cell=cell_name(row, column), found=written(cell))  # fmt: skip


def _hidden_parts(table: Table) -> Iterator[Problem]:
    """Hidden rows and columns inside the table are read, and said to be."""
    raw = table.raw
    rows = sorted(row + 1 for row in raw.hidden_rows if row > table.header_row)
    columns = sorted(raw.hidden_columns & table.places)
    if rows:
        listed = ", ".join(str(row) for row in rows[:10])
        yield Problem("E21", "hidden_rows", "warn", raw.name, rows[0], found=listed)
    if columns:
        listed = ", ".join(cell_name(table.header_row, column) for column in columns)
        yield Problem("E21", "hidden_columns", "warn", raw.name, found=listed)
