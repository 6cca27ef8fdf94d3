"""Names that were lost: an error, or a formula without a value, where a label or header stands."""

from collections.abc import Iterator

from pipelines import values
from pipelines.layout.grid import Grid
from pipelines.layout.head import Head
from pipelines.layout.reading import Reading
from pipelines.layout.sorts import Rows
from pipelines.problems import Problem
from pipelines.workbook import cell_name


def broken_names(reading: Reading, rows: Rows) -> Iterator[Problem]:
    """A blocking problem (E23) at each: what stands above or beside it is not what it said."""
    for at in sorted(_places(reading, rows)):
        if reading.grid.is_broken(*at):
            yield _problem(reading.grid, at)


def has_broken_name(reading: Reading, row: int) -> bool:
    """Whether a label of that row was lost."""
    return any(reading.grid.is_broken(row, head.at) for head in reading.of("label"))


def has_broken_header(reading: Reading, head: Head) -> bool:
    """Whether what stands above a column was lost."""
    rows = range(reading.top, reading.top + reading.height)
    return any(reading.grid.is_broken(row, head.at) for row in rows)


def _places(reading: Reading, rows: Rows) -> set[tuple[int, int]]:
    named = [head.at for head in reading.heads if head.role not in ("empty", "note")]
    headers = {(row, at) for row in range(reading.top, reading.top + reading.height)
               for at in named}  # fmt: skip
    labels = [head.at for head in reading.of("label")]
    return headers | {(row, at) for row in (*rows.data, *rows.unclear) for at in labels}


def _problem(grid: Grid, at: tuple[int, int]) -> Problem:
    place = grid.place(*at)
    written = grid.own(*at)
    error = str(written) if values.is_error(written) else grid.raw.errors.get(place, "")
    kind = "error_cell" if error else "unsaved_formula"
    return Problem("E23", kind, "block", grid.raw.name, place[0] + 1,
                   cell=cell_name(*place), found=error)  # fmt: skip
