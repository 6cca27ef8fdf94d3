"""A forecast that begins where the counting ended, so that a drawn line has no hole there."""

from dataclasses import replace

from insights.chart import Chart

Values = tuple[float | None, ...]


def joined(chart: Chart) -> Chart:
    """The chart with its forecast beginning at the last counted month, so that no hole is seen."""
    begin = begins(chart)
    if begin is None:
        return chart
    return replace(chart, series=tuple(
        replace(one, values=put(one.values, begin)) if one.role == "forecast" else one
        for one in chart.series
    ))  # fmt: skip


def begins(chart: Chart) -> tuple[int, float] | None:
    """The place before the first forecast, and what was counted there; None when that is a gap."""
    counted = [one for one in chart.series if one.role == "actual"]
    ahead = [one for one in chart.series if one.role == "forecast"]
    if len(counted) != 1 or len(ahead) != 1:
        return None
    known = [place for place, value in enumerate(ahead[0].values) if value is not None]
    if not known or not known[0]:
        return None
    value = counted[0].values[known[0] - 1]
    return None if value is None else (known[0] - 1, value)


def put(values: Values, begin: tuple[int, float] | None) -> Values:
    """The values with that one at its place."""
    if begin is None:
        return values
    place, value = begin
    return (*values[:place], value, *values[place + 1 :])
