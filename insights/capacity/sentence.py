"""What the page on capacity says first: how full it is against the norm, and what stands empty."""

import pandas as pd

from data.kpis import KPIS
from insights.board.board import Board
from insights.board.target import Target, target
from insights.series import known
from insights.words import why_not, with_unit
from texts import month, number, text


def sentence(board: Board, free: pd.DataFrame) -> str:
    """The bezettingsgraad, the norm and the empty units in the month shown; or why not.

    `free` is the answer to `questions.free`.
    """
    period = board.chosen.period
    assert period
    full = board.now("K16")
    if full.mask:
        why = why_not(full.mask)
        return text("capacity.sentence_masked", month=month(period), why=why)
    share = with_unit(KPIS["K16"], float(full.value))
    said = text("capacity.sentence", month=month(period), share=share)
    agreed = target(KPIS["K16"], board.chosen, period, board.targets, board.partners["capacity"])
    if agreed and agreed.upto is not None:
        said += ", " + _against(float(full.value), agreed)
    empty, mask = (known(free, "period") if len(free) else {}).get(period, (0.0, "missing"))
    return f"{said}." if mask else f"{said}; {_empty(empty)}."


def _against(value: float, agreed: Target) -> str:
    assert agreed.upto is not None
    kpi = KPIS["K16"]
    shown = round(value, 2 + kpi.decimals)  # as readers see it, so that 95,0 % is not below 95 %
    where = "below" if shown < agreed.value else "above" if shown > agreed.upto else "within"
    return text(f"capacity.sentence_{where}", low=points(agreed.value), high=points(agreed.upto))


def points(share: float) -> str:
    """A share of the norm in hundredths, with a decimal only where it needs one: `95`, `97,5`."""
    found = round(100 * share, KPIS["K16"].decimals)
    return number(found, 0 if found.is_integer() else KPIS["K16"].decimals)


def _empty(units: float) -> str:
    kind = "one" if units == 1 else "none" if units == 0 else "empty"
    return text(f"capacity.sentence_{kind}", n=number(units))


def mpt_sentence(rows: pd.DataFrame, board: Board) -> str:
    """That MPT has no places, with the clients who have it; `rows` answer K02 of one month."""
    period = board.chosen.period
    assert period
    clients, mask = (known(rows, "period") if len(rows) else {}).get(period, (0.0, "missing"))
    said = text("capacity.mpt")
    if mask:
        return said
    return f"{said} {text('capacity.mpt_clients', month=month(period), n=number(clients))}"
