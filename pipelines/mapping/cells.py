"""Cells of a sheet read as something else than what stands in them."""

from collections.abc import Iterator
from dataclasses import replace

from pipelines.distinct import shown
from pipelines.mapping.told import SheetTold
from pipelines.problems import Problem
from pipelines.reading.findings import position
from pipelines.workbook import Cell, RawSheet


def corrections(raw: RawSheet, told: SheetTold) -> Iterator[Problem]:
    """A note for each cell that is read as something else than what stands in it."""
    for cell, value in told.cells.items():
        at = position(cell)
        if at:
            yield Problem("E21", "cell_corrected", "info", raw.name, at[0] + 1, cell=cell,
                          found=shown(cell_at(raw, at)), expected=value)  # fmt: skip


def corrected(raw: RawSheet, cells: dict[str, str]) -> RawSheet:
    """With other values in some cells of it; what was wrong with those is gone."""
    at = {place: value for cell, value in cells.items() if (place := position(cell))}
    width = max(map(len, raw.rows), default=0)
    within = {place: value for place, value in at.items()
              if place[0] < len(raw.rows) and place[1] < width}  # fmt: skip
    if not within:
        return raw
    errors = {place: error for place, error in raw.errors.items() if place not in within}
    whole = replace(raw, errors=errors, unsaved=raw.unsaved - within.keys(),
                    percent=raw.percent - within.keys(),
                    linked=raw.linked - within.keys())  # fmt: skip
    return changed(whole, within)


def cell_at(raw: RawSheet, at: tuple[int, int]) -> Cell:
    """What is written there; "" beyond the end of the sheet."""
    row = raw.rows[at[0]] if at[0] < len(raw.rows) else []
    return row[at[1]] if at[1] < len(row) else ""


def changed(raw: RawSheet, changes: dict[tuple[int, int], str]) -> RawSheet:
    """The sheet with other texts at these places."""
    if not changes:
        return raw
    rows = list(raw.rows)
    for (row, column), word in changes.items():
        if rows[row] is raw.rows[row]:
            rows[row] = list(raw.rows[row])
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = word
    return replace(raw, rows=rows)
