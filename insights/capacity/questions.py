"""What the page on capacity asks besides its KPIs; homes are no people."""

from data.disclosure import Figures, Open
from insights.board.lines import HISTORY
from insights.figures import span
from insights.selection import Selection

_HOMES = (False, False)


def units(chosen: Selection) -> Figures:
    """One row per kind of home: units that are there in the month chosen."""
    return _now(chosen, "units_by_kind", ("kind",))


def lived_in(chosen: Selection) -> Figures:
    """One row per kind of home and state (bezet, vrij, onbekend) in the month chosen."""
    return _now(chosen, "units_by_kind", ("kind", "state"), parts="state")


def free(chosen: Selection) -> Figures:
    """One row per month: units in verblijf and geclusterd VPT that nobody lives in."""
    assert chosen.period, "the months are counted back from one"
    where, params = chosen.place()
    return Figures(
        "free_units", ("period",), where, params, persons=_HOMES, partner=chosen.partner,
        span=span(chosen.period, HISTORY), place=chosen.named,
    )  # fmt: skip


def planned(chosen: Selection) -> Figures:
    """One row per kind of care: units planned, hard and zacht; together they are K17."""
    return _now(chosen, "planned_by_kind", ("kind",), "kind")


def per_plan(chosen: Selection) -> Figures:
    """One row per kind of care and plan (`2027 hard`), which add up to the row of `planned`."""
    return _now(chosen, "planned_by_kind", ("kind", "plan"), "plan")


def ideas(chosen: Selection) -> Figures:
    """One row per kind of care: units of which there is an idea and no plan."""
    return _now(chosen, "ideas_by_kind", ("kind",))


def norm() -> Open:
    """One row per month, partner and gemeente: the bounds agreed for the bezettingsgraad."""
    return Open(
        ("target_month",),
        "SELECT kpi, partner, gemeente, period::DATE AS period, value, value_to FROM target_month"
        " WHERE kpi = ? ORDER BY period",
        ("K16",),
    )


def _now(chosen: Selection, view: str, by: tuple[str, ...], parts: str = "") -> Figures:
    assert chosen.period, "what is there in one month"
    where, params = chosen.place()
    return Figures(
        view, by, where, params, persons=_HOMES, partner=chosen.partner, parts=parts,
        span=span(chosen.period, 1), place=chosen.named,
    )  # fmt: skip
