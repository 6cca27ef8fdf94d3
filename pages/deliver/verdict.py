"""What was found in one file: the verdict in a sentence, the problems, and what would change."""

from collections import Counter

import streamlit as st

from data.sheets import SHEETS
from pages.shared.notices import notice
from pages.shared.tables import Chip, Column, Quiet, table
from pipelines.compare import Change
from pipelines.judged import Judged
from pipelines.problems import Problem
from texts import month, number, text

_CHIP = {"block": "bad", "warn": "watch", "info": "none"}
_ORDER = {"block": 0, "warn": 1, "info": 2}


def show(judged: Judged, place: int = 0) -> None:
    """One file from verdict to difference; `place` counts the files on the page from 0."""
    with st.container(border=True, key=f"file_{place}"):
        _sentence(judged)
        if judged.problems:
            _problems(judged)
        if judged.accepted and not judged.unchanged:
            _changes(judged.changes)


def _sentence(judged: Judged) -> None:
    counted = Counter(problem.severity for problem in judged.problems)
    rows = sum(len(one.frame) for one in judged.tables)
    names = dict.fromkeys(text(f"sheets.{one.sheet.name}.title") for one in judged.tables)
    kinds = ", ".join(names)  # each kind once, though every month may have its own sheet
    if not judged.accepted:
        kind = "refused" if judged.status == "refused" else "needs_mapping"
        notice(
            "bad",
            text(f"deliver.{kind}", name=judged.name),
            _counted("refused_body", counted["block"]),
        )
    elif judged.unchanged:
        notice("info", text("deliver.unchanged", name=judged.name), text("deliver.unchanged_body"))
    else:
        body = text("deliver.accepted_body", rows=number(rows), kinds=kinds)
        if counted["warn"]:
            body += " " + _counted("warned", counted["warn"])
        notice("good", text("deliver.accepted", name=judged.name), body)


def _counted(key: str, n: int) -> str:
    return text(f"deliver.{key}_{'one' if n == 1 else 'many'}", n=number(n))


def _problems(judged: Judged) -> None:
    blocking = any(problem.blocks for problem in judged.problems)
    label = text("deliver.problems", n=number(len(judged.problems)))
    with st.expander(label, expanded=blocking, icon=":material/checklist:"):
        listed = sorted(judged.problems, key=lambda problem: _ORDER[problem.severity])
        heads = ("severity", "sheet", "cell", "sentence", "remedy")
        table(
            [Column(text(f"deliver.col_{head}")) for head in heads],
            [_row(problem) for problem in listed],
            caption=text("deliver.problems_caption"),
        )


def _row(problem: Problem) -> tuple[object, ...]:
    chip = Chip(_CHIP[problem.severity], text(f"deliver.{problem.severity}"))  # type: ignore[arg-type]
    nowhere = Quiet(text("deliver.whole_file"))
    anywhere = Quiet(text("deliver.whole_sheet")) if problem.sheet else nowhere
    if problem.row:
        anywhere = Quiet(text("deliver.whole_row", row=problem.row))
    return (
        chip,
        problem.sheet or nowhere,
        problem.cell or anywhere,
        problem.sentence(),
        problem.remedy(),
    )


def _changes(changes: list[Change]) -> None:
    """Totals before and after, only of what differs."""
    differing = [change for change in changes if change.differs]
    same = len(changes) - len(differing)
    with st.expander(
        text("deliver.changes", n=number(len(differing))),
        expanded=len(differing) <= 12,
        icon=":material/difference:",
    ):
        heads = ("kind", "month", "measure", "before", "after", "difference")
        table(
            [Column(text(f"deliver.col_{head}"), numeric=i > 2) for i, head in enumerate(heads)],
            [_change(change) for change in differing],
            caption=text("deliver.changes_caption"),
        )
        if same:
            st.caption(text("deliver.same", n=number(same)))


def _change(change: Change) -> tuple[object, ...]:
    column = SHEETS[change.kind].column(change.measure)
    decimals = 0 if column.type == "count" else 1
    nothing = Quiet(text("deliver.was_nothing"))
    before = nothing if change.before is None else number(change.before, decimals)
    after = nothing if change.after is None else number(change.after, decimals)
    both = change.before is not None and change.after is not None
    difference = (change.after or 0) - (change.before or 0)
    return (
        text(f"sheets.{change.kind}.title"),
        month(change.period),
        column.header,
        before,
        after,
        number(difference, decimals, signed=True) if both else nothing,
    )
