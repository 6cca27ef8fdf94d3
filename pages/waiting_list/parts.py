"""The parts of the page on the waiting list."""

import pandas as pd
import streamlit as st

from insights.ask import ask
from insights.board.lines import line
from insights.waiting_list import charts, questions, zorgkantoor
from pages.shared import reader, region
from pages.shared.headline import section
from pages.shared.shown import Shown
from texts import text


def waiting(shown: Shown) -> None:
    """Who waits now, urgent or actief, over time, and for which care."""
    lead = "" if shown.board.chosen.partner else text("waiting_list.zorgkantoor")
    section(text("waiting_list.section_now"), lead)
    rows = ask(questions.per_form(shown.board.chosen), at=shown.at, scope=reader.scope())
    left, right = st.columns(2, gap="large")
    with left:
        if "K09" in shown.board.months:
            shown.chart(line("K09", shown.board))
    with right:
        shown.chart(charts.forms(rows, shown.board))


def statuses(shown: Shown) -> None:
    """The four statuses beside each other, with why they are never added up; of the region also as
    the zorgkantoor counts them."""
    section(text("waiting_list.section_statuses"), text("waiting_list.section_statuses_lead"))
    rows = ask(questions.per_status(shown.board.chosen), at=shown.at, scope=reader.scope())
    drawn = charts.statuses(rows, shown.board)
    shown.chart(drawn)
    if charts.together(drawn):
        st.caption(text("waiting_list.why_together"))
    if not shown.board.chosen.partner:
        _zorgkantoor(shown, rows)


def _zorgkantoor(shown: Shown, rows: pd.DataFrame) -> None:
    """The zorgkantoor's own figures beside those of the partners; a quiet line without them."""
    found = zorgkantoor.counted(shown.board.chosen, shown.at, reader.scope())
    if found.rows.empty:
        st.caption(text("waiting_list.zorgkantoor_not"))
        return
    st.markdown(text("waiting_list.zorgkantoor_why"))
    shown.chart(zorgkantoor.chart(found, rows, shown.board))
    about = zorgkantoor.area(found, reader.programme().region)
    if about:
        st.caption(about)


def long(shown: Shown) -> None:
    """How long people wait, and who longer than the norm."""
    section(text("waiting_list.section_long"), text("waiting_list.section_long_lead"))
    rows = ask(questions.days(shown.board.chosen), at=shown.at, scope=reader.scope())
    left, right = st.columns(2, gap="large")
    with left:
        if "K11" in shown.board.months:
            shown.chart(line("K11", shown.board))
    with right:
        shown.chart(charts.days(rows, shown.board))


def meanwhile(shown: Shown) -> None:
    """Who has care while waiting."""
    if "K12" in shown.board.months:
        section(text("waiting_list.section_meanwhile"), text("waiting_list.section_meanwhile_lead"))
        shown.chart(line("K12", shown.board))


def places(shown: Shown) -> None:
    """Any of these figures per gemeente."""
    section(text("waiting_list.section_places"))
    found = region.mapped(shown.board, shown.at, reader.scope())
    if found:
        shown.chart(found)
