"""What stands beside a chart, series by series: the other's figures at its months and names."""

from datetime import date

from insights.board.board import Beside, Board
from insights.board.comparable import others_delivered
from insights.chart import Chart, Series
from insights.selection import month_before
from insights.words import why_not
from texts import text

_Told = tuple[float | None, str]  # a figure, or why there is none


def by_name(own: Chart, other: Chart, label: str) -> list[Series]:
    """Per series of a chart the other's figures in the same rows."""
    places = {category: at for at, category in enumerate(other.categories)}
    return [
        _series(name, [_at(one, places.get(category)) for category in own.categories])
        for one, name in _pairs(own, other, label)
    ]


def over_time(own: Chart, other: Chart, board: Board, kind: str) -> list[Series]:
    """Per series the other's figures that belong beside the same months; of layers their sum."""
    there = board.beside
    assert there
    places = {category: at for at, category in enumerate(other.categories)}
    if own.kind == "stacked":
        whole = [_sum(other, at) for at in range(len(other.categories))]
        pairs = [(_series("", whole), text("board.beside_sum", label=there.label))]
    else:
        pairs = _pairs(own, other, there.label)
    return [
        _series(name, [_then(one, places, at, board, kind) for at in own.categories])
        for one, name in pairs
    ]


def _then(
    one: Series | None, places: dict[object, int], at: object, board: Board, kind: str
) -> _Told:
    """The other's figure that belongs beside this month, unless it is of other partners."""
    assert isinstance(at, date) and isinstance(board.beside, Beside)
    if others_delivered(board, kind, at):
        return None, text("board.beside_changed")
    return _at(one, places.get(month_before(at, board.beside.back)))


def _pairs(own: Chart, other: Chart, label: str) -> list[tuple[Series | None, str]]:
    """Per series the other's, and how readers call it; one series each are always a pair."""
    if len(own.series) == len(other.series) == 1:
        return [(other.series[0], label)]
    named = {one.name: one for one in other.series}
    return [(named.get(one.name), f"{one.name}, {label}") for one in own.series]


def _at(one: Series | None, place: int | None) -> _Told:
    if one is None or place is None:
        return None, why_not("missing")
    return one.values[place], one.notes[place] if len(one.notes) > place else ""


def _series(name: str, found: list[_Told]) -> Series:
    values, notes = tuple(value for value, _ in found), tuple(note for _, note in found)
    return Series(name, values, "compare", notes)


def _sum(chart: Chart, place: int) -> _Told:
    """What the layers add up to; not known as soon as one of them is hidden."""
    told = [_at(one, place) for one in chart.series]
    hidden = [why for value, why in told if value is None and why not in ("", why_not("missing"))]
    known = [value for value, _ in told if value is not None]
    if hidden or not known:
        return None, hidden[0] if hidden else why_not("missing")
    return sum(known), ""
