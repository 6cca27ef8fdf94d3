"""The demo's clients as rows of the sheet: people and inflow per profile, outflow per reason."""

import numpy as np
import pandas as pd

from pipelines.demo_clients import CELL, Clients
from pipelines.demo_flow import shared_out
from pipelines.demo_region import Region

# No separate reasons are told for deeltijdverblijf.
_REASONS_LIKE = {"dtv": "mpt"}
# Whose treatment comes with the care: about the shares in demo.toml, without a row for each.
_INCLUSIVE = {
    "verblijf": ("VV05", "VV07", "VV08", "VV09b"),
    "vpt": ("VV06", "VV07", "VV08"),
    "mpt": (),
    "dtv": (),
}


def client_rows(region: Region, drawn: Clients, chance: np.random.Generator) -> pd.DataFrame:
    """One row per month, cell and profile, and one per month, gemeente and reason to leave."""
    rows = pd.concat([_stock_rows(region, drawn, chance), _outflow_rows(region, drawn, chance)])
    rows["period"] = region.months[rows.pop("month")]
    order = ["period", *CELL, "zorgprofiel", "outflow_reason"]
    return rows.sort_values(order, kind="stable", ignore_index=True)


def _table(told: dict[str, dict[str, float]], kinds: pd.Series) -> tuple[list[str], np.ndarray]:
    """The codes told about, and a row of shares for each kind."""
    names = list(dict.fromkeys(name for shares in told.values() for name in shares))
    shares = {kind: [told[kind].get(name, 0.0) for name in names] for kind in told}
    return names, np.array([shares[kind] for kind in kinds])


def _stock_rows(region: Region, drawn: Clients, chance: np.random.Generator) -> pd.DataFrame:
    profiles, mix = _table(region.about["zorgprofiel"], drawn.cells["leveringsvorm"])
    shape = (*drawn.flows.stock.shape, len(profiles))
    stock = shared_out(drawn.flows.stock, np.broadcast_to(mix, shape))
    inflow = chance.multinomial(drawn.flows.inflow, np.broadcast_to(mix, shape))
    at = np.nonzero(stock + inflow)
    rows = drawn.cells.iloc[at[1]].reset_index(drop=True)
    rows = rows.assign(
        month=at[0],
        zorgprofiel=np.array(profiles)[at[2]],
        outflow_reason="",
        clients=stock[at],
        inflow=inflow[at],
        outflow=0,
    )
    inclusive = [
        p in _INCLUSIVE[form]
        for form, p in zip(rows["leveringsvorm"], rows["zorgprofiel"], strict=True)
    ]
    return rows.assign(behandeling=np.where(inclusive, "incl", "excl"))


def _outflow_rows(region: Region, drawn: Clients, chance: np.random.Generator) -> pd.DataFrame:
    kinds = drawn.cells["leveringsvorm"].replace(_REASONS_LIKE)
    reasons, shares = _table(region.about["outflow_reason"], kinds)
    shape = (*drawn.flows.outflow.shape, len(reasons))
    outflow = chance.multinomial(drawn.flows.outflow, np.broadcast_to(shares, shape))
    at = np.nonzero(outflow)
    rows = drawn.cells[CELL[:3]].iloc[at[1]].reset_index(drop=True)
    rows = rows.assign(month=at[0], outflow_reason=np.array(reasons)[at[2]], outflow=outflow[at])
    keys = ["month", *CELL[:3], "outflow_reason"]
    rows = rows.groupby(keys, as_index=False)["outflow"].sum()
    return rows.assign(vpt_type="", zorgprofiel="", behandeling="", clients=0, inflow=0)
