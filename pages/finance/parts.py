"""The parts of the page on finance."""

import streamlit as st

from insights.ask import ask, ask_all
from insights.finance import charts, questions
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from pages.shared.shown import Shown
from texts import text


def index(shown: Shown) -> None:
    """Realised of agreed over the months, which everybody may see."""
    if "K27" not in shown.board.months:
        return
    section(text("finance.section_index"), text("finance.section_index_lead"))
    chosen, at, scope = shown.board.chosen, shown.at, reader.scope()
    rows = ask(questions.per_group(chosen), at=at, scope=scope)
    agreed = ask(questions.norm(chosen), at=at, scope=scope)
    shown.chart(charts.index(rows, shown.board, agreed))
    if agreed.empty:
        st.caption(text("finance.usual_why"))


def own(shown: Shown) -> None:
    """The amounts of the partner that is chosen; else who may see them, and how."""
    if not shown.board.chosen.partner:
        seen = [slug for slug in reader.partner_names() if reader.scope().sees(slug)]
        kind = "several" if len(seen) > 1 else "one" if seen else "none"
        notice("info", text("finance.amounts_hidden"), text(f"finance.amounts_{kind}"))
        return
    name = reader.partner_names()[shown.board.chosen.partner]
    section(text("finance.section_own", partner=name), text("finance.section_own_lead"))
    _groups(shown)
    _rounds(shown)
    _transition(shown)
    st.caption(text("finance.not_yet", what=text("kpi.K28.title"),
                    waits_for=text("kpi.K28.waits_for")))  # fmt: skip


def _groups(shown: Shown) -> None:
    chosen = shown.board.chosen
    asked = [questions.amounts(chosen, 1), questions.latest_round(chosen)]
    rows, rounds = ask_all(asked, at=shown.at, scope=reader.scope())
    if rows.empty:
        empty(text("finance.no_amounts"), text("finance.no_amounts_body"))
        return
    shown.chart(charts.groups(rows, rounds["budget_round"].tolist(), shown.board))


def _rounds(shown: Shown) -> None:
    """How the agreement moved from round to round, for VPT and MPT."""
    chosen = shown.board.chosen
    asked = [questions.agreements(chosen), questions.amounts(chosen, questions.ROUND_MONTHS)]
    agreed, realised = ask_all(asked, at=shown.at, scope=reader.scope())
    there = [one for one in charts.INDEX_GROUPS if (agreed["prestatiegroep"] == one).any()]
    for one, column in zip(there, st.columns(max(len(there), 1), gap="large"), strict=False):
        with column:
            shown.chart(charts.moved(one, agreed, realised, shown.board))
    if there:
        st.caption(text("finance.moved_why"))


def _transition(shown: Shown) -> None:
    asked = questions.transition(shown.board.chosen)
    rows = ask(asked, at=shown.at, scope=reader.scope())
    if len(rows):
        shown.chart(charts.transition(rows, shown.board))
