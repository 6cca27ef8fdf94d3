"""Spellings become codes, text becomes numbers and dates: a table becomes a typed frame."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from rapidfuzz import process

from data.reference import gemeenten, merged_names, normalise, spellings
from data.sheets.sheet import Column, Sheet
from pipelines import values
from pipelines.problems import Problem
from pipelines.recognise import Table
from pipelines.workbook import Cell, cell_name, column_name
from texts import has_text, text

CLOSE_ENOUGH = 75  # rapidfuzz score from which a spelling is worth proposing


@dataclass(frozen=True)
class Harmonised:
    """`frame` has one row per row of the table: `row` (as the partner sees it), every dimension,
    every measure (float, NaN is missing) and its `<measure>_cell`."""

    table: Table
    frame: pd.DataFrame
    problems: list[Problem] = field(default_factory=list)

    @property
    def sheet(self) -> Sheet:
        """The declaration of the table's kind."""
        return self.table.sheet


def harmonise(table: Table, partner: str, aliases: dict[str, str]) -> Harmonised:
    """The table as typed columns, and a problem for every cell that cannot be read.

    `aliases` are the programme's partner names, normalised, with their slugs.
    """
    cells = _Cells(table)
    problems: list[Problem] = []
    columns: dict[str, object] = {"row": cells.rows + 1}
    told: dict[str, pd.Series] = {}
    for column in table.sheet.columns:
        if column.type == "partner":
            problems += _other_partner(cells, column, partner, aliases)
        else:
            columns |= _read(cells, column, told, problems)
    frame = pd.DataFrame(columns)
    _fill_told(frame, table, told, problems)
    return Harmonised(table, frame, problems)


class _Cells:
    """The cells below the header, column by column, blank rows left out."""

    def __init__(self, table: Table) -> None:
        self.table = table
        body = table.raw.rows[table.header_row + 1 :]
        width = max(table.columns.values()) + 1
        positions = sorted(set(table.columns.values()))
        filled = [
            i for i, row in enumerate(body)
            if any(p < len(row) and row[p] != "" for p in positions)
        ]  # fmt: skip
        self.rows = np.array(filled, dtype=np.int64) + table.header_row + 1
        whole = [row if len(row) >= width else [*row, *[""] * (width - len(row))]
                 for row in (body[i] for i in filled)]  # fmt: skip
        self._columns = list(zip(*whole, strict=False)) if whole else [()] * width

    def of(self, name: str) -> tuple[Cell, ...] | None:
        """The cells of a column, or None when the table does not have it."""
        position = self.table.columns.get(name)
        return None if position is None else self._columns[position]

    def name(self, index: int, column: str) -> str:
        """The name of the cell in the index-th row."""
        return cell_name(int(self.rows[index]), self.table.columns[column])

    def problem(self, index: int, column: Column, code: str, kind: str, **more: str) -> Problem:
        """A blocking problem with one cell, with its place."""
        return Problem(
            code, kind, "block", self.table.raw.name, int(self.rows[index]) + 1,
            self.table.header(column.name), self.name(index, column.name), **more,
        )  # fmt: skip


def _read(
    cells: _Cells, column: Column, told: dict[str, pd.Series], problems: list[Problem]
) -> dict[str, object]:
    """The typed values of one column, by name in the table."""
    raw = cells.of(column.name)
    if column.measure:
        return _measure(cells, column, raw, problems)
    if raw is None:
        blank = column.blank if column.type == "code" else None
        return {column.name: pd.Series([blank] * len(cells.rows), dtype="object")}
    if column.type == "code":
        return {column.name: _codes(cells, column, raw, told, problems)}
    if column.type == "text":
        return {column.name: _mapped(raw, _text)[0]}
    parse = values.month if column.type == "period" else values.day
    read, unread = _mapped(raw, parse)
    kind = "not_a_month" if column.type == "period" else "not_a_date"
    problems += [cells.problem(i, column, "E12", kind, found=_shown(raw[i])) for i in unread]
    if column.required:
        blank_cells = [i for i in np.flatnonzero(read.isna()) if i not in unread]
        problems += [cells.problem(i, column, "E12", "empty_cell") for i in blank_cells]
    return {column.name: read}


def _text(cell: Cell) -> str | None:
    return str(cell).replace("\u00a0", " ").strip() or None


def _measure(
    cells: _Cells, column: Column, raw: tuple[Cell, ...] | None, problems: list[Problem]
) -> dict[str, object]:
    cell_column = f"{column.name}_cell"
    if raw is None:
        empty = pd.Series(np.nan, index=range(len(cells.rows)))
        return {column.name: empty, cell_column: pd.Series([None] * len(cells.rows), dtype="object")}
    problems += _broken_formulas(cells, column)
    if set(map(type, raw)) <= {float, int}:
        read = pd.Series(np.array(raw, dtype=float))
    else:
        thousands = "." if column.type == "count" or _has_comma(raw) else "?"
        found, unread = _mapped(raw, lambda cell: _number(cell, thousands))
        read = found.astype(float)
        problems += [_unread_number(cells, column, i, raw[i]) for i in unread]
    if column.type == "percent":
        read = _percentages(cells, column, read)
    letters = column_name(cells.table.columns[column.name])
    named = pd.Series([f"{letters}{row + 1}" for row in cells.rows.tolist()], dtype="object")
    return {column.name: read, cell_column: named.where(read.notna(), None)}


