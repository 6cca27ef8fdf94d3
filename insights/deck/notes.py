"""What a presenter has at hand: how to read the slide, and likely questions with their answers."""

from collections.abc import Iterable

from data.kpis import KPIS
from insights.amounts import left_out
from insights.board.board import Board
from insights.chart import Chart
from insights.deck.setting import Setting
from insights.tile import Tile
from texts import month, text


def how(name: str) -> str:
    """How to read the slide of that name."""
    return text("deck.note_how", how=text(f"deck.how.{name}"))


def answer(question: str, said: str) -> str:
    """A likely question with its answer."""
    return text("deck.note_answer", question=question, answer=said)


def meaning(kpis: Iterable[str]) -> tuple[str, ...]:
    """What each of these figures counts."""
    return tuple(
        answer(text("deck.ask_meaning", kpi=text(f"kpi.{kpi}.title")),
               text(f"kpi.{kpi}.definition"))
        for kpi in kpis if kpi in KPIS
    )  # fmt: skip


def whose(board: Board, kind: str, made: Setting) -> tuple[str, ...]:
    """Whose figures these are, and who is missing from them."""
    period = board.chosen.period
    assert period, "figures are of a month"
    found = board.completeness(kind)
    said = text("deck.whose", delivered=found.delivered, asked=found.asked, month=month(period))
    if found.missing:
        missing = ", ".join(made.partner(slug) for slug in found.missing)
        said += " " + text("deck.whose_missing", missing=missing)
    return (answer(text("deck.ask_whose"), said),)


def hidden(tiles: Iterable[Tile]) -> tuple[str, ...]:
    """Why a figure is not shown."""
    return tuple(
        answer(text("deck.ask_hidden", figure=one.title), text("deck.hidden", why=one.reason))
        for one in tiles
        if one.value is None
    )


def gaps(chart: Chart) -> tuple[str, ...]:
    """Why a chart has gaps, its remark, and what people wrote at a month."""
    said = [one for one in (left_out(chart), chart.remark) if one]
    told = {one.label for one in chart.marks}
    marked = [answer(text("deck.ask_marks"), "; ".join(sorted(told)))] if told else []
    return (*said, *marked)
