"""What the partners have and plan, as totals of the region that everybody may see.

Only answers that passed the gate for a member of the stuurgroep are used, and the same questions
that the pages ask; so nothing in a run tells more of a partner than those pages do.
"""

from dataclasses import dataclass, field, replace

import numpy as np
import pandas as pd

from data import disclosure, store
from data.amounts import WHOLE
from data.disclosure import Figures, Scope
from data.hidden import REGION, hidden
from data.revealing import families_of
from data.sharing import NOBODY, ever, known
from models.longterm.codes import WITH_CARE
from models.longterm.inputs import Supply

CARE = ("zorghulp", "helpende", "verzorgende_ig", "mbo_vpk", "hbo_vpk", "leerling")
_REGION = Scope("lid")
_NO_PEOPLE = (False, False)
_RECENT = 6  # months in which the last whole month is looked for
_INSIDE = (
    "(gemeente IS NULL OR gemeente IN"
    " (SELECT gemeente FROM gemeente_in_region WHERE region = 'programme'))"
)


@dataclass(frozen=True)
class Told:
    """The supply for these years; `flows` are staff in- and outflow as a share a year; `facts` say
    of which month each is, and what is planned or employed and may not be counted."""

    supply: Supply
    flows: dict[str, float] = field(default_factory=dict)
    facts: dict[str, object] = field(default_factory=dict)


def told(con: store.Connection, years: np.ndarray) -> Told:
    """What holds at the connection's moment."""
    clients = _last(con, Figures("clients_by_leveringsvorm", ("period", "leveringsvorm"), _INSIDE,
                                 parts="leveringsvorm"))  # fmt: skip
    units = _last(con, Figures("units_by_kind", ("period", "kind"), _INSIDE, persons=_NO_PEOPLE))
    plans = _last(con, Figures("planned_by_kind", ("period", "kind", "plan"),
                               _INSIDE, persons=_NO_PEOPLE,
                               parts="plan"))  # fmt: skip
    staff = _last(con, Figures("staff_by_niveau", ("period", "niveau"), persons=_NO_PEOPLE,
                               parts="niveau"))  # fmt: skip
    known = {name: value for name in CARE if (value := _value(staff, "niveau", name)) is not None}
    supply = Supply(
        plans=_planned(plans, "verblijf", years),
        unit_plans=_planned(plans, "vpt", years),
        capacity=_value(units, "kind", "verblijf"),
        units=_value(units, "kind", "geclusterd"),
        served=_served(clients),
        functies=tuple(known),
        staff=np.array(list(known.values())) if sum(known.values()) else None,
    )
    return Told(supply, _flows(con), _facts(clients, units, plans, staff))


def _served(clients: pd.DataFrame) -> float | None:
    """Clients with care; unknown when one leveringsvorm is hidden. Of a month that was delivered,
    a leveringsvorm that it does not name is nobody."""
    own = clients[clients["leveringsvorm"].isin(WITH_CARE)]
    return None if own.empty or (own["mask"] != "").any() else float(own["value"].sum())


def _facts(
    clients: pd.DataFrame, units: pd.DataFrame, plans: pd.DataFrame, staff: pd.DataFrame
) -> dict[str, object]:
    frames = {"clients": clients, "capacity": units, "staff": staff}
    hidden = staff[(staff["mask"] != "") & staff["niveau"].isin(CARE)]
    hard = plans["plan"].str.endswith(" hard")
    return {
        "months": {name: f"{frame['period'].max():%Y-%m}"
                   for name, frame in frames.items() if len(frame)},
        "partners": int(clients["partners"].max()) if len(clients) else 0,
        "hidden_staff": sorted(hidden["niveau"]),
        "hidden_plans": int((hard & (plans["mask"] != "")).sum()),
        "soft_plans": float(plans.loc[~hard & (plans["mask"] == ""), "value"].sum()),
    }  # fmt: skip


def _last(con: store.Connection, question: Figures) -> pd.DataFrame:
    """The rows of the last recent month that as many partners delivered as any recent month, as
    the region may see them."""
    statement, params = disclosure.sql(question, _REGION)
    rows = con.execute(statement, params).df()
    if rows.empty:
        return disclosure.mask(rows, question)
    came = rows.groupby("period")["partners"].max().sort_index().tail(_RECENT)
    month = came[came == came.max()].index[-1]
    only = (month.date(), month.date())
    asked = replace(question, span=only, place=(REGION, WHOLE))
    told = known(ever(con))
    secret = [hidden(con, one, only, told.get(one, NOBODY)) for one in families_of(asked)]
    of_month = rows[rows["period"] == month].reset_index(drop=True)
    return disclosure.mask(of_month, asked, pd.concat(secret))


def _value(rows: pd.DataFrame, column: str, name: str) -> float | None:
    """What is shown of that name; None when it is hidden or was not told."""
    own = rows[(rows[column] == name) & (rows["mask"] == "")]
    return float(own["value"].sum()) if len(own) else None


def _planned(rows: pd.DataFrame, kind: str, years: np.ndarray) -> np.ndarray:
    """Hard plans that are there by each first of January: those of a year are by the next one."""
    sure = rows["plan"].str.fullmatch(r"\d{4} hard") & (rows["mask"] == "")
    own = rows[sure & (rows["kind"] == kind)]
    opened = own["plan"].str[:4].astype(int).to_numpy()
    more = own["value"].to_numpy(float)
    # what is still planned for a year that has passed is not there today
    since = np.maximum(opened + 1, years[0] + 1)
    return np.array([more[since <= year].sum() for year in years])


def _flows(con: store.Connection) -> dict[str, float]:
    found = {}
    for name in ("inflow", "outflow"):
        rows = _last(con, Figures(f"kpi_staff_{name}", ("period",), combine="ratio"))
        shown = rows[rows["mask"] == ""]
        if len(shown) and 0 < float(shown["value"].iloc[0]) < 1:
            found[f"staff_{name}"] = float(shown["value"].iloc[0])
    return found
