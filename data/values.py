"""The figure that people read, from what is divided by what."""

from collections.abc import Mapping

import numpy as np

from data.kpis.kpi import Combine
from data.questions import Figures

_HUNDRED: tuple[Combine, ...] = ("mean", "share", "per_100")  # read per hundred


def value(counted: Mapping[str, np.ndarray], combine: Combine) -> np.ndarray:
    """A count, a difference, a ratio, or a share of one."""
    numerator, denominator = counted["numerator"], counted["denominator"]
    if combine == "sum":
        return numerator
    if combine == "difference":
        return numerator - denominator
    scale = 100 if combine == "per_100" else 1
    return scale * numerator / np.where(denominator == 0, np.nan, denominator)


def digits(question: Figures) -> int:
    """How many digits a ratio keeps that is told without what it is made of: as many as are read,
    two more of what is read as a percentage and kept as a part of one."""
    return (question.digits or 0) + (2 if question.combine in ("mean", "share") else 0)


def leaves_open(denominator: np.ndarray, question: Figures) -> np.ndarray:
    """Whether the ratio as it is read leaves open what was divided, also for who knows by what."""
    if question.digits is None:
        return np.zeros(len(denominator), dtype=bool)
    scale = 100 if question.combine in _HUNDRED else 1
    return denominator * 10.0**-question.digits / scale >= 1
