"""The questions that every page asks about a KPI; each reads one view."""

from dataclasses import replace
from datetime import date

from data.disclosure import Figures, Open
from data.kpis.kpi import Kpi
from insights.selection import Selection, month_before

HISTORY_MONTHS = 60  # more columns than this nobody tells apart on a screen


def span(period: date, months: int) -> tuple[date, date]:
    """The first and the last of so many months up to that one."""
    return month_before(period, months - 1), period


def per_month(kpi: Kpi, chosen: Selection, months: int) -> Figures:
    """One row per month: the KPI for the chosen place and partner, in the last `months` up to the
    month chosen. One gemeente is a part of its region, which is shown too: it is judged with the
    others, for whoever asks for each of them alone would else find out a masked one."""
    assert chosen.period, "the months are counted back from one"
    among = bool(chosen.gemeente) and kpi.combine == "sum" and not kpi.part[0]
    found = _figures(kpi, ("period",), Selection(chosen.region) if among else chosen)
    found = replace(found, partner=chosen.partner, span=span(chosen.period, months))
    return replace(found, parts="gemeente", part=chosen.gemeente) if among else found


def per_gemeente(kpi: Kpi, chosen: Selection, period: date) -> Figures:
    """One row per gemeente of the chosen region: the KPI in that month."""
    found = _figures(kpi, ("gemeente",), Selection(chosen.region, partner=chosen.partner))
    return _of_a_region(replace(found, span=(period, period)))


def per_leveringsvorm(chosen: Selection, months: int = HISTORY_MONTHS) -> Figures:
    """One row per month and leveringsvorm: clients with care in the last `months`."""
    return per_part("clients_by_leveringsvorm", "leveringsvorm", chosen, months)


def per_part(view: str, part: str, chosen: Selection, months: int, **more: object) -> Figures:
    """One row per month and part, in the last `months` up to the month chosen.

    `part` is a column of the view whose values add up to a figure that readers see whole; `more`
    says how it is combined and which of its numbers are people (see `Figures`).
    """
    assert chosen.period, "the months are counted back from one"
    where, params = chosen.place()
    return Figures(
        view, ("period", part), where, params, partner=chosen.partner, parts=part,
        span=span(chosen.period, months), place=chosen.named, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def per_month_and_gemeente(kpi: Kpi, chosen: Selection, months: int) -> Figures:
    """One row per month and gemeente of the chosen region, in the last `months`."""
    assert chosen.period, "the months are counted back from one"
    found = _figures(kpi, ("period", "gemeente"), Selection(chosen.region, partner=chosen.partner))
    where = f"{found.where} AND gemeente IS NOT NULL"
    return _of_a_region(replace(found, where=where, span=span(chosen.period, months)))


def _of_a_region(found: Figures) -> Figures:
    """Gemeenten add up to their region, which is shown too: one that is masked is not alone."""
    if found.combine == "sum" and not found.parts:
        return replace(found, parts="gemeente")
    return found


def _figures(kpi: Kpi, by: tuple[str, ...], chosen: Selection) -> Figures:
    column, part = kpi.part
    return Figures(
        kpi.view, by, *chosen.place(), kpi.combine, kpi.persons, chosen.partner, parts=column,
        part=part, place=chosen.named, digits=None if kpi.combine == "sum" else kpi.decimals,
    )  # fmt: skip


def delivered() -> Open:
    """One row per kind and month: partners asked, delivered, and the slugs of those missing."""
    return Open(
        ("delivered_month",),
        "SELECT kind, period, asked, delivered, array_to_string(missing, '|') AS missing"
        " FROM delivered_month ORDER BY kind, period",
    )


def removed() -> Open:
    """One row per partner and reason (left or term) of whom deliveries were really removed that
    would count at that moment: removed_at, deliveries."""
    return Open(("removed_figures",), "SELECT * FROM removed_figures ORDER BY ALL")


def targets(period: date) -> Open:
    """One row per KPI, partner and gemeente: the agreed path (`value`, and `value_to`) in this
    month and the month before."""
    return Open(
        ("target_month",),
        "SELECT kpi, partner, gemeente, period::DATE AS period, value, value_to FROM target_month"
        " WHERE period::DATE IN (?, ?)",
        (period, month_before(period)),
    )


def deliverers(period: date) -> Open:
    """One row per kind and partner that delivered it for this month."""
    return Open(
        ("delivery_status",),
        "SELECT kind, partner FROM delivery_status WHERE period = ? AND delivery_id IS NOT NULL",
        (period,),
    )


def switches() -> Open:
    """One row per KPI that was switched on, off or retired: state, reason, who, known_at."""
    return Open(("kpi_switch",), "SELECT * FROM kpi_switch")


def notes() -> Open:
    """One row per note at a month that nobody took away: note, period, gemeente ("" the whole
    region), label, who, known_at."""
    return Open(("note_now",), "SELECT * FROM note_now ORDER BY period, known_at")


def meetings() -> Open:
    """One row per meeting of the stuurgroep: date and name."""
    return Open(("meeting",), 'SELECT "date", name FROM meeting ORDER BY "date"')
