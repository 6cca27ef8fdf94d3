"""What the page on staff asks besides its KPIs."""

from dataclasses import replace

from data.disclosure import Figures, Open
from insights import figures
from insights.board.lines import HISTORY
from insights.selection import Selection

NOBODY = (False, False)  # fte is an amount of work, not a number of people


def per_niveau(chosen: Selection) -> Figures:
    """One row per month and niveau: fte in employment in the last three years."""
    return figures.per_part("staff_by_niveau", "niveau", chosen, HISTORY, persons=NOBODY)


def per_team(chosen: Selection) -> Figures:
    """One row per team type and niveau in the month chosen: its share of that team type's fte."""
    asked = figures.per_part(
        "staff_by_team", "niveau", chosen, 1, combine="mean", persons=NOBODY
    )  # fmt: skip
    return replace(asked, by=("team_type", "niveau"))


def per_basis(chosen: Selection) -> Figures:
    """One row per basis (contract, gewerkt) that anybody counted fte by in the month chosen."""
    asked = figures.per_part("staff_by_basis", "fte_basis", chosen, 1, persons=NOBODY)
    return replace(asked, by=("fte_basis",))


def people(chosen: Selection) -> Figures:
    """One row per month: people in employment in the last three years."""
    asked = figures.per_part("staff_people", "learning", chosen, HISTORY)
    return replace(asked, by=("period",), parts="")


def learning(chosen: Selection) -> Figures:
    """One row per month: those of them who are learning the work."""
    asked = figures.per_part("staff_people", "learning", chosen, HISTORY)
    return replace(asked, by=("period",), part="leerling")


def path(kpi: str, chosen: Selection) -> Open:
    """One row per month: what was agreed for the partner chosen, else for the region."""
    return Open(
        ("target_month",),
        "SELECT period::DATE AS period, arg_max(value, partner IS NOT NULL) AS value"
        " FROM target_month WHERE kpi = ? AND gemeente IS NULL"
        " AND (partner IS NULL OR partner = ?) GROUP BY period ORDER BY period",
        (kpi, chosen.partner),
    )
