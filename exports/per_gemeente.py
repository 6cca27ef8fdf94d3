"""The figures of a map as a table, for media in which nobody can point at an area."""

import math

from insights.amounts import bare, left_out, names
from insights.chart import Chart
from insights.deck.slide import Cell, Table
from texts import text

_HALF = 9  # rows beside the map: more than this and they stand in two pairs of columns


def figures(chart: Chart) -> Table:
    """Every figure of the map in words, the highest first; what is not shown says why."""
    one = chart.series[0]
    known = [(value, name) for value, name in zip(one.values, names(chart), strict=True)
             if value is not None]  # fmt: skip
    pairs = [(Cell(name), Cell(bare(value, chart), value))
             for value, name in sorted(known, key=lambda pair: (-pair[0], pair[1]))]  # fmt: skip
    pairs += [(Cell(name), Cell(text("deck.not_told")))
              for place, name in enumerate(names(chart)) if one.values[place] is None]  # fmt: skip
    heads = (text("filters.gemeente"), text("deck.head.count"))
    if len(pairs) <= _HALF:
        return Table(heads, tuple(pairs), more=left_out(chart))
    half = math.ceil(len(pairs) / 2)
    right = [*pairs[half:], *[(Cell(""), Cell(""))] * (2 * half - len(pairs))]
    rows = tuple((*a, *b) for a, b in zip(pairs[:half], right, strict=True))
    return Table((*heads, *heads), rows, (31, 19, 31, 19), left_out(chart))
