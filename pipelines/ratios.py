"""Columns that are read for a check alone: hours per week beside fte, for example (E09)."""

from collections.abc import Iterator

import numpy as np

from data.reference import normalise
from data.sheets.links import Ratio
from pipelines import values
from pipelines.harmonise import Harmonised
from pipelines.problems import Problem
from pipelines.table import written
from pipelines.workbook import Cell, cell_name
from texts import number

ROUNDED = 0.05  # fte is written with one decimal
TOGETHER = 3  # more rows than this, all of them wrong, are one thing to say


def ratios(harmonised: Harmonised) -> Iterator[Problem]:
    """A warning at each figure that does not fit the one beside it."""
    for ratio in harmonised.sheet.ratios:
        names = {normalise(header) for header in ratio.headers}
        at = [place for place, header in harmonised.table.unread() if header in names]
        if ratio.over in harmonised.table.columns and at:
            yield from _in_column(harmonised, ratio, at[0])


def _in_column(harmonised: Harmonised, ratio: Ratio, position: int) -> Iterator[Problem]:
    raw = harmonised.table.raw
    rows = harmonised.frame["row"].to_numpy(dtype=int) - 1
    cells = [raw.rows[row][position] if position < len(raw.rows[row]) else "" for row in rows]
    over = harmonised.frame[ratio.over].to_numpy(dtype=float)
    figures = _figures(cells)
    with np.errstate(divide="ignore", invalid="ignore"):
        lowest, highest = figures / (over + ROUNDED), figures / (over - ROUNDED)
    known = (over > ROUNDED) & ~np.isnan(figures)
    wrong = np.flatnonzero(known & ((lowest > ratio.high) | (highest < ratio.low)))
    throughout = len(wrong) > TOGETHER and len(wrong) == known.sum()
    for i in wrong[:1] if throughout else wrong:
        yield Problem(
            ratio.code, "ratio_throughout" if throughout else "ratio_unlikely", "warn", raw.name,
            int(rows[i]) + 1, written(raw.rows[harmonised.table.header_row][position]),
            cell_name(int(rows[i]), position), found=number(figures[i] / over[i], 1),
            expected=f"{ratio.low:g}–{ratio.high:g}",
            also={"over": harmonised.table.header(ratio.over), "many": str(len(wrong))},
        )  # fmt: skip


def _figures(cells: list[Cell]) -> np.ndarray:
    """What can be read; what cannot is no figure, for nothing of this is stored."""
    sign = values.decimal_sign(dict.fromkeys(cells))
    return np.array([_figure(cell, sign) for cell in cells], dtype=float)


def _figure(cell: Cell, sign: str) -> float:
    try:
        found = values.number(cell, sign)
    except values.NotReadable:
        found = None
    return np.nan if found is None else found
