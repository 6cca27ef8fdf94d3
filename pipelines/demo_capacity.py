"""The demo's places and homes as rows of the sheet: what is lived in, and what is planned."""

import numpy as np
import pandas as pd

from pipelines.demo_clients import Clients
from pipelines.demo_flow import shared_out
from pipelines.demo_homes import Building
from pipelines.demo_region import Region

_ORDER = ["period", "partner", "gemeente", "leveringsvorm", "vpt_type", "hardness", "location"]
_COLUMNS = [
    *_ORDER, "owner", "available_from", "units", "occupied", "free", "clustered_homes",
    "planned_units",
]  # fmt: skip


def capacity_rows(region: Region, homes: list[Building], drawn: Clients) -> pd.DataFrame:
    """One row per month and location, one per month and plan, and one per gespikkeld gemeente."""
    groups: dict[tuple[str, str, str], list[Building]] = {}
    for home in homes:
        gemeente = home.gemeente if home.kind == "geclusterd" else ""
        groups.setdefault((home.partner, home.kind, gemeente), []).append(home)
    parts = [_lived_in(region, group, drawn) for group in groups.values()]
    parts += [_scattered(region, cell, drawn) for cell in _gespikkeld(drawn)]
    parts += [_planned(region, plan) for plan in region.told["plans"]]
    rows = pd.concat([part for part in parts if len(part)], ignore_index=True)
    for name in _COLUMNS[9:]:
        rows[name] = rows[name].astype("Int64")
    return rows[_COLUMNS].sort_values(_ORDER, kind="stable", ignore_index=True)


def _lived_in(region: Region, group: list[Building], drawn: Clients) -> pd.DataFrame:
    """The clients of a group of buildings, divided over them by their size."""
    one = group[0]
    cell = {"leveringsvorm": "verblijf"}
    if one.kind == "geclusterd":
        cell = {"gemeente": one.gemeente, "vpt_type": "geclusterd"}
    units = np.stack([home.units for home in group], axis=1)
    living = drawn.stock(one.partner, **cell)
    occupied = shared_out(living, units / np.maximum(units.sum(axis=1, keepdims=True), 1))
    at = np.nonzero(units)
    rows = pd.DataFrame(
        {
            "period": region.months[at[0]],
            "gemeente": np.array([home.gemeente for home in group])[at[1]],
            "location": np.array([home.location for home in group])[at[1]],
            "owner": np.array([home.owner for home in group])[at[1]],
            "units": units[at],
            "occupied": occupied[at],
            "free": (units - occupied)[at],
        }
    )
    clustered = one.kind == "geclusterd"
    return rows.assign(
        partner=one.partner,
        leveringsvorm="vpt" if clustered else "verblijf",
        vpt_type="geclusterd" if clustered else "",
        hardness="",
        available_from=pd.NaT,
        clustered_homes=rows["units"] if clustered else pd.NA,
        planned_units=pd.NA,
    )


def _gespikkeld(drawn: Clients) -> np.ndarray:
    return np.flatnonzero(drawn.cells["vpt_type"] == "gespikkeld")


def _scattered(region: Region, cell: int, drawn: Clients) -> pd.DataFrame:
    """Homes in complexes of others where some residents have VPT; let go to nobody else."""
    living = drawn.flows.stock[:, cell]
    units = np.maximum.accumulate(np.ceil(living / 0.97).astype("int64"))
    place = drawn.cells.iloc[cell]
    return pd.DataFrame(
        {"period": region.months, "units": units, "occupied": living, "free": units - living}
    ).assign(
        **place,
        location=None,
        owner="corporatie",
        hardness="",
        available_from=pd.NaT,
        clustered_homes=pd.NA,
        planned_units=pd.NA,
    )


def _planned(region: Region, plan: dict) -> pd.DataFrame:
    known, opens = pd.Timestamp(plan["known_from"]), pd.Timestamp(plan["opens"])
    months = region.months[(region.months >= known) & (region.months < opens)]
    return pd.DataFrame({"period": months}).assign(
        partner=plan["partner"],
        gemeente=plan["gemeente"],
        location=plan["location"],
        leveringsvorm="vpt",
        vpt_type=plan["kind"],
        hardness=plan["hardness"],
        owner=plan["owner"],
        available_from=opens,
        units=0,
        occupied=pd.NA,
        free=pd.NA,
        clustered_homes=pd.NA,
        planned_units=plan["units"],
    )
