"""Find the list with one row per person in a sheet: its header, its columns, its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from data.reference import normalise
from pipelines.counting.words import ANCHORS, KINDS, figures, uses, waiting
from pipelines.kinds import spoken_of
from pipelines.rows import is_total
from pipelines.table import written
from pipelines.workbook import Cell, RawSheet

HEADER_WITHIN = 30  # rows from the top in which the header must stand


@dataclass(frozen=True)
class PersonList:
    """A list in a sheet: its header stands in the 0-based `header_row`; `columns` says which
    0-based column is used for what, by the names of the declaration and those of `words`."""

    raw: RawSheet
    kind: str
    header_row: int
    columns: dict[str, int]

    def header(self, name: str) -> str:
        """The header of that column as the partner wrote it."""
        return written(self.raw.rows[self.header_row][self.columns[name]])

    def cells(self, name: str) -> list[Cell]:
        """The cells of that column, one per person's row."""
        return [_cell(self.raw.rows[row], self.columns[name]) for row in self.rows]

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The 0-based rows of the sheet that each are about one person."""
        return tuple(row for row, is_person in self._judged if is_person)

    @cached_property
    def skipped(self) -> tuple[int, ...]:
        """The rows below the header that hold something and are about nobody."""
        return tuple(row for row, is_person in self._judged if not is_person)

    @cached_property
    def _judged(self) -> list[tuple[int, bool]]:
        header = self.raw.rows[self.header_row]
        below = enumerate(self.raw.rows[self.header_row + 1 :], start=self.header_row + 1)
        return [(row, self._is_person(cells)) for row, cells in below
                if any(map(_filled, cells)) and cells != header]  # fmt: skip

    def _is_person(self, cells: list[Cell]) -> bool:
        number = self.columns.get("number")
        filled = [cell for cell in cells if _filled(cell)]
        if number is not None and _filled(_cell(cells, number)):
            return len(filled) > 1 and not is_total(cells[number])
        few = len(filled) <= 2 < len(self.columns)
        return not few and not any(map(is_total, filled))


def person_list(raw: RawSheet) -> PersonList | None:
    """The list in this sheet, or None when there is none, or when it may be two things."""
    found = sorted(_candidates(raw), key=lambda one: len(one.columns), reverse=True)
    if not found:
        return None
    best = found[0]
    other = [one for one in found[1:] if one.kind != best.kind]
    unsure = any(len(one.columns) == len(best.columns) for one in other)
    return best if best.rows and not unsure and not _is_other(best) else None


def _candidates(raw: RawSheet) -> Iterator[PersonList]:
    for row, cells in enumerate(raw.rows[:HEADER_WITHIN]):
        headers = {at: normalise(written(cell)) for at, cell in enumerate(cells) if _filled(cell)}
        for kind in KINDS:
            columns = _placed(headers, kind)
            if len(columns) >= 2 and columns.keys() & set(ANCHORS[kind]):
                yield PersonList(raw, kind, row, columns)


def _placed(headers: dict[int, str], kind: str) -> dict[str, int]:
    """Which column is used for what; of two for the same the one with the surest name."""
    best: dict[str, tuple[int, int]] = {}
    for at, header in headers.items():
        name, rank = uses(kind).get(header, ("", 0))
        if name and (name not in best or rank < best[name][0]):
            best[name] = (rank, at)
    return {name: at for name, (_, at) in best.items()}


def _is_other(found: PersonList) -> bool:
    """Whether this lists no people in care or service: it has counts, or is about waiting."""
    header = found.raw.rows[found.header_row]
    headers = {at: normalise(written(cell)) for at, cell in enumerate(header) if _filled(cell)}
    above = [cell for row in found.raw.rows[: found.header_row] for cell in row]
    titles = (found.raw.name, *(cell for cell in above if isinstance(cell, str)))
    words = [word for title in titles for word in normalise(title).split()]
    if waiting() & set(headers.values()) or "waiting_list" in spoken_of(words):
        return True
    counts = [at for at, name in headers.items() if name in figures(found.kind)]
    return any(_is_count(_cell(found.raw.rows[row], at)) for at in counts for row in found.rows)


def _is_count(cell: Cell) -> bool:
    """Whether this counts others than the person of the row: any number but 0 and 1."""
    if isinstance(cell, str):
        return cell.strip().isdigit() and cell.strip() not in ("0", "1")
    return isinstance(cell, int | float) and cell not in (0, 1)


def _filled(cell: Cell) -> bool:
    return not isinstance(cell, str) or bool(cell.strip())


def _cell(cells: list[Cell], at: int) -> Cell:
    return cells[at] if at < len(cells) else ""
