"""Spellings become codes; an unknown one is a problem with the nearest known spelling beside it."""

import numpy as np
import pandas as pd
from rapidfuzz import process

from data.reference import gemeenten, merged_names, normalise, spellings
from data.sheets.sheet import Column
from pipelines import values
from pipelines.cells import Cells, mapped
from pipelines.problems import Problem
from pipelines.workbook import Cell
from texts import has_text, text

CLOSE_ENOUGH = 75  # rapidfuzz score from which a spelling is worth proposing


def codes(
    cells: Cells, column: Column, raw: tuple[Cell, ...], told: dict[str, pd.Series],
    problems: list[Problem],
) -> pd.Series:  # fmt: skip
    known = spellings(column.codes)
    read, unread = mapped(raw, lambda cell: _spelled(cell, known))
    for i in unread:
        problems.append(_unknown(cells, column, i, str(raw[i]), known))
    blank = [i for i in np.flatnonzero(read.isna()) if i not in set(unread)]
    if blank and column.blank is None:
        problems += [cells.problem(i, column, "E12", "empty_cell") for i in blank]
    for name in sorted({name for found in read.dropna() for name in found} - {column.codes}):
        extra = read.map(lambda found, name=name: found.get(name), na_action="ignore")
        told[name] = extra
    if column.codes == "gemeente":
        problems += _merged_notes(cells, column, raw)
    code = read.map(lambda found: found[column.codes], na_action="ignore").astype("object")
    return code.where(code.notna(), column.blank)


def _spelled(cell: Cell, known: dict[str, dict[str, str]]) -> dict[str, str] | None:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = normalise(str(cell))
    if text in known:
        return known[text]
    if isinstance(cell, str) and values.is_missing(cell):
        return None
    raise values.NotReadable


def _unknown(
    cells: Cells, column: Column, index: int, found: str, known: dict[str, dict[str, str]]
) -> Problem:
    near = process.extractOne(normalise(found), known.keys(), score_cutoff=CLOSE_ENOUGH)
    code = "E13" if column.codes == "gemeente" else "E12"
    if not near:
        return cells.problem(index, column, code, "unknown_code", found=found.strip())
    proposed = code_name(column.codes, known[near[0]][column.codes])
    return cells.problem(
        index, column, code, "unknown_code_near", found=found.strip(), expected=proposed
    )


def code_name(codes: str, code: str) -> str:
    """A code as people know it: `Rotterdam` for GM0599, `VV5` for VV05."""
    if codes == "gemeente":
        names = gemeenten().set_index("gemeente")["name"]
        return str(names.get(code, code))
    label = f"codes.{codes}.{code}"
    return text(label) if has_text(label) else code


def _merged_notes(cells: Cells, column: Column, raw: tuple[Cell, ...]) -> list[Problem]:
    """One note per name of a gemeente that no longer exists: it is counted with its successor."""
    old = merged_names()
    seen: dict[str, int] = {}
    for i, cell in enumerate(raw):
        name = normalise(str(cell))
        if name in old:
            seen.setdefault(name, i)
    return [
        Problem("E13", "gemeente_merged", "info", cells.table.raw.name, int(cells.rows[i]) + 1,
                cells.table.header(column.name), cells.name(i, column.name),
                found=str(raw[i]).strip(), expected=code_name("gemeente", old[name]))
        for name, i in seen.items()
    ]  # fmt: skip
