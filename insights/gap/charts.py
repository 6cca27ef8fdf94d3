"""Charts beside the gap: the chance of it, what is asked and what drives that, staff by functie."""

from datetime import date

from insights.chart import Band, Chart, Series
from insights.longterm.far import Far, Figure
from insights.longterm.words import vintage, whole
from texts import has_text, number, percent, text

KINDS = {"clients": "clients", "places": "places", "homes": "homes", "fte": "fte"}  # → unit
FORMS = ("verblijf", "vpt", "mpt", "pgb", "zonder")
STEPS = ("today", "demography", "rates", "mix", "substitution", "tech", "then")


def asked(seen: Far) -> Chart:
    """How many people ask care, year by year, with its bands."""
    return banded(seen, "clients", "clients", text("gap.chart_asked"))


def need(seen: Far, kind: str) -> Chart:
    """What care at home asks of homes, or care of fte, in the whole region."""
    measure, part = ("homes", "geclusterd") if kind == "homes" else ("fte", "")
    return banded(seen, measure, kind, text(f"gap.chart_need_{kind}"), part)


def chances(seen: Far) -> Chart | None:
    """The chance of a shortage per year, one line per gap that is known."""
    known = [kind for kind in KINDS if len(seen.line(f"gap_{kind}"))]
    if not known:
        return None
    lines = {kind: seen.line(f"chance_gap_{kind}") for kind in known}
    series = tuple(
        Series(text(f"gap.kind_{kind}"), tuple(100 * value for value in own["mean"]), "actual")
        for kind, own in lines.items()
    )
    last = "; ".join(f"{one.name} {percent(float(one.values[-1] or 0) / 100, 0)}" for one in series)
    return Chart(
        "gap_chances", "lines", text("gap.chart_chances"), years(seen), series, "%",
        text("gap.alt_chances", year=seen.years[-1], said=last), vintage(seen),
    )  # fmt: skip


def forms(seen: Far) -> Chart:
    """What is asked by leveringsvorm, year by year."""
    series = tuple(Series(_form(form), tuple(seen.line("clients", form)["mean"])) for form in FORMS)
    said = "; ".join(f"{one.name} {number(one.values[-1] or 0)}" for one in series)
    return Chart(
        "gap_forms", "stacked", text("gap.chart_forms"), years(seen), series,
        text("units.clients"), text("gap.alt_forms", year=seen.years[-1], said=said), vintage(seen),
    )  # fmt: skip


def drivers(seen: Far, figure: str, year: int) -> Chart:
    """From today to the year: what each driver adds; the means add up."""
    found = {step: seen.at(f"driver_{figure}", year, step) for step in STEPS}
    values = tuple(one.mean if one else None for one in found.values())
    names = tuple(text(f"gap.step_{step}", first=seen.years[0], year=year) for step in STEPS)
    said = "; ".join(
        f"{name} {number(value or 0, signed=0 < place < len(values) - 1)}"
        for place, (name, value) in enumerate(zip(names, values, strict=True))
    )
    unit = text("units.fte" if figure == "fte" else "units.clients")
    return Chart(
        f"gap_drivers_{figure}", "bars", text(f"gap.chart_drivers_{figure}", year=year), names,
        (Series(text("gap.adds"), values),), unit, text("gap.alt_drivers", said=said),
        vintage(seen), remark=_spread(found["then"]),
    )  # fmt: skip


def functies(seen: Far, year: int) -> Chart | None:
    """Short (above zero) of each functie in that year; None when it is unknown."""
    found = {part: seen.at("gap_fte", year, part) for part in seen.parts("gap_fte")}
    if not found:
        return None
    names = tuple(text(f"codes.niveau.{part}") for part in found)
    values = tuple(one.mean if one else None for one in found.values())
    said = "; ".join(f"{name} {number(one or 0)}" for name, one in zip(names, values, strict=True))
    bands = "; ".join(
        text("gap.from_to", name=name, low=whole(one.low), high=whole(one.high))
        for name, one in zip(names, found.values(), strict=True)
        if one
    )
    return Chart(
        "gap_functies", "bars", text("gap.chart_functies", year=year), names,
        (Series(text("gap.short"), values),), text("units.fte"),
        text("gap.alt_functies", year=year, said=said), vintage(seen),
        remark=text("gap.bands", said=bands),
    )  # fmt: skip


def banded(seen: Far, measure: str, unit: str, title: str, part: str = "") -> Chart:
    """One figure year by year, with its bands."""
    own = seen.line(measure, part)
    last = own.iloc[-1]
    alt = text("gap.alt", title=title, year=int(last["year"]), mean=number(last["mean"]),
               low=number(last["lo_80"]), high=number(last["hi_80"]))  # fmt: skip
    bands = tuple(
        Band(text(f"forecast.band_{level}"), tuple(own[f"lo_{level}"]), tuple(own[f"hi_{level}"]))
        for level in (80, 50)
    )
    return Chart(
        f"gap_{measure}", "lines", title, years(seen),
        (Series(text("forecast.expected"), tuple(own["mean"]), "forecast"),),
        text(f"units.{unit}"), alt, vintage(seen), bands=bands,
    )  # fmt: skip


def _spread(then: Figure | None) -> str:
    return text("gap.spread", low=whole(then.low), high=whole(then.high)) if then else ""


def years(seen: Far) -> tuple[date, ...]:
    """The years as the axis wants them."""
    return tuple(date(year, 1, 1) for year in seen.years)


def _form(form: str) -> str:
    key = f"codes.leveringsvorm.{form}"
    return text(key) if has_text(key) else text(f"gap.form_{form}")
