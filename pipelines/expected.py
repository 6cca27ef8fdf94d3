"""Beside what is held already: months that a file replaces (E05), what it no longer has (E21)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from data import store
from data.sheets import DECLARED, SHEETS
from pipelines.compare import Held, compare
from pipelines.harmonise_codes import code_name
from pipelines.history import beside_the_month_before, month_before
from pipelines.one_kind import OneKind
from pipelines.problems import Problem
from pipelines.workbook import cell_name
from texts import month

LISTED = 6  # names in one sentence; of more the number is said


def replaced(con: store.Connection, kinds: list[OneKind], held: Held) -> Iterator[Problem]:
    """A warning per kind of which this file changes months that are held already."""
    for kind in kinds:
        if not any((kind.sheet.name, at) in held for at in kind.months):
            continue
        changed = {c.period for c in compare(con, kind.tables, held) if c.differs}
        months = [at for at in kind.months if at in changed and (kind.sheet.name, at) in held]
        if months:
            yield replace(
                _first_period(kind, months[0]), code="E05", kind="month_replaced",
                found=_listed([month(at) for at in months]), expected=kind.sheet.title,
            )  # fmt: skip


def _first_period(kind: OneKind, at: date) -> Problem:
    """The cell of a month in a tidy sheet; in other ones it may stand anywhere."""
    place = kind.nowhere()
    table = next((one for one in kind.tables if (one.frame["period"] == at).any()), None)
    if table is None or "period" not in table.table.columns or "sheet" in table.frame:
        return place
    row = int(table.frame.loc[table.frame["period"] == at, "row"].iloc[0])
    return replace(place, sheet=table.table.raw.name, row=row, column=table.table.header("period"),
                   cell=cell_name(row - 1, table.table.columns["period"]))  # fmt: skip


def not_there(con: store.Connection, kinds: list[OneKind], held: Held) -> Iterator[Problem]:
    """A note per month and kind on gemeenten that the month before had, and one on kinds."""
    for kind in kinds:
        if "gemeente" in kind.sheet.keys and kind.has("gemeente"):
            yield from _gemeenten(con, kind, held)
    yield from _kinds(kinds, held)


def _gemeenten(con: store.Connection, kind: OneKind, held: Held) -> Iterator[Problem]:
    names = [name for name in kind.sheet.jumps if kind.has(name)]
    if not names:
        return
    before, after = beside_the_month_before(con, kind, held, "gemeente", names)
    gone = before[(before > 0).any(axis=1) & ~before.index.isin(after.index)]
    for at, codes in gone.groupby(level=0).groups.items():
        found = sorted(code_name("gemeente", code) for _, code in codes)
        yield replace(
            kind.nowhere(), code="E21", kind="gemeente_not_there", severity="info",
            found=_listed(found), expected=month(month_before(at.date())),
            also={"month": month(at.date())},
        )  # fmt: skip


def _kinds(kinds: list[OneKind], held: Held) -> Iterator[Problem]:
    """The kinds that came together with one of these a month earlier, and not now or before."""
    there = {(kind.sheet.name, at) for kind in kinds for at in kind.months}
    missing: dict[date, set[str]] = {}
    for name, at in there:
        earlier = held.get((name, month_before(at)))
        together = {kind for (kind, month), one in held.items()
                    if one == earlier and month == month_before(at)}  # fmt: skip
        missing.setdefault(at, set()).update(
            kind for kind in together & SHEETS.keys() if (kind, at) not in there | held.keys()
        )
    for at in sorted(at for at, found in missing.items() if found):
        titles = sorted(DECLARED[kind].title for kind in missing[at])
        yield Problem("E21", "kind_not_there", "info", found=_listed(titles),
                      expected=month(month_before(at)), also={"month": month(at)})  # fmt: skip


def _listed(names: list[str]) -> str:
    more = f" … ({len(names)})" if len(names) > LISTED else ""
    return ", ".join(names[:LISTED]) + more
