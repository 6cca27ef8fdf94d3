"""Names and last values at the right end of lines and layers, instead of a legend."""

from collections.abc import Sequence

from exports.look import Look, Stroke
from insights.amounts import bare
from insights.chart import Chart
from pages.shared import labels
from pages.shared.canvas import inner_height
from pages.shared.drawing import Drawing
from pages.shared.legend import labelled

_GAP = 10  # pixels between the end of a line and its name


def room(chart: Chart, look: Look) -> float:
    """The right margin the names need, in pixels."""
    words = [_words(chart, place) for place in labelled(chart, look)]
    return labels.width(words, look) + _GAP + 6 if words else 12


def end_labels(
    figure: Drawing,
    chart: Chart,
    look: Look,
    drawn: tuple[Stroke, ...],
    heights: Sequence[float | None],
) -> None:
    """Write each labelled series' name at its height (in values), moved only as far as needed."""
    places = [place for place in labelled(chart, look) if heights[place] is not None]
    low, high = figure.layout["yaxis"]["range"]
    tall = inner_height(figure)
    wanted = [(heights[place] - low) / (high - low) * tall for place in places]
    words = [_words(chart, place) for place in places]
    sizes = [labels.height(word, look) for word in words]
    for place, word, at, middle in zip(
        places, words, wanted, labels.spread(wanted, sizes, -8, tall + 8), strict=True
    ):
        figure.words(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=_GAP,
            y=heights[place],
            yanchor="middle",
            yshift=middle - at,
            text=word,
            align="left",
            font={"color": drawn[place].text, "size": look.text},
        )


def _words(chart: Chart, place: int) -> str:
    series = chart.series[place]
    last = series.values[-1]
    assert last is not None, "only series with a last value are labelled"
    value = f"<b>{bare(last, chart)}</b>"
    if len(chart.series) == 1:
        return value
    # a word is not cut in two while there is room: Bezettingsgraad has fifteen letters
    longest = max(map(len, series.name.split()), default=0)
    return f"{labels.broken(series.name, min(max(14, longest), 18))}<br>{value}"
