"""The gap: what will be asked of the partners, less what they have and plan."""

from dataclasses import dataclass, field

import numpy as np

from models.longterm.chance import Chance
from models.longterm.codes import LEVERINGSVORMEN, WITH_CARE
from models.longterm.inputs import Inputs
from models.longterm.substitution import Split

_CARE = [LEVERINGSVORMEN.index(name) for name in WITH_CARE]


@dataclass(frozen=True, eq=False)
class Gap:
    """Above zero is short, below zero is left over; draw by year, `fte` also by functie.

    `why` says for each that is None what is unknown: dekking, served, capacity, units or staff.
    """

    clients: np.ndarray | None = None
    places: np.ndarray | None = None
    homes: np.ndarray | None = None
    fte: np.ndarray | None = None
    why: dict[str, str] = field(default_factory=dict)


def gap(
    inputs: Inputs, chance: Chance, here: Split, fte: np.ndarray | None, there: np.ndarray | None
) -> Gap:
    """The partners' part of the region against what they have.

        clients  = dekking · (verblijf + vpt + mpt) - clients today - occupancy · plans
        places   = V* / occupancy, for the partners' part of all places, - their places
        homes    = dekking · clustered VPT wanted / occupancy - their clustered homes
        fte      = dekking · fte needed - fte there will be

    Without dekking there is no gap: nobody knows which part of the region is the partners' to
    serve. The part of places is dekking, or, where the others' places were told, that of the
    partners in all of them today.
    """
    supply = inputs.supply
    unknown = {
        "clients": None if supply.served is not None else "served",
        "places": None if supply.capacity is not None else "capacity",
        "homes": None if supply.units is not None else "units",
        "fte": None if fte is not None and there is not None else "staff",
    }
    if "dekking" not in chance:
        return Gap(why=dict.fromkeys(unknown, "dekking"))
    ours, full = chance["dekking"][:, None], chance["occupancy"][:, None]
    planned = full * (supply.plans + supply.unit_plans)
    why = {name: reason for name, reason in unknown.items() if reason}
    return Gap(
        clients=_less(ours * here.people[:, :, _CARE].sum(axis=2), supply.served, planned),
        places=_less(_part(inputs, ours) * here.wanted / full, supply.capacity, supply.plans),
        homes=_less(ours * here.clustered / full, supply.units, supply.unit_plans),
        fte=None if fte is None or there is None else ours[:, :, None] * fte - there,
        why=why,
    )


def _less(asked: np.ndarray, today: float | None, more: np.ndarray) -> np.ndarray | None:
    return None if today is None else asked - today - more


def _part(inputs: Inputs, ours: np.ndarray) -> np.ndarray | float:
    own, others = inputs.supply.capacity, inputs.supply.others
    if not own or others is None:
        return ours
    return own / (own + others)
