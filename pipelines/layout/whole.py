"""A reading together with what stands around it: titles, the tab, the name of the file."""

from dataclasses import dataclass, field, replace
from pathlib import PurePath

from data.reference import normalise, spellings
from data.sheets import DECLARED, beside
from pipelines.kinds import spoken_of
from pipelines.layout.around import Context, Source, context
from pipelines.layout.grid import Grid
from pipelines.layout.head import Area, Part
from pipelines.layout.reading import Reading, readings
from pipelines.layout.sorts import Rows, sorted_rows

TRIED = 4  # readings of one kind that are looked into
# the measure that people mean by the name of the kind itself
_PLAIN = {"clients": "clients", "waiting_list": "waiting"}


@dataclass(frozen=True)
class Chosen:
    """A table as it will be read."""

    reading: Reading
    rows: Rows


@dataclass(frozen=True)
class Around:
    """What stands outside an area: the file's name, texts elsewhere in the sheet, and what a
    person said of every row of it (column: value)."""

    file: str
    outside: list[list[Source]]
    everywhere: dict[str, str] = field(default_factory=dict)

    def said(self, kind: str) -> list[Source]:
        """What a person said, as texts with their label beside them."""
        columns = {column.name: column.header for column in DECLARED[kind].dimensions}
        return [Source(value, None, columns[name])
                for name, value in self.everywhere.items() if name in columns]  # fmt: skip


def texts(grid: Grid, area: Area, until: int) -> list[Source]:
    """What is written in an area above a row, each with the label left of it."""
    found = []
    for row in range(area.top, until):
        beside = ""
        for column in range(area.left, area.right):
            cell = grid.own(row, column)
            if cell == "":
                continue
            found.append(Source(cell, grid.place(row, column), beside))
            beside = cell if isinstance(cell, str) else ""
    return found


def best(grid: Grid, area: Area, kind: str, around: Around) -> Chosen | None:
    """The best reading of one kind, complete if there is such a one."""
    found = [_whole(one, around) for one in readings(grid, area, kind)[:TRIED]]
    return max(found, key=lambda one: (-len(one.reading.missing), one.reading.score), default=None)


def _whole(reading: Reading, around: Around) -> Chosen:
    """A reading with what titles and names add to it."""
    rows = sorted_rows(reading.grid, reading.body, reading.heads, reading.kind)
    grouped = {name for one in rows.groups.values() for name in one} | _told(reading, rows)
    reading = replace(reading, context=dict[str, Part].fromkeys(grouped, ("", None)))
    wanted = {c.name for c in DECLARED[reading.kind].dimensions if c.required} | {
        "year",
        "month",
        "measure",
    }
    own = texts(reading.grid, reading.area, reading.top)
    below = [replace(source, beside="") for row in rows.notes for source in texts(
        reading.grid, replace(reading.area, top=row, bottom=row + 1), row + 1)]  # fmt: skip
    tab = [Source(reading.grid.raw.name, None, is_tab=True)]
    if "functie" in reading.told:
        wanted.discard("niveau")  # the function tells it
    file = [Source(PurePath(around.file).stem, None)]
    levels = [around.said(reading.kind), own, *around.outside, tab, below, file]
    said = context(levels, reading.kind, wanted - reading.told, reading.told)
    parts = _fitting(reading, said) | dict[str, Part].fromkeys(grouped, ("", None))
    bare = "measure" not in reading.told | set(parts) and reading.kind in _PLAIN
    if bare and reading.kind in named(reading, around.file):
        parts["measure"] = (_PLAIN[reading.kind], None)
    return Chosen(replace(reading, context=parts), rows)


def _told(reading: Reading, rows: Rows) -> set[str]:
    """The names of which every row's label tells the value along with its own: "VPT VV05"."""
    sheet = DECLARED[reading.kind]
    told: set[str] = set()
    for head in reading.of("label"):
        column = next((c for c in sheet.columns if c.name == head.name), None)
        if column and column.type == "code" and rows.data:
            known = spellings(column.codes)
            each = [set(known.get(normalise(str(labels[head.name][0])), ()))
                    for labels in rows.data.values() if head.name in labels]  # fmt: skip
            told |= set.intersection(*each) - {head.name} if each else set()
    return told


def _fitting(reading: Reading, said: Context) -> dict[str, Part]:
    """Of what was said around the table that which the table leaves open."""
    parts = {name: part for name, part in said.parts.items() if name not in said.clash}
    told = reading.told
    if "period" in told or "period" in parts:
        for name in ("year", "month"):
            parts.pop(name, None)
    if "month" in told:
        parts.pop("period", None)
        if "year" in said.parts and "year" not in told:
            parts["year"] = said.parts["year"]
    if "year" in told and "month" not in told:
        parts.pop("period", None)
        if "month" in said.parts:
            parts["month"] = said.parts["month"]
    return parts


def named(reading: Reading, file: str) -> set[str]:
    """The kinds that titles, tab and file speak of, the nearest that speaks."""
    titles = " ".join(
        str(source.cell)
        for source in texts(reading.grid, replace(reading.area, top=0), reading.top)
    )
    for text in (titles, reading.grid.raw.name, PurePath(file).stem):
        words = normalise(text.replace("_", " ").replace("-", " ")).split()
        found = set(spoken_of(words, beside(reading.kind)))
        if found:
            return found
    return set()
