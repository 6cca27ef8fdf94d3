"""The demo's production agreements and what came of them, as rows of the sheet."""

import numpy as np
import pandas as pd

from pipelines.demo_clients import Clients
from pipelines.demo_region import Region

_HOURS = 38  # of MPT per client per month; VPT and verblijf are counted in days
_GROUPS = ("vpt", "mpt", "verblijf", "overig")


def finance_rows(region: Region, drawn: Clients, chance: np.random.Generator) -> pd.DataFrame:
    """One row per month, partner and prestatiegroep; euros and volumes since 1 January."""
    parts = [_group(region, drawn, p, g, chance) for p in region.partners for g in _GROUPS]
    rows = pd.concat(parts, ignore_index=True)
    order = ["period", "partner", "prestatiegroep"]
    return rows.sort_values(order, kind="stable", ignore_index=True)


def settled(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as they are in the settlement a year later: agreed is what was delivered."""
    return rows.assign(
        budget_round="nacalculatie",
        agreed_eur=rows["realised_eur"],
        agreed_volume=rows["realised_volume"],
    )


def _group(
    region: Region, drawn: Clients, partner: str, group: str, chance: np.random.Generator
) -> pd.DataFrame:
    about = region.about["finance"]
    planned, served = _amounts(region, drawn, partner, group)
    ratio = about["realised_over_agreed"][group] * about["agreed_growth_ahead"]
    realised = _since_january(region, served * ratio * chance.normal(1, 0.004, len(served)))
    agreed = _since_january(region, planned * about["agreed_growth_ahead"])
    second = region.calendar >= about["herschikking_month"]
    agreed = np.where(second, (agreed + realised) / 2, agreed)
    price = about["eur_per_client_month"][group]
    volume = {"vpt": region.months.days_in_month.to_numpy(), "mpt": _HOURS}.get(group, 30.4)
    rows = pd.DataFrame(
        {
            "period": region.months,
            "partner": partner,
            "prestatiegroep": group,
            "budget_round": np.where(second, "herschikking", "initieel"),
            "agreed_eur": np.round(agreed * price, -2),
            "agreed_volume": np.round(agreed * np.mean(volume)),
            "realised_eur": np.round(realised * price, -2),
            "realised_volume": np.round(realised * np.mean(volume)),
            "transition_spent_eur": np.nan,
        }
    )
    if group == "overig":
        return rows.assign(agreed_volume=np.nan, realised_volume=np.nan)
    return (
        rows.assign(transition_spent_eur=_transition(region, partner)) if group == "vpt" else rows
    )


def _amounts(
    region: Region, drawn: Clients, partner: str, group: str
) -> tuple[np.ndarray, np.ndarray]:
    """Client months per month as planned and as served; `overig` counts partners, not clients."""
    if group == "overig":
        one = np.full(len(region.months), region.partners[partner]["size_share"] * 9)
        return one, one
    return region.path(group, partner), drawn.stock(partner, leveringsvorm=group).astype(float)


def _since_january(region: Region, monthly: np.ndarray) -> np.ndarray:
    return pd.Series(monthly).groupby(region.months.year).cumsum().to_numpy()


def _transition(region: Region, partner: str) -> np.ndarray:
    """Spent since the start of the programme, evenly, each partner by its size."""
    about, told = region.about["finance"], region.partners[partner]
    granted = about["transition_granted_eur"] * told["size_share"] * about["transition_spent"]
    return np.round(granted * region.since(told["start"]), -2)
