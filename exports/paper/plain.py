"""A page as plain values for the typesetter: every word and number in it is already written."""

from dataclasses import asdict

from exports.paper import drawing
from insights.deck.slide import Cell, Table
from insights.paper.leaf import Leaf, Part
from insights.tile import Tile
from texts import language, text

_SIZE, _ROOMY = 9.6, 11.6  # points
Plain = dict[str, object]


def alone(one: Leaf) -> Plain:
    """What `page.typ` reads."""
    return look() | {"leaf": leaf(one)}


def look() -> Plain:
    """What every page needs besides its words: language and colours."""
    return {"language": language.get(), "colours": asdict(drawing.LOOK.tokens)}


def leaf(one: Leaf) -> Plain:
    """What `leaf.typ` reads, in the order in which it stands on the page."""
    return {
        "size": _ROOMY if one.roomy else _SIZE,
        "kicker": one.kicker,
        "message": one.message,
        "why_heading": one.why_heading,
        "why": one.why,
        "why_source": one.why_source,
        "figures_heading": text("paper.figures"),
        "tiles": [tile(each) for each in one.tiles],
        "charts": [drawing.small(figure) for figure in one.charts],
        "parts": [part(each) for each in one.parts],
        "foot": one.foot,
        "invented": one.invented,
    }


def part(one: Part) -> Plain:
    """A headed part with its lines."""
    return {"heading": one.heading, "lines": one.lines, "missing": one.missing}


def tile(one: Tile) -> dict[str, str]:
    """One figure in words."""
    return {
        "title": one.title,
        "value": one.value or "",
        "unit": one.unit if one.value else "",
        "reason": "" if one.value else one.reason,
        "change": one.change,
        "standing": one.status_text if one.status != "none" else "",
        "completeness": one.completeness if one.incomplete else "",
    }


def table(one: Table) -> Plain:
    """A table with the widths of its columns as shares."""
    rows = [[_cell(cell) for cell in row] for row in one.rows]
    widths = one.widths or (1,) * len(one.heads)
    return {"heads": one.heads, "rows": rows, "widths": widths, "more": one.more}


def _cell(one: Cell) -> dict[str, str]:
    return {"words": one.words, "shape": one.shape}
