"""Tomorrow as today: the yardstick that every other model has to beat."""

import numpy as np

from models.experts import latest
from models.pooled import Pooled


class Naive(Pooled):
    """The last known value, for every step ahead.

    The right choice for a series of a few points, and the benchmark for every longer one.

    >>> history = pd.DataFrame({"unique_id": "a", "ds": pd.date_range("2025-01-01", periods=4,
    ...                         freq="MS"), "y": [10.0, 12.0, 11.0, 13.0]})
    >>> Naive().fit(history).predict(2)["mean"].tolist()
    [13.0, 13.0]
    """

    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """The last known value, repeated."""
        return np.repeat(latest(values)[:, None], horizon, axis=1)
