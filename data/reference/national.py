"""Wlz indications of the whole country, and the long term's model held against them."""

import pandas as pd

from data.reference import places

_FIGURES = ["mean", "lo_80", "hi_80", "came", "no_change", "constant_growth"]
_YEARS = ["fit", "year", "after_break"]


def indications(sector: str) -> pd.Series:
    """People with an indication by year, of one sector or of all."""
    table = places.table("national_wlz.csv")
    own = table[(table["indicator"] == "personen met Wlz-indicatie") & (table["sector"] == sector)]
    yearly = own[
        own["breakdown"].fillna("").eq("") & own["period"].astype(str).str.fullmatch(r"\d{4}")
    ]
    return pd.Series(yearly["value"].astype(float).to_numpy(), yearly["period"].astype(int))


def held() -> pd.DataFrame:
    """One row per scenario, year that was fit to (`fit`) and year after it: persons that the model
    said, that came, and that "no change" and "constant growth" give.

    `after_break` is 1 from the year in which the law let more people in.
    """
    table = places.table("backtest_wlz.csv")
    return table.astype(dict.fromkeys(_YEARS, "int64") | dict.fromkeys(_FIGURES, "float64"))
