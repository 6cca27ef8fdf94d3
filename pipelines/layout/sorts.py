"""Which rows below a header are figures, totals, names of a group, notes."""

from dataclasses import dataclass, field

from pipelines import values
from pipelines.layout import row_labels
from pipelines.layout.grid import Grid, is_figure
from pipelines.layout.head import Head
from pipelines.layout.row_labels import Labels, Own, flag
from pipelines.workbook import Cell


@dataclass
class Rows:
    """`data` rows with what their labels and the group they stand in say; `totals` and `groups`
    are left out of the figures, `unclear` are rows with figures that nothing says the place of."""

    data: dict[int, Labels] = field(default_factory=dict)
    totals: list[int] = field(default_factory=list)
    groups: dict[int, Labels] = field(default_factory=dict)
    notes: list[int] = field(default_factory=list)
    unclear: list[int] = field(default_factory=list)


def sorted_rows(grid: Grid, body: range, heads: list[Head], kind: str) -> Rows:
    """Every row of the body in its place."""
    sorting = _Sorting(grid, body, heads, kind)
    for row in body:
        if any(grid.is_filled(row, head.at) for head in heads):
            sorting.take(row)
    return sorting.found


class _Sorting:
    """The rows one by one: `group` and `above` are what was said before and still counts."""

    def __init__(self, grid: Grid, body: range, heads: list[Head], kind: str) -> None:
        self.grid, self.body, self.heads, self.kind = grid, body, heads, kind
        self.labels = [head for head in heads if head.role == "label"]
        self.figures = [head.at for head in heads if head.role in ("figures", "total")]
        self.down = row_labels.going_down(grid, body, self.labels)
        self.found = Rows()
        self.group: Labels = {}
        self.above: Labels = {}

    def take(self, row: int) -> None:
        """Put one row in its place."""
        own = {head: self.grid.cell(row, head.at) for head in self.labels}
        flags = self._flags(row, own)
        figures = self._has_figures(row, own)
        if "derived" in flags and figures:
            self.found.notes.append(row)
        elif "total" in flags:
            self.found.totals.append(row)
        elif figures:
            self._figures(row, own)
        else:
            self._texts(row, own)

    def _flags(self, row: int, own: Own) -> set[str]:
        beside = [head.at for head in self.heads if head.role in ("note", "empty")]
        return {flag(cell) for cell in own.values()} | {
            flag(self.grid.own(row, at)) for at in beside
        }

    def _has_figures(self, row: int, own: Own) -> bool:
        if any(self._counts(row, at) for at in self.figures):
            return True
        texts = [cell for at in self.figures if (cell := self.grid.own(row, at)) != ""]
        # "circa 20" is no figure, and no reason to leave the row out in silence
        has_digit = any(sign.isdigit() for cell in texts for sign in str(cell))
        return bool(texts) and (has_digit or row_labels.is_named(own, self.kind))

    def _counts(self, row: int, at: int) -> bool:
        cell: Cell = self.grid.own(row, at)
        missing = cell != "" and values.is_missing(cell)
        return self.grid.is_broken(row, at) or is_figure(cell) or missing

    def _figures(self, row: int, own: Own) -> None:
        named = row_labels.group(own, self.kind)
        if named and row_labels.figures_follow(self.grid, row, self.body, self.labels):
            self.group |= row_labels.placed(self.grid, row, named)
            self.found.groups[row] = named
            self.found.totals.append(row)
            return
        said = row_labels.labels(self.grid, row, own, self.above, self.down)
        if self.labels and not said:
            self.found.unclear.append(row)
            return
        self.above |= said
        self.found.data[row] = self.group | said

    def _texts(self, row: int, own: Own) -> None:
        named = row_labels.caption(self.grid, row, self.heads, self.kind)
        if named:
            if row_labels.speaks_for_another(self.grid, row, named, self.labels, self.down):
                self.found.unclear.append(row)
                return
            self.group |= named
            self.above |= named
            self.found.groups[row] = named
        elif row_labels.is_named(own, self.kind):
            # no figure of it is known; what is below it may need what it says
            self.above |= row_labels.labels(self.grid, row, own, self.above, self.down)
        else:
            self.found.notes.append(row)
