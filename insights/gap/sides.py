"""Each gap as its two sides: what is asked of the partners, and what they have and plan."""

import pandas as pd

from insights.chart import Band, Chart, Series
from insights.gap.charts import KINDS, banded, years
from insights.longterm.far import Far
from insights.longterm.words import vintage, whole
from texts import number, text


def gap(seen: Far, kind: str) -> Chart | None:
    """What is asked and what there is, year by year, with the gap between them told; of a run that
    kept no sides the gap alone. None when it is unknown."""
    if seen.line(f"gap_{kind}").empty:
        return None
    asked, there = (seen.line(f"{side}_{kind}") for side in ("asked", "there"))
    if asked.empty or there.empty:
        return banded(seen, f"gap_{kind}", KINDS[kind], text(f"gap.chart_{kind}"))
    return _sides(seen, kind, asked, there)


def _sides(seen: Far, kind: str, asked: pd.DataFrame, there: pd.DataFrame) -> Chart:
    year = seen.years[-1]
    short = seen.at(f"gap_{kind}", year)
    assert short, "sides are kept with their gap"
    title = text(f"gap.chart_sides_{kind}")
    ends = {"asked": number(asked.iloc[-1]["mean"]), "there": number(there.iloc[-1]["mean"])}
    drawn = [(text("gap.asked_band"), asked)]
    if (there["hi_80"] - there["lo_80"]).max() >= 0.5:  # what is planned has no band to draw
        drawn.append((text("gap.there_band"), there))
    bands = tuple(Band(name, tuple(own["lo_80"]), tuple(own["hi_80"])) for name, own in drawn)
    return Chart(
        f"gap_sides_{kind}", "lines", title, years(seen),
        (Series(text("gap.line_asked"), tuple(asked["mean"]), "forecast"),
         Series(text("gap.line_there"), tuple(there["mean"]), "compare")),
        text(f"units.{KINDS[kind]}"), text("gap.alt_sides", title=title, year=year, **ends),
        vintage(seen), bands=bands,
        remark=text("gap.between", year=year, mean=whole(short.mean), low=whole(short.low),
                    high=whole(short.high)),
    )  # fmt: skip
