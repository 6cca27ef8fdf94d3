"""One figure at a glance: value, change, target, status, trend, completeness, meaning, origin."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

import streamlit as st

from insights.tile import Tile
from pages.shared import spark
from pages.shared.chips import chip
from pages.shared.theme import is_dark
from texts import text

_SHORT = 8  # characters of a value that fit a tile in the largest type
_ARROWS = {"+": "↑", "-": "↓", "\u2212": "↓"}

Query = Callable[[Tile], Mapping[str, str]]


def tile(
    tile: Tile, page: str | Path | None = None, query_params: Mapping[str, str] | None = None,
    level: int = 3,
) -> None:  # fmt: skip
    """Show one tile; `page`, as `st.Page` knows it, is where the figure comes from."""
    with st.container(key=f"tile-{tile.id}", height="stretch", gap=None):
        st.html(html(tile, is_dark(), level))
        if page:
            st.page_link(page, label=text("ui.origin"), query_params=query_params)


def tiles(
    every: Sequence[Tile], page: str | Path | None = None, query_params: Query | None = None,
    key: str = "all", level: int = 3,
) -> None:  # fmt: skip
    """Show tiles in a grid: four across on a laptop, one below the other on a phone.

    `query_params` says per tile what the page of origin is asked; without it `{"kpi": tile.id}`.
    `level` is that of their headings: 2 where they stand straight under the page's own.
    """
    asked = query_params or (lambda one: {"kpi": one.id})
    with st.container(key=f"tiles-{key}"):
        for one in every:
            tile(one, page, asked(one), level)


def html(tile: Tile, dark: bool = False, level: int = 3) -> str:
    """The tile as HTML, everything escaped; without a value it says why in words."""
    parts = (
        f"<h{level}>{escape(tile.title)}</h{level}>",
        _value(tile),
        _change(tile),
        spark.image(tile.trend, dark) if tile.trend and tile.value is not None else "",
        _status(tile),
        _line("tile-incomplete" if tile.incomplete else "tile-complete", _complete(tile)),
        _definition(tile),
    )
    return f'<article class="tile tile-is-{tile.status}">{"".join(parts)}</article>'


def _value(tile: Tile) -> str:
    if tile.value is None:
        reason = tile.reason or text("ui.no_figure")
        return f'<p class="tile-none"><span aria-hidden="true">○</span>{escape(reason)}</p>'
    unit = f' <span class="tile-unit">{escape(tile.unit)}</span>' if tile.unit else ""
    long = " tile-long" if len(tile.value) > _SHORT else ""
    return f'<p class="tile-value{long}"><strong>{escape(tile.value)}</strong>{unit}</p>'


def _change(tile: Tile) -> str:
    if not tile.change:
        return ""
    arrow = _ARROWS.get(tile.change[0], "→")
    word = text(f"ui.change_{tile.change_is}")
    said = f' <span class="tile-said">({escape(word)})</span>' if word else ""
    return (
        f'<p class="tile-change change-{tile.change_is}"><span aria-hidden="true">{arrow}</span>'
        f"{escape(tile.change)}{said}</p>"
    )


def _status(tile: Tile) -> str:
    status = chip(tile.status, tile.status_text) if tile.status_text else ""
    target = f"<span>{escape(tile.target)}</span>" if tile.target else ""
    return f'<p class="tile-status">{status}{target}</p>' if status or target else ""


def _complete(tile: Tile) -> str:
    """How complete, with a sign in front when somebody's figures are missing from the value."""
    return f"▲ {tile.completeness}" if tile.incomplete else tile.completeness


def _line(name: str, words: str) -> str:
    return f'<p class="{name}">{escape(words)}</p>' if words else ""


def _definition(tile: Tile) -> str:
    if not tile.definition:
        return ""
    return (
        f'<details class="tile-meaning"><summary>{escape(text("ui.meaning"))}</summary>'
        f"<p>{escape(tile.definition)}</p></details>"
    )
