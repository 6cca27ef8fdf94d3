"""Example rows per spreadsheet kind: the declarations' own examples, other columns made to fit."""

from datetime import date

import pandas as pd

from data.sheets import DECLARED
from data.sheets.sheet import Column, Sheet
from pipelines.templating.labels import labels
from texts import text

# What the declarations leave open, as codes and figures that suit their three example rows.
_FITTING: dict[str, dict[str, tuple[object, object, object]]] = {
    "clients": {
        "vpt_type": ("wijk", None, None),
        "behandeling": ("excl", "excl", "incl"),
        "age_group": ("85-94", "75-84", "85-94"),
        "outflow_reason": (None, None, None),
    },
    "staff": {
        "employment": ("pil", "pil", "pil"),
        "fte_basis": ("contract", "contract", "contract"),
        "fte_budget": (13.0, 8.0, 27.0),
        "vacancies": (1.5, 0.5, 2.2),
        "inflow": (1, 0, 2),
        "outflow": (0, 1, 2),
        "pnil_fte": (0.6, 0.0, 1.8),
    },
    "capacity": {
        "vpt_type": (None, "geclusterd", "gespikkeld"),
        "hardness": (None, None, None),
        "owner": ("eigen", "corporatie", "corporatie"),
        "available_from": (None, None, None),
        "free": (3, 1, 3),
        "clustered_homes": (None, 24, None),
        "planned_units": (None, None, None),
    },
    "waiting_list": {
        "leveringsvorm": ("verblijf", "verblijf", "vpt"),
        "bridging": ("ja", "ja", "nee"),
        "wait_days": (9, 34, 120),
        "above_norm": (0, 3, 5),
    },
    "finance": {
        "budget_round": ("herschikking", "herschikking", "herschikking"),
        "agreed_volume": (5400, 7300, 28000),
        "realised_volume": (5150, 7050, 27400),
        "transition_spent_eur": (25000, None, None),
    },
    "tariffs": {
        "tariff_eur": (111.11, 11.11, None),
        "agreed_pct": (None, None, 99.0),
    },
    "zorgkantoor_waiting": {
        "zorgkantoorregio": (None, None, None),
    },
}


def example_rows(kind: str) -> pd.DataFrame:
    """Three rows as a partner would fill them in: Dutch headers, labels, dates."""
    sheet = DECLARED[kind]
    return pd.DataFrame(
        {column.header: _values(sheet, column) for column in sheet.columns}, dtype=object
    )


def _values(sheet: Sheet, column: Column) -> list[object]:
    if column.example:
        return [_written(value, column) for value in column.example]
    if column.type in ("text", "partner"):
        return [_words(column)] * 3
    fitting = _FITTING[sheet.name][column.name]
    if column.type == "code":
        return [None if code is None else labels(column.codes)[str(code)] for code in fitting]
    return list(fitting)


def _written(value: object, column: Column) -> object:
    return date.fromisoformat(str(value)) if column.type in ("period", "date") else value


def _words(column: Column) -> str | None:
    sentences = {
        "partner": "templates.example_partner",
        "location": "templates.example_location",
        "functie": "templates.example_function",
    }
    return text(sentences[column.name]) if column.name in sentences else None
