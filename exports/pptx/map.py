"""A map as native shapes, one per gemeente, with its classes and every figure in a table."""

from bisect import bisect_right
from functools import cached_property
from typing import cast

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape
from pptx.shapes.freeform import FreeformBuilder
from pptx.slide import Slide as Page
from pptx.util import Emu, Length, Pt

from exports import classes
from exports.look import Look
from exports.outlines import fitted, widest
from exports.palette import LIGHT
from exports.per_gemeente import figures
from exports.pptx.place import Box, broken
from exports.pptx.place import box as at
from exports.pptx.table import table
from exports.pptx.words import Ink, described, rgb, textbox, unstyled
from insights.amounts import amount, missing, names
from insights.chart import Chart
from texts import text

_LOOK = Look()
_NAME = 10  # points
Outline = list[tuple[int, int]]


class _Freeform(FreeformBuilder):
    """A shape of points. The library looks for its corner again at every point; once all points
    are there it stays where it is."""

    @cached_property
    def shape_offset_x(self) -> Length:
        """How far its left side is from the slide's."""
        return super().shape_offset_x

    @cached_property
    def shape_offset_y(self) -> Length:
        """How far its top is from the slide's."""
        return super().shape_offset_y


def region(page: Page, box: Box, chart: Chart, face: str) -> None:
    """The map at the left, its classes below it, the figures at the right."""
    _areas(page, box.part(0, 0, 0.48, 0.86), chart)
    _key(page, box.part(0, 0.9, 0.48, 0.1), chart, face)
    table(page, box.part(0.5, 0, 0.5, 1), figures(chart), chart.series[0].name)


def _areas(page: Page, box: Box, chart: Chart) -> None:
    shapes = fitted([str(code) for code in chart.categories], box.width, box.height)
    limits, one, labels = classes.breaks(chart), chart.series[0], []
    for place, name in enumerate(names(chart)):
        value = one.values[place]
        outline = shapes[str(chart.categories[place])]
        found = [[(round(box.left + x), round(box.top + y)) for x, y in ring] for ring in outline]
        own = None if value is None else bisect_right(limits, value)
        colour = LIGHT.paper if own is None else classes.ramp(own, limits, _LOOK)
        words = missing(chart, one, place) if value is None else amount(value, chart)
        _area(page, found, colour, (name, f"{name}: {words}"))
        labels.append((found[0], name, colour))
    for label in labels:  # after all areas, or the next one would cover it
        _named(page, *label)


def _area(page: Page, found: list[Outline], colour: str, told: tuple[str, str]) -> None:
    x, y = found[0][0]
    builder = _Freeform(page.shapes, Emu(x), Emu(y), 1.0, 1.0)
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
    left, right, y = widest(ring)
    wide = right - left
    if broken(name.replace(" ", "-"), _NAME, round(wide)):
        return
    high = 1.4 * _NAME * 12_700
    dark = colour in LIGHT.ramp[3:]
    ink = Ink(_NAME, LIGHT.on_accent if dark else LIGHT.ink)
    textbox(page, at(left, y - high / 2, wide, high), name, ink, "ctr")


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
