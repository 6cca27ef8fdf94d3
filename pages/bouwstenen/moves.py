"""The figure that a bouwsteen should move, on its card."""

from html import escape

from data.kpis import KPIS
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.moves import Figures, elsewhere, kpi_name, leading_kpi
from insights.tile import Tile
from pages.shared import spark
from pages.shared.chips import chip
from texts import text


def html(one: Bouwsteen, found: Figures | None, dark: bool) -> str:
    """The name of its leading figure, with value, trend and judgement when there are any; without
    `found` its place is kept free."""
    kpi = leading_kpi(one)
    tile = found.tiles.get(kpi) if found else None
    if not one.kpis:
        return ""
    name = kpi_name(kpi or one.kpis[0])
    said = _figure(tile, found.month, dark) if found and tile else _no_figure(kpi or one.kpis[0])
    if not found and kpi:
        said = '<p class="bw-awaited"></p>'
    title = f"{text('bouwstenen.moves')}: <strong>{escape(name)}</strong>"
    return f'<div class="bw-moves"><p class="bw-kpi">{title}</p>{said}</div>'


def _no_figure(kpi: str) -> str:
    why = text("bouwstenen.no_figures") if kpi in KPIS else elsewhere(kpi)
    return f'<p class="quiet">{escape(why)}</p>'


def _figure(tile: Tile, month: str, dark: bool) -> str:
    if tile.value is None:
        return f'<p class="quiet">{escape(tile.reason)}</p>'
    status = chip(tile.status, tile.status_text) if tile.status != "none" else ""
    trend = spark.image(tile.trend, dark) if tile.trend else ""
    when = text("bouwstenen.in_month", month=month, partners=tile.completeness)
    return (
        f'<div class="bw-figure"><p><strong>{escape(tile.value)}</strong> {escape(tile.unit)}</p>'
        f'{trend}</div><p class="bw-month">{status}<span>{escape(when)}</span></p>'
    )
