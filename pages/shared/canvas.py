"""The empty figure every chart starts from: type, gridlines, margins, hover box, no furniture."""

from exports import axes
from exports.look import FONT, Look
from insights.chart import Chart
from pages.shared import labels
from pages.shared.drawing import Drawing

TOP = 14  # pixels above the plot: half a tick label


def canvas(look: Look, height: int, left: float = 8, right: float = 8, top: float = TOP) -> Drawing:
    """A figure without traces, with axes switched off; margins in pixels."""
    colours = look.tokens
    hidden = {"visible": False, "fixedrange": True}
    return Drawing(
        {
            "height": height,
            "margin": {"l": left, "r": right, "t": top, "b": 8, "pad": 0},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "size": look.text, "color": colours.muted},
            "showlegend": False,
            "dragmode": False,
            "hovermode": "x unified",
            "hoverlabel": {
                "bgcolor": colours.surface,
                "bordercolor": colours.control,
                "font": {"family": FONT, "size": look.text, "color": colours.ink},
                "align": "left",
                "namelength": -1,
            },
            "xaxis": dict(hidden),
            "yaxis": dict(hidden),
        }
    )


def value_axis(figure: Drawing, look: Look, chart: Chart, span: tuple[float, float]) -> None:
    """Light horizontal gridlines over the span of values; zero, where shown, is drawn firmly."""
    low, high = span
    ticks = axes.nice_ticks(low, high)
    words = axes.value_words(ticks, chart)
    colours = look.tokens
    figure.axis(
        "y",
        visible=True,
        range=[ticks[0], max(high + 0.03 * (high - low), ticks[-1])],
        tickvals=ticks,
        ticktext=words,
        gridcolor=colours.grid,
        gridwidth=1,
        zeroline=ticks[0] <= 0 <= max(high, 0),
        zerolinecolor=colours.control,
        zerolinewidth=1,
        showline=False,
        ticks="",
        ticklabelstandoff=6,
        automargin=False,
    )
    figure.margin(l=labels.width(words, look) + 12)


def category_axis(
    figure: Drawing, look: Look, names: list[str], shown: tuple[list[int], list[str]]
) -> None:
    """The categories along the bottom; `shown` holds places and texts of the ticks."""
    places, words = shown
    figure.axis(
        "x",
        visible=True,
        type="category",
        categoryorder="array",
        categoryarray=names,
        tickvals=places,
        ticktext=words,
        tickangle=0,
        showgrid=False,
        zeroline=False,
        ticks="outside",
        ticklen=5,
        tickcolor=look.tokens.control,
        showspikes=False,
        automargin=False,
    )
    tall = max((labels.height(word, look) for word in words), default=0)
    figure.margin(b=tall + 14)


def inner_height(figure: Drawing) -> float:
    """Pixels between the lowest and the highest tick."""
    margin = figure.layout["margin"]
    return figure.layout["height"] - margin["t"] - margin["b"]
