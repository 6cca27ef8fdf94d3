"""Half the trend: smoothing of the level, and half the slope of the line through the history."""

import numpy as np

from models.experts import views
from models.pooled import Pooled


class Theta(Pooled):
    """Exponential smoothing with half the slope of the line through all points.

    The right choice for one series on its own; the best simple method of the M3 competition
    (Assimakopoulos and Nikolopoulos, 2000). Seasonality is taken out first where it is proven.
    """

    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """Level plus half the line's slope per step, seasonality put back."""
        said = views(values, self.panel_.season, horizon)
        return said.ahead[:, :, said.names.index("theta raw")]
