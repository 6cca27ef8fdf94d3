"""The same chart of another month, place or moment, as a second mark beside its bars and layers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from data.disclosure import Figures, Scope
from insights.ask import Moment, ask
from insights.board.board import Board
from insights.board.comparable import others_delivered
from insights.board.second_series import by_name, over_time
from insights.chart import Chart, Series
from insights.selection import Selection
from texts import number, text

Ask = Callable[[Selection], Figures]
Draw = Callable[[pd.DataFrame, Board], Chart]


def asked(
    question: Ask, draw: Draw, board: Board, at: Moment, scope: Scope
) -> tuple[Chart, Chart | None]:
    """The chart that `draw` makes of the answer to `question`, and the one to hold it against."""
    own = draw(ask(question(board.chosen), at=at, scope=scope), board)
    there = board.beside
    if not there:
        return own, None
    rows = ask(question(there.board.chosen), at=there.at or at, scope=scope)
    return own, draw(rows, there.board)


def held(pair: tuple[Chart, Chart | None], board: Board, kind: str, over: int = 1) -> Chart:
    """The first chart with the same figures of the second beside them; a sentence says why when
    there are none. `kind` is the spreadsheet they come from, `over` the months each is about.

    What other partners delivered is not put beside it: the difference would be about them. Layers
    over time get their sum beside them, all other figures each their own.
    """
    own, other = pair
    there = board.beside
    if other is None or there is None or not own.categories:
        return own
    own, other = _bare(own), _bare(other)
    assert board.chosen.period
    if not _dated(own) and others_delivered(board, kind, board.chosen.period, over):
        return _refused(own, text("board.beside_others", label=there.label))
    if _dated(own):
        added = over_time(own, other, board, kind)
    else:
        own = _stretched(own, other)
        added = by_name(own, other, there.label)
    if not any(value is not None for one in added for value in one.values):
        return _refused(own, text("board.beside_nothing", label=there.label))
    drawn = replace(own, series=_between(own.series, added), beside=there.label)
    return replace(drawn, alt=f"{own.alt} {_said(drawn, added)}")


def _refused(own: Chart, why: str) -> Chart:
    return replace(own, remark=f"{own.remark} {why}".strip(), alt=f"{own.alt} {why}")


def _bare(chart: Chart) -> Chart:
    """Without what stands beside it already."""
    return replace(chart, series=tuple(one for one in chart.series if one.role != "compare"))


def _dated(chart: Chart) -> bool:
    return all(isinstance(one, date) for one in chart.categories)


def _between(own: Sequence[Series], added: Sequence[Series]) -> tuple[Series, ...]:
    """Each beside its own when there are as many, else behind all of them."""
    if len(added) != len(own):
        return (*own, *added)
    return tuple(one for pair in zip(own, added, strict=True) for one in pair)


def _stretched(own: Chart, other: Chart) -> Chart:
    """With the rows that only the other has: without them its bars would not be all of it."""
    more = [at for at, one in enumerate(other.categories) if one not in own.categories]
    why = (text("board.beside_only"),) * len(more)
    return replace(
        own,
        categories=(*own.categories, *(other.categories[at] for at in more)),
        labels=(*own.labels, *(other.labels[at] for at in more)) if own.labels else (),
        series=tuple(
            replace(one, values=(*one.values, *[None] * len(more)),
                    notes=(*(one.notes or [""] * len(one.values)), *why))
            for one in own.series
        ),
    )  # fmt: skip


def _said(chart: Chart, added: Sequence[Series]) -> str:
    """What stands beside it, in words; of months the last one that is known."""
    names = chart.names()
    told = []
    for one in added:
        known = [(names[at], value) for at, value in enumerate(one.values) if value is not None]
        shown = known[-1:] if _dated(chart) else known
        told += [(one.name, name, number(value, chart.decimals)) for name, value in shown]
    if _dated(chart):
        return f"{'; '.join(f'{name} {value}' for name, _, value in told)}."
    return f"{'; '.join(f'{name}: {where} {value}' for name, where, value in told)}."
