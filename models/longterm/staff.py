"""Step 7, staff: from clients to hours, from hours to fte, and how many there will be."""

import numpy as np

from models.longterm.chance import Chance
from models.longterm.codes import PROFILES
from models.longterm.demand import ahead
from models.longterm.drivers import Drivers
from models.longterm.inputs import Inputs, Supply
from models.longterm.substitution import Split


def needed(here: Split, now: Drivers, chance: Chance) -> np.ndarray:
    """fte for everyone in the region, draw by year by leveringsvorm (verblijf, vpt, mpt).

        hours = Σ N[l, p] · h[p] · f[l] · (1 + travel) · (1 - tech) / direct        a week
        fte = hours / (hours of one fte · (1 - leave) · (1 - sick) · (1 - schooling))

    h are the hours of a profile in verblijf, f what VPT and MPT take of them.
    """
    hours = np.stack([chance[f"hours_{profile}"] for profile in PROFILES], axis=-1)
    inside = np.einsum("dtp,dp->dt", here.verblijf, hours)
    home = np.einsum("dtp,dp->dt", here.home, hours)
    clustered, wijk = _spent(chance, "geclusterd"), _spent(chance, "wijk")
    close = here.types[:, :, :2].sum(axis=2)  # geclusterd and gespikkeld: within one building
    vpt = home * here.vpt * chance["hours_vpt"][:, None]
    vpt = vpt * (close * clustered + (1 - close) * wijk)
    mpt = home * (1 - here.vpt) * chance["hours_mpt"][:, None] * wijk
    spent = np.stack([inside / chance["direct_verblijf"][:, None], vpt, mpt], axis=-1)
    return spent * (1 - now.tech)[:, :, None] / _worked(chance)[:, None, None]


def by_functie(fte: np.ndarray, supply: Supply) -> np.ndarray | None:
    """fte by functie, draw by year by functie; None when the region told no functiemix at all."""
    if supply.functiemix is not None:
        return fte @ (supply.functiemix / supply.functiemix.sum(axis=1, keepdims=True))
    if supply.staff is None or supply.staff.sum() == 0:
        return None
    return fte.sum(axis=2, keepdims=True) * (supply.staff / supply.staff.sum())


def available(inputs: Inputs, chance: Chance) -> np.ndarray | None:
    """fte of the partners, draw by year by functie: today's times (1 + in - out) a year."""
    if inputs.supply.staff is None:
        return None
    yearly = 1 + chance["staff_inflow"] - chance["staff_outflow"]
    return yearly[:, None, None] ** ahead(inputs)[:, None] * inputs.supply.staff


def _spent(chance: Chance, where: str) -> np.ndarray:
    """Hours paid for each hour of care, travel and indirect time included."""
    return ((1 + chance[f"travel_{where}"]) / chance[f"direct_{where}"])[:, None]


def _worked(chance: Chance) -> np.ndarray:
    """Hours a week that one fte works."""
    kept = (1 - chance["leave"]) * (1 - chance["sick"]) * (1 - chance["schooling"])
    return chance["fte_hours"] * kept
