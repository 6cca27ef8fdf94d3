"""A column as its different cells: the same cells as the sheet holds, in the same order."""

from datetime import date

import numpy as np
import pytest

from pipelines import distinct
from pipelines.workbook import RawSheet

ROWS = [
    ["Maand", "Aantal", "Ja"],
    [date(2026, 1, 1), 1.0, True],
    [date(2026, 1, 1), "", 1.0],
    [date(2026, 2, 1), 1.0, False],
    ["", 0.0],
]


def cells(column):
    return [column.cell(row) for row in range(len(column.places))]


@pytest.mark.parametrize("at_once", [2_000_000, 1])
def test_every_row_has_its_own_cell_however_many_columns_are_looked_at_together(
    monkeypatch, at_once
):
    monkeypatch.setattr(distinct, "_AT_ONCE", at_once)
    month, count, sure = distinct.columns(RawSheet("Blad1", ROWS))
    assert cells(month) == [row[0] for row in ROWS]
    assert cells(count) == [row[1] for row in ROWS]
    assert cells(sure) == ["Ja", "True", 1.0, "False", ""]
    assert month.cells == ["Maand", date(2026, 1, 1), date(2026, 2, 1), ""]


def test_of_some_rows_the_different_cells_are_in_the_order_of_those_rows():
    column = distinct.columns(RawSheet("Blad1", [[c] for c in "abcabd"]))[0]
    some = column.within(np.array([5, 1, 3, 1]))
    assert some.cells == ["d", "b", "a"] and some.places.tolist() == [0, 1, 2, 1]
    assert column.within(slice(0)).cells == []
    assert column.holding(lambda cell: cell > "b").tolist() == [False, False, True] + [
        False, False, True]  # fmt: skip


def test_a_sheet_without_cells_has_no_columns():
    assert distinct.columns(RawSheet("Leeg", [])) == []
    assert distinct.columns(RawSheet("Leeg", [[], []])) == []


def test_the_different_cells_are_found_once():
    raw = RawSheet("Blad1", ROWS)
    assert distinct.columns(raw) is distinct.columns(raw)
