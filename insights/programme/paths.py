"""What was agreed per year for a figure, and what was reached: the path to the goal."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.disclosure import Open, Scope
from data.kpis import KPIS
from data.kpis.kpi import Kpi
from insights.ask import Moment, ask
from insights.board.board import Board, Figure, board
from insights.board.target import Target
from insights.board.tiles import tile
from insights.columns import days
from insights.figures import HISTORY_MONTHS
from insights.selection import Selection

_YEAR_END = 12  # a target of a year is that of its last month
Agreed = dict[tuple[str, str, int], Target]  # by KPI, partner ("" the region) and year


@dataclass(frozen=True)
class Year:
    """One year of a path. `reached` is the figure of `month`, None when nobody told it yet;
    `late` are the partners that month misses; `partners` how many targets were added up."""

    year: int
    agreed: Target | None
    reached: Figure | None = None
    month: date | None = None
    late: tuple[str, ...] = ()
    partners: int = 0


@dataclass(frozen=True)
class Path:
    """The agreed and reached years of one KPI; `verdict` is how it stands in the month shown: good,
    watch, bad or none, as on every page."""

    kpi: Kpi
    years: tuple[Year, ...]
    verdict: str = "none"


def question() -> Open:
    """One row per KPI, partner and year: what was agreed for the end of that year."""
    return Open(
        ("target_month",),
        "SELECT kpi, partner, period::DATE AS period, value, value_to FROM target_month"
        " WHERE gemeente IS NULL AND month(period) = ? ORDER BY kpi, partner, period",
        (_YEAR_END,),
    )


def paths(at: Moment, scope: Scope, partner: str = "") -> tuple[Path, ...]:
    """The path of every KPI with a target: of the region, or of the partner.

    Raises NotAllowed for a partner that this reader may not see.
    """
    if partner:
        scope.require(partner)
    agreed = told(ask(question(), at=at, scope=scope))
    wanted = [kpi for name, kpi in KPIS.items() if _has(agreed, kpi, partner)]
    if not wanted:
        return ()
    found = board(Selection(partner=partner), wanted, at, scope, months=HISTORY_MONTHS)
    years = sorted({year for name, _, year in agreed if name in {kpi.id for kpi in wanted}})
    return tuple(
        Path(
            kpi, tuple(_year(kpi, year, agreed, partner, found) for year in years),
            "none" if found.empty else tile(kpi, found).status,
        )
        for kpi in wanted
    )  # fmt: skip


def told(rows: pd.DataFrame) -> Agreed:
    """The answer to `question` by KPI, partner and year."""
    found: Agreed = {}
    for row, at in zip(rows.to_dict("records"), days(rows["period"]), strict=True):
        assert at
        who = "" if pd.isna(row["partner"]) else str(row["partner"])
        upto = None if pd.isna(row["value_to"]) else float(row["value_to"])
        if not pd.isna(row["value"]):
            found[str(row["kpi"]), who, at.year] = Target(float(row["value"]), upto)
    return found


def agreed_for(kpi: Kpi, partner: str, year: int, agreed: Agreed) -> tuple[Target | None, int]:
    """What was agreed and how many partners' targets that adds up; 0 when it is the region's own.

    A total that is agreed per partner is added up for the region; a share or a ratio never is.
    """
    own = agreed.get((kpi.id, partner, year))
    if own or partner:
        return own, 0
    each = [
        one.value for (name, who, at), one in agreed.items() if who and (name, at) == (kpi.id, year)
    ]
    if not each or kpi.combine != "sum":
        return None, 0
    return Target(sum(each)), len(each)


def _has(agreed: Agreed, kpi: Kpi, partner: str) -> bool:
    """Whether anything was agreed that this path could show."""
    adds_up = kpi.combine == "sum" and not partner
    return any(name == kpi.id and (who == partner or adds_up) for name, who, _ in agreed)


def _year(kpi: Kpi, year: int, agreed: Agreed, partner: str, found: Board) -> Year:
    target, partners = agreed_for(kpi, partner, year, agreed)
    shown = found.chosen.period
    if shown is None or shown.year < year:
        return Year(year, target, partners=partners)
    month = shown if shown.year == year else date(year, _YEAR_END, 1)
    reached = found.figures(kpi.id).get(month)
    gap = None if partner else found.gaps[kpi.sheets[0]].get(month)
    return Year(year, target, reached, month, gap.missing if gap else (), partners)
