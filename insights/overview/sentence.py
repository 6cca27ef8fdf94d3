"""How it stands, in one sentence built from the numbers."""

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.comparable import comparable
from insights.board.target import target
from insights.selection import month_before
from insights.words import why_not
from texts import month, number, percent, text


def sentence(board: Board) -> str:
    """VPT clients now, against a year before and against the target; or why that cannot be said."""
    period = board.chosen.period
    assert period
    if "K01" not in board.months:
        return text("overview.sentence_none", month=month(period))
    known = board.figures("K01")
    now = known.get(period)
    if now is None or now.mask:
        why = why_not(now.mask if now else "missing")
        return text("overview.sentence_masked", month=month(period), why=why)
    parts = [text("overview.sentence", n=number(now.value), month=month(period))]
    year_ago = month_before(period, 12)
    before = known.get(year_ago)
    if before is not None and not before.mask and comparable(board, KPIS["K01"], year_ago):
        change = float(now.value) - float(before.value)
        kind = "more" if change > 0 else "fewer" if change < 0 else "same"
        parts.append(text(f"overview.sentence_{kind}", n=number(abs(change))))
    against = ""
    agreed = target(KPIS["K01"], board.chosen, period, board.targets,
                    board.partners["clients"])  # fmt: skip
    if agreed and agreed.value:
        share = float(now.value) / agreed.value
        against = "; " + text("overview.sentence_target", share=percent(share, 0))
    return ", ".join(parts) + against + "."
