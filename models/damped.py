"""The damped combination: flat, damped, straight and theta smoothing, and their median."""

import numpy as np

from models.experts import views
from models.pooled import Pooled


class Damped(Pooled):
    """The median of every kind of exponential smoothing, on the values and on their logarithms.

    The right choice for a handful of series: nothing has to be learned from other series. Each
    kind averages over its parameters by likelihood, so that no single choice can go astray.
    """

    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """The median of the smoothing forecasters."""
        return views(values, self.panel_.season, horizon).middle
