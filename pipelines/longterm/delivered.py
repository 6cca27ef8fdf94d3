"""Tables that the region delivered in place of ours: a population forecast, and indications.

A table that does not fit is not used, and the run says why; nothing is filled in.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from data import store
from data.sheets.ages import first_age
from models.longterm import uploaded
from models.longterm.codes import Assumption
from models.longterm.inhabitants import national_at
from models.longterm.inputs import Inputs

_LATEST = (
    "SELECT f.*, d.known_at FROM {kind}_valid AS f JOIN delivery_known AS d USING (delivery_id)"
)
_RECENT = 1.0  # years between counted indications and the first year that they count for
Told = tuple[Inputs, dict[str, Assumption], dict[str, object]]


def delivered(con: store.Connection, start: Inputs, assumptions: Mapping[str, Assumption]) -> Told:
    """The inputs with what was delivered in the place of ours, the moment that use by age was
    counted at, and the facts: `told`, which tables are used and from what source, and
    `not_used`, which are not and why."""
    told, not_used = {}, {}
    inputs, moments = start, {}
    forecast = _rows(con, "population_forecast")
    if len(forecast):
        one = forecast[forecast["known_at"] == forecast["known_at"].max()]  # no mix of two editions
        inputs, why = _peopled(inputs, one)
        (not_used if why else told)["population"] = why or _about(one)
    counted = _rows(con, "indications")
    country = _newest(counted[counted["gemeente"] == ""])
    if len(country):
        when = _moment(country)
        inputs, why = _rated(inputs, country, assumptions)
        (not_used if why else told)["rates"] = why or _about(country)
        moments = {} if why else {"national_moment": Assumption(when, when, when)}
    here = _newest(counted[counted["gemeente"].isin(start.gemeenten)])
    if len(here):
        inputs, why = _counted(inputs, here)
        (not_used if why else told)["level"] = why or _about(here)
    return inputs, moments, {"told": told, "not_used": not_used}


def _rows(con: store.Connection, kind: str) -> pd.DataFrame:
    return con.execute(_LATEST.format(kind=kind)).df()


def _newest(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["period"] == rows["period"].max()]


def _moment(rows: pd.DataFrame) -> float:
    """The end of their month, as a year and a part of it."""
    period = rows["period"].iloc[0]
    return float(period.year + period.month / 12)


def _about(rows: pd.DataFrame) -> dict[str, str]:
    first, last = rows["period"].min(), rows["period"].max()
    return {
        "source": "; ".join(sorted(set(rows["source"]))),
        "known_at": f"{rows['known_at'].max():%Y-%m-%d}",
        "first": date(first.year, first.month, 1).isoformat(),
        "last": date(last.year, last.month, 1).isoformat(),
    }


def _peopled(inputs: Inputs, rows: pd.DataFrame) -> tuple[Inputs, str]:
    years = rows["period"].dt.year
    if years.min() > inputs.years[0] or years.max() < inputs.years[-1]:
        return inputs, "years"
    found = rows[rows["gemeente"].isin(inputs.gemeenten)].assign(year=years)
    if found.groupby("year")["gemeente"].nunique().ne(len(inputs.gemeenten)).any():
        return inputs, "gemeenten"
    if found.empty:
        return inputs, "gemeenten"
    by_age = uploaded.population(found, inputs.gemeenten, inputs.years)
    return replace(inputs, people=replace(inputs.people, uploaded=by_age)), ""


def _rated(
    inputs: Inputs, rows: pd.DataFrame, assumptions: Mapping[str, Assumption]
) -> tuple[Inputs, str]:
    when = _moment(rows)
    if not inputs.people.first <= when <= inputs.years[-1]:
        return inputs, "moment"
    national = national_at(
        inputs.people, when, assumptions["mortality_level"].value,
        assumptions["migration_65"].value,
    )  # fmt: skip
    table = rows.assign(age_from=rows["age_span"].map(first_age))
    try:
        rates = uploaded.rates(table, national)
    except uploaded.MoreThanPeople:
        return inputs, "more_than_people"
    return replace(inputs, care=replace(inputs.care, rates=rates)), ""


def _counted(inputs: Inputs, rows: pd.DataFrame) -> tuple[Inputs, str]:
    """Indications per gemeente; one that the table does not name stays unknown."""
    if abs(inputs.years[0] - _moment(rows)) > _RECENT:
        return inputs, "old"
    found = rows.groupby("gemeente")["indications"].sum().reindex(list(inputs.gemeenten))
    return replace(inputs, care=replace(inputs.care, observed=found.to_numpy(float))), ""
