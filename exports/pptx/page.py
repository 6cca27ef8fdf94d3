"""One slide in the file: title, what is shown, source, number, notes."""

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as File
from pptx.slide import Slide as Page
from pptx.util import Pt

from exports.palette import LIGHT
from exports.pptx import template
from exports.pptx.columns import columns
from exports.pptx.lines import lines
from exports.pptx.map import region
from exports.pptx.place import Box, Places, one_line, places, size
from exports.pptx.place import lines as counted
from exports.pptx.table import table
from exports.pptx.tiles import tiles
from exports.pptx.words import FONT, Ink, described, numbered, plain, run, textbox
from insights.chart import Chart
from insights.deck.slide import Slide
from texts import text

_MANY = 8
_SIZES = (30, 28, 26, 24, 22, 20, 18)


def page(file: File, slide: Slide, invented: str, own: bool) -> Page:
    """Add the slide; `own` is whether the look is ours and not that of a region's template."""
    made = file.slides.add_slide(template.layout(file))
    for place in list(made.placeholders):
        if place.placeholder_format.idx != 0:
            place._element.getparent().remove(place._element)
    width, height = file.slide_width, file.slide_height
    assert width and height, "a file has a size"
    where, face = places(width, height), FONT if own else ""
    _title(made, slide.message, where.title, face)
    large = one_line(slide.chapter, where.kicker, (14, 13, 12, 11, 10), True)
    textbox(made, where.kicker, slide.chapter, Ink(large, LIGHT.accent, True, face))
    _body(made, slide, where.body, face)
    _foot(made, slide, where, face)
    if invented:
        mark = f"▲ {invented}"
        ink = Ink(one_line(mark, where.mark, (12, 11, 10, 9, 8), True), LIGHT.watch, True, face)
        textbox(made, where.mark, mark, ink, "r")
    made.notes_slide.notes_text_frame.text = "\n".join(slide.notes)  # type: ignore[union-attr]
    return made


def _title(made: Page, words: str, box: Box, face: str) -> None:
    title = made.shapes.title
    assert title is not None, "the layout has a title"
    title.left, title.top, title.width, title.height = box.left, box.top, box.width, box.height
    frame = title.text_frame
    plain(frame)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    large = size(words, box, _SIZES, True)
    run(frame.paragraphs[0], words, Ink(large, LIGHT.ink, True, face))
    frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def _body(made: Page, slide: Slide, box: Box, face: str) -> None:
    shown = slide.chart or slide.table or slide.words
    if slide.tiles:
        share = 0.29 if shown else (0.94 if len(slide.tiles) > 4 else 0.5)
        tiles(made, box.part(0, 0, 1, share), slide.tiles)
        box = box.part(0, 0.33, 1, 0.67)
    if slide.chart:
        _chart(made, box, slide.chart, face)
    elif slide.table:
        table(made, box, slide.table, slide.chapter)
    elif slide.words:
        _points(made, box, slide.words.points, face)


def _chart(made: Page, box: Box, chart: Chart, face: str) -> None:
    if chart.kind == "map":
        region(made, box, chart, face)
        return
    unit = f"{chart.title}, {chart.unit}" if chart.unit else chart.title
    textbox(made, box.part(0, 0, 1, 0.08), unit, Ink(14, LIGHT.muted, False, face))
    draw = lines if chart.kind in ("lines", "spark") else columns
    shape = draw(made, box.part(0, 0.08, 1, 0.92), chart, face)
    described(shape, chart.title, chart.alt)


def _points(made: Page, box: Box, points: tuple[str, ...], face: str) -> None:
    """Points below each other, in two columns when there are many."""
    half = -(-len(points) // 2) if len(points) > _MANY else len(points)
    parts = [points[at : at + half] for at in range(0, len(points), half)]
    places = box.columns(len(parts), 0.04)
    room = [own.part(0, 0, 0.95, 0.7) for own in places]  # the rest is between the points
    large = min(size("\n".join(part), own, (26, 24, 22, 20, 18, 16, 14))
                for part, own in zip(parts, room, strict=True))  # fmt: skip
    for part, own in zip(parts, places, strict=True):
        _column(made, own, part, Ink(large, LIGHT.ink, False, face))


def _column(made: Page, box: Box, points: tuple[str, ...], ink: Ink) -> None:
    shape = made.shapes.add_textbox(box.left, box.top, box.width, box.height)
    plain(shape.text_frame)
    for at, words in enumerate(points):
        paragraph = shape.text_frame.paragraphs[0] if at == 0 else shape.text_frame.add_paragraph()
        paragraph.space_after = Pt(ink.size * 0.4)
        run(paragraph, f"•\u00a0{words}", ink)


def _foot(made: Page, slide: Slide, where: Places, face: str) -> None:
    code = text("deck.code", code=slide.code) if slide.code else ""
    words = " · ".join(one for one in (slide.source, code) if one)
    ink = Ink(size(words, where.source, (12, 11, 10, 9)), LIGHT.muted, False, face)
    assert counted(words, ink.size, where.source.width) < 4, "a source line is short"
    textbox(made, where.source, words, ink)
    numbered(made, where.number, Ink(12, LIGHT.muted, False, face))
