"""The demo's true figures: all kinds, all partners, all months, from one seed."""

from functools import cache

import numpy as np
import pandas as pd

from pipelines.demo_capacity import capacity_rows
from pipelines.demo_client_rows import client_rows
from pipelines.demo_clients import clients
from pipelines.demo_finance import finance_rows
from pipelines.demo_homes import buildings
from pipelines.demo_region import Region, region
from pipelines.demo_staff import staff_rows
from pipelines.demo_waiting import waiting_rows


@cache
def figures() -> dict[str, pd.DataFrame]:
    """One frame per kind with our column names and codes, `partner` a slug. Same seed, same frames.

    Callers do not change the frames. Nobody delivers exactly this: see `pipelines.demo_deliveries`.
    """
    told = region()
    chance = np.random.default_rng(told.told["seed"])
    homes = buildings(told)
    drawn = clients(told, homes, chance)
    frames = {
        "clients": client_rows(told, drawn, chance),
        "staff": staff_rows(told, drawn, chance),
        "capacity": capacity_rows(told, homes, drawn),
        "waiting_list": waiting_rows(told, chance),
        "finance": finance_rows(told, drawn, chance),
    }
    return {kind: _of_members(told, frame) for kind, frame in frames.items()}


def _of_members(told: Region, frame: pd.DataFrame) -> pd.DataFrame:
    """Only the months in which a partner takes part."""
    starts = {name: pd.Timestamp(about["start"]) for name, about in told.partners.items()}
    return frame[frame["period"] >= frame["partner"].map(starts)].reset_index(drop=True)
