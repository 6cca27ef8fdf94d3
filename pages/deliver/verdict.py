"""What is said about one file: the verdict in a sentence, the findings, and what would change."""

from collections import Counter

import streamlit as st

from data.sheets import DECLARED
from pages.deliver import asking, correcting, counting, findings
from pages.shared.notices import notice
from pages.shared.tables import Column, Quiet, table
from pipelines.compare import Change
from pipelines.judged import Judged
from pipelines.mapping.questions import ANSWERED
from texts import month, number, text

_PERSONAL = ("E01", "E02")


def show(judged: Judged, place: int = 0) -> None:
    """One file from verdict to difference; `place` counts the files on the page from 0."""
    with st.container(border=True, key=f"file_{place}"):
        _sentence(judged)
        counting.show(judged, place)
        asks = asking.show(judged, place)
        if judged.problems:
            findings.show(judged, place, folded=asks and _is_all_asked(judged))
        correcting.show(judged, place)
        if judged.accepted and not judged.unchanged:
            _changes(judged.changes)


def _is_all_asked(judged: Judged) -> bool:
    """Whether nothing is wrong but what the questions are about."""
    return all(problem.kind in ANSWERED for problem in judged.problems if problem.blocks)


def _sentence(judged: Judged) -> None:
    if not judged.accepted:
        notice("bad", text(f"deliver.{judged.status}", name=judged.name), _what_to_do(judged))
        return
    warned = Counter(problem.severity for problem in judged.problems)["warn"]
    said = " " + _counted("warned", warned) if warned else ""
    if judged.unchanged:
        title = text("deliver.unchanged", name=judged.name)
        notice("info", title, text("deliver.unchanged_body") + said)
        return
    rows = sum(len(one.frame) for one in judged.tables)
    names = dict.fromkeys(text(f"sheets.{one.sheet.name}.title") for one in judged.tables)
    kinds = ", ".join(names)  # each kind once, though every month may have its own sheet
    body = text("deliver.accepted_body", rows=number(rows), kinds=kinds)
    notice("good", text("deliver.accepted", name=judged.name), body + said)


def _what_to_do(judged: Judged) -> str:
    """What must happen before a file that was not accepted can be published."""
    if any(problem.code in _PERSONAL for problem in judged.problems):
        return text("counting.refused_body" if judged.offer else "deliver.personal_body")
    if judged.status == "needs_mapping":
        return text("deliver.needs_mapping_body")
    return _counted("refused_body", sum(problem.blocks for problem in judged.problems))


def _counted(key: str, n: int) -> str:
    return text(f"deliver.{key}_{'one' if n == 1 else 'many'}", n=number(n))


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
    column = DECLARED[change.kind].column(change.measure)
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
