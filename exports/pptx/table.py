"""A slide's table as a real one: a header row, fixed widths, rows as high as their words."""

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.table import Table as Grid
from pptx.table import _Cell
from pptx.util import Emu, Pt

from exports.palette import LIGHT, STATUS_SHAPES
from exports.pptx.place import LINE, Box, broken, lines, size
from exports.pptx.place import box as at
from exports.pptx.words import Ink, described, plain, rgb, run, textbox
from insights.deck.slide import Cell, Table

_SIZES = (20, 18, 16, 15, 14, 13, 12, 11, 10)
_SHAPES = STATUS_SHAPES | {"done": "✓"}
_COLOURS = {"good": LIGHT.good, "done": LIGHT.good, "watch": LIGHT.watch, "bad": LIGHT.bad,
            "none": LIGHT.none}  # fmt: skip
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid: the colours are ours
_SIDE, _ABOVE = 100_000, 55_000  # margins of a cell, EMU
_POINT = 12_700
_MORE = 380_000


def table(page: Page, box: Box, shown: Table, name: str) -> None:
    """Draw the table in the box, as large as fits; `name` is what it is called."""
    room = at(box.left, box.top, box.width, box.height - (_MORE if shown.more else 0))
    widths = _widths(shown, room.width)
    chosen = next((one for one in _SIZES if _fits(shown, widths, one, room.height)), _SIZES[-1])
    heights = _heights(shown, widths, chosen)
    frame = page.shapes.add_table(len(shown.rows) + 1, len(shown.heads), room.left, room.top,
                                  room.width, Emu(sum(heights)))  # fmt: skip
    described(frame, name, f"{name}: {', '.join(shown.heads)}.")
    made = frame.table
    next(made._tbl.iter(qn("a:tableStyleId"))).text = _STYLE
    made.first_row, made.horz_banding = True, False
    for place, wide in enumerate(widths):
        made.columns[place].width = Emu(wide)
    for place, high in enumerate(heights):
        made.rows[place].height = Emu(high)
    _cells(made, shown, chosen)
    if shown.more:
        below = at(box.left, room.top + sum(heights) + 60_000, box.width, _MORE)
        fitting = size(shown.more, below, (12, 11, 10, 9))
        textbox(page, below, shown.more, Ink(fitting, LIGHT.muted))


def _cells(made: Grid, shown: Table, large: float) -> None:
    for place, head in enumerate(shown.heads):
        _fill(made.cell(0, place), Cell(head), Ink(large, LIGHT.ink, True), LIGHT.sunken)
    for down, row in enumerate(shown.rows, 1):
        paper = LIGHT.surface if down % 2 else LIGHT.paper
        for place, cell in enumerate(row):
            _fill(made.cell(down, place), cell, Ink(large), paper)


def _widths(shown: Table, width: int) -> list[int]:
    shares = shown.widths or (1,) * len(shown.heads)
    found = [round(width * one / sum(shares)) for one in shares]
    return [*found[:-1], width - sum(found[:-1])]


def _fits(shown: Table, widths: list[int], large: float, high: int) -> bool:
    """Whether all rows stand in that height and no word is broken."""
    heads = tuple(Cell(head) for head in shown.heads)
    cut = any(
        broken(_words(cell), large, wide - 2 * _SIDE, row is heads)
        for row in (heads, *shown.rows)
        for cell, wide in zip(row, widths, strict=True)
    )
    return not cut and sum(_heights(shown, widths, large)) <= high


def _heights(shown: Table, widths: list[int], large: float) -> list[int]:
    heads = tuple(Cell(head) for head in shown.heads)
    rows = [(heads, True), *((row, False) for row in shown.rows)]
    return [_height(row, widths, large, bold) for row, bold in rows]


def _height(row: tuple[Cell, ...], widths: list[int], large: float, bold: bool) -> int:
    most = max(
        lines(_words(cell), large, wide - 2 * _SIDE, bold)
        for cell, wide in zip(row, widths, strict=True)
    )
    return round(most * large * LINE * _POINT) + 2 * _ABOVE


def _words(cell: Cell) -> str:
    return f"{_SHAPES[cell.shape]} {cell.words}" if cell.shape else cell.words


def _fill(place: _Cell, cell: Cell, ink: Ink, paper: str) -> None:
    place.fill.solid()
    place.fill.fore_color.rgb = rgb(paper)
    place.vertical_anchor = MSO_ANCHOR.MIDDLE
    plain(place.text_frame)
    place.margin_left = place.margin_right = Emu(_SIDE)
    place.margin_top = place.margin_bottom = Emu(_ABOVE)
    paragraph = place.text_frame.paragraphs[0]
    if cell.shape:
        mark = Ink(ink.size, _COLOURS[cell.shape], True, ink.face)
        run(paragraph, f"{_SHAPES[cell.shape]} ", mark)
    run(paragraph, cell.words, ink)
    paragraph.line_spacing = Pt(round(ink.size * 1.15))
