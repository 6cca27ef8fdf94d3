"""What a scan of one sheet finds that calamine does not tell: the same for both ways to scan."""

import re
from dataclasses import dataclass, field

from pipelines.reading.links import MOST_LINKS
from pipelines.reading.package import Broken
from pipelines.workbook import Cell, RawSheet

Position = tuple[int, int]  # 0-based row, column

MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384  # of the format itself
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})\Z")


@dataclass
class Findings:
    """Positions are 0-based; `bottom` and `right` count the rows and columns down to the last
    cell that holds anything; hidden ranges run from first to last, both included."""

    bottom: int = 0
    right: int = 0
    text_bytes: int = 0  # of shared texts, counted for every cell that shows one
    errors: dict[Position, str] = field(default_factory=dict)
    unsaved: set[Position] = field(default_factory=set)
    percent: set[Position] = field(default_factory=set)
    linked: set[Position] = field(default_factory=set)  # the first formulas on another workbook
    merged: list[tuple[Position, Position]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)

    odd_tags: int = field(default=0, compare=False)  # looked at one by one

    @property
    def count(self) -> int:
        """How much was found, which is what it costs in memory and time."""
        found = (self.errors, self.unsaved, self.percent, self.merged, self.hidden_rows,
                 self.hidden_columns)  # fmt: skip
        return sum(map(len, found)) + self.odd_tags

    def reach(self, rows: int, columns: int) -> None:
        """Cells that hold something go down to `rows` and right to `columns`, counted from 1.

        Raises Broken outside the format's own bounds, where calamine would follow.
        """
        if rows > MAX_ROWS or columns > MAX_COLUMNS:
            raise Broken("a cell outside the sheet")
        self.bottom, self.right = max(self.bottom, rows), max(self.right, columns)

    def link(self, at: Position) -> None:
        """Take in a formula on another workbook."""
        if len(self.linked) < MOST_LINKS:
            self.linked.add(at)

    def hide_columns(self, attributes: dict[str, str]) -> None:
        """Take in one `<col>`."""
        if is_true(attributes.get("hidden")):
            first, last = (int(attributes.get(edge, "0")) for edge in ("min", "max"))
            self.hidden_columns.append((first - 1, last - 1))

    def merge(self, area: str) -> None:
        """Take in one merged area such as `A1:B2`. Raises Broken if it is no area."""
        first, _, last = area.partition(":")
        self.merged.append((position(first), position(last or first)))

    def sheet(self, name: str, hidden: bool, rows: list[list[Cell]]) -> RawSheet:
        """All of this with the cells; hidden rows and columns only where there are cells."""
        columns = (
            column
            for first, last in self.hidden_columns
            for column in range(max(first, 0), min(last + 1, self.right))
        )
        return RawSheet(
            name=name,
            rows=rows,
            hidden=hidden,
            hidden_rows=frozenset(row for row in self.hidden_rows if 0 <= row < self.bottom),
            hidden_columns=frozenset(columns),
            merged=tuple(self.merged),
            errors=self.errors,
            unsaved=frozenset(self.unsaved),
            percent=frozenset(self.percent),
            linked=frozenset(self.linked),
        )


def is_true(value: str | None) -> bool:
    """Whether an XML attribute says yes."""
    return value in ("1", "true")


def position(reference: str) -> Position:
    """(13, 1) for `B14`. Raises Broken for anything else."""
    match = _REFERENCE.match(reference)
    if not match or not int(match[2]):
        raise Broken(f"no cell: {reference[:20]}")
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1
