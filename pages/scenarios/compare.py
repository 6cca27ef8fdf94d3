"""Up to four scenarios side by side; which ones stands in the URL."""

import streamlit as st

from insights.chart import Chart
from insights.scenarios import together
from insights.scenarios.saved import Scenario, kept, ours
from pages.scenarios.asked import Asked
from pages.shared import plot, reader
from pages.shared.choice import chosen, followed, remember
from pages.shared.headline import section
from pages.shared.tables import Below, Column, table
from pipelines.longterm import tried
from texts import text

_NAME, _OWN, _BETWEEN = "naast", "eigen", "~"


def compare(asked: Asked, changed: dict[str, float]) -> list[Chart]:
    """The choice of scenarios, and from two on what differs between them and why."""
    section(text("scenarios.section_compare"), text("scenarios.section_compare_lead"))
    own = Scenario(_OWN, text("scenarios.own"), asked.scenario, tuple(changed.items()))
    every = {_OWN: own} | kept(asked.at, reader.scope()) | ours()
    picked = _picked(every)
    if len(picked) < 2:
        st.caption(text("scenarios.compare_more"))
        return []
    sides = [_side(asked, one, picked[0]) for one in picked]
    st.markdown("\n".join(f"- {one}" for one in together.why(sides, asked.figure, asked.year)))
    told = text("scenarios.source_together", draws=tried.DRAWS)
    drawn = together.chart(sides, asked.figure, asked.year, told)
    plot.show(drawn)
    _differences(asked, sides)
    return [drawn]


def _picked(every: dict[str, Scenario]) -> list[Scenario]:
    if followed(_NAME) or _NAME not in st.session_state:
        asked = [one for one in chosen().get(_NAME, "").split(_BETWEEN) if one in every]
        st.session_state[_NAME] = asked[: together.MOST]
    st.session_state[_NAME] = [one for one in st.session_state[_NAME] if one in every]
    found = st.multiselect(
        text("scenarios.compare_which"), list(every), format_func=lambda one: every[one].name,
        max_selections=together.MOST, key=_NAME, placeholder=text("records.choose"),
    )  # fmt: skip
    remember(_NAME, _BETWEEN.join(found), "")
    return [every[one] for one in found]


def _side(asked: Asked, one: Scenario, first: Scenario) -> together.Side:
    assumed = tried.effective(*asked.moment, one.base, dict(one.changes))
    rows, _ = tried.tried(*asked.moment, one.base, dict(one.changes))
    because = tried.reasons(*asked.moment, first.tried, one.tried, (asked.figure, asked.year))
    triples = {code: (each.low, each.value, each.high) for code, each in assumed.items()}
    return together.Side(one.name, triples, rows, because)


def _differences(asked: Asked, sides: list[together.Side]) -> None:
    names = [Column(side.name) for side in sides]
    assumed = together.assumptions(sides, asked.rows)
    if assumed:
        table([Column(text("assumed.column.name")), *names], [_cells(one) for one in assumed],
              caption=text("scenarios.differ_assumed"))  # fmt: skip
    differ, same = together.figures(sides, asked.year)
    if differ:
        table([Column(text("scenarios.head_figure")), *names], [_cells(one) for one in differ],
              caption=text("scenarios.differ_figures", year=asked.year))  # fmt: skip
    if same:
        st.caption(text("scenarios.same_in_all", said="; ".join(same)))


def _cells(one: together.Row) -> list[object]:
    return [one.name, *(Below(value, band) for value, band in one.cells)]
