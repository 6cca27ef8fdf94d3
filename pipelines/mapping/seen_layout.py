"""A table that is no clean list, as a person sees how it is read."""

from dataclasses import replace

from pipelines.layout.areas import areas, has_figures
from pipelines.layout.choose import LEAST, is_doubtful
from pipelines.layout.grid import Grid
from pipelines.layout.head import Head
from pipelines.layout.limits import may_lie_on_its_side
from pipelines.layout.whole import Around, Chosen, best
from pipelines.mapping.sheet_seen import HeaderSeen, Place, Role, SheetSeen
from pipelines.mapping.told import SheetTold
from pipelines.workbook import Cell, RawSheet

_ROLES: dict[str, Role] = {"label": "label", "figures": "figure", "total": "total",
                           "derived": "left_out", "note": "left_out",
                           "unknown": "unknown"}  # fmt: skip


def laid_out(plain: SheetSeen, raw: RawSheet, told: SheetTold, file: str) -> SheetSeen | None:
    """The best table of every part of the sheet, upright or on its side."""
    parts = _best_of(Grid(raw), told, file)
    if not _is_whole(parts) and may_lie_on_its_side(raw):
        turned = _best_of(Grid(raw, turned=True), told, file)
        parts = turned if _is_whole(turned) else parts
    if not parts:
        return None
    found, headers = dict[Place, Role](), list[HeaderSeen]()
    for chosen in parts:
        heads = [head for head in chosen.reading.heads if head.role != "empty"]
        headers += [_header(head) for head in heads]
        found |= _roles(chosen, heads)
    first = parts[0].reading
    return replace(plain, kind=first.kind, headers=tuple(headers), roles=plain.filled(found),
                   missing=tuple(first.missing))  # fmt: skip


def _best_of(grid: Grid, told: SheetTold, file: str) -> list[Chosen]:
    parts = []
    for area in areas(grid):
        if not has_figures(grid, area):
            continue
        around = Around(file, [], told.everywhere)
        found = [one for kind in told.kinds if (one := best(grid, area, kind, around))]
        chosen = min(found, key=lambda one: (len(one.reading.missing), -one.reading.score),
                     default=None)  # fmt: skip
        if chosen and (told.kind or chosen.reading.score >= LEAST):
            parts.append(chosen)
    return parts


def _is_whole(parts: list[Chosen]) -> bool:
    return bool(parts) and not any(one.reading.missing or is_doubtful(one) for one in parts)


def _header(head: Head) -> HeaderSeen:
    means: dict[str, Cell] = {name: part[0] for name, part in head.parts.items()}
    if head.role == "label":
        means = {head.name: ""}
    return HeaderSeen(head.place, head.text, _ROLES[head.role], means)


def _roles(chosen: Chosen, heads: list[Head]) -> dict[Place, Role]:
    reading, rows = chosen.reading, chosen.rows
    found: dict[Place, Role] = {}
    for head in heads:
        for row in range(reading.top, reading.top + reading.height):
            found[reading.grid.place(row, head.at)] = "header"
        for row in reading.body:
            role = _ROLES[head.role]
            if row in rows.totals:
                role = "total"
            elif row in rows.notes or row in rows.unclear:
                role = "left_out" if row in rows.notes else "unknown"
            found[reading.grid.place(row, head.at)] = role
    return found
