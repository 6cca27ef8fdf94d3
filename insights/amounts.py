"""One figure of a chart in words: the same on axes, in hover texts and in tables."""

from datetime import date

from insights.chart import Chart, Series
from texts import month, number, text


def amount(value: float, chart: Chart) -> str:
    """`1.234 cliënten`, `3,4 %`, `€ 1.234`: with the chart's unit and decimals."""
    figure = figures(value, chart)
    if chart.unit.startswith("€"):
        return f"€\u00a0{figure}{chart.unit[1:]}"
    return f"{figure}\u00a0{chart.unit}" if chart.unit else figure


def bare(value: float, chart: Chart) -> str:
    """The figure alone, with what cannot be missed: the percent sign or the euro."""
    figure = figures(value, chart)
    if chart.unit == "%":
        return f"{figure}\u00a0%"
    return f"€\u00a0{figure}" if chart.unit.startswith("€") else figure


def figures(value: float, chart: Chart) -> str:
    """The figure without any unit."""
    return number(value, chart.decimals)


def names(chart: Chart) -> list[str]:
    """The categories as people read them: `december 2025`, `2031`, `Westland`."""
    yearly = is_yearly(chart.categories)
    return [_name(value, yearly) for value in chart.names()]


def is_yearly(categories: tuple[object, ...]) -> bool:
    """Whether the categories are dates, each the first of January."""
    return bool(categories) and all(
        isinstance(value, date) and (value.month, value.day) == (1, 1) for value in categories
    )


def missing(chart: Chart, series: Series, place: int) -> str:
    """Why there is no figure, in words; a line that has not begun yet is not applicable."""
    if len(series.notes) > place and series.notes[place]:
        return series.notes[place]
    if any(one.role in ("forecast", "target") for one in chart.series) and _outside(series, place):
        return text("ui.not_applicable")
    return text("ui.no_figure")


def left_out(chart: Chart, most: int = 4) -> str:
    """One sentence on the figures that are not shown and why; empty when nothing is left out."""
    reasons: dict[str, list[str]] = {}
    own = [one for one in chart.series if one.role != "compare"]  # the other lacks nothing here
    alone = sum(one.role != "target" for one in own) == 1
    for series in own:
        for place, name in enumerate(names(chart)):
            if series.values[place] is None and len(series.notes) > place and series.notes[place]:
                label = name if alone else f"{series.name} {name}"
                reasons.setdefault(series.notes[place], []).append(label)
    return " ".join(
        text("ui.left_out", reason=reason, places=_listed(places, most))
        for reason, places in reasons.items()
    )


def _listed(places: list[str], most: int) -> str:
    shown = ", ".join(places[:most])
    rest = len(places) - most
    return text("ui.and_more", shown=shown, n=rest) if rest > 0 else shown


def _outside(series: Series, place: int) -> bool:
    known = [at for at, value in enumerate(series.values) if value is not None]
    return not known or place < known[0] or place > known[-1]


def _name(value: object, yearly: bool) -> str:
    if isinstance(value, date):
        return str(value.year) if yearly else month(value)
    return str(value)
