"""Gemeenten, zorgkantoorregio's and the people who live there, as frames."""

from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

from data.reference.spelling import normalise

_FOLDER = Path(__file__).parent
_DATES = ("valid_from", "valid_to", "merged_on")
_DAY = "datetime64[us]"  # also for a column without any date, so that its type never varies
_NUMBERS = ("persons",)

# What the store offers to SQL: table name → file.
_TABLES = {
    "gemeente": "gemeenten.csv",
    "zorgkantoorregio": "zorgkantoorregios.csv",
    "zorgkantoorregio_gemeente": "zorgkantoorregio_gemeenten.csv",
    "gemeente_merger": "gemeente_mergers.csv",
    "population": "population.csv",
}


@cache
def table(file: str) -> pd.DataFrame:
    """One CSV of this folder with text, dates and counts as such. Callers do not change the frame.

    An empty cell is a missing value, never an empty text. Raises FileNotFoundError.
    """
    frame = pd.read_csv(_FOLDER / file, dtype="str", keep_default_na=False, na_values=[""])
    for column in frame.columns.intersection(_DATES):
        frame[column] = pd.to_datetime(frame[column], format="%Y-%m-%d").astype(_DAY)
    for column in frame.columns.intersection(_NUMBERS):
        frame[column] = frame[column].astype("int64")
    return frame


def tables() -> dict[str, pd.DataFrame]:
    """The frames for the store: gemeente, zorgkantoorregio, zorgkantoorregio_gemeente,
    gemeente_merger and population."""
    return {name: table(file) for name, file in _TABLES.items()}


def gemeenten() -> pd.DataFrame:
    """One row per gemeente of 2023: `gemeente` (CBS code), `name`, `province`."""
    return table("gemeenten.csv")


@cache
def names() -> dict[str, str]:
    """The name of every gemeente by its CBS code. Callers do not change it."""
    listed = gemeenten()
    return dict(zip(listed["gemeente"].tolist(), listed["name"].tolist(), strict=True))


def population() -> pd.DataFrame:
    """Persons on 1 January 2021 by `gemeente`, `age_group5` (0-4 … 95+) and `sex` (man, vrouw).

    CBS rounds every cell to five, so both sexes together are five fewer than the 17.472.870 people
    the same source counts in all.
    """
    return table("population.csv")


@cache
def merged() -> dict[str, tuple[str, date]]:
    """Old CBS code → the code its area has in 2023, and the day the old gemeente ended.

    Gemeenten that were split over several others are not in it: they have no single successor.
    """
    rows = table("gemeente_mergers.csv").itertuples()
    return {row.old_gemeente: (row.gemeente, row.merged_on.date()) for row in rows}


@cache
def merged_names() -> dict[str, str]:
    """Normalised name (and old CBS code) of a gemeente that ended → the code its area has now."""
    rows = list(table("gemeente_mergers.csv").itertuples())
    names = {normalise(row.old_name): row.gemeente for row in rows}
    return names | {normalise(row.old_gemeente): row.gemeente for row in rows}
