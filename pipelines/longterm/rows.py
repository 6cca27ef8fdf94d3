"""A result as rows of the table `forecast`: quantities, chances of a shortage, and drivers."""

import pandas as pd

from data.measures import ALL
from models.longterm.run import Result
from models.longterm.sides import both
from models.longterm.summary import REGION, TOTAL, summary
from models.longterm.waterfall import waterfall

FIGURES = ("totaal", "thuis", "vpt", "fte")  # of which the drivers are kept
_BANDS = [f"{side}-{level}" for level in (50, 80, 95) for side in ("lo", "hi")]
_BY_FUNCTIE = ("fte_functie", "available", "gap_fte")


def rows(result: Result, *more: pd.DataFrame) -> pd.DataFrame:
    """One row per quantity, gemeente, part and year, without the run; with `more` in the same
    columns as `summary`."""
    every = pd.concat([summary(result), both(result), *more], ignore_index=True)
    told = every.rename(columns={"quantity": "measure"})
    short = told.dropna(subset=["chance"])
    chances = short.assign(measure="chance_" + short["measure"], mean=short["chance"])
    chances = chances.drop(columns=_BANDS)
    found = pd.concat([told, chances, _drivers(result)], ignore_index=True)
    part = found["part"].replace(TOTAL, ALL)
    by_functie = found["measure"].str.removeprefix("chance_").isin(_BY_FUNCTIE)
    found = found.assign(
        partner="",
        gemeente=found["gemeente"].replace(REGION, ALL),
        leveringsvorm=part.where(~by_functie, ALL),
        niveau=part.where(by_functie, ALL),
        wait_status=ALL,
        told_as="forecast",
        period=pd.to_datetime(found["year"].astype(str) + "-01-01"),
    )
    kept = ["measure", "partner", "gemeente", "leveringsvorm", "niveau", "wait_status", "told_as",
            "period", "mean", *_BANDS]  # fmt: skip
    return found[kept].rename(columns={name: name.replace("-", "_") for name in _BANDS})


def _drivers(result: Result) -> pd.DataFrame:
    years = result.inputs.years[1:].tolist()
    every = pd.concat(
        [waterfall(result, name, year) for name in FIGURES for year in years], ignore_index=True
    )
    every = every.rename(columns={"step": "part"}).assign(gemeente=REGION)
    return every.assign(measure="driver_" + every["figure"]).drop(columns="figure")
