"""How a sheet is read, cell by cell, so that a person can see it and point at what is wrong."""

from dataclasses import replace

from data.sheets import DECLARED
from pipelines.layout.limits import too_large
from pipelines.layout.lines import about
from pipelines.mapping.applied import holds_figures, with_headers, with_values
from pipelines.mapping.seen_layout import laid_out
from pipelines.mapping.sheet_seen import HeaderSeen, Place, Role, SheetSeen
from pipelines.mapping.told import SheetTold
from pipelines.recognise import candidates_in, missing_in
from pipelines.table import Table, written
from pipelines.workbook import Cell, RawSheet

SHOWN_ROWS, SHOWN_COLUMNS = 60, 40  # enough to know one's own sheet by
_HEADER_WITHIN = 40
_LIKELY = 0.6  # share of the cells


def seen(raw: RawSheet, told: SheetTold, file: str) -> SheetSeen:
    """The sheet as it is read with what was said of it, or as near to that as we come."""
    rows = [row[:SHOWN_COLUMNS] for row in raw.rows[:SHOWN_ROWS]]
    plain = SheetSeen(raw.name, rows)
    if told.kind == "":
        return plain
    spelled = with_values(raw, told)
    lists = candidates_in(spelled, told)
    whole = next((table for table in lists if not missing_in(table)), None)
    found = _as_list(plain, whole) if whole else None
    if not found and not too_large(raw):
        found = laid_out(plain, with_headers(spelled, told), told, file)
    found = found or (_as_list(plain, lists[0]) if lists else _unknown(plain, told))
    return replace(found, headers=_own_words(found.headers, raw))


def _as_list(plain: SheetSeen, table: Table) -> SheetSeen:
    """One clean list below one row of headers."""
    row = table.header_row
    names = {at: name for name, at in table.columns.items()}
    headers: list[HeaderSeen] = []
    roles: dict[Place, Role] = {}
    for at, cell in enumerate(table.raw.rows[row]):
        if not written(cell):
            continue
        name = names.get(at, "")
        measure = bool(name) and table.sheet.column(name).measure
        role: Role = "figure" if measure else "label" if name else "left_out"
        headers.append(HeaderSeen((row, at), written(cell), role, {name: ""} if name else {}))
        roles |= {(below, at): role for below in range(row + 1, len(plain.rows))}
        roles[(row, at)] = "header"
    missing = tuple(column.name for column in missing_in(table))
    return replace(plain, kind=table.sheet.name, headers=tuple(headers),
                   roles=plain.filled(roles), missing=missing)  # fmt: skip


def _unknown(plain: SheetSeen, told: SheetTold) -> SheetSeen:
    """Nothing of ours: its fullest row without figures is where the headings may be."""
    rows = plain.rows[:_HEADER_WITHIN]
    without = [row for row, cells in enumerate(rows) if any(cells) and not holds_figures(cells)]
    if not without:
        return replace(plain, kind=told.kind or "")
    top = max(without, key=lambda row: (sum(cell != "" for cell in rows[row]), -row))
    below = plain.rows[top + 1 :]
    headers = tuple(
        HeaderSeen((top, at), written(cell), "unknown", likely=_likely(below, at, told.kind))
        for at, cell in enumerate(rows[top])
        if written(cell)
    )
    needed = DECLARED[told.kind].columns if told.kind else ()
    return replace(plain, kind=told.kind or "", headers=headers,
                   roles={header.place: "unknown" for header in headers},
                   missing=tuple(column.name for column in needed if column.required))  # fmt: skip


def _likely(rows: list[list[Cell]], at: int, kind: str | None) -> str:
    """The column of that kind that most cells in a column of the sheet look like."""
    if not kind:
        return ""
    cells = [row[at] for row in rows if at < len(row) and row[at] != ""]
    if not cells or any(isinstance(cell, int | float) for cell in cells):
        return ""  # a number looks like many a code
    name, share = about(cells, kind)
    known = name in {column.name for column in DECLARED[kind].columns}
    return name if known and share >= _LIKELY else ""


def _own_words(headers: tuple[HeaderSeen, ...], raw: RawSheet) -> tuple[HeaderSeen, ...]:
    """Headings as the partner wrote them, also those that somebody explained."""
    found = []
    for header in headers:
        row, at = header.place
        own = written(raw.rows[row][at]) if row < len(raw.rows) and at < len(raw.rows[row]) else ""
        found.append(replace(header, words=own or header.words))
    return tuple(found)
