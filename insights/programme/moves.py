"""The figures that the bouwstenen should move: as they are now, or a name for what follows."""

from collections.abc import Iterable
from dataclasses import dataclass

from data.disclosure import Scope
from data.kpis import KPIS, RECORDED
from insights.ask import Moment
from insights.board import tiles
from insights.board.board import board
from insights.programme.bouwstenen import Bouwsteen
from insights.selection import Selection
from insights.tile import Tile
from texts import month, text


@dataclass(frozen=True)
class Figures:
    """The figures of one view: a tile per KPI that has one, and the month they are about in words.

    `chosen` is what a link to their origin must carry; its period is None without any delivery.
    """

    tiles: dict[str, Tile]
    month: str
    chosen: Selection


def figures(shown: Iterable[Bouwsteen], at: Moment, scope: Scope) -> Figures:
    """The leading KPI of every bouwsteen for the whole region, each asked once."""
    leading = {kpi for one in shown if (kpi := leading_kpi(one))}
    asked = [kpi for name, kpi in KPIS.items() if name in leading]
    found = board(Selection(), asked, at, scope)
    if found.empty:
        return Figures({}, "", found.chosen)
    assert found.chosen.period
    made = {kpi.id: tiles.tile(kpi, found) for kpi in asked}
    return Figures(made, month(found.chosen.period), found.chosen)


def leading_kpi(one: Bouwsteen) -> str:
    """The first of its KPIs that we can compute, or ""."""
    return next((kpi for kpi in one.kpis if kpi in KPIS), "")


def kpi_name(kpi: str) -> str:
    """The KPI's name, whether we can compute it already or not."""
    return text(f"kpi.{kpi}.title" if kpi in KPIS else f"bouwstenen.later.{kpi}")


def elsewhere(kpi: str) -> str:
    """Where a figure is that no sheet tells: on a page of the programme, or not there yet."""
    return text(f"kpi.{kpi}.where" if kpi in RECORDED else "goals.follows")


def following_names(one: Bouwsteen) -> tuple[str, ...]:
    """The names of its KPIs besides the leading one; those that follow later are marked so."""
    rest = [kpi for kpi in one.kpis if kpi != leading_kpi(one)]
    return tuple(
        kpi_name(kpi) if kpi in KPIS else f"{kpi_name(kpi)} ({elsewhere(kpi)})" for kpi in rest
    )
