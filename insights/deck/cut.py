"""A chart with fewer categories: a room reads the last two years, not five."""

from collections.abc import Sequence
from dataclasses import replace

from insights.chart import Band, Chart


def latest(chart: Chart, most: int) -> Chart:
    """The chart with its last `most` categories; nothing else of it changes."""
    first = max(len(chart.categories) - most, 0)
    return after(chart, first)


def after(chart: Chart, first: int) -> Chart:
    """The chart without its first categories."""
    kept = set(chart.categories[first:])
    return replace(
        chart,
        categories=chart.categories[first:],
        labels=chart.labels[first:],
        series=tuple(replace(one, values=one.values[first:], notes=one.notes[first:])
                     for one in chart.series),
        bands=tuple(_cut(one, first) for one in chart.bands),
        marks=tuple(one for one in chart.marks if one.category in kept),
    )  # fmt: skip


def known_part(chart: Chart, months: int, since: Sequence[object]) -> Chart:
    """What is expected whole, and of what was counted the last so many months."""
    ahead = sum(one in set(since) for one in chart.categories)
    return latest(chart, months + ahead)


def _cut(band: Band, first: int) -> Band:
    return replace(band, low=band.low[first:], high=band.high[first:])
