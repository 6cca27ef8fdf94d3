"""What can be chosen for a field of a record: values and the words that readers see for them."""

from datetime import date

from data import reference
from data.kpis import KPIS
from data.records import Field, code_key, codes
from insights.ask import Moment
from insights.programme import records
from pages.shared import reader
from texts import text

_FIRST_YEAR = 2023


def options(one: Field, at: Moment) -> dict[object, str]:
    """Value → words, in the order in which they are offered; empty for what is typed."""
    if one.points_at:
        return {**named(one.points_at, at)}
    if one.type == "half_year":
        return {day: half_year(day) for day in _half_years()}
    lists = {
        "code": lambda: {code: text(code_key(one.codes, code)) for code in codes(one.codes)},
        "partner": reader.partner_names,
        "gemeente": _gemeenten,
        "kpi": lambda: {kpi: text(f"kpi.{kpi}.title") for kpi in KPIS},
        "score": lambda: {n: str(n) for n in range(one.lowest, (one.highest or 5) + 1)},
    }
    return dict(lists[one.type]()) if one.type in lists else {}


def named(kind: str, at: Moment) -> dict[str, str]:
    """Every record of a kind by its id: how a list calls it."""
    every = records.records(kind, at, reader.scope())
    if kind == "bouwsteen":
        every = tuple(sorted(every, key=lambda found: int(found.id)))
        return {found.id: f"{found.id}. {found.title}" for found in every}
    return {found.id: found.title or found.id for found in every}


def half_year(day: date) -> str:
    """A half year in words, by its first day."""
    half = "first" if day.month < 7 else "second"
    return text(f"records.half_{half}", year=day.year)


def _half_years() -> list[date]:
    last = date.today().year + 1
    years = range(last, _FIRST_YEAR - 1, -1)
    return [date(year, month, 1) for year in years for month in (7, 1)]


def _gemeenten() -> dict[str, str]:
    names = reference.names()
    return {code: names[code] for code in reader.programme().gemeenten}
