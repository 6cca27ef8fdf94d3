"""The parts of the page on how past forecasts turned out."""

import pandas as pd
import streamlit as st

from insights.accuracy import charts
from insights.accuracy.summary import by_horizon, by_run
from insights.chart import Chart
from insights.forecast.outlook import Outlook
from pages.shared import menu, plot
from pages.shared.choice import everywhere
from pages.shared.headline import section
from pages.shared.notices import empty
from pages.shared.tables import Column, table
from texts import day, month, number, percent, text


def about_it(said: str) -> None:
    """How often the band held, and what is compared."""
    st.caption(f"{said} {text('accuracy.only_alike')}".strip())
    st.page_link(menu.path("forecast"), label=text("forecast.how_title"),
                 query_params=everywhere())  # fmt: skip


def nothing_yet(seen: Outlook) -> None:
    """No forecast was kept, or nothing came since: what makes one."""
    if seen.vintage is None:
        empty(*(text(f"forecast.nothing_{part}") for part in ("title", "body", "remedy")))


def fans(seen: Outlook, own: pd.DataFrame) -> Chart:
    """Every earlier forecast beside what came."""
    section(text("accuracy.section_fans"), text("accuracy.section_fans_lead"))
    drawn = charts.fans(seen, own)
    plot.show(drawn, height=400)
    return drawn


def far(seen: Outlook, rows: pd.DataFrame) -> list[Chart]:
    """The error by months ahead, as a picture and as a table."""
    found = by_horizon(rows, seen.picked.gemeente, seen.picked.part)
    if found.empty:
        return []
    section(text("accuracy.section_horizon"))
    drawn = charts.horizons(rows, seen)
    plot.show(drawn)
    heads = [Column(text("accuracy.col_horizon")), *_heads()]
    told = [[charts.ahead(int(one["horizon"])), *_scores(one)] for _, one in found.iterrows()]
    table(heads, told, caption=text("accuracy.caption_horizon"))
    return [drawn]


def where(seen: Outlook, rows: pd.DataFrame) -> list[Chart]:
    """The error per gemeente and per part, beside each other, as far as there are any."""
    drawn = [one for one in (charts.places(rows, seen), charts.parts(rows, seen)) if one.categories]
    if drawn:
        section(text("accuracy.section_where"))
        for column, one in zip(st.columns(len(drawn), gap="large"), drawn, strict=True):
            with column:
                plot.show(one)
    return drawn


def runs(seen: Outlook, rows: pd.DataFrame) -> None:
    """Every kept forecast with its scores."""
    section(text("accuracy.section_runs"))
    found = by_run(rows, seen.picked.gemeente, seen.picked.part)
    heads = [Column(text("accuracy.col_run")), Column(text("accuracy.col_last")), *_heads()]
    told = [
        [day(one["known_at"]), month(one["last_month"].date()), *_scores(one)]
        for _, one in found.iterrows()
    ]
    table(heads, told, caption=text("accuracy.caption_runs"))


def _heads() -> list[Column]:
    return [Column(text(f"accuracy.col_{name}"), numeric=True)
            for name in ("n", "error", "bias", "inside", "naive")]  # fmt: skip


def _scores(one: pd.Series) -> list[str]:
    signed = number(100 * one["bias"], 1, signed=True)
    against = text("ui.not_applicable") if pd.isna(one["naive"]) else percent(one["naive"], 0)
    return [number(one["n"]), percent(one["error"], 1), f"{signed}\u00a0%",
            percent(one["inside"], 0), against]  # fmt: skip
