"""Spellings become codes; an unknown one is a problem with the nearest known spelling beside it."""

from dataclasses import replace

import pandas as pd
from rapidfuzz import process

from data.reference import gemeenten, merged_names, normalise, spellings
from data.sheets.sheet import Column
from pipelines import values
from pipelines.cells import Cells
from pipelines.distinct import Different, Read, mapped, shown
from pipelines.problems import Problem
from pipelines.workbook import Cell
from texts import has_text, text

CLOSE_ENOUGH = 75  # rapidfuzz score from which a spelling is worth proposing


def codes(
    cells: Cells, column: Column, raw: Different, told: dict[str, pd.Series],
    problems: list[Problem],
) -> pd.Series:  # fmt: skip
    """The codes of a column, the declared one for blanks; what else a cell told is in `told`."""
    known = spellings(column.codes)
    read = mapped(raw, lambda cell: _spelled(cell, known))
    problems += [_unknown(cells, column, i, shown(raw.cell(i)), known) for i in read.unread]
    if column.blank is None:
        problems += [cells.problem(i, column, "E12", "empty_cell") for i in read.blank]
    spelled = [found or {} for found in read.values]
    for name in sorted({name for found in spelled for name in found} - {column.codes}):
        told[name] = read.taken(found.get(name) for found in spelled)
    if column.codes == "gemeente":
        problems += _merged_notes(cells, column, read)
    problems += _totals_and_parts(cells, column, read)
    return read.taken(found.get(column.codes, column.blank) for found in spelled)


def _totals_and_parts(cells: Cells, column: Column, read: Read) -> list[Problem]:
    """`VPT totaal` beside `VPT geclusterd` would count people twice; on its own it is VPT."""
    totals, parts = {}, set()
    for i, (cell, found) in enumerate(zip(read.cells, read.values, strict=True)):
        if found and "totaal" in normalise(str(cell)).split():
            totals[i] = found[column.codes]
        elif found:
            parts.add(found[column.codes])
    twice = [i for i, code in totals.items() if code in parts]
    return [
        cells.problem(row, column, "E20", "total_and_parts", found=shown(read.cells[i]))
        for i in twice
        for row in read.rows([i])
    ]


def _spelled(cell: Cell, known: dict[str, dict[str, str]]) -> dict[str, str] | None:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = normalise(str(cell))
    if text in known:
        return known[text]
    if values.is_blank(cell):
        return None
    raise values.NotReadable


def _unknown(
    cells: Cells, column: Column, index: int, found: str, known: dict[str, dict[str, str]]
) -> Problem:
    near = process.extractOne(normalise(found), known.keys(), score_cutoff=CLOSE_ENOUGH)
    code = "E13" if column.codes == "gemeente" else "E12"
    also = {"name": column.name}  # somebody may say what it means in this column
    if not near:
        found_one = cells.problem(index, column, code, "unknown_code", found=shown(found))
        return replace(found_one, also=also)
    proposed = code_name(column.codes, known[near[0]][column.codes])
    near_one = cells.problem(
        index, column, code, "unknown_code_near", found=shown(found), expected=proposed
    )
    return replace(near_one, also=also)


def code_name(codes: str, code: str) -> str:
    """A code as people know it: `Rotterdam` for GM0599, `VV5` for VV05."""
    if codes == "gemeente":
        names = gemeenten().set_index("gemeente")["name"]
        return str(names.get(code, code))
    label = f"codes.{codes}.{code}"
    return text(label) if has_text(label) else code


def _merged_notes(cells: Cells, column: Column, read: Read) -> list[Problem]:
    """One note per name of a gemeente that no longer exists: it is counted with its successor."""
    old = merged_names()
    seen: dict[str, int] = {}
    for at, cell in enumerate(read.cells):
        name = normalise(str(cell))
        if name in old and name not in seen:
            seen[name] = at
    return [
        Problem("E13", "gemeente_merged", "info", cells.table.raw.name, int(cells.rows[i]) + 1,
                cells.table.header(column.name), cells.name(i, column.name),
                found=str(read.cells[at]).strip(), expected=code_name("gemeente", old[name]))
        for name, at in seen.items() for i in read.rows([at])[:1]
    ]  # fmt: skip
