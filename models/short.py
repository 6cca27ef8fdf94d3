"""The short term of a region: the blend, or per group who comes and who goes where that is better.

Which of the two is decided by rolling origin, on the sum of the group's errors.
"""

import numpy as np
import pandas as pd

from models.blend import Blend
from models.experts import views
from models.flow import Flow
from models.panel import beside

_YEAR = 12
_BACKS = (3, 6, 9, 12)  # origins from which both are judged, months back
_CLEARLY = 0.97  # the flow is taken when its error is at least 3 % smaller


class Short(Blend):
    """The blend, with the flow model for the groups in which that did better lately.

    Parameters: those of the blend, and `group`, the column of which each value is judged apart.
    Attributes: `taken_`, per group of the bottom series the model that made its forecasts.
    """

    def __init__(self, freq: str = "MS", columns: list[str] | None = None, group: str = "") -> None:
        super().__init__(freq, columns)
        self.group = group

    def fit(self, panel: pd.DataFrame) -> "Short":
        """Learn from `unique_id, ds, y` and the key columns; `inflow` and `outflow` may be there,
        empty where nobody told them."""
        super().fit(panel)
        self._frame = panel
        self.taken_: dict[str, str] = {}
        return self

    def _apart(self, horizon: int) -> tuple[np.ndarray, np.ndarray]:
        middle, band = super()._apart(horizon)
        groups, able = self._groups(), self._with_flows()
        for name in np.unique(groups):
            self.taken_[str(name)] = "blend"
            rows = np.flatnonzero((groups == name) & able)
            flow = self._better(rows)
            if flow is not None:
                middle[rows], band[:, rows] = flow.figures(horizon)
                self.taken_[str(name)] = "flow"
        return middle, band

    def _groups(self) -> np.ndarray:
        """Per series its group; a total has none and is never taken over."""
        names = self.panel_.names
        if not self.group:
            return np.full(len(names), "")
        first = self._frame.drop_duplicates("unique_id").set_index("unique_id").loc[names]
        return first[self.group].astype(str).to_numpy()

    def _with_flows(self) -> np.ndarray:
        """The bottom series of which a year of inflow and outflow is known."""
        names = self.panel_.names
        lowest = np.ones(len(names), bool)
        if self.tree_ is not None:
            lowest[self.tree_.totals] = False
        if not {"inflow", "outflow"} <= set(self._frame):
            return np.zeros(len(names), bool)
        flows = [beside(self._frame, self.panel_, name) for name in ("inflow", "outflow")]
        known = np.isfinite(flows).all(axis=0).sum(axis=1)
        return lowest & (known >= _YEAR)

    def _better(self, rows: np.ndarray) -> Flow | None:
        """The flow of these series, when from earlier moments it came clearly closer."""
        if not len(rows):
            return None
        own = self._frame[self._frame["unique_id"].isin(self.panel_.names[rows])]
        flow = Flow(self.freq).fit(own)
        values = flow.panel_.values
        errors = np.zeros(2)
        for back in _BACKS:
            if values.shape[1] - back < _YEAR:
                continue
            before, came = values[:, :-back], values[:, -back:]
            enough = np.isfinite(before).sum(axis=1) >= _YEAR
            if not enough.any():
                continue
            simple = views(before[enough], self.panel_.season, back).middle
            other = flow.middle(before[enough], back, np.flatnonzero(enough))
            for place, said in enumerate((simple, other)):
                errors[place] += float(np.nansum(np.abs(said - came[enough])))
        return flow if errors[1] < _CLEARLY * errors[0] else None
