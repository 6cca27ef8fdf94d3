"""What the long term has to be told: every assumption by its code, none with a value of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

PROFILES = ("VV04", "VV05", "VV06", "VV07", "VV08")
LEVERINGSVORMEN = ("verblijf", "vpt", "mpt", "pgb", "zonder")
WITH_CARE = ("verblijf", "vpt", "mpt")  # delivered by providers, so theirs to staff
VPT_TYPES = ("geclusterd", "gespikkeld", "nabij", "wijk")

# How an assumption is drawn. Its value is the middle, its low and high are the 10 and 90 % points,
# and each side has its own spread: on the figure itself, on its logarithm, or on its log-odds, so
# that what is positive stays positive and a share stays between 0 and 1. A beta distribution
# could not keep three given points. Equal low and high: not drawn.
ANY, POSITIVE, SHARE = "normal", "lognormal", "logit"

SHAPES: dict[str, str] = {
    "mortality_level": POSITIVE,
    "migration_level": ANY,
    "migration_65": ANY,
    "population_error": POSITIVE,
    "population_error_size": POSITIVE,
    "population_error_together": SHARE,
    "national_vv": POSITIVE,
    "national_moment": ANY,
    "age_gradient": POSITIVE,
    "women_ratio": POSITIVE,
    "under65_share": SHARE,
    "shrinkage": POSITIVE,
    "rate_walk": POSITIVE,
    "count_spread": POSITIVE,
    "rate_growth": ANY,
    "rate_damping": SHARE,
    "rate_shock": ANY,
    "rate_shock_years": POSITIVE,
    "life_gain_share": ANY,
    **{f"mix_{profile}": POSITIVE for profile in PROFILES},
    "mix_trend_VV04": ANY,
    "verblijf_share_now": SHARE,
    "verblijf_VV04": SHARE,
    "verblijf_VV04_trend": ANY,
    "verblijf_other": SHARE,
    "verblijf_other_trend": ANY,
    "occupancy": SHARE,
    "pgb_share": SHARE,
    "no_care_share": SHARE,
    "vpt_share_now": SHARE,
    "vpt_share_target": SHARE,
    "vpt_target_year": ANY,
    "clustered_share": SHARE,
    "rest_gespikkeld": ANY,
    "rest_nabij": ANY,
    **{f"hours_{profile}": POSITIVE for profile in PROFILES},
    "hours_vpt": POSITIVE,
    "hours_mpt": POSITIVE,
    "travel_geclusterd": SHARE,
    "travel_wijk": SHARE,
    "direct_verblijf": SHARE,
    "direct_geclusterd": SHARE,
    "direct_wijk": SHARE,
    "tech_saving": ANY,
    "tech_year": ANY,
    "fte_hours": POSITIVE,
    "leave": SHARE,
    "sick": SHARE,
    "schooling": SHARE,
    "staff_inflow": SHARE,
    "staff_outflow": SHARE,
    "dekking": SHARE,
}
OPTIONAL = ("dekking",)  # the region's own; without it there is a forecast, but no gap
NEEDED = tuple(code for code in SHAPES if code not in OPTIONAL)
UNDRAWN = ("national_moment", "rate_shock_years", "vpt_target_year", "tech_year")  # moments


@dataclass(frozen=True)
class Assumption:
    """A figure with its 10 and 90 % points; equal low and high say that it is fixed."""

    value: float
    low: float
    high: float


def complete(
    assumptions: Mapping[str, Assumption], overrides: Mapping[str, Assumption] | None = None
) -> dict[str, Assumption]:
    """The assumptions with those of a scenario in their place, checked.

    Raises ValueError for a code that is missing or unknown, for low, value and high out of order,
    and for a figure its shape does not allow.
    """
    told = {**assumptions, **(overrides or {})}
    if lacking := [code for code in NEEDED if code not in told]:
        raise ValueError(f"no assumption for {', '.join(lacking)}")
    if unknown := sorted(set(told) - set(SHAPES)):
        raise ValueError(f"the model knows no assumption {', '.join(unknown)}")
    for code, one in told.items():
        _refuse_odd(code, one)
    return {code: told[code] for code in SHAPES if code in told}


def figures_fit(code: str, one: Assumption) -> bool:
    """Whether an assumption may have these figures: in order, and such as its shape allows."""
    try:
        _refuse_odd(code, one)
    except ValueError:
        return False
    return True


def _refuse_odd(code: str, one: Assumption) -> None:
    if not -np.inf < one.low <= one.value <= one.high < np.inf:  # nor when one is not a number
        raise ValueError(f"{code}: {one.low} ≤ {one.value} ≤ {one.high} does not hold")
    fixed, shape = one.low == one.high, SHAPES[code]
    above = one.low > 0 or shape == ANY or (fixed and one.low == 0)
    below = one.high < 1 or shape != SHARE or (fixed and one.high == 1)
    if not (above and below):
        raise ValueError(f"{code}: {one.low} to {one.high} cannot be drawn as {shape}")
    if code in UNDRAWN and one.low != one.high:
        raise ValueError(f"{code} is a moment or a number of years: low and high are its value")
