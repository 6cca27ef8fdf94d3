"""Figures as tiles: each a rectangle that holds its title, value, change and target."""

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide as Page
from pptx.util import Pt

from exports.palette import LIGHT, STATUS_SHAPES
from exports.pptx.place import Box, size
from exports.pptx.place import box as at
from exports.pptx.words import Ink, described, plain, rgb, run, unstyled
from insights.tile import Tile

_STATUS = {"good": LIGHT.good, "watch": LIGHT.watch, "bad": LIGHT.bad, "none": LIGHT.none}
_ROW = 4
Run = tuple[str, Ink]
_LOW = 1_500_000  # EMU: below this a tile says less


def tiles(page: Page, box: Box, shown: tuple[Tile, ...]) -> None:
    """The tiles in rows of four."""
    rows = [shown[at : at + _ROW] for at in range(0, len(shown), _ROW)]
    for row, place in zip(rows, box.rows(len(rows)), strict=True):
        for one, own in zip(row, place.columns(max(len(row), min(_ROW, 3))), strict=False):
            _tile(page, own, one)


def _tile(page: Page, box: Box, one: Tile) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, box.left, box.top, box.width, box.height)
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(LIGHT.paper)
    shape.line.color.rgb = rgb(LIGHT.line)
    unstyled(shape)
    frame = shape.text_frame
    plain(frame)
    frame.margin_left = frame.margin_right = Pt(10)
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    told = _parts(one, box)
    for place, runs in enumerate(told):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph._p.get_or_add_pPr().set("algn", "l")
        for words, ink in runs:
            run(paragraph, words, ink)
    described(shape, one.title, " · ".join("".join(words for words, _ in runs) for runs in told))


def _parts(one: Tile, box: Box) -> list[list[Run]]:
    """The lines of a tile; what says nothing is left out, it stands in the notes as well."""
    low = box.height < _LOW
    inner = at(0, 0, box.width - 260_000, 250_000)
    twice = at(0, 0, inner.width, 400_000)  # two lines
    parts = [[(one.title, Ink(size(one.title, inner, (14, 13, 12, 11)), LIGHT.muted))]]
    if one.value is None:
        return [*parts, [(one.reason, Ink(14, LIGHT.ink))]]
    unit = [(f"\u00a0{one.unit}", Ink(13, LIGHT.ink))] if one.unit else []
    parts.append([(one.value, Ink(24 if low else 32, LIGHT.ink, True)), *unit])
    judged = one.status != "none"
    status = f"{STATUS_SHAPES[one.status]} {one.status_text}" if judged else ""
    aim = " · ".join(part for part in (status, one.target) if part and judged)
    told = [(one.change, LIGHT.ink), (aim, _STATUS[one.status]),
            (one.completeness if one.incomplete else "", LIGHT.muted)]  # fmt: skip
    return parts + [[(words, Ink(size(words, twice, (13, 12, 11, 10)), colour))]
                    for words, colour in told if words]  # fmt: skip
