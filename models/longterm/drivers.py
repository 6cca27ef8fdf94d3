"""What drives the forecast over the years, so that one can be held still while others move."""

from dataclasses import dataclass, replace

import numpy as np

from models.longterm.chance import Chance
from models.longterm.codes import PROFILES
from models.longterm.demand import Demand, ahead, damped
from models.longterm.inputs import Inputs
from models.longterm.profile_mix import profile_mix

NAMES = ("demography", "rates", "mix", "substitution", "tech")  # in the order they are told in


@dataclass(frozen=True, eq=False)
class Drivers:
    """Draw by year, or by gemeente by year, or by year by profile.

    `wish` (v) is who would live in verblijf, `vpt` (σ) VPT's share of those at home, `places` those
    for verblijf of everyone in the region, `units` its clustered homes (None: unknown), `tech` the
    share of hours that technology saves.
    """

    demography: np.ndarray
    rates: np.ndarray
    mix: np.ndarray
    wish: np.ndarray
    vpt: np.ndarray
    places: np.ndarray
    units: np.ndarray | None
    tech: np.ndarray

    @property
    def clients(self) -> np.ndarray:
        """People with an indication, draw by gemeente by year."""
        return self.demography * self.rates

    def at(self, *years: int) -> "Drivers":
        """One year that never was: each of the five drivers as it is in a year of its own.

        `years` are places in the forecast, one for each of `NAMES`.
        """
        demography, rates, mix, substitution, tech = (slice(year, year + 1) for year in years)
        return replace(
            self,
            demography=self.demography[:, :, demography],
            rates=self.rates[:, :, rates],
            mix=self.mix[:, mix],
            wish=self.wish[:, substitution],
            vpt=self.vpt[:, substitution],
            places=self.places[:, substitution],
            units=None if self.units is None else self.units[:, substitution],
            tech=self.tech[:, tech],
        )


def drivers(inputs: Inputs, chance: Chance, asked: Demand) -> Drivers:
    """All five drivers over the years."""
    region = asked.total.sum(axis=1)
    return Drivers(
        demography=asked.demography,
        rates=asked.rates,
        mix=profile_mix(inputs, chance),
        wish=_wish(inputs, chance),
        vpt=_path(inputs, chance, ("vpt_share_now", "vpt_share_target", "vpt_target_year")),
        places=_places(inputs, chance, region[:, 0]),
        units=_units(inputs, chance),
        tech=_saved(inputs, chance),
    )


def _wish(inputs: Inputs, chance: Chance) -> np.ndarray:
    """v[p, t] = v[p] · exp(b · h · φ), never above 1; draw by year by profile."""
    kept = damped(chance, ahead(inputs))
    fourth = chance["verblijf_VV04"][:, None] * np.exp(
        chance["verblijf_VV04_trend"][:, None] * kept
    )
    other = chance["verblijf_other"][:, None] * np.exp(
        chance["verblijf_other_trend"][:, None] * kept
    )
    return np.minimum(
        np.stack([fourth if profile == "VV04" else other for profile in PROFILES], axis=-1), 1.0
    )


def _path(inputs: Inputs, chance: Chance, codes: tuple[str, str, str]) -> np.ndarray:
    """From what it is today to what it should be in a year, in a straight line; then the same."""
    now, then, when = (chance[code][:, None] for code in codes)
    passed = ahead(inputs) / np.maximum(when - inputs.years[0], 1.0)
    return now + (then - now) * np.clip(passed, 0.0, 1.0)


def _saved(inputs: Inputs, chance: Chance) -> np.ndarray:
    passed = ahead(inputs) / np.maximum(chance["tech_year"][:, None] - inputs.years[0], 1.0)
    return np.clip(chance["tech_saving"][:, None] * np.clip(passed, 0.0, 1.0), 0.0, 0.9)


def _places(inputs: Inputs, chance: Chance, today: np.ndarray) -> np.ndarray:
    """Places of everyone in the region, draw by year: those told, or as many as the partners' are
    of their own clients, or, with neither, what the national share in verblijf fills today."""
    supply = inputs.supply
    found = _of_everyone(supply.capacity, supply.others, supply.plans, chance)
    if found is not None:
        return found
    now = today * chance["verblijf_share_now"] / chance["occupancy"]
    return np.repeat(now[:, None], len(inputs.years), axis=1)


def _units(inputs: Inputs, chance: Chance) -> np.ndarray | None:
    supply = inputs.supply
    return _of_everyone(supply.units, supply.other_units, supply.unit_plans, chance)


def _of_everyone(
    own: float | None, others: float | None, plans: np.ndarray, chance: Chance
) -> np.ndarray | None:
    if own is None or (others is None and "dekking" not in chance):
        return None
    if others is not None:
        return np.broadcast_to(np.maximum(own + others + plans, 0.0), (chance.count, len(plans)))
    return np.maximum(own + plans, 0.0) / chance["dekking"][:, None]
