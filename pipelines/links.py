"""Cells that are a formula on another workbook: what they show is what was there some day (E23)."""

from collections.abc import Iterator

from pipelines.distinct import shown
from pipelines.harmonise import Harmonised
from pipelines.problems import Problem
from pipelines.workbook import cell_name


def links(harmonised: Harmonised) -> Iterator[Problem]:
    """A blocking problem at each that says what a row is about, a warning per column of figures."""
    table, figures = harmonised.table, dict[int, list[int]]()
    if not table.raw.linked:
        return
    names = {at: name for name, at in table.columns.items()}
    rows = set((harmonised.frame["row"].to_numpy(dtype=int) - 1).tolist())
    for row, at in sorted(table.raw.linked):
        if at not in names or row not in rows:
            continue
        if table.sheet.column(names[at]).measure:
            figures.setdefault(at, []).append(row)
            continue
        found = shown(table.raw.rows[row][at])
        yield Problem("E23", "linked_name", "block", table.raw.name, row + 1,
                      table.header(names[at]), cell_name(row, at), found=found)  # fmt: skip
    for at, linked in figures.items():
        yield Problem("E23", "linked_figures", "warn", table.raw.name, linked[0] + 1,
                      table.header(names[at]), cell_name(linked[0], at),
                      found=str(len(linked)))  # fmt: skip
