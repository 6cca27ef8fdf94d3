"""What the page on finance asks besides its KPI. Amounts are asked of one partner at a time."""

from dataclasses import replace

from data.disclosure import Figures, Open
from insights import figures
from insights.board.lines import HISTORY
from insights.selection import Selection

ROUND_MONTHS = 24
NOBODY = (False, False)  # euros are not people


def per_group(chosen: Selection) -> Figures:
    """One row per month and prestatiegroep (vpt, mpt): realised of agreed, a share of one."""
    return figures.per_part(
        "kpi_production", "prestatiegroep", chosen, HISTORY, combine="mean", persons=NOBODY
    )


def amounts(chosen: Selection, months: int) -> Figures:
    """One row per month and prestatiegroep: euros realised (numerator) and agreed (denominator)
    since 1 January, of the partner chosen."""
    return _own("production_by_group", "prestatiegroep", chosen, months, combine="mean")


def latest_round(chosen: Selection) -> Figures:
    """One row per budget round that the amounts of the month chosen are of."""
    asked = _own("production_by_group", "budget_round", chosen, 1, combine="mean")
    return replace(asked, by=("budget_round",))


def agreements(chosen: Selection) -> Figures:
    """One row per month, prestatiegroep and budget round: euros agreed since 1 January, of the
    partner chosen."""
    asked = _own("agreement_by_round", "budget_round", chosen, ROUND_MONTHS)
    return replace(asked, by=("period", "prestatiegroep", "budget_round"))


def transition(chosen: Selection) -> Figures:
    """One row per month: euros of transitiegeld spent so far, of the partner chosen."""
    asked = _own("transition_spent", "", chosen, HISTORY)
    return replace(asked, by=("period",))


def _own(view: str, part: str, chosen: Selection, months: int, **more: object) -> Figures:
    assert chosen.partner, "the region's amounts are nobody's to see"
    asked = figures.per_part(view, part, chosen, months, persons=NOBODY, **more)
    return replace(asked, parts="")


def norm(chosen: Selection) -> Open:
    """One row per month: between which shares K27 should be (value, value_to), as was agreed for
    the partner chosen, else for the region."""
    return Open(
        ("target_month",),
        "SELECT period::DATE AS period, arg_max(value, partner IS NOT NULL) AS value,"
        " arg_max(value_to, partner IS NOT NULL) AS value_to"
        " FROM target_month WHERE kpi = 'K27' AND gemeente IS NULL AND value_to IS NOT NULL"
        " AND (partner IS NULL OR partner = ?) GROUP BY period ORDER BY period",
        (chosen.partner,),
    )
