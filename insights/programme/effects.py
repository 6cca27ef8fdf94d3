"""What the figure of a bouwsteen did since it began."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from data.disclosure import Scope
from data.kpis import KPIS
from insights.ask import Moment
from insights.board.board import Board, board
from insights.selection import Selection
from insights.words import figure, is_share

_MOST = 72  # months asked at most
_ALIKE = ("ratio", "share", "mean", "per_100")  # comparable whoever delivered


@dataclass(frozen=True)
class Effect:
    """A KPI of the whole region: in the first month since the bouwsteen began, and in the last.

    Of a number it is the first month in which as many partners were counted as now; `later` says
    that others were counted before it.
    """

    kpi: str
    then: date
    value_then: float
    now: date
    value_now: float
    partners: int
    later: bool = False

    @property
    def change(self) -> float:
        """By how much it changed, as precise as people read it."""
        scale, places = (100 if is_share(KPIS[self.kpi]) else 1), KPIS[self.kpi].decimals
        before, after = (
            round(value * scale, places) for value in (self.value_then, self.value_now)
        )
        return (after - before) / scale

    @property
    def wrong(self) -> bool:
        """Whether it moved away from where it should go."""
        direction = KPIS[self.kpi].direction
        return (direction == "up" and self.change < 0) or (direction == "down" and self.change > 0)

    def signed(self) -> str:
        """The change with its sign, without its unit."""
        return figure(KPIS[self.kpi], self.change, signed=True)


def effects(wanted: Mapping[str, tuple[str, date]], at: Moment, scope: Scope) -> dict[str, Effect]:
    """Per bouwsteen the effect on (KPI, since when), asked together; without figures it is not in
    it. A KPI that we cannot compute has none."""
    known = {name: one for name, one in wanted.items() if one[0] in KPIS}
    if not known:
        return {}
    asked = {kpi for kpi, _ in known.values()}
    today = at.known_at.date() if at.known_at else date.today()
    first = min(since for _, since in known.values())
    months = min(_MOST, max(1, (today.year - first.year) * 12 + today.month - first.month + 1))
    found = board(Selection(), [KPIS[kpi] for kpi in KPIS if kpi in asked], at, scope,
                  months=months)  # fmt: skip
    if found.empty:
        return {}
    made = {name: _effect(kpi, since, found) for name, (kpi, since) in known.items()}
    return {name: one for name, one in made.items() if one}


def _effect(kpi: str, since: date, found: Board) -> Effect | None:
    gaps = found.gaps[KPIS[kpi].sheets[0]]
    shown = [
        (month, one)
        for month, one in sorted(found.figures(kpi).items())
        if not one.mask and month >= since.replace(day=1) and month not in gaps
    ]
    if not shown:
        return None
    now, after = shown[-1]
    alike = [one for one in shown if _alike(kpi, int(one[1].partners), int(after.partners))]
    then, before = alike[0]
    if then == now:
        return None
    return Effect(kpi, then, float(before.value), now, float(after.value), int(after.partners),
                  then != shown[0][0])  # fmt: skip


def _alike(kpi: str, then: int, now: int) -> bool:
    return then == now or KPIS[kpi].combine in _ALIKE
