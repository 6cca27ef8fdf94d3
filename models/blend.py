"""The default: the middle of the simple forecasters, corrected by one booster over all series."""

import numpy as np
import pandas as pd

from models.bands import framed, no_less
from models.features import known
from models.hierarchy import hierarchy
from models.learner import TRUST, learned
from models.origins import rolled
from models.panel import arranged, late, refuse_far
from models.reconcile import chosen, coherent

_WIDEST = 2.0  # a band at most doubles by what sums ask of it


class Blend:
    """The median of every kind of smoothing, corrected by what all series together teach.

    The right choice for a panel of any length and step: what cannot be learned from it is left out
    by itself. Bands come from the errors of the same recipe at earlier moments.

    Parameters: `freq`, the step as pandas writes it (MS, QS or YS); `columns`, the keys that a
    total leaves empty, when series are sums of others.
    Attributes: `panel_`, the series as learned from; `tree_`, their sums or None; after a
    prediction `method_`, how the forecasts were made to add up, or None.
    """

    trust = TRUST

    def __init__(self, freq: str = "MS", columns: list[str] | None = None) -> None:
        self.freq = freq
        self.columns = columns

    def fit(self, panel: pd.DataFrame) -> "Blend":
        """Learn from `unique_id, ds, y`; `population` as well makes rates join in."""
        names = np.unique(panel["unique_id"].astype(str)) if "unique_id" in panel else np.empty(0)
        self.tree_ = hierarchy(panel, names, self.columns) if self.columns else None
        self.panel_ = arranged(panel, self.freq, together=self.tree_ is not None)
        self.method_: str | None = None
        return self

    def predict(self, horizon: int) -> pd.DataFrame:
        """One row per series and step: mean and bands. Raises ValueError beyond what data carry."""
        names, moments = self.panel_.names, self.panel_.moments(horizon)
        return framed(names, moments, *self.figures(horizon))

    def figures(self, horizon: int) -> tuple[np.ndarray, np.ndarray]:
        """The same as arrays: means n by horizon, quantiles 6 by n by horizon."""
        return self._together(*self._apart(horizon))

    def _apart(self, horizon: int) -> tuple[np.ndarray, np.ndarray]:
        """Every series for itself, before they are made to add up."""
        values, season = self.panel_.values, self.panel_.season
        refuse_far(values, horizon, self.freq)
        people = self.panel_.population
        rows = rolled(values, season, horizon, people)
        taught = learned(rows, len(values), horizon, self.trust)
        sums = np.zeros(len(values), bool)
        if self.tree_ is not None:
            sums[self.tree_.totals] = True
        middle, band = taught.ahead(known(values, season, horizon, people), late(values), sums)
        return no_less(values, middle), no_less(values, band)

    def _together(self, middle: np.ndarray, band: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Totals become the sums of their parts; every band moves along with its mean.

        A band also widens by how far its mean had to move: there the forecasts disagreed.
        """
        if self.tree_ is None:
            return middle, band
        values, season = self.panel_.values, self.panel_.season
        self.method_, to_bottom = chosen(self.tree_, values, season, middle.shape[1])
        summed = coherent(self.tree_, to_bottom, middle)
        moved = summed - middle
        half = np.maximum((band[4] - band[1]) / 2, 1e-9)
        wider = np.minimum(np.sqrt(1 + (moved / half) ** 2), _WIDEST)
        return summed, no_less(values, summed + (band - middle) * wider)
