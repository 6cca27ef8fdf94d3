"""A sheet and how each cell of it is read, as a value."""

from dataclasses import dataclass, field
from typing import Literal

from pipelines.workbook import Cell

Role = Literal["header", "label", "figure", "total", "left_out", "unknown"]
Place = tuple[int, int]  # 0-based row and column in the sheet


@dataclass(frozen=True)
class HeaderSeen:
    """One heading: where it stands, its words, and what each name it speaks of is read as, e.g.
    `{"leveringsvorm": "VPT"}`; a column that is about something itself has that name with ""."""

    place: Place
    words: str
    role: Role
    means: dict[str, Cell] = field(default_factory=dict, hash=False)
    likely: str = ""  # the column that what stands below it looks like


@dataclass(frozen=True)
class SheetSeen:
    """`rows` are the first of the sheet as the partner wrote them; `roles` what cells of those are
    read as; `missing` the columns of its kind without which it cannot be read."""

    name: str
    rows: list[list[Cell]]
    kind: str = ""  # "": we do not know
    headers: tuple[HeaderSeen, ...] = ()
    roles: dict[Place, Role] = field(default_factory=dict, hash=False)
    missing: tuple[str, ...] = ()

    def filled(self, roles: dict[Place, Role]) -> dict[Place, Role]:
        """Of these roles those of cells that are shown and hold something."""
        return {at: role for at, role in roles.items() if self.cell(at) != ""}

    def cell(self, at: Place) -> Cell:
        """What is written there; "" outside what is shown."""
        row, column = at
        shown = 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row])
        return self.rows[row][column] if shown else ""
