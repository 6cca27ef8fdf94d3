"""What the page on clients asks besides its KPIs."""

from dataclasses import replace

from data.disclosure import Figures, Open
from insights import figures
from insights.board.lines import HISTORY
from insights.selection import Selection

YEAR = 12


def per_profile(chosen: Selection) -> Figures:
    """One row per zorgprofiel and place (thuis, verblijf): clients in the month chosen. Those at
    home, and those in verblijf, add up to what the page shows by leveringsvorm."""
    asked = figures.per_part("clients_by_profile", "zorgprofiel", chosen, 1)
    return replace(asked, by=("zorgprofiel", "place"))


def per_form(chosen: Selection) -> Figures:
    """One row per month and leveringsvorm: clients with care, as far back as the lines are."""
    return figures.per_leveringsvorm(chosen, HISTORY)


def per_reason(chosen: Selection) -> Figures:
    """One row per reason: clients whose VPT ended in the twelve months up to the month chosen."""
    asked = figures.per_part("vpt_ended_by_reason", "outflow_reason", chosen, YEAR)
    return replace(asked, by=("outflow_reason",))


def path(kpi: str, chosen: Selection) -> Open:
    """One row per month: what was agreed for the region, or for the partner chosen; `partners`
    says how many of them agreed on something."""
    own = "AND partner = ?" if chosen.partner else ""
    return Open(
        ("target_month",),
        "SELECT period::DATE AS period, count(partner) AS partners,"
        " coalesce(max(value) FILTER (partner IS NULL), sum(value)) AS value"
        f" FROM target_month WHERE kpi = ? AND gemeente IS NULL {own}"
        " GROUP BY period ORDER BY period",
        (kpi, chosen.partner) if chosen.partner else (kpi,),
    )
