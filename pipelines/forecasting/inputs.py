"""What a forecast reads: every figure that held at a moment, and which partners told them."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data import store
from data.measures import ALL, MEASURES, UNTOLD, Measure

LEAF = ["partner", "gemeente", "part"]
_GONE = 6  # months without a delivery after which a partner is held to have left

# all measures at once: planning these views takes longer than reading them
_FIGURES = """
    SELECT measure, partner, gemeente, part, period AS ds, amount::DOUBLE AS y
    FROM forecast_actual
    WHERE amount IS NOT NULL
"""
_DELIVERIES = "SELECT kind, partner, period FROM delivery_valid ORDER BY ALL"
# in- and outflow are not kept beside the totals, except of VPT
_FLOWS = """
    SELECT period, partner, coalesce(gemeente, ?) AS gemeente, leveringsvorm AS part,
        sum(inflow)::DOUBLE AS inflow, sum(outflow)::DOUBLE AS outflow
    FROM clients_valid
    WHERE clients IS NOT NULL
    GROUP BY ALL
"""


@dataclass(frozen=True)
class Inputs:
    """The figures of one measure: `rows` (partner, gemeente, part, ds, y, and of clients inflow
    and outflow) are complete, a nothing in a month that was delivered is zero.

    `last` is the last month that at least half of the partners delivered; `told` has the months
    per partner, `left` the partners that are not forecast because they stopped delivering.
    """

    measure: Measure
    rows: pd.DataFrame
    last: date | None
    told: dict[str, list[pd.Timestamp]]
    left: tuple[str, ...] = ()


def inputs(con: store.Connection) -> dict[str, Inputs]:
    """What holds at the connection's moment, of every measure by name."""
    rows, deliveries = con.execute(_FIGURES).df(), con.execute(_DELIVERIES).df()
    return {
        name: _of(con, measure, rows[rows["measure"] == name].drop(columns="measure"), deliveries)
        for name, measure in MEASURES.items()
    }


def _of(
    con: store.Connection, measure: Measure, rows: pd.DataFrame, deliveries: pd.DataFrame
) -> Inputs:
    told = _told(rows, deliveries[deliveries["kind"] == measure.sheet])
    last = _last(told)
    if last is None:
        return Inputs(measure, rows, None, told)
    gone = pd.Timestamp(last) - pd.DateOffset(months=_GONE)
    left = sorted(partner for partner, months in told.items() if max(months) <= gone)
    told = {
        partner: [month for month in months if month <= pd.Timestamp(last)]
        for partner, months in told.items()
        if partner not in left
    }
    told = {partner: months for partner, months in told.items() if months}
    whole = _whole(rows, told)
    if measure.name == "clients":
        flows = con.execute(_FLOWS, [UNTOLD]).df().rename(columns={"period": "ds"})
        whole = _with_flows(whole, flows)
    return Inputs(measure, whole, last, told, tuple(left))


def _told(rows: pd.DataFrame, found: pd.DataFrame) -> dict[str, list[pd.Timestamp]]:
    """The months that each partner delivered; who delivered the sheet without this figure in any
    month (a list without a preference) does not tell it."""
    some = set(rows["partner"])
    told: dict[str, list[pd.Timestamp]] = {}
    for partner, period in zip(found["partner"], found["period"], strict=True):
        if partner in some:
            told.setdefault(partner, []).append(period)
    return told


def _last(told: dict[str, list[pd.Timestamp]]) -> date | None:
    """The last month that at least half of those who deliver delivered; a later one says too
    little of the region to begin from."""
    counted = pd.Series([month for months in told.values() for month in months], dtype="object")
    if counted.empty:
        return None
    newest = max(counted)
    near = newest - pd.DateOffset(months=_GONE)
    there = sum(max(months) > near for months in told.values())
    many = counted.value_counts()
    return max(many[many >= there / 2].index, default=newest).date()


def _whole(rows: pd.DataFrame, told: dict[str, list[pd.Timestamp]]) -> pd.DataFrame:
    """A row per leaf and month that its partner delivered; leaves that were always zero left out.

    Of a month that was delivered, what it does not name is nobody; of one that was not, unknown.
    """
    kept = rows.groupby(LEAF)["y"].transform("max") > 0
    leaves = rows.loc[kept, LEAF].drop_duplicates()
    months = pd.DataFrame(
        [(partner, month) for partner, own in told.items() for month in own],
        columns=["partner", "ds"],
    ).astype({"ds": "datetime64[us]"})
    grid = leaves.merge(months, on="partner")
    found = grid.merge(rows.astype({"ds": "datetime64[us]"}), on=[*LEAF, "ds"], how="left")
    return found.assign(y=found["y"].fillna(0.0)).sort_values([*LEAF, "ds"], ignore_index=True)


def _with_flows(rows: pd.DataFrame, flows: pd.DataFrame) -> pd.DataFrame:
    """With the in- and outflow of each leaf; a partner that never tells them has none at all."""
    known = flows.dropna(subset=["inflow", "outflow"])
    found = rows.merge(known.astype({"ds": "datetime64[us]"}), on=[*LEAF, "ds"], how="left")
    tells = set(known["partner"])
    for name in ("inflow", "outflow"):
        nobody = found["partner"].isin(tells) & (found["y"] == 0)
        found[name] = found[name].mask(nobody & found[name].isna(), 0.0)
    return found


def fits(measure: Measure, part: str) -> dict[str, str]:
    """The columns of the table `forecast` that say which part this is."""
    columns = dict.fromkeys(("leveringsvorm", "niveau", "wait_status"), ALL)
    return columns | ({measure.part: part} if measure.part else {})
