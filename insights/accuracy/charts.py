"""The pictures of how past forecasts turned out."""

from collections.abc import Callable
from datetime import date

import pandas as pd

from data.measures import ALL
from insights.accuracy.summary import by_gemeente, by_horizon, by_part
from insights.chart import Chart, Series
from insights.columns import days
from insights.forecast.charts import joined
from insights.forecast.outlook import Outlook
from insights.forecast.sentence import about, gemeente_name, part_name
from texts import day, number, text


def fans(seen: Outlook, rows: pd.DataFrame) -> Chart:
    """What was counted, with every earlier forecast as it was kept; `rows` of one figure."""
    every = []
    for (made, _), run in rows.sort_values("known_at").groupby(["known_at", "run_id"]):
        told = dict(zip(days(run["period"]), run["mean"].tolist(), strict=True))
        last = run["last_month"].iloc[0].date()
        every.append((text("accuracy.run_of", made=day(made)), {last: run["naive"].iloc[0]} | told))
    along = tuple(sorted({*seen.counted, *(at for _, told in every for at in told if at)}))
    counted = Series(text("forecast.counted"), tuple(_known(seen, at) for at in along))
    runs = tuple(Series(name, tuple(told.get(at) for at in along), "forecast")
                 for name, told in every)  # fmt: skip
    return Chart(
        "accuracy_fans", "lines", about(seen.picked), along, (counted, *runs),
        text(f"units.{seen.picked.of.unit}"),
        text("accuracy.fans_alt", about=about(seen.picked), n=len(runs)),
        text("accuracy.source"), seen.picked.of.decimals, marks=joined(seen, along),
    )  # fmt: skip


def _known(seen: Outlook, at: date) -> float | None:
    value, mask = seen.counted.get(at, (float("nan"), "missing"))
    return None if mask or value != value else value


def horizons(rows: pd.DataFrame, seen: Outlook) -> Chart:
    """The mean error by months ahead, ours beside that of "nothing changes"."""
    found = by_horizon(rows, seen.picked.gemeente, seen.picked.part)
    ours = tuple(100 * one for one in found["error"])
    other = tuple(
        None if pd.isna(share) else 100 * one / share
        for one, share in zip(found["error"], found["naive"], strict=True)
    )
    names = tuple(ahead(int(one)) for one in found["horizon"])
    told = ", ".join(f"{name} {number(one, 1)} %" for name, one in zip(names, ours, strict=True))
    return Chart(
        "accuracy_horizons", "columns", text("accuracy.horizon_title"), names,
        (Series(text("accuracy.ours"), ours),
         Series(text("accuracy.nothing_changes"), other, "muted")),
        "%", text("accuracy.horizon_alt", figures=told), text("accuracy.source"), 1,
    )  # fmt: skip


def ahead(months: int) -> str:
    """`3 maanden vooruit`."""
    return text("accuracy.horizon_one" if months == 1 else "accuracy.horizon_months", n=months)


def places(rows: pd.DataFrame, seen: Outlook) -> Chart:
    """The mean error per gemeente, the largest first."""
    found = by_gemeente(rows, seen.picked.part)
    return _bars("where", found, "gemeente", gemeente_name)


def parts(rows: pd.DataFrame, seen: Outlook) -> Chart:
    """The mean error per leveringsvorm, functie or status."""
    found = by_part(rows, seen.picked.gemeente)
    return _bars("part", found, "part", lambda one: part_name(seen.picked, one))


def _bars(name: str, found: pd.DataFrame, column: str, called: Callable[[str], str]) -> Chart:
    ordered = found[found[column] != ALL].sort_values("error", ascending=False)
    return Chart(
        f"accuracy_{name}", "bars", text(f"accuracy.{name}_title"), tuple(ordered[column]),
        (Series(text("accuracy.ours"), tuple(100 * one for one in ordered["error"])),), "%",
        text("accuracy.where_alt", n=len(ordered)), text("accuracy.source"), 1,
        labels=tuple(called(one) for one in ordered[column]),
    )  # fmt: skip
