"""The try-out beside the base, and which assumptions matter most."""

from datetime import date

import pandas as pd

from insights.chart import Band, Chart, Series
from insights.scenarios.beside import FIGURES, line
from texts import number, text

MOST = 6  # assumptions that have a slider


def compared(base: pd.DataFrame, own: pd.DataFrame, figure: str, source: str) -> Chart:
    """The figure year by year: the base, and the try-out with its 80 % band."""
    one, other = (line(rows, *FIGURES[figure]) for rows in (base, own))
    years = tuple(date(int(year), 1, 1) for year in other["year"])
    name = text(f"scenarios.figure_{figure}")
    last = other.iloc[-1]
    alt = text("scenarios.alt_compared", figure=name, year=int(last["year"]),
               own=number(last["mean"]), base=number(one.iloc[-1]["mean"]))  # fmt: skip
    return Chart(
        "scenario_compared", "lines", name, years,
        (Series(text("scenarios.own"), tuple(other["mean"]), "forecast"),
         Series(text("scenarios.base"), tuple(one["mean"]), "muted")),
        text("units.fte" if figure == "fte" else "units.clients"), alt, source,
        bands=(Band(text("forecast.band_80"), tuple(other["lo-80"]), tuple(other["hi-80"])),),
    )  # fmt: skip


def influence(rows: pd.DataFrame, figure: str, year: int, source: str) -> Chart:
    """How far the figure moves when one assumption goes from its low to its high."""
    most = rows.head(MOST)
    names = tuple(text(f"assumptions.{code}.name") for code in most["code"])
    said = "; ".join(
        text("gap.from_to", name=name, low=number(low), high=number(high))
        for name, low, high in zip(names, most["at_low"], most["at_high"], strict=True)
    )
    lower = tuple(low - base for low, base in zip(most["at_low"], most["at_value"], strict=True))
    upper = tuple(high - base for high, base in zip(most["at_high"], most["at_value"], strict=True))
    return Chart(
        "scenario_influence", "bars",
        text("scenarios.chart_influence", figure=text(f"scenarios.figure_{figure}"), year=year),
        names, (Series(text("scenarios.at_low"), lower), Series(text("scenarios.at_high"), upper)),
        text("units.fte" if figure == "fte" else "units.clients"),
        text("scenarios.alt_influence", said=said), source,
    )  # fmt: skip


def drivers(rows: pd.DataFrame, figure: str, first: int, year: int, source: str) -> Chart:
    """From today to the year in the try-out: what each driver adds; the means add up."""
    names = tuple(text(f"gap.step_{step}", first=first, year=year) for step in rows["step"])
    values = tuple(float(mean) for mean in rows["mean"])
    said = "; ".join(
        f"{name} {number(value, signed=0 < place < len(values) - 1)}"
        for place, (name, value) in enumerate(zip(names, values, strict=True))
    )
    then = rows.iloc[-1]
    return Chart(
        "scenario_drivers", "bars",
        text("scenarios.chart_drivers", figure=text(f"scenarios.figure_{figure}"), year=year),
        names, (Series(text("gap.adds"), values),),
        text("units.fte" if figure == "fte" else "units.clients"),
        text("gap.alt_drivers", said=said), source,
        remark=text("gap.spread", low=number(then["lo-80"]), high=number(then["hi-80"])),
    )  # fmt: skip
