"""Who comes and who goes: next month is this month plus inflow minus a share that leaves."""

import numpy as np
import pandas as pd

from models.experts import latest
from models.panel import arranged, beside
from models.pooled import Pooled

_YEAR = 12
_DAMPING = 0.9


class Flow(Pooled):
    """N[t+1] = N[t] + inflow - exit hazard x N[t], both from the last twelve months.

    The right choice for clients per partner when in- and outflow are delivered: it shows why a
    number moves. The trend of the inflow fades by a tenth a month. Needs the columns `inflow` and
    `outflow` beside `y`, and twelve months of them.
    """

    def fit(self, panel: pd.DataFrame) -> "Flow":
        """Learn from `unique_id, ds, y, inflow, outflow`. Raises ValueError for fewer."""
        self.panel_ = arranged(panel, self.freq)
        self.inflow_ = beside(panel, self.panel_, "inflow")
        self.outflow_ = beside(panel, self.panel_, "outflow")
        known = np.isfinite(self.inflow_) & np.isfinite(self.outflow_)
        if (few := self.panel_.names[known.sum(axis=1) < _YEAR]).size:
            raise ValueError(
                f"flow needs {_YEAR} months of inflow and outflow; {few.size} series have fewer "
                f"({', '.join(few[:5])}); take another model for those"
            )
        return self

    def middle(self, values: np.ndarray, horizon: int, rows: np.ndarray) -> np.ndarray:
        """The recursion, month by month."""
        length = values.shape[1]
        inflow, outflow = self.inflow_[rows, :length], self.outflow_[rows, :length]
        coming, slope = _recent(inflow[:, -_YEAR:])
        before = values[:, -_YEAR - 1 : -1]
        recent = outflow[:, -before.shape[1] :] if before.shape[1] else outflow[:, :0]
        both = np.isfinite(before) & np.isfinite(recent)
        stood = np.where(both, before, 0.0).sum(axis=1)
        left = np.where(both, recent, 0.0).sum(axis=1)
        hazard = np.clip(left / np.where(stood > 0, stood, np.inf), 0.0, 1.0)
        number, found, reach = latest(values), np.empty((len(values), horizon)), 0.0
        for step in range(horizon):
            reach += _DAMPING**step
            number = number * (1 - hazard) + np.maximum(coming + slope * reach, 0.0)
            found[:, step] = number
        return found


def _recent(flows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean per month and, as far as it exceeds its own error, the step of that mean per month."""
    known = np.isfinite(flows)
    count = np.maximum(known.sum(axis=1), 1)
    mean = np.where(known, flows, 0.0).sum(axis=1) / count
    time = np.arange(flows.shape[1]) - (flows.shape[1] - 1) / 2
    apart = np.where(known, time, 0.0)
    room = np.maximum((apart**2).sum(axis=1), 1e-9)
    slope = (apart * np.where(known, flows - mean[:, None], 0.0)).sum(axis=1) / room
    noise = np.maximum(mean, 1e-9) / room  # a Poisson count varies as much as it is large
    proven = np.clip(1 - noise / np.maximum(slope**2, 1e-12), 0.0, 1.0)
    return mean, slope * proven
