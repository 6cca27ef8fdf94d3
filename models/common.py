"""Errors that all series make together in one period: what a few periods cannot teach."""

import numpy as np

from models.origins import Rows

_FEWEST = 1.0  # periods; fewer would say nothing
_DEEPEST = 0.9  # of the rows lie nearer than the origin that tells how far back they reach


def periods(rows: Rows, horizon: int) -> float:
    """How many horizons the origins span: as often something else could have come."""
    return max(float(np.quantile(rows.back, _DEEPEST)) / horizon, _FEWEST)


def widened(count: float) -> float:
    """The factor on the half width of a sum's band: in a sum, what its series have in common does
    not cancel out, and of that only so many periods tell.

    The next period is one more of which only the spread is known: 1 + 1/n as often as a mean.
    """
    return float(np.sqrt(1 + 1 / count))
