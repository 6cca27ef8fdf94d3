"""An official forecast of the population, which takes the place of our own projection.

Delivered by the region's datasteward, a whole forecast in one file: gemeente, age, sex and year.
"""

from dataclasses import replace

import pandas as pd

from data.sheets.ages import joined
from data.sheets.builders import count
from data.sheets.shared import GEMEENTE
from data.sheets.sheet import Column, RowRule, Sheet

_SEXES = {"man", "vrouw"}
_FURTHEST = 80 * 12  # months: official forecasts run to 2070 and beyond


def lacking(rows: pd.DataFrame) -> pd.Series:
    """Rows of a gemeente and year that do not have every age of both sexes exactly once."""
    parts = rows.groupby(["period", "gemeente"], dropna=False, sort=False)[["sex", "age_group5"]]
    whole = {at: _whole(part) for at, part in parts}
    places = zip(rows["period"], rows["gemeente"], strict=True)
    return pd.Series([not whole.get(at, True) for at in places], rows.index)


def _whole(part: pd.DataFrame) -> bool:
    told = part.dropna()
    return set(told["sex"]) == _SEXES and all(
        joined(one) for _, one in told.groupby("sex")["age_group5"]
    )


def _once(broken: pd.Series, rows: pd.DataFrame) -> pd.Series:
    """The first row of each gemeente and year only: one thing is wrong, not forty."""
    return broken & ~rows.duplicated(["period", "gemeente"])


POPULATION_FORECAST = Sheet(
    "population_forecast",
    "Bevolkingsprognose",
    columns=(
        Column(
            "period",
            ("Jaar", "1 januari", "Peildatum", "Datum", "Prognosejaar"),
            "period",
            required=True,
            example=("2030-01-01",) * 3,
            first_day=True,
            yearly=True,
        ),
        replace(GEMEENTE, headers=("Gemeente", "Gemeentenaam", "Gemeentecode")),
        Column(
            "sex",
            ("Geslacht", "Sekse"),
            "code",
            required=True,
            codes="sex",
            example=("man", "man", "vrouw"),
        ),
        Column(
            "age_group5",
            ("Leeftijdsgroep", "Leeftijd", "Leeftijdsklasse", "Leeftijdscategorie"),
            "code",
            required=True,
            codes="age_group5",
            example=("80-84", "85-89", "95+"),
        ),
        count("persons", "Aantal inwoners", "Inwoners", "Aantal personen", "Personen", "Bevolking",
              "Aantal", required=True, example=(412, 238, 61)),
        Column(
            "source",
            ("Bron", "Vindplaats", "Prognose"),
            "text",
            required=True,
            example=("Naam en jaar van de prognose",) * 3,
        ),
    ),
    row_rules=(
        RowRule("E12", "empty_cell", "block", "source", lambda rows: rows["source"].isna()),
        RowRule("E12", "empty_cell", "block", "persons", lambda rows: rows["persons"].isna()),
        RowRule(
            "E03", "not_january", "block", "period",
            lambda rows: pd.to_datetime(rows["period"]).dt.month.ne(1) & rows["period"].notna(),
        ),
        RowRule("E13", "ages_lacking", "block", "age_group5",
                lambda rows: _once(lacking(rows), rows)),
    ),
    words=("bevolking", "inwoner"),
    ahead=_FURTHEST,
)  # fmt: skip
