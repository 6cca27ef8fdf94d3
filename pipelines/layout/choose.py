"""Which reading of each part of a sheet is the right one; between two as good is asked."""

from dataclasses import dataclass, field, replace

from data.sheets import DECLARED
from pipelines.layout.areas import areas, has_figures
from pipelines.layout.around import Source
from pipelines.layout.doubts import doubts
from pipelines.layout.grid import Grid
from pipelines.layout.head import Area
from pipelines.layout.limits import may_lie_on_its_side
from pipelines.layout.reading import Reading, doubled
from pipelines.layout.whole import Around, Chosen, best, named, texts
from pipelines.mapping.told import SheetTold
from pipelines.problems import Problem
from pipelines.workbook import RawSheet, cell_name

LEAST = 3.0  # a score below which an area is hardly a table of ours
MARGIN = 1.0  # a score that much lower is no rival


@dataclass
class Found:
    """All tables of a sheet, and why parts of it could not be read."""

    tables: list[Chosen] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def tables(raw: RawSheet, file: str, told: SheetTold) -> Found:
    """Every table in a sheet, upright or on its side."""
    upright = _of_grid(Grid(raw), file, told)
    if not upright.problems or not may_lie_on_its_side(raw):
        return upright
    turned = _of_grid(Grid(raw, turned=True), file, told)
    sure = turned.tables and not turned.problems and not any(map(is_doubtful, turned.tables))
    return turned if sure else upright


def is_doubtful(chosen: Chosen) -> bool:
    """Whether something of a table must be asked before it can be read."""
    return any(doubt.blocks for doubt in doubts(chosen.reading, chosen.rows))


def _of_grid(grid: Grid, file: str, told: SheetTold) -> Found:
    found = Found()
    top: list[Source] = []
    above: list[Source] = []
    for area in areas(grid):
        if not has_figures(grid, area):
            above += texts(grid, area, area.bottom)
            continue
        candidates = [
            one for kind in told.kinds
            if (one := best(grid, area, kind, Around(file, [above, top], told.everywhere)))
        ]  # fmt: skip
        chosen = _chosen(grid, area, candidates, file)
        if isinstance(chosen, Problem):
            found.problems.append(chosen)
        else:
            found.tables.append(chosen)
            top = top or [*above, *texts(grid, area, chosen.reading.top)]
        above = []
    if found.tables:  # something of the sheet is read, so it is a part that is not
        found.problems = [replace(one, kind="part_not_read") if one.kind == "sheet_not_recognised"
                          else one for one in found.problems]  # fmt: skip
    return found


def _chosen(grid: Grid, area: Area, candidates: list[Chosen], file: str) -> Chosen | Problem:
    """The one complete reading that beats the others, by its score or by what it is called."""
    complete = [one for one in candidates if not one.reading.missing]
    whole = sorted((one for one in complete if not doubled(one.reading)),
                   key=lambda one: one.reading.score, reverse=True)  # fmt: skip
    place = Problem("E12", "missing_column", "block", grid.raw.name,
                    cell=cell_name(*grid.place(area.top, area.left)))  # fmt: skip
    if not whole and complete:
        return _twice(place, complete[0].reading)
    if not whole:
        return _incomplete(place, candidates, file)
    called = [one for one in whole if one.reading.kind in named(one.reading, file)]
    rivals = [one for one in whole if whole[0].reading.score - one.reading.score < MARGIN]
    if len(rivals) == 1 and (not called or rivals[0] in called):
        return rivals[0]
    if len(called) == 1:
        return called[0]
    best, other = (
        whole[0],
        next(one for one in [*whole[1:], *whole] if one is not whole[0] or len(whole) == 1),
    )
    return replace(place, kind="two_kinds", found=DECLARED[best.reading.kind].title,
                   expected=DECLARED[other.reading.kind].title)  # fmt: skip


def _twice(place: Problem, reading: Reading) -> Problem:
    head = doubled(reading)
    assert head, "it was found to be so"
    return replace(place, code="E15", kind="column_twice", row=head.place[0] + 1, column=head.text,
                   cell=cell_name(*head.place), found=head.text, expected=head.text)  # fmt: skip


def _incomplete(place: Problem, candidates: list[Chosen], file: str) -> Problem:
    best = min(
        candidates, key=lambda one: (len(one.reading.missing), -one.reading.score), default=None
    )
    stray = best is None or len(best.reading.missing) > 1 or best.reading.score < LEAST
    if best is None or stray or "measure" in best.reading.missing and not named(best.reading, file):
        return replace(place, kind="sheet_not_recognised", severity="warn")
    sheet = DECLARED[best.reading.kind]
    wanted = best.reading.missing[0]
    column = next((c for c in sheet.columns if c.name == wanted), sheet.measures[0])
    row, at = best.reading.grid.place(best.reading.top, best.reading.area.left)
    return replace(place, row=row + 1, cell=cell_name(row, at), column=column.header,
                   found=sheet.title, expected=", ".join(column.headers[:4]))  # fmt: skip
