"""Everything that a deck's slides show, as figures to calculate with, slide by slide."""

from collections.abc import Mapping
from dataclasses import replace

from exports.handout import Grid, Handout
from insights.deck.setting import Setting
from insights.deck.slide import Cell, Deck, Slide, Table
from texts import day, moment, text


def handout(deck: Deck, made: Setting, always: Mapping[str, str]) -> Handout:
    """The deck's figures for a workbook or a text file; `always` is what every file says of
    itself, by its key under `handout`."""
    told = {"page": deck.title, "region": deck.region}
    if deck.meeting:
        told["meeting"] = day(deck.meeting)
    known_at = made.at.known_at
    told["known_at"] = moment(known_at) if known_at else text("filters.now")
    told |= always
    tiles = tuple(replace(tile, title=f"{one.chapter}: {tile.title}")
                  for one in deck.slides for tile in one.tiles)  # fmt: skip
    charts = tuple(replace(one.chart, title=f"{one.chapter}: {one.chart.title}", source=_from(one))
                   for one in deck.slides if one.chart)  # fmt: skip
    grids = (Grid(one.chapter, one.table, _from(one)) for one in deck.slides if one.table)
    return Handout(
        deck.title, tuple((text(f"handout.{name}"), words) for name, words in told.items()),
        tiles, charts, (_slides(deck), *grids),
    )  # fmt: skip


def _slides(deck: Deck) -> Grid:
    """Which slides there are, what each says, and where that comes from."""
    heads = tuple(text(f"handout.{name}") for name in ("chapter", "message", "source", "code"))
    rows = tuple((Cell(one.chapter), Cell(one.message), Cell(one.source), Cell(one.code))
                 for one in deck.slides)  # fmt: skip
    return Grid(text("handout.slides"), Table(heads, rows), "")


def _from(one: Slide) -> str:
    return " · ".join(part for part in (one.source, one.code) if part)
