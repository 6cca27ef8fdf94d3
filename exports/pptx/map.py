"""A map as native shapes, one per gemeente, with its classes and every figure in a table."""

import math
from bisect import bisect_right
from typing import cast

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide as Page
from pptx.util import Emu, Pt

from data.reference.geometry import rings
from exports import classes
from exports.look import Look
from exports.palette import LIGHT
from exports.pptx.place import Box, broken
from exports.pptx.place import box as at
from exports.pptx.table import table
from exports.pptx.words import Ink, described, rgb, textbox, unstyled
from insights.amounts import amount, bare, left_out, missing, names
from insights.chart import Chart
from insights.deck.slide import Cell, Table
from texts import text

_LOOK = Look()
_NAME = 10  # points
_LEVELS = 12  # at which a place for a name is looked for
_HALF = 9  # rows beside the map: more than this and they stand in two pairs of columns
Point = tuple[float, float]
Outline = list[tuple[int, int]]


def region(page: Page, box: Box, chart: Chart, face: str) -> None:
    """The map at the left, its classes below it, the figures at the right."""
    _areas(page, box.part(0, 0, 0.48, 0.86), chart)
    _key(page, box.part(0, 0.9, 0.48, 0.1), chart, face)
    table(page, box.part(0.5, 0, 0.5, 1), figures(chart), chart.series[0].name)


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


def _areas(page: Page, box: Box, chart: Chart) -> None:
    shapes = rings(str(code) for code in chart.categories)
    flat = [point for several in shapes.values() for ring in several for point in ring]
    west, east = min(x for x, _ in flat), max(x for x, _ in flat)
    south, north = min(y for _, y in flat), max(y for _, y in flat)
    narrow = math.cos(math.radians((south + north) / 2))  # a degree to the east is shorter
    scale = min(box.width / ((east - west) * narrow), box.height / (north - south))

    def placed(point: Point) -> tuple[int, int]:
        return (round(box.left + (point[0] - west) * narrow * scale),
                round(box.top + (north - point[1]) * scale))  # fmt: skip

    limits, one, labels = classes.breaks(chart), chart.series[0], []
    for place, name in enumerate(names(chart)):
        value = one.values[place]
        outline = shapes[str(chart.categories[place])]
        found = [[placed(point) for point in ring] for ring in outline]
        own = None if value is None else bisect_right(limits, value)
        colour = LIGHT.paper if own is None else classes.ramp(own, limits, _LOOK)
        words = missing(chart, one, place) if value is None else amount(value, chart)
        _area(page, found, colour, (name, f"{name}: {words}"))
        labels.append((found[0], name, colour))
    for label in labels:  # after all areas, or the next one would cover it
        _named(page, *label)


def _area(page: Page, found: list[Outline], colour: str, told: tuple[str, str]) -> None:
    builder = page.shapes.build_freeform(*found[0][0])
    for place, ring in enumerate(found):
        if place:
            builder.move_to(*ring[0])
        builder.add_line_segments(ring[1:], close=True)
    shape = cast(Shape, builder.convert_to_shape())
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(colour)
    shape.line.color.rgb, shape.line.width = rgb(LIGHT.control), Pt(0.75)
    unstyled(shape)
    described(shape, *told)


def _named(page: Page, ring: Outline, name: str, colour: str) -> None:
    """The name where the largest area is widest, if there is room for it."""
    left, right, y = _widest(ring)
    wide = right - left
    if broken(name.replace(" ", "-"), _NAME, wide):
        return
    high = 1.4 * _NAME * 12_700
    dark = colour in LIGHT.ramp[3:]
    ink = Ink(_NAME, LIGHT.on_accent if dark else LIGHT.ink)
    textbox(page, at(left, y - high / 2, wide, high), name, ink, "ctr")


def _widest(ring: Outline) -> tuple[int, int, int]:
    """The longest level line within the ring: where it begins and ends, and how high it lies."""
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    found = [(0, 0, low)]
    for step in range(1, _LEVELS):
        y = low + (high - low) * step // _LEVELS
        pairs = zip(ring, ring[1:] + ring[:1], strict=True)
        cuts = sorted(round(x1 + (y - y1) * (x2 - x1) / (y2 - y1))
                      for (x1, y1), (x2, y2) in pairs if (y1 <= y) != (y2 <= y))  # fmt: skip
        found += [(one, other, y) for one, other in zip(cuts[::2], cuts[1::2], strict=True)]
    return max(found, key=lambda line: line[1] - line[0])


def _key(page: Page, box: Box, chart: Chart, face: str) -> None:
    limits = classes.breaks(chart)
    hidden = any(value is None for value in chart.series[0].values)
    spans = [(classes.ramp(at, limits, _LOOK), classes.span(limits, at, chart))
             for at in range(len(limits) + 1)]  # fmt: skip
    if hidden:
        spans.append((LIGHT.paper, text("deck.not_told")))
    for (colour, words), own in zip(spans, box.columns(len(spans)), strict=True):
        side = Emu(round(own.height * 0.4))
        sample = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, own.left, own.top, side, side)
        sample.fill.solid()
        sample.fill.fore_color.rgb = rgb(colour)
        sample.line.color.rgb = rgb(LIGHT.control)
        unstyled(sample)
        described(sample, words, words)
        beside = at(own.left, own.top + side + 20_000, own.width, own.height - side)
        textbox(page, beside, words, Ink(11, LIGHT.ink, face=face))
