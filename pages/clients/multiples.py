"""The same small line for every gemeente, side by side: who moves differently stands out."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from insights.amounts import amount, missing
from insights.chart import Chart, Series
from pages.shared import chart_table, spark
from pages.shared.plot import footing
from pages.shared.shown import Shown
from pages.shared.theme import is_dark
from texts import text

MOST = 24


def show(shown: Shown, chart: Chart) -> None:
    """A small line per series, each on its own scale, with its last value; and all as a table.

    Of more than `MOST` the largest are drawn, in their own order: nobody compares hundreds.
    """
    shown.keep(chart)
    drawn = largest(chart.series)
    small = "".join(_small(chart, one) for one in drawn)
    head = f"<h3>{escape(chart.title)}</h3><p class='chart-unit'>{escape(chart.unit)}</p>"
    st.html(f'<header class="chart-head">{head}</header><ul class="multiples">{small}</ul>')
    if len(drawn) < len(chart.series):
        st.caption(text("clients.places_largest", shown=len(drawn), n=len(chart.series)))
    st.html(footing(replace(chart, series=())))
    with st.expander(text("ui.as_table"), key=f"table-{chart.id}"):
        st.html(chart_table.html(chart))


def largest(every: Sequence[Series]) -> Sequence[Series]:
    """All of them, or the `MOST` with the highest last value; what is masked counts as none."""
    if len(every) <= MOST:
        return every
    known = {one.name: one.values[-1] or 0 for one in every}
    kept = set(sorted(known, key=lambda name: -known[name])[:MOST])
    return [one for one in every if one.name in kept]


def _small(chart: Chart, one: Series) -> str:
    last = one.values[-1]
    told = amount(last, chart) if last is not None else missing(chart, one, len(one.values) - 1)
    alone = replace(chart, series=(one,), alt=f"{one.name}: {told}")
    kind = "" if last is not None else ' class="multiple-none"'
    line = spark.image(alone, is_dark()) if last is not None else ""
    return f"<li{kind}><strong>{escape(one.name)}</strong>{line}<span>{escape(told)}</span></li>"
