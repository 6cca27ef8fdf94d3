"""A deck as the browser gets it: plain words and drawings, all slides at once."""

from urllib.parse import urlencode

from exports.look import Look
from insights.deck.setting import Setting
from insights.deck.slide import Deck, Slide, Table
from insights.tile import Tile
from pages.shared import chart_table, choice, menu, plot, spark
from pages.shared.theme import is_dark

_TALL = 640  # pixels of a slide 1080 high


def deck(made: Deck, told: Setting) -> dict:
    """Everything the slides show and the presenter may ask for."""
    day = made.meeting.isoformat() if made.meeting else ""
    return {
        "id": f"{made.region}-{day}",
        "title": made.title,
        "region": made.region,
        "known": told.known,
        "invented": made.invented,
        "skipped": [f"{one.chapter}: {one.why}" for one in made.skipped],
        "back": _address("meeting", (("vergadering", told.meeting.id),) if told.meeting else ()),
        "slides": [_slide(one, at) for at, one in enumerate(made.slides, start=1)],
    }


def to_guest(told: dict) -> dict:
    """The same without what is the presenter's: notes, what was left out, ways into the app."""
    slides = [one | {"notes": [], "page": ""} for one in told["slides"]]
    return told | {"slides": slides, "skipped": [], "back": "", "guest": True}


def _slide(one: Slide, at: int) -> dict:
    return {
        "id": one.id,
        "chapter": one.chapter,
        "message": one.message,
        "tiles": [_tile(tile) for tile in one.tiles],
        "chart": _chart(one),
        "table": _table(one.table),
        "points": list(one.words.points) if one.words else [],
        "source": one.source,
        "code": one.code,
        "notes": list(one.notes),
        "page": _address(one.page, (*one.asked, (choice.BACK, str(at)))) if one.page else "",
    }


def _tile(one: Tile) -> dict:
    trend = one.trend if one.value is not None else None
    return {
        "id": one.id,
        "title": one.title,
        "value": one.value or "",
        "unit": one.unit,
        "reason": one.reason,
        "change": one.change,
        "changeIs": one.change_is,
        "target": one.target,
        "status": one.status,
        "statusText": one.status_text,
        "complete": one.completeness,
        "incomplete": one.incomplete,
        "definition": one.definition,
        "trend": spark.drawn(trend, is_dark()) if trend else "",
        "trendAlt": trend.alt if trend else "",
    }


def _chart(one: Slide) -> dict | None:
    chart = one.chart
    if chart is None:
        return None
    look = Look(is_dark(), room=True)
    heads, rows = chart_table.plain(chart)
    return {
        "title": chart.title,
        "unit": chart.unit,
        "alt": chart.alt,
        "remark": chart.remark,
        "source": chart.source,
        "key": [{"sample": sample, "name": name} for sample, name in plot.key(chart, look)],
        "drawing": plot.sent(chart, look, _TALL),
        "heads": heads,
        "rows": rows,
    }


def _table(one: Table | None) -> dict | None:
    if one is None:
        return None
    rows = [[{"words": cell.words, "shape": cell.shape, "figure": cell.exact is not None}
             for cell in row] for row in one.rows]  # fmt: skip
    return {"heads": list(one.heads), "rows": rows, "widths": list(one.widths), "more": one.more}


def _address(page: str, asked: tuple[tuple[str, str], ...]) -> str:
    """Relative, as everything here is: the app may stand under any path."""
    path = "./" if page == menu.START else menu.address(page)
    return f"{path}?{urlencode(asked)}" if asked else path
