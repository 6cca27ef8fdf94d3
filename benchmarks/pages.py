"""What every page asks, in a warehouse of the size of the country, beside the bare queries."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from benchmarks import bare, national, steering, subjects
from benchmarks.measure import Ratio, quickest
from data import store
from data.disclosure import Scope
from data.sheets import SHEETS
from insights import ask as door
from insights import figures
from insights.board.complete import latest_complete
from insights.memory import Memory
from insights.programme.glossary import glossary
from insights.selection import Selection

AIM = 20  # milliseconds, for what is remembered
AIM_CHANGE = 200  # milliseconds, for a filter change
_CHANGES = {
    "region": [Selection(region=f"ZK{number:02}") for number in range(6, 11)],
    "month": [Selection(period=date(2024, number, 1)) for number in range(1, 6)],
}
_PAST = datetime(2024, 10, 31, 22)  # "zoals bekend op" two years before the last month
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
    # the same page for another choice: what a filter change asks
    changes: Callable[[datetime | None, Selection], object] | None = None


def measure(times: int = 5) -> Iterator[Ratio]:
    """Per page and moment: the first to look at a moment, all asked anew, another month
    or region chosen that nobody chose before, and all remembered."""
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
    for how, forget in (("first look", anew), ("not remembered", _forget), ("remembered", _keep)):

        def shown(forget: Callable[[], None] = forget) -> None:
            forget()
            view.asks(known_at)

        wall, processor = quickest(shown, times)
        what = f"{view.name}, {when}, {how} (processor {processor:.0f} ms)"
        yield Ratio(what, wall, "the bare queries", yardstick, "ms")
        view.asks(known_at)
    for what, chosen in _CHANGES.items() if view.changes else ():
        wall, processor = _changed(view, known_at, chosen)
        told = f"{view.name}, {when}, other {what} (processor {processor:.0f} ms)"
        yield Ratio(told, wall, "the aim", AIM_CHANGE, "ms")


def _changed(
    view: View, known_at: datetime | None, chosen: Sequence[Selection]
) -> tuple[float, float]:
    """One choice after another, none of them made before."""
    assert view.changes
    change, others = view.changes, iter(chosen)
    _forget()
    view.asks(known_at)
    return quickest(lambda: change(known_at, next(others)), len(chosen))


def _keep() -> None:
    """Everything stays remembered."""


def _forget() -> None:
    door.MEMORY = Memory()


def anew() -> None:
    """As after a publish: nobody has looked at this state of the warehouse yet."""
    _forget()
    store.warehouse().moments.keep(0)


def views(known_at: datetime | None) -> list[View]:
    """Every page there is something to ask for."""
    last = latest_complete(door.ask(figures.delivered(), at=door.now(known_at), scope=Scope("lid")))
    assert last, "the national warehouse holds deliveries"
    latest: date = last  # what is closed over below is a date, also to the type checker
    every = [
        View(f"overview, {place}", lambda at, one=one: steering.overview(one, at),
             lambda one=one: bare.overview(one, latest),
             (lambda at, other: steering.overview(other, at)) if one.whole else None)
        for place, one in _PLACES.items()
    ]  # fmt: skip
    every += [
        View(
            f"{kind}, whole country",
            lambda at, kind=kind: subjects.asked(kind, at),
            lambda kind=kind: bare.subject(kind, latest),
            lambda at, other, kind=kind: subjects.asked(kind, at, other),
        )
        for kind in SHEETS
    ]
    return [
        *every,
        View("bouwstenen", steering.bouwstenen, lambda: bare.bouwstenen(last)),
        View("deliveries", steering.deliveries, bare.deliveries),
        View(
            "lineage of one partner", steering.lineage, lambda: bare.lineage(steering.PARTNER, last)
        ),
    ]
