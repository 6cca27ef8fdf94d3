"""Up to four scenarios side by side: only what differs, and why it does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.assumptions import AssumptionRow
from insights.assumptions.sentence import figure
from insights.chart import Chart, Series
from insights.scenarios.beside import FIGURES, SHOWN, Banded, line, of_year
from texts import number, percent, text

MOST = 4  # more than this nobody tells apart
_NAMED = 3  # assumptions that are named as the reason
_SMALL = 0.5  # of a person or fte: less than this is no reason

Assumed = Mapping[str, tuple[float, float, float]]  # low, value and high by code


@dataclass(frozen=True)
class Side:
    """One scenario of those compared: what it assumes and what comes of it (see `summary`), and
    what each assumption adds to the figure asked for, going there from the first."""

    name: str
    assumed: Assumed
    rows: pd.DataFrame
    because: Mapping[str, float]


@dataclass(frozen=True)
class Row:
    """One line of the comparison: a name, and per scenario a value and its band, in words."""

    name: str
    cells: tuple[tuple[str, str], ...]


def assumptions(sides: Sequence[Side], rows: Mapping[str, AssumptionRow]) -> list[Row]:
    """The assumptions that are not the same in all of them."""
    codes = [one for one in rows if len({side.assumed.get(one) for side in sides}) > 1]
    return [
        Row(text(f"assumptions.{code}.name"),
            tuple(_assumed(side.assumed.get(code), rows[code].unit) for side in sides))
        for code in codes
    ]  # fmt: skip


def figures(sides: Sequence[Side], year: int) -> tuple[list[Row], list[str]]:
    """The figures that differ, each with its 80 % band; and the names of those that do not."""
    found = [of_year(side.rows, year) for side in sides]
    differ, same = [], []
    for name in SHOWN:
        told = [one.get(name) for one in found]
        if not any(told):
            continue
        title = text(f"scenarios.{'_'.join(name)}")
        if len({one and round(one[0]) for one in told}) == 1:
            same.append(title)
        else:
            differ.append(Row(title, tuple(_banded(one) for one in told)))
    return differ, same


def chart(sides: Sequence[Side], asked: str, year: int, source: str) -> Chart:
    """The figure year by year, a line per scenario; the bands of the year are told under it."""
    lines = [line(side.rows, *FIGURES[asked]) for side in sides]
    lines = [own[own["year"] <= year] for own in lines]
    years = tuple(date(int(one), 1, 1) for one in lines[0]["year"])
    last = [of_year(side.rows, year)[FIGURES[asked]] for side in sides]
    title = text(f"scenarios.figure_{asked}")
    said = "; ".join(f"{side.name} {number(one[0])}" for side, one in zip(sides, last, strict=True))
    bands = "; ".join(
        text("gap.from_to", name=side.name, low=number(one[1]), high=number(one[2]))
        for side, one in zip(sides, last, strict=True)
    )
    return Chart(
        "scenarios_together", "lines", title, years,
        tuple(Series(side.name, tuple(own["mean"])) for side, own in zip(sides, lines,
                                                                          strict=True)),
        text("units.fte" if asked == "fte" else "units.clients"),
        text("scenarios.alt_together", figure=title, year=year, said=said), source,
        remark=text("scenarios.bands_then", year=year, said=bands),
    )  # fmt: skip


def why(sides: Sequence[Side], asked: str, year: int) -> list[str]:
    """Per scenario but the first: how far it is from the first, and through which assumptions."""
    name = FIGURES[asked]
    first = of_year(sides[0].rows, year)[name][0]
    said = []
    for side in sides[1:]:
        own = of_year(side.rows, year)[name][0]
        more = own - first
        kind = "same" if abs(more) < _SMALL else "more" if more > 0 else "fewer"
        told = text(
            f"scenarios.apart_{kind}", name=side.name, first=sides[0].name, mean=number(own),
            more=number(abs(more)), share=percent(abs(more) / first if first else 0.0, 0),
            figure=text(f"scenarios.figure_{asked}"), year=year,
        )  # fmt: skip
        said.append(f"{told} {_through(side.because)}".strip())
    return said


def _through(because: Mapping[str, float]) -> str:
    large = sorted(because.items(), key=lambda one: -abs(one[1]))
    named = [f"{text(f'assumptions.{code}.name')} ({number(effect, signed=True)})"
             for code, effect in large if abs(effect) >= _SMALL]  # fmt: skip
    if not named:
        return text("scenarios.through_nothing") if because else ""
    key = "through" if len(named) <= _NAMED else "through_most"
    return text(f"scenarios.{key}", said="; ".join(named[:_NAMED]), n=len(named) - _NAMED)


def _assumed(told: tuple[float, float, float] | None, unit: str) -> tuple[str, str]:
    if told is None:
        return text("scenarios.unknown"), ""
    low, value, high = (figure(one, unit) for one in told)
    if low == high:
        return value, text("assumed.fixed")
    return value, text("assumed.band", low=low, high=high)


def _banded(one: Banded | None) -> tuple[str, str]:
    if one is None:
        return text("scenarios.unknown"), ""
    return number(one[0]), text("scenarios.range", low=number(one[1]), high=number(one[2]))
