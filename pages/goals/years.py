"""The path per year: what was agreed and what was reached, of the region and of partners."""

from collections.abc import Sequence

import streamlit as st

from insights.ask import Moment
from insights.programme.paths import Path, Year, paths
from insights.words import figure, is_share, why_not, with_unit
from pages.goals import parts
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.tables import Chip, Column, Quiet, html, table
from texts import month, text


def show(agreed: Sequence[Path], at: Moment, partner: str) -> None:
    """A row of targets and a row of figures per KPI; below them the partners' targets."""
    own = text("goals.path_own", partner=reader.partner_names()[partner]) if partner else ""
    section(text("goals.path"), f"{text('goals.path_lead')} {own or text('goals.path_sum')}")
    if not agreed:
        st.caption(text("goals.path_none_partner" if partner else "goals.path_none"))
        return
    heads = [
        Column(text("goals.path_kpi")),
        *(Column(_head(agreed, place), numeric=True) for place in range(len(agreed[0].years))),
        Column(text("goals.path_now")),
    ]
    rows = [row for one in agreed for row in _rows(one)]
    st.html(f'<div class="gl-path">{html(heads, rows, text("goals.path_caption"), True)}</div>')
    if not partner:
        _partners(at)


def _head(agreed: Sequence[Path], place: int) -> str:
    """A year; the one that is not over says up to which month it was reached."""
    year = agreed[0].years[place].year
    months = [one.years[place].month for one in agreed]
    so_far = next((at for at in months if at and at.month != 12), None)
    if so_far is None:
        return str(year)
    return text("goals.path_so_far", year=year, month=month(so_far, short=True))


def _rows(path: Path) -> list[list[object]]:
    name = text(f"kpi.{path.kpi.id}.title")
    verdict = path.verdict
    judged = Chip(verdict, text(f"status.{verdict}")) if verdict != "none" else ""  # type: ignore[arg-type]
    agreed = [_agreed(path, one) for one in path.years]
    reached = [_reached(path, one) for one in path.years]
    return [
        [text("goals.path_agreed", kpi=name), *agreed, ""],
        [text("goals.path_reached", kpi=name), *reached, judged],
    ]


def _agreed(path: Path, one: Year) -> object:
    if one.agreed is None:
        return Quiet(text("goals.path_not_agreed"))
    if one.agreed.upto is None:
        return _said(path, one.agreed.value)
    low = figure(path.kpi, one.agreed.value)
    return text("goals.path_between", low=low, high=_said(path, one.agreed.upto))


def _said(path: Path, value: float) -> str:
    """The value as one reads it under a year; only a percentage needs its sign."""
    return with_unit(path.kpi, value) if is_share(path.kpi) else figure(path.kpi, value)


def _reached(path: Path, one: Year) -> object:
    if one.reached is None:
        return Quiet(why_not("missing") if one.month else text("goals.path_later"))
    if one.reached.mask:
        return Quiet(why_not(one.reached.mask))
    said = _said(path, one.reached.value)
    if one.late:
        said = text("goals.path_incomplete", value=said)
    return said


def _partners(at: Moment) -> None:
    """The targets of each partner, for who may see that partner."""
    seen = parts.seen_partners()
    if not seen:
        return
    found = {slug: paths(at, reader.scope(), slug) for slug in seen}
    years = sorted({one.year for every in found.values() for path in every for one in path.years})
    heads = [Column(text("goals.partner_column")), Column(text("goals.path_kpi")),
             *(Column(str(year), numeric=True) for year in years)]  # fmt: skip
    rows = [
        [seen[slug], text(f"kpi.{path.kpi.id}.title"), *_targets(path, years)]
        for slug, every in found.items()
        for path in every
    ]
    if not rows:
        return
    with st.expander(text("goals.path_partners")):
        st.caption(text("goals.path_partners_lead"))
        table(heads, rows, text("goals.path_partners"), quiet=True)


def _targets(path: Path, years: Sequence[int]) -> list[object]:
    told = {one.year: one for one in path.years}
    return [_agreed(path, told[year]) if year in told else Quiet(text("goals.path_not_agreed"))
            for year in years]  # fmt: skip
