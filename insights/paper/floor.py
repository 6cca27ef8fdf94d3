"""The page for the people who do the work: short sentences (B1), what changes, what went well."""

from data.kpis import KPIS
from insights.board.comparable import comparable
from insights.board.tiles import tile
from insights.deck.chapters.counted import Counted, core
from insights.deck.setting import REGION, Setting
from insights.paper import lines
from insights.paper.leaf import Leaf
from insights.programme import bouwstenen
from insights.programme.agreements import runs
from insights.programme.records import records
from insights.selection import month_before
from texts import month, number, text

_SHOWN = ("K01", "K03", "K09")
_BUSY = ("vordert", "vergevorderd", "stagneert")


def floor(made: Setting) -> Leaf:
    """What it is about, for who was never in a meeting of it."""
    seen = core(made)
    left_out = seen.masked("state", "K01")
    shown = () if left_out else tuple(
        tile(KPIS[kpi], seen.board) for kpi in _SHOWN if kpi in seen.board.months
    )  # fmt: skip
    agreed = [one for one in records("agreement", made.at, REGION) if runs(one)]
    means = [(one.title, one.words("for_staff")) for one in agreed if one.words("for_staff")]
    every = bouwstenen.known(made.at, REGION)
    busy = [(one.name, one.aim) for one in every if one.status in _BUSY]
    return Leaf(
        "werkvloer", text("paper.floor", programme=made.programme.title),
        text("paper.floor_untold") if left_out else _message(seen),
        text("paper.why"), text("paper.floor_why", n=number(len(made.programme.partners))),
        tiles=shown,
        parts=(
            lines.part("means", means, text("paper.no_means")),
            lines.went_well(made, records("success", made.at, REGION)),
            lines.part("busy", busy, text("paper.untold")),
            lines.part("ask", [], text("paper.floor_ask")),
        ),
        foot=(*(() if left_out else (seen.source(),)),
              lines.where(made)),
        invented=text("deck.invented") if made.programme.demo else "", roomy=True,
    )  # fmt: skip


def _message(seen: Counted) -> str:
    board, period = seen.board, seen.board.chosen.period
    assert period, "a figure that is there is of a month"
    now = board.now("K01").value
    said = text("paper.floor_message", n=number(now), month=month(period))
    before = month_before(period, 12)
    then = board.figures("K01").get(before)
    if then is None or then.mask or not comparable(board, KPIS["K01"], before):
        return said
    grown = round(now - then.value)
    kind = "more" if grown > 0 else "fewer" if grown < 0 else "same"
    return f"{said} {text(f'paper.floor_{kind}', n=number(abs(grown)))}"
