"""The long term's model as it would have spoken in earlier years, beside what the country saw."""

from datetime import date

import pandas as pd

from data.reference import national
from insights.chart import Band, Chart, Mark, Series
from texts import number, text

SCENARIO = "demografisch"
_SECTOR, _PART = "totaal Wlz", "VV"


def held(scenario: str = SCENARIO) -> pd.DataFrame:
    """One row per year that was fit to and year after it, of one scenario; `error` and those of
    `no_change` and `constant_growth` as a share of what came, `inside` the 80 % band."""
    rows = national.held()
    own = rows[rows["scenario"] == scenario].reset_index(drop=True)
    errors = {f"error_{name}": own[name] / own["came"] - 1
              for name in ("mean", "no_change", "constant_growth")}  # fmt: skip
    return own.assign(inside=own["came"].between(own["lo_80"], own["hi_80"]), **errors)


def sentences() -> list[str]:
    """How far off before the law changed and after it, how often the band held, and against what
    everybody could have said; then what this cannot tell."""
    every = held()
    before, after = (every[every["after_break"] == one] for one in (0, 1))
    off, vv = before["error_mean"], national.indications(_PART)
    nearer = {name: int((off.abs() < before[f"error_{name}"].abs()).sum())
              for name in ("no_change", "constant_growth")}  # fmt: skip
    year = int(after["year"].min())
    return [
        text("accuracy.years_before", year=year, low=signed(off.min()), high=signed(off.max()),
             n=len(before), inside=int(before["inside"].sum())),
        text("accuracy.years_against", n=len(before), year=year, **nearer),
        text("accuracy.years_after", year=year, low=signed(after["error_mean"].min()),
             high=signed(after["error_mean"].max())),
        text("accuracy.years_few"),
        text("accuracy.years_vv", n=len(vv), first=int(vv.index.min()), last=int(vv.index.max())),
    ]  # fmt: skip


def chart(fit: int) -> Chart:
    """What came in every year, and what the model says of the years after `fit`, with its band."""
    came = national.indications(_SECTOR)
    own = held().pipe(lambda every: every[every["fit"] == fit]).set_index("year")
    years = [int(year) for year in came.index]
    said = {name: tuple(_at(own, year, name) for year in years)
            for name in ("mean", "lo_80", "hi_80")}  # fmt: skip
    last = own.iloc[-1]
    broken = int(own.index[own["after_break"] == 1].min())
    alt = text("accuracy.years_alt", fit=fit, year=years[-1], mean=number(last["mean"]),
               low=number(last["lo_80"]), high=number(last["hi_80"]),
               came=number(last["came"]))  # fmt: skip
    return Chart(
        f"accuracy_years_{fit}", "lines", text("accuracy.years_title", fit=fit),
        tuple(date(year, 1, 1) for year in years),
        (Series(text("accuracy.came"), tuple(came.tolist())),
         Series(text("forecast.expected"), said["mean"], "forecast")),
        text("units.persons"), alt, text("accuracy.years_source", fit=fit),
        bands=(Band(text("forecast.band_80"), said["lo_80"], said["hi_80"]),),
        marks=(Mark(date(broken, 1, 1), text("accuracy.mark_law")),),
    )  # fmt: skip


def signed(share: float) -> str:
    """A share with its sign: `−4,1 %`."""
    return f"{number(100 * share, 1, signed=True)}\u00a0%"


def inside(share: bool) -> str:
    """Whether what came lay within the band, in a word."""
    return text("accuracy.within" if share else "accuracy.outside")


def _at(own: pd.DataFrame, year: int, name: str) -> float | None:
    return float(own.loc[year, name]) if year in own.index else None
