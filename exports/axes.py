"""Where the ticks of an axis stand and what is written at them, in the reader's language."""

import math
from datetime import date

from insights.amounts import bare, is_yearly, names
from insights.chart import Chart
from texts import month

_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)


def nice_ticks(low: float, high: float, wanted: int = 5) -> list[float]:
    """Round values, about `wanted` of them, from at or below `low` to at or below `high`."""
    if high <= low:
        high = low + 1
    rough = (high - low) / max(wanted - 1, 1)
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.floor(high / step + 1e-9)
    return [round(step * place, 10) for place in range(first, last + 1)]


def extent(chart: Chart, from_zero: bool) -> tuple[float, float]:
    """The lowest and highest value anything in the chart has; missing counts for nothing."""
    layers = [one.values for one in chart.series]
    layers += [side for band in chart.bands for side in (band.low, band.high)]
    known = [value for layer in layers for value in layer if value is not None] or [0.0, 1.0]
    low, high = min(known), max(known)
    # A line may leave zero out of sight only when it would be flat otherwise; columns never.
    if from_zero or 0 < low < 0.6 * high or low >= 0 > low - (high - low):
        low = min(low, 0.0)
    return low, max(high, 0.0) if from_zero else high


def reach(chart: Chart) -> tuple[float, float]:
    """The ends of the axis of values: of what is stacked its totals, and from zero what has a
    length."""
    if chart.kind != "stacked":
        return extent(chart, chart.kind in ("columns", "bars"))
    totals = [sum(value or 0 for value in at)
              for at in zip(*(one.values for one in chart.series), strict=True)]  # fmt: skip
    return 0.0, max(totals, default=1.0)


def value_words(ticks: list[float], chart: Chart) -> list[str]:
    """The tick texts; only as many decimals as the ticks need."""
    needed = 0 if all(float(tick).is_integer() for tick in ticks) else max(chart.decimals, 1)
    if chart.unit == "%":
        needed = 0 if all(float(tick).is_integer() for tick in ticks) else needed
    plain = Chart("", "lines", "", (), (), chart.unit, "", decimals=needed)
    return [bare(tick, plain) for tick in ticks]


def time_ticks(chart: Chart, most: int = 7) -> tuple[list[int], list[str]]:
    """Places of the ticks along the categories and their texts; a year is written once."""
    dates = tuple(value for value in chart.categories if isinstance(value, date))
    if chart.labels or not dates or len(dates) < len(chart.categories):
        shown = _evenly(chart.categories, most)
        return shown, [names(chart)[place] for place in shown]
    if is_yearly(dates):
        shown = _yearly(dates, most) or _evenly(dates, most)
        return shown, [str(dates[place].year) for place in shown]
    return _monthly(dates, most)


def _evenly(categories: tuple, most: int) -> list[int]:
    return list(range(0, len(categories), max(1, math.ceil(len(categories) / most))))


def _yearly(dates: tuple, most: int) -> list[int]:
    step = next(size for size in (1, 2, 5, 10, 20, 50) if len(dates) / size <= most)
    return [place for place, value in enumerate(dates) if value.year % step == 0]


def _monthly(dates: tuple, most: int) -> tuple[list[int], list[str]]:
    span = (dates[-1].year - dates[0].year) * 12 + dates[-1].month - dates[0].month + 1
    step = next(size for size in _STEPS if span / size <= most)
    shown = [place for place, value in enumerate(dates) if _months(value) % step == 0]
    # Quarters counted from February fall between the round months.
    shown = shown or _evenly(dates, most)
    words, year = [], None
    for place in shown:
        value = dates[place]
        short = month(value, short=True).split(" ")[0]
        words.append(short if value.year == year else f"{short}<br><b>{value.year}</b>")
        year = value.year
    if step >= 12:
        words = [str(dates[place].year) for place in shown]
    return shown, words


def _months(value: date) -> int:
    return value.year * 12 + value.month - 1
