"""Further ahead than the short term sees: where the growth comes from, and the way to the gap."""

import streamlit as st

from insights.ask import Moment
from insights.chart import Chart
from insights.forecast.outlook import Picked
from insights.gap.charts import drivers
from insights.longterm.far import far
from pages.shared import menu, plot, reader
from pages.shared.choice import everywhere
from pages.shared.headline import section
from pipelines.longterm.assumed import BASE
from texts import text

_AHEAD = 10  # years
_FIGURE = {"clients": "totaal", "fte": "fte"}  # of what is forecast for years, by measure


def further(picked: Picked, at: Moment) -> list[Chart]:
    """From today to ten years on, what each driver adds in the whole region; nothing for a figure
    that the long term does not have, nor for a part of one."""
    figure = _FIGURE.get(picked.measure)
    seen = far(BASE, at, reader.scope()) if figure and picked == Picked(picked.measure) else None
    if seen is None or figure is None:
        return []
    year = seen.years[min(_AHEAD, len(seen.years) - 1)]
    section(text("forecast.section_further"), text("forecast.section_further_lead"))
    drawn = drivers(seen, figure, year)
    plot.show(drawn)
    st.page_link(menu.path("gap"), label=text("forecast.to_gap"), query_params=everywhere())
    return [drawn]
