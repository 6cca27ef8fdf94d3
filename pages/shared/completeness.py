"""Who delivered what a page is made of, said above its figures: nothing is filled in silently."""

import streamlit as st

from insights.board.board import Board
from insights.programme.phrases import listed
from insights.selection import month_before
from pages.shared import menu, reader
from pages.shared.headline import headline
from pages.shared.notices import empty, notice
from pages.shared.removed import removed_since
from texts import month, text

_LOOK_BACK = 12  # months of which gaps are named


def completeness(board: Board, kind: str) -> None:
    """Who did not deliver this kind in the month shown, and which months before lack somebody."""
    period = board.chosen.period
    assert period
    if board.chosen.partner:
        return
    found = board.completeness(kind)
    sheet = text(f"sheets.{kind}.title")
    facts = {"month": month(period), "delivered": found.delivered, "asked": found.asked}
    counted = {"clients": "board.twice", "waiting_list": "board.twice_waiting"}.get(kind)
    twice = text(counted) if counted else ""
    if found.missing:
        names = reader.partner_names()
        missing = ", ".join(names.get(slug, slug) for slug in found.missing)
        notice("watch", text("board.incomplete_of", missing=missing, sheet=sheet, **facts), twice)
    else:
        said = text("board.complete_of", asked=found.asked, sheet=sheet, month=month(period))
        st.caption(f"{said} {twice}")
    _other_months(board, kind)
    removed_since()


def _other_months(board: Board, kind: str) -> None:
    period = board.chosen.period
    assert period
    first = month_before(period, _LOOK_BACK)
    every = sorted(board.gaps.get(kind, {}))
    if later := [at for at in every if at > period]:
        last = board.completeness(kind, later[-1])
        key = "board.later_months" if later[1:] else "board.later_month"
        st.caption(text(key, month=month(later[-1]), delivered=last.delivered, asked=last.asked,
                        months=listed([month(at) for at in later])))  # fmt: skip
    if gaps := [at for at in every if first < at < period]:
        st.caption(text("board.earlier_gaps", months=", ".join(map(month, gaps))))


def nothing_yet(page: str, kind: str) -> None:
    """Nothing of this kind was delivered: what the page will show, and where to begin."""
    subject = text(f"{page}.subject")
    headline(text("board.nothing_headline", subject=subject), text(f"{page}.kicker"))
    sheet = text(f"sheets.{kind}.title")
    empty(text("board.nothing_title"), text("board.nothing_body", sheet=sheet),
          text("board.nothing_remedy"))  # fmt: skip
    st.page_link(menu.path("deliver"), label=text("menu.deliver"), query_params=reader.link())
