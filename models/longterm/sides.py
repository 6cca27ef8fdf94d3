"""Both sides of each gap: what will be asked of the partners, and what they have and plan."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from models.longterm.run import Result
from models.longterm.summary import BANDS, REGION, TOTAL

KINDS = ("clients", "places", "homes", "fte")
_Sides = tuple[str, np.ndarray, np.ndarray]  # of what; asked and there, draw by year


def sides(result: Result) -> Iterator[_Sides]:
    """Of each gap that is known both sides; in every draw asked less there is the gap."""
    supply, found = result.inputs.supply, result.gap
    planned = supply.plans + supply.unit_plans
    full = result.chance["occupancy"][:, None]
    if found.clients is not None and supply.served is not None:
        yield _of("clients", found.clients, supply.served + full * planned)
    if found.places is not None and supply.capacity is not None:
        yield _of("places", found.places, supply.capacity + supply.plans)
    if found.homes is not None and supply.units is not None:
        yield _of("homes", found.homes, supply.units + supply.unit_plans)
    if found.fte is not None and result.available is not None:
        yield _of("fte", found.fte.sum(axis=2), result.available.sum(axis=2))


def both(result: Result) -> pd.DataFrame:
    """One row per side (`asked_…`, `there_…`) and year, as in `summary`."""
    rows = []
    for kind, asked, there in sides(result):
        for side, drawn in (("asked", asked), ("there", there)):
            rows.append(banded(f"{side}_{kind}", result.inputs.years, drawn))
    return pd.concat(rows, ignore_index=True) if rows else pd.DataFrame()


def banded(quantity: str, years: np.ndarray, drawn: np.ndarray) -> pd.DataFrame:
    """One row per year of a figure of the region, draw by year: its mean and bands."""
    levels = np.quantile(drawn, list(BANDS.values()), axis=0)
    named = dict(zip(BANDS, levels, strict=True))
    return pd.DataFrame({"quantity": quantity, "gemeente": REGION, "part": TOTAL, "year": years,
                         "mean": drawn.mean(axis=0), **named, "chance": np.nan})  # fmt: skip


def _of(kind: str, gap: np.ndarray, there: np.ndarray) -> _Sides:
    whole = np.broadcast_to(there, gap.shape)
    return kind, gap + whole, whole
