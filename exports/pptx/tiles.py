"""Figures as tiles: each a rectangle that holds its title, value, change and target."""

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide as Page
from pptx.util import Pt

from exports.palette import LIGHT, STATUS_SHAPES
from exports.pptx.place import Box, size
from exports.pptx.words import Ink, described, plain, rgb, run
from insights.tile import Tile

_STATUS = {"good": LIGHT.good, "watch": LIGHT.watch, "bad": LIGHT.bad, "none": LIGHT.none}
_ROW = 4
_LOW = 1_300_000  # EMU: below this a tile says less


def tiles(page: Page, box: Box, shown: tuple[Tile, ...]) -> None:
    """The tiles in rows of four."""
    rows = [shown[at : at + _ROW] for at in range(0, len(shown), _ROW)]
    for row, place in zip(rows, box.rows(len(rows)), strict=True):
        for one, own in zip(row, place.columns(max(len(row), min(_ROW, 3))), strict=False):
            _tile(page, own, one)


def _tile(page: Page, box: Box, one: Tile) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, box.width, box.height)
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(LIGHT.surface)
    shape.line.color.rgb = rgb(LIGHT.line)
    shape.shadow.inherit = False
    frame = shape.text_frame
    plain(frame)
    frame.margin_left = frame.margin_right = Pt(10)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    parts = _parts(one, box)
    for place, (words, ink) in enumerate(parts):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph._p.get_or_add_pPr().set("algn", "l")
        run(paragraph, words, ink)
    described(shape, one.title, " · ".join(words for words, _ in parts))


def _parts(one: Tile, box: Box) -> list[tuple[str, Ink]]:
    """The lines of a tile; a low one leaves out what stands in the notes as well."""
    low = box.height < _LOW
    inner = Box(0, 0, box.width - 260_000, 250_000)
    parts = [(one.title, Ink(size(one.title, inner, (14, 13, 12)), LIGHT.muted))]
    if one.value is None:
        return [*parts, (one.reason, Ink(14, LIGHT.ink))]
    value = f"{one.value}\u00a0{one.unit}" if one.unit else one.value
    sizes = (24, 22, 20, 18) if low else (32, 28, 24, 20)
    tall = Box(0, 0, inner.width, 560_000)
    parts.append((value, Ink(size(value, tall, sizes, True), LIGHT.ink, True)))
    status = f"{STATUS_SHAPES[one.status]} {one.status_text}" if one.status_text else ""
    aim = " · ".join(part for part in (status, one.target) if part)
    told = [(one.change, LIGHT.ink), (aim, _STATUS[one.status])]
    if not low or one.incomplete:
        told.append((one.completeness, LIGHT.muted))
    return parts + [(words, Ink(size(words, inner, (13, 12, 11, 10)), colour))
                    for words, colour in told if words]  # fmt: skip
