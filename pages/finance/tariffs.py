"""What care may cost in the month shown: a table of tariffs, and what the datasteward sees more."""

import pandas as pd
import streamlit as st

from insights.finance import tariffs as found_tariffs
from insights.finance.tariffs import Tariffs
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.notices import empty
from pages.shared.shown import Shown
from pages.shared.tables import Column, table
from texts import day, month, text

_HEADS = ("prestatie", "prestatiegroep", "unit", "validity", "source")


def tariffs(shown: Shown) -> None:
    """The maximum tariffs of the month shown; or why there is none, and who can do something."""
    period = shown.board.chosen.period
    assert period
    section(text("finance.section_tariffs"), text("finance.section_tariffs_lead"))
    found = found_tariffs.tariffs(period, shown.at, reader.scope())
    if found.rows.empty:
        _none(found, month(period))
    else:
        _table(shown, found.rows, "tariff_eur")
    agreed = found_tariffs.agreed(period, shown.at, reader.scope())
    if len(agreed):
        st.caption(text("finance.agreed_pct_lead"))
        _table(shown, agreed, "agreed_pct")


def _none(found: Tariffs, asked: str) -> None:
    remedy = text("finance.tariffs_remedy")
    if found.first is None or found.last is None:
        empty(text("finance.tariffs_none"), text("finance.tariffs_none_body"), remedy)
        return
    body = text("finance.tariffs_other", first=day(found.first), last=day(found.last))
    empty(text("finance.tariffs_not_then", month=asked), body, remedy)


def _table(shown: Shown, rows: pd.DataFrame, measure: str) -> None:
    drawn = found_tariffs.chart(rows, shown.board.chosen.period, measure)  # type: ignore[arg-type]
    shown.keep(drawn)
    heads = [Column(text(f"finance.tariff_{head}")) for head in _HEADS]
    heads.insert(2, Column(text(f"finance.{measure}"), numeric=True, decimals=2))
    table(heads, [_row(row, measure) for row in rows.to_dict("records")], caption=drawn.title)


def _row(row: dict, measure: str) -> tuple[object, ...]:
    return (
        found_tariffs.called(row), text(f"codes.prestatiegroep.{row['prestatiegroep']}"),
        float(row[measure]), found_tariffs.unit(row), found_tariffs.validity(row), row["source"],
    )  # fmt: skip
