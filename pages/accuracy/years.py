"""The long term's model fit to earlier years: two pictures, what they say, and the figures."""

import streamlit as st

from insights.accuracy import years
from insights.chart import Chart
from insights.forecast.outlook import Picked
from pages.shared import plot
from pages.shared.headline import section
from pages.shared.tables import Column, table
from texts import number, text

_SAID = ("mean", "no_change", "constant_growth")


def earlier_years(picked: Picked) -> list[Chart]:
    """Of clients of everybody only: it is about the whole country."""
    if picked != Picked():
        return []
    section(text("accuracy.section_years"), text("accuracy.section_years_lead"))
    found = years.held()
    drawn = [years.chart(int(fit)) for fit in found["fit"].unique()]
    for column, one in zip(st.columns(len(drawn), gap="large"), drawn, strict=True):
        with column:
            plot.show(one)
    st.markdown("\n".join(f"- {said}" for said in years.sentences()))
    heads = [Column(text("accuracy.col_fit")), Column(text("accuracy.col_year")),
             *(Column(text(f"accuracy.col_{name}"), numeric=True)
               for name in ("came", "band", *_SAID)),
             Column(text("accuracy.col_within"))]  # fmt: skip
    rows = [
        [str(one["fit"]), str(one["year"]), number(one["came"]),
         text("accuracy.between", low=number(one["lo_80"]), high=number(one["hi_80"])),
         *(years.signed(one[f"error_{name}"]) for name in _SAID), years.inside(one["inside"])]
        for _, one in found.iterrows()
    ]  # fmt: skip
    table(heads, rows, caption=text("accuracy.caption_years"))
    return drawn
