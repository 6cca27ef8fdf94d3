"""On as before: the last value and the average step of the whole history."""

import numpy as np

from models.experts import latest
from models.pooled import Pooled


class Drift(Pooled):
    """The straight line from the first known value through the last one.

    The right choice for a short series that clearly goes one way; a reader can check it by hand.

    >>> history = pd.DataFrame({"unique_id": "a", "ds": pd.date_range("2025-01-01", periods=4,
    ...                         freq="MS"), "y": [10.0, 12.0, 11.0, 13.0]})
    >>> Drift().fit(history).predict(2)["mean"].tolist()
    [14.0, 15.0]
    """

    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """The last known value plus so many average steps."""
        first = np.isfinite(values).argmax(axis=1)
        last = values.shape[1] - 1 - np.isfinite(values)[:, ::-1].argmax(axis=1)
        rows = np.arange(len(values))
        pace = (latest(values) - values[rows, first]) / np.maximum(last - first, 1)
        waited = (values.shape[1] - 1 - last)[:, None]
        return latest(values)[:, None] + pace[:, None] * (np.arange(1, horizon + 1) + waited)
