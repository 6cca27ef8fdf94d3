"""Cells that cannot be as they are, corrected here when the analyst knows better than the file."""

import pandas as pd
import streamlit as st

from pages.deliver import asking
from pipelines.judged import Judged
from pipelines.mapping.told import Mapping
from pipelines.problems import Problem
from texts import number, text

# what is wrong with one figure or one date, and nothing else
_SAFE = ("negative", "not_whole", "not_a_number", "not_a_month", "not_a_date", "not_a_percentage",
         "empty_cell", "not_first_day", "error_cell", "unsaved_formula", "period_in_future",
         "period_too_early")  # fmt: skip
_MOST = 50  # of more cells the file is better mended where it was made


def show(judged: Judged, place: int) -> None:
    """A short table of wrong cells with room for what each must be."""
    cells = _cells(judged)
    if judged.accepted or not judged.content or not cells or len(cells) > _MOST:
        return
    heads = [text(f"mapping.fix_{name}") for name in ("sheet", "cell", "column", "found", "new")]
    rows = [(p.sheet, p.cell, p.column, p.found, None) for p in cells]
    frame = pd.DataFrame(rows, columns=heads).astype({heads[-1]: "object"})
    with (
        st.expander(
            text("mapping.fix_title", n=number(len(cells))),
            icon=":material/edit:",
            expanded=len(cells) == sum(problem.blocks for problem in judged.problems),
        ),  # fmt: skip
        st.form(f"fix_{place}_{judged.sha256[:12]}", border=False),
    ):
        st.caption(text("mapping.fix_lead"))
        edited = st.data_editor(
            frame, hide_index=True, disabled=heads[:-1], key=f"cells_{place}_{judged.sha256[:12]}",
            column_config={heads[-1]: st.column_config.TextColumn(heads[-1], width="medium")},
        )  # fmt: skip
        if st.form_submit_button(text("mapping.fix_button"), icon=":material/done_all:"):
            said = _said(cells, list(edited[heads[-1]]))
            if said:
                asking.tell(judged, said)


def _cells(judged: Judged) -> list[Problem]:
    """One finding per wrong cell."""
    found: dict[tuple[str, str], Problem] = {}
    for problem in judged.problems:
        if problem.blocks and problem.kind in _SAFE and problem.cell:
            found.setdefault((problem.sheet, problem.cell), problem)
    return list(found.values())


def _said(cells: list[Problem], values: list[str | None]) -> Mapping:
    sheets: dict[str, dict] = {}
    for problem, value in zip(cells, values, strict=True):
        if value is not None and str(value).strip():
            told = sheets.setdefault(problem.sheet, {"cells": {}})
            told["cells"][problem.cell] = str(value).strip()
    return {"sheets": sheets} if sheets else {}
