"""The parts of *Herkomst*: the figure, its story, and the cells it was made of."""

import streamlit as st

from data.disclosure import Scope
from data.kpis.kpi import Kpi
from data.sheets import SHEETS
from insights.ask import Moment, ask
from insights.board.board import Board
from insights.board.tiles import tile
from insights.lineage import questions, story
from insights.lineage.reference import reference_code
from insights.words import with_unit
from pages.shared import menu, reader
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from pages.shared.tables import Column, table
from pages.shared.tiles import tiles
from texts import number, text

MOST_ROWS = 500  # more cells than anyone reads; the sum says whether something is missing


def nothing_yet() -> None:
    """No figure, so no origin either."""
    empty(
        text("overview.nothing_title"),
        text("overview.nothing_body"),
        text("overview.nothing_remedy"),
    )


def figure(kpi: Kpi, board: Board, at: Moment) -> None:
    """The figure as it stands on the overview, beside what it means."""
    left, right = st.columns([1, 2], gap="large")
    with left:
        tiles([tile(kpi, board)], key="lineage", level=2)
    with right:
        meaning(kpi, board, at)


def story_rows(kpi: Kpi, board: Board, at: Moment) -> list[tuple[str, str]]:
    """Name and words of everything that is known about the figure."""
    names = reader.partner_names()
    missing = board.completeness(kpi.sheets[0]).missing
    listed = ", ".join(names.get(slug, slug) for slug in missing)
    rows = [(one.name, one.words) for one in story.facts(kpi, board, at.known_at, listed)]
    return [*rows, (text("lineage.code"), reference_code(kpi.id, board.chosen, at.known_at))]


def meaning(kpi: Kpi, board: Board, at: Moment) -> None:
    """What the figure means, how complete it is, and the code to find it again."""
    heads = [Column(text("lineage.name")), Column(text("lineage.words"))]
    table(heads, story_rows(kpi, board, at), caption=text("lineage.meaning"), quiet=True)
    st.page_link(menu.path("glossary"), label=text("menu.glossary"), query_params=reader.link())


def cells(kpi: Kpi, board: Board, at: Moment, scope: Scope) -> None:
    """The source cells of the partner whose figures this reader may see."""
    section(text("lineage.cells"))
    partner = board.chosen.partner or scope.partner
    if not partner or not scope.sees(partner):
        kind = "pick_partner" if scope.role == "datasteward" else "not_yours"
        notice("masked", text(f"lineage.{kind}"), text(f"lineage.{kind}_body"))
        return
    period = board.chosen.period
    assert period
    found = ask(questions.cells(kpi, board.chosen, period, partner), at=at, scope=scope)
    name = reader.partner_names().get(partner, partner)
    if found.empty:
        empty(text("lineage.no_cells", partner=name), text("lineage.no_cells_body"))
        return
    measures = {m.name: m.header for kind in kpi.sheets for m in SHEETS[kind].measures}
    key = "cells_lead_one" if len(found) == 1 else "cells_lead"
    lead = text(f"lineage.{key}", partner=name, n=number(len(found)))
    if kpi.combine == "sum":
        lead += " " + text("lineage.cells_sum", sum=with_unit(kpi, float(found["figure"].sum())))
    st.caption(lead)
    heads = ("file", "sheet", "cell", "about", "measure", "figure")
    columns = [Column(text(f"lineage.{head}"), numeric=head == "figure") for head in heads]
    table(
        columns,
        story.cell_rows(found.head(MOST_ROWS), measures),
        caption=text("lineage.cells"),
        quiet=True,
    )
    if len(found) > MOST_ROWS:
        st.caption(text("lineage.more_cells", shown=MOST_ROWS, n=number(len(found))))
