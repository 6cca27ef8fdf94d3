"""The page of the whole region, made from the slides of its deck."""

from insights.deck import standard
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Deck, Slide
from insights.paper import lines
from insights.paper.leaf import Leaf, Part
from insights.programme.records import records
from texts import text

_TILES, _LINES = 6, 4
_CHARTS = ("forecast", "capacity")  # lines, which a small picture can carry
_PARTS = ("bouwstenen", "milestones", "decide", "successes")


def region(made: Setting) -> Leaf:
    """The core on one page; a part without anything says why."""
    return of(made, standard.deck(made, only=("state", *_CHARTS, *_PARTS)))


def of(made: Setting, deck: Deck) -> Leaf:
    """The same from a deck that is there already."""
    state = deck.slide("state")
    vision = next(iter(records("vision", made.at, REGION)), None)
    charts = [one.chart for one in map(deck.slide, _CHARTS) if one and one.chart]
    return Leaf(
        "regio", made.programme.title, state.message if state else _no_figures(deck),
        text("paper.why"), vision.words("text") if vision else text("paper.no_vision"),
        vision.words("source") if vision else "",
        state.tiles[:_TILES] if state else (), tuple(charts),
        tuple(_part(deck, chapter) for chapter in _PARTS),
        (*((f"{state.source} · {text('deck.code', code=state.code)}",) if state else ()),
         lines.where(made)),
        deck.invented,
    )  # fmt: skip


def _no_figures(deck: Deck) -> str:
    skipped = {one.chapter: one.why for one in deck.skipped}
    return skipped.get(text("deck.chapter.state"), text("deck.nothing"))


def _part(deck: Deck, chapter: str) -> Part:
    heading = text(f"paper.part.{chapter}")
    slide = deck.slide(chapter)
    if slide is None or slide.table is None:
        skipped = {one.chapter: one.why for one in deck.skipped}
        return Part(heading, missing=skipped.get(text(f"deck.chapter.{chapter}"), ""))
    return Part(heading, (*_lines(slide, chapter),))


def _lines(slide: Slide, chapter: str) -> list[tuple[str, str]]:
    assert slide.table
    rows = slide.table.rows[:_LINES] if chapter != "bouwstenen" else slide.table.rows
    told = [_line([cell.words for cell in row], chapter) for row in rows]
    rest = len(slide.table.rows) - len(rows) + slide.table.rest
    return [*told, (text("paper.more", n=rest), "")] if rest else told


def _line(cells: list[str], chapter: str) -> tuple[str, str]:
    """What a row of a slide says first, and after it."""
    match chapter:
        case "bouwstenen":  # status, how many, which
            return f"{cells[0]}: {cells[1]}", cells[2]
        case "decide":  # what, why, who
            return cells[0], " · ".join(one for one in cells[1:] if one)
        case _:  # day, what, and more
            return cells[1], " · ".join(one for one in (cells[0], *cells[2:]) if one)
