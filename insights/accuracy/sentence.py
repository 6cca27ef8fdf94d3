"""What the page on past forecasts says first, in plain words."""

import pandas as pd

from insights.accuracy.summary import scores
from insights.words import why_not
from texts import number, percent, text

_EVEN = 0.005  # a bias under half a percent is neither too high nor too low
_PROMISED = 0.8
_CLOSE = 0.1  # a band that held a share this near to 80 % did what it promised


def sentence(rows: pd.DataFrame, mask: str = "") -> str:
    """On average too high or too low, and whether it beat "nothing changes"; `rows` of one node,
    `mask` why its forecast is not shown."""
    if rows.empty and mask:
        return text("accuracy.sentence_masked", why=why_not(mask))
    if rows.empty:
        return text("accuracy.sentence_none")
    one = scores(rows.assign(all=""), ["all"]).iloc[0]
    kind = "even" if abs(one["bias"]) < _EVEN else "high" if one["bias"] > 0 else "low"
    said = text(f"accuracy.sentence_{kind}", share=percent(abs(one["bias"]), 1))
    return f"{said} {_against_nothing(one)}".strip()


def _against_nothing(one: pd.Series) -> str:
    if pd.isna(one["naive"]):
        return ""
    kind = "better" if one["naive"] < 1 else "worse"
    return text(f"accuracy.naive_{kind}", share=percent(abs(1 - one["naive"]), 0))


def band(rows: pd.DataFrame) -> str:
    """How often what came lay within the 80 % band, and what that says."""
    if rows.empty:
        return ""
    inside = float(rows["inside"].mean())
    off = inside - _PROMISED
    kind = "held" if abs(off) <= _CLOSE else "narrow" if off < 0 else "wide"
    return text(f"accuracy.band_{kind}", share=percent(inside, 0), n=number(len(rows)))
