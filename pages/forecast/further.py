"""Further ahead than the short term sees: one line on, and where the growth comes from."""

import streamlit as st

from insights.ask import Moment
from insights.chart import Chart
from insights.forecast.onwards import onwards
from insights.forecast.outlook import Outlook, Picked
from insights.gap.charts import drivers
from insights.longterm.far import Far, far
from insights.longterm.words import must_know
from pages.shared import menu, plot, reader
from pages.shared.choice import everywhere
from pages.shared.headline import section
from pipelines.longterm.assumed import BASE
from pipelines.longterm.joining import BLEND, one_line
from texts import text

_AHEAD = 10  # years
_FIGURE = {"clients": "totaal", "fte": "fte"}  # of what is forecast for years, by measure


def further(seen: Outlook, at: Moment) -> list[Chart]:
    """The line to the last year, and what each driver adds in ten years in the whole region;
    nothing for a figure that the long term does not have, nor for a part of one."""
    picked = seen.picked
    figure = _FIGURE.get(picked.measure)
    run = far(BASE, at, reader.scope()) if figure and picked == Picked(picked.measure) else None
    if run is None or figure is None:
        return []
    line = _onwards(seen, run)
    year = run.years[min(_AHEAD, len(run.years) - 1)]
    section(text("forecast.section_further"), text("forecast.section_further_lead"))
    drawn = drivers(run, figure, year)
    plot.show(drawn)
    st.caption(text("forecast.further_know"))
    st.markdown("\n".join(f"- {one}" for one in must_know(run)))
    st.page_link(menu.path("gap"), label=text("forecast.to_gap"), query_params=everywhere())
    return [*line, drawn]


def _onwards(seen: Outlook, run: Far) -> list[Chart]:
    """Of clients only: the staff forecast for two years are there, those for fifteen are needed."""
    if seen.picked.measure != "clients" or not seen.shown:
        return []
    near = seen.ahead[seen.ahead["told_as"] == "forecast"]
    line = one_line(near, run.line("clients"))
    if line is None:
        return []
    section(text("forecast.section_onwards"), text("forecast.section_onwards_lead"))
    drawn = onwards(seen, run, line, BLEND)
    plot.show(drawn, height=420)
    return [drawn]
