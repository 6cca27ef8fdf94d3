"""Step 5, profile mix: which zorgprofielen the indications are of."""

import numpy as np

from models.longterm.chance import Chance
from models.longterm.codes import PROFILES
from models.longterm.demand import ahead, damped
from models.longterm.inputs import Inputs


def profile_mix(inputs: Inputs, chance: Chance) -> np.ndarray:
    """The share of each profile, draw by year by profile; every year adds up to 1.

        m[p, t] ∝ m[p, today] · exp(b[p] · h · φ)

    Only VV04 has a trend b of its own; the others keep their proportions. The mix of today is the
    region's own where it was told. The same in every gemeente.
    """
    told = inputs.care.mix
    if told is None:
        weights = np.stack([chance[f"mix_{profile}"] for profile in PROFILES], axis=-1)
    else:
        weights = np.broadcast_to(told, (chance.count, len(PROFILES)))
    moved = np.repeat(weights[:, None, :], len(inputs.years), axis=1)
    trend = chance["mix_trend_VV04"][:, None] * damped(chance, ahead(inputs))
    moved[:, :, PROFILES.index("VV04")] *= np.exp(trend)
    return moved / moved.sum(axis=2, keepdims=True)
