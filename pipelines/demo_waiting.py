"""The demo's waiting lists as rows of the sheet: four statuses that are never added up."""

import numpy as np
import pandas as pd

from pipelines.demo_flow import flows
from pipelines.demo_region import Region

STATUSES = ("urgent", "actief", "voorkeur", "voorzorg")
_LEAVING = {"urgent": 0.75, "actief": 0.35, "voorkeur": 0.12, "voorzorg": 0.08}  # per month
_WANTED = {"verblijf": 0.84, "vpt": 0.16}
_KEYS = ["partner", "gemeente", "wait_status", "leveringsvorm", "bridging"]


def waiting_rows(region: Region, chance: np.random.Generator) -> pd.DataFrame:
    """One row per month, partner, gemeente, status, wanted leveringsvorm and bridging."""
    about = region.about["waiting"]
    bridging = {"ja": about["bridging"], "nee": 1 - about["bridging"]}
    found = [
        (partner, gemeente, status, form, bridged, told["size_share"] * share * part * yes_no)
        for partner, told in region.partners.items()
        for gemeente, share in told["gemeenten"].items()
        for status in STATUSES
        for form, part in _WANTED.items()
        for bridged, yes_no in bridging.items()
    ]
    cells = pd.DataFrame(found, columns=[*_KEYS, "share"])
    totals = {status: region.line(about[status]) for status in STATUSES}
    path = np.stack([totals[s] for s in cells["wait_status"]], axis=1) * cells["share"].to_numpy()
    leaving = cells["wait_status"].map(_LEAVING).to_numpy()
    stock = flows(path, leaving, region.calendar, chance).stock
    at = np.nonzero(stock)
    rows = cells[_KEYS].iloc[at[1]].reset_index(drop=True)
    rows = rows.assign(period=region.months[at[0]], waiting=stock[at])
    days = rows["wait_status"].map(about["wait_days"]) * chance.normal(1, 0.08, len(rows))
    late = rows["wait_status"].map(about["above_norm"])
    rows = rows.assign(wait_days=np.round(days), above_norm=chance.binomial(rows["waiting"], late))
    return rows.sort_values(["period", *_KEYS], kind="stable", ignore_index=True)
