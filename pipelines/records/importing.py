"""A workbook of records put into the log: all of it checked first, then only what changes."""

from typing import NamedTuple

from data import store
from data.records import Finding, Known, State, Value
from data.records.fold import States
from pipelines.personal import about_a_person
from pipelines.records.book import Book, Problem, Row, book
from pipelines.records.errors import RecordRefused
from pipelines.records.judge import judged, named, partners
from pipelines.records.log import Log
from pipelines.records.pointed import Pointed, pointed

_YES, _NO = ("ja", "yes"), ("", "nee", "no")


class Imported(NamedTuple):
    """How many records a workbook adds or changes, everything that is wrong in it, and what it
    withdraws or leaves out while others point at it."""

    changed: int
    problems: list[Problem]
    pointed: list[Pointed]


def import_book(content: bytes, name: str, *, who: str) -> Imported:
    """What came of it; with anything wrong nothing is stored, with nothing changed nothing is
    written.

    A record that is not in the workbook stays as it is. Raises the UserErrors of `pipelines.errors`
    when the file cannot be read at all.
    """
    found = book(content, name)
    with store.publishing(who, f"records from {name}") as con:
        log = Log(con, who)
        events = _events(found, log.states)
        if found.problems:
            return Imported(0, found.problems, [])
        gone = {key for key, state in log.states.items() if state.withdrawn}
        for row, what, detail in events:
            log.add(row.kind, row.record, what, detail)
        try:
            log.done()
        except RecordRefused as refused:  # each fits on its own, but not all of them together
            return Imported(0, [_together(found, one) for one in refused.findings], [])
    changed = {(row.kind, row.record) for row, _, _ in events}
    return Imported(len(changed), [], pointed(found.rows, gone, log.states))


def _events(found: Book, states: States) -> list[tuple[Row, str, dict[str, Value]]]:
    """What has to be added to the log; what is wrong is added to the problems."""
    known = _known(found, states)
    events: list[tuple[Row, str, dict[str, Value]]] = []
    for row in found.rows:
        state = states.get((row.kind, row.record))
        said = state.fields if state else {}
        kept, wrong = judged(row.kind, row.filled, known, said)
        wrong += _odd(row)
        found.problems += [row.problem(one) for one in wrong]
        changed = {name: value for name, value in kept.items() if said.get(name) != value}
        if state is None or changed:
            events.append((row, "set", changed))
        events += _life(row, state)
    return events


def _together(found: Book, one: Finding) -> Problem:
    """What is wrong with the records together, told at the row that is one too many."""
    return next(
        row.problem(one) for row in found.rows if (row.kind, row.record) == (one.kind, one.record)
    )


def _odd(row: Row) -> list[Finding]:
    """What is wrong with the id and with the words about withdrawing."""
    wrong = [] if named(row.record) else [Finding("id", "", row.kind, found=row.record[:80])]
    if (row.gone or "").casefold() not in (*_YES, *_NO):
        wrong.append(Finding("yes_no", "gone", row.kind, found=str(row.gone)[:80]))
    if about_a_person(row.why):
        wrong.append(Finding("personal", "gone_why", row.kind))
    return wrong


def _life(row: Row, state: State | None) -> list[tuple[Row, str, dict[str, Value]]]:
    if row.gone is None:
        return []
    gone = row.gone.casefold() in _YES
    was = state is not None and state.withdrawn
    why = state.life.detail.get("why") if state and state.life else ""
    if gone and (not was or (why or "") != row.why):
        return [(row, "withdrawn", {"why": row.why})]
    return [(row, "restored", {})] if was and not gone else []


def _known(found: Book, states: States) -> Known:
    """A record may point at any that was ever there or that comes with it."""
    ids: dict[str, set[str]] = {}
    for kind, record in [*states, *((row.kind, row.record) for row in found.rows)]:
        ids.setdefault(kind, set()).add(record)
    return Known(partners(), ids)
