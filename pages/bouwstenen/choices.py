"""The row of choices above the bouwstenen: which view, which bouwstenen, as known when."""

import streamlit as st

from insights.ask import Moment
from insights.programme import records
from insights.programme.bouwstenen import STATUSES, UNKNOWN, Wanted
from pages.bouwstenen import card
from pages.shared import filters, reader
from pages.shared.choice import choice
from pages.shared.segments import segments
from texts import text

BOARD, TIMELINE = "bord", "tijdlijn"
_ALL = "alles"


def choose() -> tuple[str, Moment, Wanted]:
    """Board or timeline; goal, partner, status and policy; as known when."""
    goals = {code: card.goal_name(goal) for code, goal in reader.programme().goals.items()}
    statuses = {name: text(f"codes.status.{name}") for name in STATUSES}
    statuses[UNKNOWN] = text("bouwstenen.no_status")
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    how, *rest = (row.container() for _ in range(6))
    with rest[-1]:
        at = filters.choose_moment()  # first, because it decides which policies there are
    policies = {one.id: one.title for one in records.records("policy", at, reader.scope())}
    with how:
        views = {name: text(f"bouwstenen.view_{name}") for name in (BOARD, TIMELINE)}
        view = segments("weergave", text("filters.weergave"), views)
    with rest[0]:
        goal = _pick("doel", "goal", goals)
    with rest[1]:
        partner = _pick("partner", "partner", reader.partner_names())
    with rest[2]:
        status = _pick("status", "status", statuses)
    with rest[3]:
        policy = _pick("beleid", "policy", policies)
    return view, at, Wanted(goal, partner, status, policy)


def _pick(name: str, what: str, options: dict[str, str]) -> str:
    everything = {_ALL: text(f"bouwstenen.all_{what}")}
    chosen = choice(name, text(f"bouwstenen.{what}"), everything | options)
    return "" if chosen == _ALL else chosen
