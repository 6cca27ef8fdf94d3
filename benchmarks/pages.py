"""What every page asks, in a warehouse of the size of the country, beside the bare queries."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from benchmarks import bare, national, subjects
from benchmarks.measure import Ratio, quickest
from data import store
from data.disclosure import Scope
from data.kpis import KPIS
from data.sheets import SHEETS
from insights import ask as door
from insights import figures
from insights.board import board as boards
from insights.board import choosing
from insights.board.complete import latest_complete
from insights.intake.matrix import matrix
from insights.lineage import questions
from insights.memory import Memory
from insights.programme import bouwstenen, moves
from insights.programme.glossary import glossary
from insights.selection import Selection

AIM = 20  # milliseconds, for what is remembered
_PAST = datetime(2024, 10, 31, 22)  # "zoals bekend op" two years before the last month
_PARTNER = "partner-001"
_PLACES = {
    "whole country": Selection(),
    "one zorgkantoorregio": Selection(region="ZK05"),
    "one gemeente": Selection(gemeente="GM0599"),
}


@dataclass(frozen=True)
class View:
    """One page: what it asks, and the same asked straight from the tables."""

    name: str
    asks: Callable[[datetime | None], object]
    bare: Callable[[], object]


def measure(times: int = 5) -> Iterator[Ratio]:
    """Three figures per page and moment: the first to look at a moment, a question not asked
    before, and one remembered."""
    with national.opened():
        yield from every_page(times)


def every_page(times: int) -> Iterator[Ratio]:
    """The same in the warehouse that is in force."""
    for known_at, when in ((None, "now"), (_PAST, "as known two years before")):
        for view in views(known_at):
            yield from _ratios(view, known_at, when, times)
    wall, _ = quickest(glossary, times)
    yield Ratio("glossary, which asks the warehouse nothing", wall, "the aim", AIM, "ms")


def _ratios(view: View, known_at: datetime | None, when: str, times: int) -> Iterator[Ratio]:
    view.asks(known_at)
    yardstick, _ = quickest(view.bare, times)
    for how, forget in (("first look", _anew), ("not remembered", _forget), ("remembered", _keep)):

        def shown(forget: Callable[[], None] = forget) -> None:
            forget()
            view.asks(known_at)

        wall, processor = quickest(shown, times)
        what = f"{view.name}, {when}, {how} (processor {processor:.0f} ms)"
        yield Ratio(what, wall, "the bare queries", yardstick, "ms")
        view.asks(known_at)


def _keep() -> None:
    """Everything stays remembered."""


def _forget() -> None:
    door.MEMORY = Memory()


def _anew() -> None:
    """As after a publish: nobody has looked at this state of the warehouse yet."""
    _forget()
    store.warehouse().moments.keep(0)


def views(known_at: datetime | None) -> list[View]:
    """Every page there is something to ask for."""
    last = latest_complete(door.ask(figures.delivered(), at=door.now(known_at), scope=Scope("lid")))
    assert last, "the national warehouse holds deliveries"
    latest: date = last  # what is closed over below is a date, also to the type checker
    every = [
        View(f"overview, {place}", lambda at, one=one: overview(one, at),
             lambda one=one: bare.overview(one, latest))
        for place, one in _PLACES.items()
    ]  # fmt: skip
    every += [
        View(
            f"{kind}, whole country",
            lambda at, kind=kind: subjects.asked(kind, at),
            lambda kind=kind: bare.subject(kind, latest),
        )
        for kind in SHEETS
    ]
    return [
        *every,
        View("bouwstenen", _bouwstenen, lambda: bare.bouwstenen(last)),
        View("deliveries", _deliveries, bare.deliveries),
        View("lineage of one partner", _lineage, lambda: bare.lineage(_PARTNER, last)),
    ]


def overview(chosen: Selection, known_at: datetime | None) -> None:
    """All that `pages/overview` asks."""
    at, scope = door.now(known_at), Scope("lid")
    switched = door.ask(figures.switches(), at=at, scope=scope)
    board = boards.board(chosen, choosing.core(switched), at, scope)
    assert board.chosen.period, "the national warehouse holds deliveries"
    door.ask(figures.per_leveringsvorm(board.chosen), at=at, scope=scope)
    shown = figures.per_gemeente(KPIS["K01"], board.chosen, board.chosen.period)
    door.ask(shown, at=at, scope=scope)


def _bouwstenen(known_at: datetime | None) -> None:
    at, scope = door.now(known_at), Scope("lid")
    moves.figures(bouwstenen.known(at, scope), at, scope)


def _deliveries(known_at: datetime | None) -> None:
    today = (known_at or datetime.now()).date()
    matrix(door.now(known_at), Scope("lid"), today, months=12)


def _lineage(known_at: datetime | None) -> None:
    at, scope = door.now(known_at), Scope("analist", _PARTNER)
    board = boards.board(Selection(partner=_PARTNER), [KPIS["K01"]], at, scope)
    assert board.chosen.period, "the national warehouse holds deliveries"
    cells = questions.cells(KPIS["K01"], board.chosen, board.chosen.period, _PARTNER)
    door.ask(cells, at=at, scope=scope)
