"""What the page on the waiting list asks besides its KPIs: of the people who wait now."""

from data.disclosure import Figures
from insights import figures
from insights.board.board import TREND_MONTHS
from insights.selection import Selection


def per_status(chosen: Selection) -> Figures:
    """One row per month of the last year and status (urgent, actief); together they are K09."""
    return figures.per_part("waiting_by_status", "wait_status", chosen, TREND_MONTHS)


def per_form(chosen: Selection) -> Figures:
    """One row per leveringsvorm that is wanted, in the month chosen; together they are K09."""
    assert chosen.period, "the form of the month chosen"
    return Figures(
        "waiting_by_form", ("leveringsvorm",), *chosen.place(), partner=chosen.partner,
        parts="leveringsvorm", span=figures.span(chosen.period, 1), place=chosen.named,
    )  # fmt: skip


def days(chosen: Selection) -> Figures:
    """One row per month of the last year: how many days people wait on average."""
    assert chosen.period, "the months are counted back from one"
    where, params = chosen.place()
    return Figures(
        "waiting_days", ("period",), where, params, "ratio", (False, True), chosen.partner,
        span=figures.span(chosen.period, TREND_MONTHS), place=chosen.named,
    )  # fmt: skip
