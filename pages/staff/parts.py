"""The parts of the page on staff."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from insights.ask import ask, ask_all
from insights.board.lines import line, lines
from insights.staff import charts, questions
from pages.shared import chart_table, reader
from pages.shared.headline import section
from pages.shared.shown import Shown
from texts import text

_MOVES = ("K24a", "K24b")


def fte(shown: Shown) -> None:
    """Fte over time and per niveau; people beside fte; who is learning the work."""
    chosen, at, scope = shown.board.chosen, shown.at, reader.scope()
    section(text("staff.section_fte"), _basis(shown))
    asked = [questions.per_niveau(chosen), questions.people(chosen), questions.learning(chosen)]
    _, people, learning = ask_all(asked, at=at, scope=scope)  # niveaus: remembered for below
    left, right = st.columns([6, 5], gap="large")
    with left:
        shown.against(questions.per_niveau, charts.over_time)
    with right:
        shown.against(questions.per_niveau, charts.niveaus)
    left, right = st.columns(2, gap="large")
    with left:
        if "K19" in shown.board.months and len(people):
            shown.against(questions.people, charts.people)
            _who_counted(shown, people)
    with right:
        if len(learning):
            shown.against(questions.learning, charts.learning)


def _basis(shown: Shown) -> str:
    """What an fte is here, and whether all count it the same way."""
    rows = ask(questions.per_basis(shown.board.chosen), at=shown.at, scope=reader.scope())
    found = "_".join(sorted(rows["fte_basis"].tolist())) or "contract"
    return text(f"staff.basis_{found}")


def _who_counted(shown: Shown, people: pd.DataFrame) -> None:
    """Says so when some partners told their fte but not how many people fill them."""
    delivered = shown.board.completeness("staff").delivered
    now = people["period"] == pd.Timestamp(shown.board.chosen.period)
    told = int(people.loc[now, "partners"].sum())
    if not shown.board.chosen.partner and told < delivered:
        st.caption(text("staff.people_of", told=told, delivered=delivered))


def mix(shown: Shown) -> None:
    """Who works in which teams; every niveau in a table, for more of them than colours."""
    asked = questions.per_team(shown.board.chosen)
    rows = ask(asked, at=shown.at, scope=reader.scope())
    if rows.empty:
        return
    section(text("staff.section_mix"), text("staff.section_mix_lead"))
    shown.against(questions.per_team, charts.mix)
    full = charts.mix_in_full(rows, shown.board)
    shown.keep(full)
    with st.expander(text("staff.mix_full"), key="table-mix-in-full"):
        st.html(chart_table.html(full))


def absence(shown: Shown) -> None:
    """Sickness absence against what was agreed."""
    if "K22" not in shown.board.months:
        return
    section(text("staff.section_absence"), text("staff.section_absence_lead"))
    asked = questions.path("K22", shown.board.chosen)
    shown.chart(charts.absence(shown.board, ask(asked, at=shown.at, scope=reader.scope())))


def moves(shown: Shown) -> None:
    """Who came and who went, open vacancies, and hired hands."""
    there = tuple(kpi for kpi in _MOVES if kpi in shown.board.months)
    section(text("staff.section_moves"), text("staff.section_moves_lead"))
    if there:
        shown.chart(lines(there, shown.board, text("staff.moves_title")))
    _side_by_side(shown, ("K25", "K23"))


def clients(shown: Shown) -> None:
    """Staff and volunteers against the clients they are there for."""
    section(text("staff.section_clients"), text("staff.section_clients_lead"))
    _side_by_side(shown, ("K20", "K26"))


def _side_by_side(shown: Shown, kpis: Sequence[str]) -> None:
    there = [kpi for kpi in kpis if kpi in shown.board.months]
    for kpi, column in zip(there, st.columns(max(len(there), 1), gap="large"), strict=False):
        with column:
            shown.chart(line(kpi, shown.board))
