"""A judged file in long form, one observation per figure: the contract with scripts (`--json`)."""

from collections.abc import Iterator
from datetime import date

import pandas as pd

from data import programmes, reference
from data.settings import settings
from pipelines.harmonise import Harmonised
from pipelines.judged import Judged

KEYS = (
    "dataset",
    "partner",
    "period",
    "municipality",
    "location",
    "leveringsvorm",
    "vpt_type",
    "zorgprofiel",
    "behandeling",
    "functie",
    "niveau",
    "team_type",
    "status",
    "measure",
    "value",
    "sheet",
    "cell",
)
_LEVERINGSVORM = {"vpt": "VPT", "mpt": "MPT", "pgb": "PGB", "verblijf": "Verblijf", "dtv": "DTV"}
_STATUS = {
    "urgent": "urgent",
    "actief": "actief",
    "voorkeur": "wacht op voorkeur",
    "voorzorg": "wacht uit voorzorg",
}
_MEASURES = {"units": "capacity"}
_ELSEWHERE = "Overig"


def observations(judged: Judged) -> list[dict[str, object]]:
    """One row per figure with the keys `KEYS`; keys that do not apply are empty strings."""
    return [row for table in judged.tables for row in _of_table(table, judged.partner)]


def _of_table(table: Harmonised, partner: str) -> Iterator[dict[str, object]]:
    names = place_names()
    for row in table.frame.to_dict("records"):
        about = dict[str, object](_about(row, names)) | {
            "dataset": table.sheet.name,
            "partner": partner,
            "sheet": row.get("sheet", table.table.raw.name),
        }
        for measure in table.sheet.measures:
            value = row[measure.name]
            if pd.notna(value):
                found = about | {
                    "measure": _MEASURES.get(measure.name, measure.name),
                    "value": int(value) if measure.type == "count" else float(value),
                    "cell": row[f"{measure.name}_cell"],
                }
                yield {key: found.get(key, "") for key in KEYS}


def _about(row: dict[str, object], names: dict[str, str]) -> dict[str, str]:
    def said(name: str) -> str:
        value = row.get(name)
        return "" if value is None or pd.isna(value) else str(value)

    period = row.get("period")
    gemeente = said("gemeente")
    return {
        "period": period.strftime("%Y-%m") if isinstance(period, date) else "",
        "municipality": names.get(gemeente, _ELSEWHERE) if gemeente else "",
        "leveringsvorm": _LEVERINGSVORM.get(said("leveringsvorm"), ""),
        "status": _STATUS.get(said("wait_status"), ""),
    } | {
        name: said(name)
        for name in (
            "location",
            "vpt_type",
            "zorgprofiel",
            "behandeling",
            "functie",
            "niveau",
            "team_type",
        )
    }


def place_names() -> dict[str, str]:
    """CBS names of the programme's gemeenten by code; every other place is elsewhere."""
    inside = set(programmes.programme(settings().programme).gemeenten)
    known = reference.gemeenten()
    return {
        row.gemeente: row.name
        for row in known[known["gemeente"].isin(inside)].itertuples(index=False, name="G")
    }
