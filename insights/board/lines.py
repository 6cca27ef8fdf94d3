"""A KPI over the months as lines: the region, its target, and what the reader put beside it."""

from dataclasses import replace
from datetime import date

from data.kpis import KPIS
from data.kpis.kpi import Kpi
from insights.board.board import Board
from insights.board.comparable import others_then
from insights.board.told import marks, source
from insights.chart import Chart, Series
from insights.series import months_to, series
from insights.words import is_share, with_unit
from texts import month, text

HISTORY = 36  # months of the boards on the pages about one subject


def line(kpi: str, board: Board, months: int = HISTORY, targets: tuple[Series, ...] = ()) -> Chart:
    """One KPI in the last `months`; `targets` are series along the same months."""
    drawn = lines((kpi,), board, text(f"kpi.{kpi}.title"), months)
    return replace(drawn, series=(*drawn.series, *targets))


def lines(kpis: tuple[str, ...], board: Board, title: str, months: int = HISTORY) -> Chart:
    """KPIs of one unit in the last `months`, a line each; other units do not share an axis."""
    assert board.chosen.period, "a board without months has no lines"
    assert len({KPIS[kpi].unit for kpi in kpis}) == 1, "one axis, one unit"
    first = KPIS[kpis[0]]
    along = _told(kpis, board, months_to(board.chosen.period, months))
    every = {kpi: _of(KPIS[kpi], board, along) for kpi in kpis}
    kinds = tuple(dict.fromkeys(kind for kpi in kpis for kind in KPIS[kpi].sheets))
    return Chart(
        "_".join(("line", *kpis)), "lines", title, along,
        tuple(one for several in every.values() for one in several),
        text(f"units.{first.unit}"),
        " ".join(_alt(KPIS[kpi], several[0], along) for kpi, several in every.items()),
        source(board, *kinds), max(KPIS[kpi].decimals for kpi in kpis), marks=marks(board, *kinds),
    )  # fmt: skip


def _told(kpis: tuple[str, ...], board: Board, along: tuple[date, ...]) -> tuple[date, ...]:
    """The months from the first of which anything is known: who needs a year has none in its
    first, and that is nobody's late delivery."""
    known = [at for kpi in kpis for at, one in board.figures(kpi).items() if one.mask != "missing"]
    first = min(known, default=along[0])
    return tuple(at for at in along if at >= first) or along


def _of(kpi: Kpi, board: Board, along: tuple[date, ...]) -> list[Series]:
    scale = 100 if is_share(kpi) else 1
    name = text(f"kpi.{kpi.id}.title")
    # incomplete months are drawn, and marked: what their figure is stands in its completeness
    found = [series(name, board.figures(kpi.id), along, scale=scale)]
    if board.beside:
        beside = {at: board.beside.figure(kpi.id, at) for at in along}
        moved = board.beside.back == 0  # what another moment lacks is not what has changed since
        there = {at: one for at, one in beside.items()
                 if one and not (moved and others_then(board, kpi, at))}  # fmt: skip
        label = f"{name}, {board.beside.label}"
        other = series(label, there, along, scale=scale, role="compare")
        found.append(replace(other, notes=()))  # what the other lacks is not lacking here
    return found


def _alt(kpi: Kpi, drawn: Series, along: tuple[date, ...]) -> str:
    every = zip(along, drawn.values, strict=True)
    known = [(at, value) for at, value in every if value is not None]
    if not known:
        return text("board.line_alt_none", title=drawn.name)
    scale = 100 if is_share(kpi) else 1
    (first, low), (last, high) = known[0], known[-1]
    return text("board.line_alt", title=drawn.name, first=with_unit(kpi, low / scale),
                first_month=month(first), last=with_unit(kpi, high / scale),
                last_month=month(last))  # fmt: skip
