"""Where each row of a bar chart stands, in pixels from the top: its name, then its bars."""

from dataclasses import dataclass

from exports.look import Look
from insights.amounts import bare, names
from insights.chart import Chart
from pages.shared import labels

_WIDE = 40  # characters of a name that fit a phone; a longer one takes a second line


@dataclass(frozen=True)
class Row:
    """One category: its name with its value, the foot of that text, the middles of its bars."""

    words: str
    foot: float
    middles: tuple[float, ...]


def rows(chart: Chart, look: Look) -> tuple[list[Row], float]:
    """The rows from top to bottom, and the height of all of them together."""
    sizes = [_size(chart, at, look) for at in solid(chart)] or [thickness(look)]
    top, found = 0.0, []
    for place, name in enumerate(names(chart)):
        words = labels.broken(name, _WIDE, 2)
        foot = top + labels.height(words, look) + look.text * 0.15
        middles = tuple(foot + sum(sizes[:at]) + size / 2 for at, size in enumerate(sizes))
        found.append(Row(_with_value(chart, place, words), foot, middles))
        top = foot + sum(sizes) + look.text * 0.75
    return found, top


def thickness(look: Look) -> float:
    """Pixels of one bar."""
    return look.text * 1.1


def _size(chart: Chart, place: int, look: Look) -> float:
    """What stands beside a bar is thinner than it."""
    return thickness(look) * (0.8 if chart.series[place].role == "compare" else 1)


def solid(chart: Chart) -> list[int]:
    """Places of the series drawn as bars; a target is a tick across them."""
    return [place for place, one in enumerate(chart.series) if one.role != "target"]


def _with_value(chart: Chart, place: int, words: str) -> str:
    # Beside the name nothing can cover it; with more bars per name each has its own at its end.
    if len(solid(chart)) != 1:
        return words
    value = chart.series[solid(chart)[0]].values[place]
    return words if value is None else f"{words}&nbsp;&nbsp;<b>{bare(value, chart)}</b>"
