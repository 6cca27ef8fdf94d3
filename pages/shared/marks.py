"""Events people named, as a thin vertical with its words above the plot."""

from exports.look import Look
from insights.chart import Chart
from pages.shared import labels
from pages.shared.canvas import TOP
from pages.shared.drawing import Drawing

_MOST = 6  # marks of which all can be named
_NEAR = 0.34  # of the plot's width: two names closer than this get a row each


def in_view(chart: Chart) -> list[int]:
    """The marks that fall within the chart's categories, by their place in the chart."""
    return [at for at, mark in enumerate(chart.marks) if mark.category in chart.categories]


def wordless(chart: Chart) -> list[int]:
    """Those of them that stand there without words, because so many would hide the figures: what
    we noticed ourselves; what people wrote keeps its words."""
    seen = in_view(chart)
    return [at for at in seen if chart.marks[at].short] if len(seen) > _MOST else []


def rows(chart: Chart) -> dict[int, int]:
    """Per mark with words, by its place in the chart: the row they stand in, from 0 up."""
    silent = wordless(chart)
    wide = max(len(chart.categories) - 1, 1)
    at = {
        place: chart.categories.index(chart.marks[place].category) / wide
        for place in in_view(chart) if place not in silent
    }  # fmt: skip
    taken: dict[int, int] = {}
    for place, here in at.items():
        near = {row for other, row in taken.items() if abs(here - at[other]) < _NEAR}
        taken[place] = next(row for row in range(len(chart.marks)) if row not in near)
    return taken


def headroom(taken: dict[int, int], look: Look) -> float:
    """Pixels needed above the plot."""
    return TOP + (max(taken.values()) + 1) * look.text * 1.5 if taken else TOP


def draw(figure: Drawing, chart: Chart, look: Look, taken: dict[int, int]) -> None:
    """Draw the marks that fall within the chart's categories."""
    for place in in_view(chart):
        at = chart.categories.index(chart.marks[place].category)
        figure.shape(
            type="line", x0=at, x1=at, y0=0, y1=1, xref="x", yref="paper", layer="below",
            line={"color": look.tokens.control, "width": 1},
        )  # fmt: skip
    for place, row in taken.items():
        mark = chart.marks[place]
        at = chart.categories.index(mark.category)
        rise = row * look.text * 1.5 + 4
        late = at > 0.55 * len(chart.categories)
        figure.words(
            x=at,
            xref="x",
            xanchor="right" if late else "left",
            xshift=2 if late else -2,
            y=1,
            yref="paper",
            yanchor="bottom",
            yshift=rise,
            text=f"<i>{labels.broken(mark.short or mark.label, 30, 1)}</i>",
            font={"color": look.tokens.muted, "size": look.text * 0.92},
        )
