"""One line from what was counted, over the short term, to the end of the long term."""

from datetime import date

import pandas as pd

from insights.chart import Band, Chart, Mark, Series
from insights.columns import days
from insights.forecast.charts import past
from insights.forecast.outlook import Outlook
from insights.forecast.sentence import about, figure, vintage
from insights.longterm import words
from insights.longterm.far import Far
from insights.selection import month_before
from texts import month, text

_DRAWN = ("mean", "lo_50", "hi_50", "lo_80", "hi_80")


def onwards(seen: Outlook, run: Far, line: pd.DataFrame, blend: tuple[int, int]) -> Chart:
    """History whole, the line dashed (a row per month: period, mean and bands).

    Marks tell between how many months ahead the short term hands over to the long one.
    """
    late = seen.ahead[seen.ahead["told_as"] == "nowcast"]
    rows = pd.concat([late, line])[["period", *_DRAWN]]
    months = [at for at in days(rows["period"]) if at]
    ahead = dict(zip(months, rows[list(_DRAWN)].to_numpy().tolist(), strict=True))
    along = tuple(dict.fromkeys([*past(seen), *months]))
    sides = {name: tuple(ahead[at][place] if at in ahead else None for at in along)
             for place, name in enumerate(_DRAWN)}  # fmt: skip
    counted = [seen.counted.get(at, (None, "missing")) for at in along]
    history = tuple(None if mask or value != value else value for value, mask in counted)
    title = text("forecast.onwards_title", about=about(seen.picked), year=run.years[-1])
    return Chart(
        "forecast_onwards", "lines", title, along,
        (Series(text("forecast.counted"), history),
         Series(text("forecast.expected"), sides["mean"], "forecast")),
        text(f"units.{seen.picked.of.unit}"), _alt(seen, line, months[-1]),
        f"{vintage(seen)}; {words.vintage(run)}", seen.picked.of.decimals,
        bands=tuple(Band(text(f"forecast.band_{level}"), sides[f"lo_{level}"], sides[f"hi_{level}"])
                    for level in (80, 50)),
        marks=_marks(seen, blend), remark=text("forecast.onwards_remark"),
    )  # fmt: skip


def _marks(seen: Outlook, blend: tuple[int, int]) -> tuple[Mark, ...]:
    told = days(seen.ahead.loc[seen.ahead["told_as"] == "forecast", "period"])
    first, end = told[0], min(blend[1], len(told))
    assert first, "a forecast that is shown has a month"
    places = {"mark_blend": blend[0], "mark_long": end - 1}
    return tuple(Mark(month_before(first, -far), text(f"forecast.{name}"))
                 for name, far in places.items())  # fmt: skip


def _alt(seen: Outlook, line: pd.DataFrame, end: date) -> str:
    last = line.iloc[-1]
    return text(
        "forecast.onwards_alt", about=about(seen.picked), month=month(end),
        mean=figure(seen, last["mean"]), low=figure(seen, last["lo_80"]),
        high=figure(seen, last["hi_80"]),
    )  # fmt: skip
