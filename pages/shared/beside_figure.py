"""What stands beside columns and layers, hollow or as a dashed line: never colour alone."""

from datetime import date

from exports.look import Look, Stroke, faded
from insights.amounts import amount, names
from insights.chart import Chart, Series
from pages.shared.drawing import Trace
from pages.shared.labels import plain

HOLLOW = "rgba(0,0,0,0)"
OWN, BESIDE = (-0.4, 0.56), (0.2, 0.2)  # of one step between columns: where they begin, how wide


def others(chart: Chart) -> list[Series]:
    """The series that stand beside the chart's own."""
    return [one for one in chart.series if one.role == "compare"]


def line(chart: Chart, series: Series, look: Look) -> list[Trace]:
    """What layers added up to, as a dashed line with a diamond at its end; paper around it keeps
    it visible across them."""
    last = max((at for at, value in enumerate(series.values) if value is not None), default=-1)
    return [
        {
            "type": "scatter",
            "x": names(chart),
            "y": series.values,
            "name": plain(series.name),
            "mode": "lines+markers",
            "connectgaps": False,
            "cliponaxis": False,
            "marker": {
                "symbol": "diamond",
                "opacity": 1,
                "color": colour,
                "size": [width * 3.2 if at == last else 0 for at in range(len(series.values))],
            },
            "line": {"color": colour, "width": width, "dash": dash},
            "customdata": _said(chart, series),
            "hovertemplate": None if halo else "%{customdata}",
            "hoverinfo": "skip" if halo else None,
        }  # fmt: skip
        for colour, width, dash, halo in (
            (faded(look.tokens.paper, 0.85), look.width + 2, "solid", True),
            (look.tokens.ink, look.width * 0.8, "6px,3px", False),
        )
    ]


def diamonds(chart: Chart, series: Series, group: str, look: Look) -> Trace:
    """A hollow diamond over each column of the same group."""
    return {
        "type": "scatter",
        "x": names(chart),
        "y": series.values,
        "name": plain(series.name),
        "mode": "markers",
        "offsetgroup": group,
        "cliponaxis": False,
        "marker": {"symbol": "diamond", "size": look.text * 0.6, "color": look.tokens.paper,
                "line": {"color": look.tokens.ink, "width": 1.5}},
        "customdata": _said(chart, series),
        "hovertemplate": "%{customdata}",
    }  # fmt: skip


def columns(chart: Chart, drawn: tuple[Stroke, ...], look: Look) -> list[Trace]:
    """Narrow hollow columns of the same layers, each in the outline of its own layer."""
    floor = [0.0] * len(chart.categories)
    found = []
    own = [stroke for one, stroke in zip(chart.series, drawn, strict=True) if one.role != "compare"]
    for series, stroke in zip(others(chart), own, strict=False):
        found.append(_column(chart, series, stroke, list(floor), look))
        floor = [base + (value or 0) for base, value in zip(floor, series.values, strict=True)]
    return found


def _column(chart: Chart, series: Series, stroke: Stroke, floor: list[float], look: Look) -> Trace:
    return {
        "type": "bar",
        "x": names(chart),
        "y": series.values,
        "base": floor,
        "offset": BESIDE[0],
        "width": BESIDE[1],
        "name": plain(series.name),
        "marker": {
            "color": faded(stroke.colour, 0.12),
            "line": {"color": stroke.colour, "width": 1.5},
            "pattern": {"shape": stroke.pattern, "bgcolor": HOLLOW,
                        "fgcolor": faded(stroke.colour, 0.7), "size": 7, "solidity": 0.2},
        },
        "customdata": _said(chart, series),
        "hovertemplate": "%{customdata}",
    }  # fmt: skip


def over_time(chart: Chart) -> bool:
    """Whether the categories are months."""
    return all(isinstance(one, date) for one in chart.categories)


def _said(chart: Chart, series: Series) -> list[str]:
    return ["" if value is None else amount(value, chart) for value in series.values]
