"""People with a VV indication as the CIZ counts them: by age for the country, and per gemeente.

Delivered by the region's datasteward; takes the place of assumptions behind the long term.
"""

from dataclasses import replace

import pandas as pd

from data.sheets.ages import joined
from data.sheets.builders import count
from data.sheets.shared import GEMEENTE, PERIOD
from data.sheets.sheet import Column, RowRule, Sheet

_SEXES = ({"man", "vrouw"}, {""})


def _torn(rows: pd.DataFrame) -> pd.Series:
    """The first row of each month and place whose rows together are not everybody once."""
    said = rows[["period", "gemeente", "sex", "age_span"]].fillna("")
    parts = said.groupby(["period", "gemeente"], sort=False)[["sex", "age_span"]]
    whole = {at: _whole(part) for at, part in parts}
    places = zip(said["period"], said["gemeente"], strict=True)
    broken = pd.Series([not whole[at] for at in places], rows.index)
    return broken & ~said.duplicated(["period", "gemeente"])


def _whole(part: pd.DataFrame) -> bool:
    if set(part["sex"]) not in _SEXES:
        return False
    return all(
        one.tolist() == [""] or ("" not in one.tolist() and joined(one))
        for _, one in part.groupby("sex")["age_span"]
    )


def _without_age(rows: pd.DataFrame) -> pd.Series:
    """Of the whole country a total tells nothing new: use by age needs age and sex."""
    said = rows[["gemeente", "sex", "age_span"]].fillna("")
    return said["gemeente"].eq("") & (said["sex"].eq("") | said["age_span"].eq(""))


INDICATIONS = Sheet(
    "indications",
    "Indicaties CIZ",
    columns=(
        PERIOD,
        replace(GEMEENTE, required=False, blank=""),
        Column("sex", ("Geslacht", "Sekse"), "code", codes="sex", blank="",
               example=(None,) * 3),
        Column(
            "age_span",
            ("Leeftijdsgroep", "Leeftijd", "Leeftijdsklasse", "Leeftijdscategorie"),
            "code",
            codes="age_span",
            blank="",
            example=(None,) * 3,
        ),
        count("indications", "Aantal indicaties", "Indicaties", "Aantal personen", "Personen",
              "Aantal", "Aantal mensen", required=True, example=(310, 905, 1215)),
        Column(
            "source",
            ("Bron", "Vindplaats"),
            "text",
            required=True,
            example=("Naam en datum van de tabel",) * 3,
        ),
    ),
    row_rules=(
        RowRule("E12", "empty_cell", "block", "source", lambda rows: rows["source"].isna()),
        RowRule("E12", "empty_cell", "block", "indications",
                lambda rows: rows["indications"].isna()),
        RowRule("E13", "country_without_age", "block", "age_span", _without_age),
        RowRule("E13", "ages_not_joined", "block", "age_span", _torn),
    ),
    words=("indicatie", "ciz"),
    past=True,
)  # fmt: skip
