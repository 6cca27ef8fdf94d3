"""Figures for the moments that a late partner has not delivered yet, marked as such."""

import pandas as pd

from models.blend import Blend
from models.door import MONTHS
from models.panel import arranged


def nowcast(panel: pd.DataFrame, freq: str = "MS") -> pd.DataFrame:
    """The contract's frame for every moment up to the panel's last one that a series lacks at its
    end, with `waited`, how many moments it is late; empty when nobody is late.

    The band is that of a forecast as far ahead, so it is wider the longer a partner waits. Gaps
    within a history are left alone: those are told, not filled.
    """
    panel = panel.dropna(subset=["y"])
    model = Blend(freq).fit(panel)
    ends = model.panel_.ends
    behind = int(ends.max() - ends.min()) // MONTHS[freq]
    found = model.predict(max(behind, 1))
    newest = arranged(panel, freq, together=True).moments(1)[0, 0]
    lacking = found[found["ds"] < newest].reset_index(drop=True)
    return lacking.assign(waited=lacking.groupby("unique_id").cumcount() + 1)
