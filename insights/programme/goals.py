"""From the vision to the figures: each goal with the bouwstenen that work on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.disclosure import Scope
from data.kpis import KPIS
from insights.ask import Moment
from insights.board import tiles
from insights.board.board import board
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.moves import Figures
from insights.programme.records import Record
from insights.selection import Selection
from texts import month


@dataclass(frozen=True)
class Branch:
    """A goal, the goals below it, and the bouwstenen that name it."""

    goal: Record
    bouwstenen: tuple[Bouwsteen, ...]
    below: tuple["Branch", ...] = ()


def tree(goals: Sequence[Record], every: Sequence[Bouwsteen]) -> tuple[Branch, ...]:
    """The goals without a goal above them, in their order. A parent that does not stand, or that
    leads back to the goal itself, hides nobody: such a goal stands at the top."""
    ranked = sorted(goals, key=lambda one: (one.number("rank") is None, one.number("rank") or 0))
    parents = {one.id: one.words("parent") for one in ranked}
    return tuple(_branch(one, ranked, every, parents) for one in ranked if _on_top(one.id, parents))


def loose(goals: Iterable[Record], every: Iterable[Bouwsteen]) -> tuple[Bouwsteen, ...]:
    """The bouwstenen that work on none of these goals."""
    known = {one.id for one in goals}
    return tuple(one for one in every if not known & set(one.goals))


def figures(every: Iterable[Bouwsteen], at: Moment, scope: Scope, partner: str = "") -> Figures:
    """Every figure that these bouwstenen should move and that can be computed, each asked once: of
    the region, or of the partner. Raises NotAllowed for a partner that this reader may not see."""
    wanted = {kpi for one in every for kpi in one.kpis}
    asked = [kpi for name, kpi in KPIS.items() if name in wanted]
    found = board(Selection(partner=partner), asked, at, scope)
    if found.empty:
        return Figures({}, "", found.chosen)
    assert found.chosen.period
    made = {kpi.id: tiles.tile(kpi, found) for kpi in asked}
    return Figures(made, month(found.chosen.period), found.chosen)


def _branch(
    one: Record, goals: Sequence[Record], every: Sequence[Bouwsteen], parents: dict[str, str]
) -> Branch:
    below = tuple(
        _branch(other, goals, every, parents)
        for other in goals
        if parents[other.id] == one.id and not _on_top(other.id, parents)
    )
    return Branch(one, tuple(found for found in every if one.id in found.goals), below)


def _on_top(goal: str, parents: dict[str, str]) -> bool:
    above, passed = parents[goal], {goal}
    if above not in parents:
        return True
    while above in parents:
        if above in passed:
            return True
        passed.add(above)
        above = parents[above]
    return False
