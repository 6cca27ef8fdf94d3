"""The questions that every page asks about a KPI; each reads one view."""

from datetime import date

from data.disclosure import Figures, Open
from data.kpis.kpi import Kpi
from insights.selection import Selection


def per_month(kpi: Kpi, chosen: Selection) -> Figures:
    """One row per month: the KPI for the chosen place and partner."""
    where, params = chosen.place()
    return _figures(kpi, ("period",), where, params, chosen.partner)


def per_gemeente(kpi: Kpi, chosen: Selection, period: date) -> Figures:
    """One row per gemeente of the chosen region: the KPI in that month."""
    region = Selection(region=chosen.region)
    where, params = region.place()
    return _figures(
        kpi, ("gemeente",), f"{where} AND period = ?", (*params, period), chosen.partner
    )


def per_leveringsvorm(chosen: Selection) -> Figures:
    """One row per month and leveringsvorm: clients with care."""
    where, params = chosen.place()
    return Figures(
        "clients_by_leveringsvorm", ("period", "leveringsvorm"), where, params,
        partner=chosen.partner,
    )  # fmt: skip


def _figures(
    kpi: Kpi, by: tuple[str, ...], where: str, params: tuple[object, ...], partner: str
) -> Figures:
    return Figures(kpi.view, by, where, params, kpi.combine, kpi.persons, partner)


def delivered() -> Open:
    """One row per kind and month: partners asked, delivered, and the slugs of those missing."""
    return Open(
        ("delivered_month",),
        "SELECT kind, period, asked, delivered, array_to_string(missing, '|') AS missing"
        " FROM delivered_month ORDER BY kind, period",
    )


def targets() -> Open:
    """One row per KPI, partner, gemeente and month: the agreed path (`value`, and `value_to`)."""
    return Open(
        ("target_month",),
        "SELECT kpi, partner, gemeente, period::DATE AS period, value, value_to FROM target_month",
    )


def deliverers(kind: str, period: date) -> Open:
    """One row per partner that delivered this kind for this month."""
    return Open(
        ("delivery_status",),
        "SELECT partner FROM delivery_status"
        " WHERE kind = ? AND period = ? AND delivery_id IS NOT NULL",
        (kind, period),
    )


def switches() -> Open:
    """One row per KPI that was switched on, off or retired: state, reason, who, known_at."""
    return Open(("kpi_switch",), "SELECT * FROM kpi_switch")


def meetings() -> Open:
    """One row per meeting of the stuurgroep: date and name."""
    return Open(("meeting",), 'SELECT "date", name FROM meeting ORDER BY "date"')
