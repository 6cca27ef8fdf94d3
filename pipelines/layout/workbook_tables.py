"""Every table of a workbook that is no tidy list, as tidy sheets, one per kind."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from data.reference import normalise
from data.sheets import DECLARED
from pipelines import days
from pipelines.layout import choose
from pipelines.layout.doubts import doubts
from pipelines.layout.records import Record, left_out, records
from pipelines.layout.sums_around import unlike
from pipelines.layout.unpivot import Unpivoted, unpivoted
from pipelines.layout.whole import Chosen
from pipelines.mapping.applied import with_headers
from pipelines.mapping.told import Told
from pipelines.problems import Problem
from pipelines.values import NotReadable
from pipelines.workbook import RawSheet, cell_name


@dataclass
class Laid:
    """What was found: one tidy sheet per kind, or what keeps it from being read."""

    tables: list[Unpivoted] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def laid_out(sheets: Iterable[RawSheet], file: str, told: Told | None = None) -> Laid:
    """The tables of these sheets together: what stands on several tabs is one delivery."""
    told = Told() if told is None else told
    laid = Laid()
    chosen: list[Chosen] = []
    for raw in sheets:
        said = told.of(raw.name)
        found = choose.tables(with_headers(raw, said), file, said)
        laid.problems += found.problems
        chosen += found.tables
    by_kind: dict[str, list[tuple[Chosen, list[Record]]]] = {}
    for one in chosen:
        laid.problems += [*doubts(one.reading, one.rows), *left_out(one.reading, one.rows)]
        laid.problems += unlike(one.reading, one.rows)
        by_kind.setdefault(one.reading.kind, []).append(
            (one, list(records(one.reading, one.rows, laid.problems)))
        )
    for kind, parts in by_kind.items():
        laid.problems += _told_twice(parts)
        every = [record for _, found in parts for record in found]
        if every:
            laid.tables.append(unpivoted(kind, every))
    return laid


def _told_twice(parts: list[tuple[Chosen, list[Record]]]) -> list[Problem]:
    """Two tables that tell the same figures in other detail: one of them would count double."""
    for (one, first), (other, second) in combinations(parts, 2):
        if _detail(first) != _detail(second) and _figures(first) & _figures(second):
            at = other.reading.grid.place(other.reading.top, other.reading.area.left)
            raw = other.reading.grid.raw
            return [Problem("E15", "said_twice", "block", raw.name, at[0] + 1,
                            cell=cell_name(*at), found=one.reading.grid.raw.name,
                            expected=DECLARED[other.reading.kind].title)]  # fmt: skip
    return []


def _detail(found: list[Record]) -> set[str]:
    return {name for record in found for name in record.labels}


def _figures(found: list[Record]) -> set[tuple[str, object]]:
    return {(measure, _month(record)) for record in found for measure in record.measures}


def _month(record: Record) -> object:
    cell = record.labels.get("period", ("", None))[0]
    try:
        return days.month(cell)
    except NotReadable:
        return normalise(str(cell))
