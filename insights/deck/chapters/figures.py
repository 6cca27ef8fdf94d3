"""The chapters of what was counted: how it stands, capacity, staff, and the map."""

from collections.abc import Sequence

from data import reference
from data.kpis import KPIS
from insights import figures
from insights.ask import ask
from insights.board.board import Board
from insights.board.comparable import comparable
from insights.board.lines import HISTORY
from insights.board.region_map import region_map
from insights.board.target import target
from insights.board.tiles import tile
from insights.board.told import source
from insights.capacity import charts as capacity_charts
from insights.capacity import questions as capacity_questions
from insights.capacity.sentence import points
from insights.deck import notes
from insights.deck.chapters.counted import Counted, core, of
from insights.deck.cut import latest
from insights.deck.setting import REGION, Setting
from insights.deck.slide import Skipped, Slide
from insights.overview.sentence import sentence
from insights.selection import month_before
from insights.staff import charts as staff_charts
from insights.staff import questions as staff_questions
from insights.tile import Tile
from insights.words import with_unit
from texts import month, number, text

SHOWN = 24  # months that a room can tell apart
_TILES = 8
_FIRST = ("K01", "K02", "K03", "K09", "K16", "K19", "K21", "K22")  # when there are more than that
_CAPACITY, _STAFF = ("K16", "K15", "K17"), ("K19", "K22", "K25")


def state(made: Setting) -> Slide | Skipped:
    """How the region stands: the core figures."""
    seen = core(made)
    left_out = seen.masked("state", "K01")
    if left_out:
        return left_out
    there = [*(one for one in _FIRST if one in seen.board.months), *seen.board.months]
    shown = _tiles(list(dict.fromkeys(there))[:_TILES], seen.board)
    return Slide(
        "state", text("deck.chapter.state"), sentence(seen.board), tiles=shown,
        source=seen.source(), code=seen.code("K01"), page="overview", asked=seen.asked(),
        notes=(*seen.notes("state", "K01", "K03", "K21"), *notes.hidden(shown)),
    )  # fmt: skip


def capacity(made: Setting) -> Slide | Skipped:
    """How full the homes are, against the norm."""
    seen = of("capacity", made, HISTORY)
    left_out = seen.masked("capacity", "K16")
    if left_out:
        return left_out
    agreed = ask(capacity_questions.norm(), at=made.at, scope=REGION)
    chart = latest(capacity_charts.occupancy(seen.board, agreed), SHOWN)
    shown = _tiles(_CAPACITY, seen.board)
    return Slide(
        "capacity", text("deck.chapter.capacity"), _full(seen), tiles=shown, chart=chart,
        source=seen.source(), code=seen.code("K16"), page="capacity", asked=seen.asked(),
        notes=(*seen.notes("capacity", *_CAPACITY), *notes.hidden(shown), *notes.gaps(chart)),
    )  # fmt: skip


def _full(seen: Counted) -> str:
    board, period = seen.board, seen.board.chosen.period
    assert period
    value = float(board.now("K16").value)
    said = text("deck.capacity", share=with_unit(KPIS["K16"], value), month=month(period))
    agreed = target(KPIS["K16"], board.chosen, period, board.targets, board.partners["capacity"])
    if agreed is None or agreed.upto is None:
        return f"{said}."
    shown = round(value, 2 + KPIS["K16"].decimals)  # as it reads
    side = "below" if shown < agreed.value else "above" if shown > agreed.upto else "within"
    bounds = {"low": points(agreed.value), "high": points(agreed.upto)}
    return f"{said}, {text(f'capacity.sentence_{side}', **bounds)}."


def staff(made: Setting) -> Slide | Skipped:
    """How much work is filled, against a year before."""
    seen = of("staff", made, HISTORY)
    left_out = seen.masked("staff", "K19")
    if left_out:
        return left_out
    rows = ask(staff_questions.per_niveau(seen.board.chosen), at=made.at, scope=REGION)
    chart = latest(staff_charts.over_time(rows, seen.board), SHOWN)
    shown = _tiles(_STAFF, seen.board)
    return Slide(
        "staff", text("deck.chapter.staff"), _filled(seen), tiles=shown, chart=chart,
        source=seen.source(), code=seen.code("K19"), page="staff", asked=seen.asked(),
        notes=(*seen.notes("staff", *_STAFF), *notes.hidden(shown), *notes.gaps(chart)),
    )  # fmt: skip


def _filled(seen: Counted) -> str:
    board, period = seen.board, seen.board.chosen.period
    assert period
    now = float(board.now("K19").value)
    said = text("staff.sentence", fte=number(now), month=month(period))
    before = month_before(period, 12)
    then = board.figures("K19").get(before)
    if then is None or then.mask or not comparable(board, KPIS["K19"], before):
        return f"{said}."
    grown = round(now - then.value)
    kind = "more" if grown > 0 else "fewer" if grown < 0 else "same"
    return f"{said}{text(f'staff.sentence_{kind}', n=number(abs(grown)))}."


def region(made: Setting) -> Slide | Skipped:
    """Where the clients with VPT live."""
    seen = core(made)
    left_out = seen.masked("map", "K01")
    if left_out:
        return left_out
    period, kpi = seen.board.chosen.period, KPIS["K01"]
    assert period
    rows = ask(figures.per_gemeente(kpi, seen.board.chosen, period), at=made.at, scope=REGION)
    chart = region_map(kpi, rows, tuple(sorted(made.programme.gemeenten)), period,
                       source(seen.board, "clients"))  # fmt: skip
    told = [(value, code) for code, value in zip(chart.categories, chart.series[0].values,
                                                 strict=True) if value is not None]  # fmt: skip
    if not told:
        return Skipped(text("deck.chapter.map"), text("deck.no_gemeente"))
    names = reference.names()
    (low, least), (high, most) = min(told), max(told)
    all_told = len(told) == len(chart.categories)  # a hidden one may be more, or fewer
    said = text("deck.map" if all_told else "deck.map_told", month=month(period),
                most=names[str(most)], high=number(high), least=names[str(least)],
                low=number(low))  # fmt: skip
    return Slide(
        "map", text("deck.chapter.map"), said, chart=chart, source=seen.source(),
        code=seen.code("K01"), page="overview", asked=(("kaart", "K01"), *seen.asked()),
        notes=(*seen.notes("map", "K01"), *notes.gaps(chart)),
    )  # fmt: skip


def _tiles(kpis: Sequence[str], board: Board) -> tuple[Tile, ...]:
    return tuple(tile(KPIS[one], board) for one in kpis if one in board.months)