def _number(cell: Cell, thousands: str) -> float | None:
    """A figure; in a column of amounts without any comma, `1.234` could mean two things."""
    if thousands == "?" and isinstance(cell, str):
        digits = cell.strip().split(".")
        if len(digits) == 2 and len(digits[1]) == 3 and digits[1].isdigit() and digits[0] != "0":
            raise values.NotReadable
        return values.number(cell, "")
    return values.number(cell, thousands)


def _has_comma(raw: tuple[Cell, ...]) -> bool:
    return any(isinstance(cell, str) and "," in cell for cell in raw)


def _unread_number(cells: _Cells, column: Column, index: int, cell: Cell) -> Problem:
    return cells.problem(index, column, "E12", "not_a_number", found=_shown(cell))


def _broken_formulas(cells: _Cells, column: Column) -> list[Problem]:
    """Cells that calamine shows as empty but that hold an error or a formula without its value."""
    raw, position = cells.table.raw, cells.table.columns[column.name]
    inside = set(cells.rows.tolist())
    places = [(row, text, "error_cell") for (row, at), text in raw.errors.items() if at == position]
    places += [(row, "", "unsaved_formula") for row, at in raw.unsaved if at == position]
    return [
        Problem("E23", kind, "block", raw.name, row + 1, cells.table.header(column.name),
                cell_name(row, position), found=text)
        for row, text, kind in sorted(places)
        if row in inside or row > cells.table.header_row
    ]  # fmt: skip


def _percentages(cells: _Cells, column: Column, read: pd.Series) -> pd.Series:
    """7.8 for 7,8 %: cells that Excel shows as a percentage hold 0.078."""
    position = cells.table.columns[column.name]
    shown = cells.table.raw.percent
    as_share = np.array([(int(row), position) in shown for row in cells.rows])
    return read.where(~as_share, read * 100) if as_share.any() else read


def _codes(
    cells: _Cells, column: Column, raw: tuple[Cell, ...], told: dict[str, pd.Series],
    problems: list[Problem],
) -> pd.Series:  # fmt: skip
    known = spellings(column.codes)
    read, unread = _mapped(raw, lambda cell: _spelled(cell, known))
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
    cells: _Cells, column: Column, index: int, found: str, known: dict[str, dict[str, str]]
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


def _merged_notes(cells: _Cells, column: Column, raw: tuple[Cell, ...]) -> list[Problem]:
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


def _fill_told(
    frame: pd.DataFrame, table: Table, told: dict[str, pd.Series], problems: list[Problem]
) -> None:
    """What one cell told about another column: filled in where that one says nothing.

    "VPT geclusterd" as leveringsvorm also tells the vpt_type. Two cells that contradict each other
    are a problem, not a choice.
    """
    names = {column.codes: column.name for column in table.sheet.columns if column.codes}
    for codes, extra in told.items():
        name = names.get(codes)
        if name is None:
            continue
        said = frame[name].isin(["", "onbekend"]) | frame[name].isna()
        clash = np.flatnonzero(extra.notna() & ~said & (extra != frame[name]))
        for i in clash:
            row = int(frame["row"].iloc[i])
            problems.append(
                Problem("E12", "contradiction", "block", table.raw.name, row,
                        table.sheet.column(name).header, found=str(frame[name].iloc[i]),
                        expected=str(extra.iloc[i]))
            )  # fmt: skip
        frame[name] = frame[name].where(~(said & extra.notna()), extra)


def _other_partner(
    cells: _Cells, column: Column, partner: str, aliases: dict[str, str]
) -> list[Problem]:
    raw = cells.of(column.name)
    if raw is None:
        return []
    read, _ = _mapped(raw, lambda cell: aliases.get(normalise(str(cell)), "?") if cell else None)
    wrong = np.flatnonzero(read.notna() & (read != partner))
    return [
        cells.problem(i, column, "E04", "other_partner", found=_shown(raw[i]), expected=partner)
        for i in wrong
    ]


def _shown(cell: Cell) -> str:
    return str(cell).strip()[:60]


def _mapped(
    raw: tuple[Cell, ...], read: Callable[[Cell], object]
) -> tuple[pd.Series, list[int]]:
    """Each different cell read once. Returns the values (None where nothing) and unread places."""
    different: dict[object, int] = {}
    if bool in set(map(type, raw)):  # True and 1 are one key to a dict, but not to a reader
        raw = tuple(str(cell) if isinstance(cell, bool) else cell for cell in raw)
    places = np.array([different.setdefault(cell, len(different)) for cell in raw], dtype=int)
    found: list[object] = []
    bad: set[int] = set()
    for i, cell in enumerate(different):
        try:
            found.append(read(cell))  # type: ignore[arg-type]
        except values.NotReadable:
            found.append(None)
            bad.add(i)
    taken = np.empty(len(found), dtype="object")
    taken[:] = found
    unread = np.flatnonzero(np.isin(places, list(bad))).tolist() if bad else []
    return pd.Series(taken[places] if len(raw) else [], dtype="object"), unread
