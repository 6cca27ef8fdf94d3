"""One way to read one area of a sheet as a table of one kind, and the best of all ways."""

from dataclasses import dataclass, field
from functools import cached_property

from data.sheets import DECLARED
from pipelines.layout.grid import Grid, is_figure
from pipelines.layout.head import Area, Head, Part
from pipelines.layout.heads import heads
from pipelines.layout.words import phrase
from pipelines.workbook import Cell

FIGURE_ROWS = 4  # so many rows with figures from the top are looked above for a header
TALLEST = 3  # rows of one header

_FIGURES = ("figures", "total", "derived", "unknown")
_WORTH = {"figures": 2.0, "label": 2.0, "total": 0.5, "derived": 0.5, "unknown": -2.0,
          "note": -0.2, "empty": 0.0}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """An area read as a table of a kind: its header from row `top`, `height` rows tall."""

    grid: Grid
    area: Area
    kind: str
    top: int
    height: int
    heads: list[Head]
    context: dict[str, Part] = field(default_factory=dict)  # what titles and names say of all of it

    @property
    def body(self) -> range:
        """The rows below the header."""
        return range(self.top + self.height, self.area.bottom)

    def of(self, role: str) -> list[Head]:
        """The columns with this role."""
        return [head for head in self.heads if head.role == role]

    @cached_property
    def told(self) -> frozenset[str]:
        """Every name that a label, a header or a title says something of."""
        names = {head.name for head in self.of("label")}
        for head in self.of("figures"):
            names |= set(head.parts)
        return frozenset(names | set(self.context))

    @cached_property
    def missing(self) -> list[str]:
        """The names without which no row is complete."""
        sheet = DECLARED[self.kind]
        names = set(self.told)
        if "month" in names and "year" in names:
            names.add("period")
        if "functie" in names:
            names.add("niveau")
        # figures of the whole region are figures too: without a gemeente they say so
        wanted = [c.name for c in sheet.dimensions
                  if c.required and c.name not in names | {"gemeente"}]  # fmt: skip
        return wanted if "measure" in names else [*wanted, "measure"]

    @property
    def score(self) -> float:
        """How much of the area it explains; two header rows for one are less likely."""
        worth = sum(_WORTH[head.role] for head in self.heads)
        by_content = sum(head.by_content for head in self.of("label"))
        figures = [tuple(sorted((n, str(p[0])) for n, p in head.parts.items()))
                   for head in self.of("figures")]  # fmt: skip
        alike = len(figures) - len(set(figures))
        told = sum(map(len, figures))
        return worth - 0.5 * by_content - 0.3 * (self.height - 1) + 0.2 * told - alike


def readings(grid: Grid, area: Area, kind: str) -> list[Reading]:
    """Every way to read the area as that kind, the best first."""
    found = []
    for lowest in _lowest_header_rows(grid, area):
        for height in range(1, TALLEST + 1):
            top = lowest - height + 1
            if top < area.top or lowest + 1 >= area.bottom:
                continue
            one = Reading(grid, area, kind, top, height, heads(grid, area, top, height, kind))
            if one.of("figures") and _is_header(grid, one):
                found.append(one)
    return sorted(found, key=lambda one: one.score, reverse=True)


def _lowest_header_rows(grid: Grid, area: Area) -> list[int]:
    """Rows that may be the last of a header: right above the first rows with figures, or one of
    those, for years and months are figures too."""
    found: dict[int, None] = {}
    before = last = seen = -1
    for row in range(area.top, area.bottom):
        filled = [c for c in range(area.left, area.right) if grid.own(row, c) != ""]
        if not filled:
            continue
        if any(is_figure(grid.own(row, c)) for c in filled):
            # the first name of a group may stand between the header and its figures
            found |= dict.fromkeys(one for one in (last, before) if one >= 0)
            found[row] = None
            seen += 1
            if seen >= FIGURE_ROWS:
                break
        before, last = last, row
    return list(found)


def _is_header(grid: Grid, one: Reading) -> bool:
    """A header says something in each of its rows and holds no plain figures."""
    columns = [head.at for head in one.heads if head.role != "empty"]
    for row in range(one.top, one.top + one.height):
        cells = [cell for c in columns if (cell := grid.own(row, c)) != ""]
        plain = sum(is_figure(cell) and not _names_something(cell, one.kind) for cell in cells)
        if not cells or plain:
            return False
        # a line above the labels only is a title
        above = any(grid.cell(row, head.at) != "" for head in one.heads if head.role in _FIGURES)
        if not above:
            return False
    return True


def _names_something(cell: Cell, kind: str) -> bool:
    found = phrase(cell, kind)
    return bool(found.period or found.year or not is_figure(cell) and (found.month or found.codes))


def doubled(reading: Reading) -> Head | None:
    """The first column of figures of which another one says the same."""
    seen: set[tuple] = set()
    labels = {head.name for head in reading.of("label")}
    for head in reading.of("figures"):
        key = tuple(sorted((n, str(part[0])) for n, part in head.parts.items() if n not in labels))
        if key in seen or labels & set(head.parts):
            return head
        seen.add(key)
    return None
