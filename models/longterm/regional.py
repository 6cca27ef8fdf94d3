"""Step 3, the regional level: how much more or less is indicated than age and sex would have it."""

import numpy as np

from models.longterm.chance import Chance


def shrunk(observed: np.ndarray, expected: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """The level of each place, small ones drawn towards 1.

        κ = (O + α) / (E + α)

    Where `observed` (O) is NaN the level is 1.
    """
    return np.where(np.isnan(observed), 1.0, (observed + weight) / (expected + weight))


def level(chance: Chance, observed: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """κ, draw by gemeente, from a gamma distribution.

    With O known that is Gamma(O + α) / (E + α): a Poisson count and a Gamma(α, α) before it. With O
    unknown only the latter is left: mean 1, deviation 1/√α. `observed` is by gemeente, `expected`
    draw by gemeente; α is `shrinkage`.
    """
    weight = chance["shrinkage"][:, None]
    if chance.seed is None:
        return shrunk(observed[None], expected, weight)
    unknown = np.isnan(observed)
    shape = np.where(unknown, 0.0, observed) + weight
    rate = np.where(unknown, 0.0, expected) + weight
    return chance.of("level").standard_gamma(shape) / rate
