"""What it should move: the effect assumed, beside what its figure did since it began."""

from datetime import date
from html import escape

import streamlit as st

from data.kpis import KPIS
from insights.programme import moves
from insights.programme.effects import Effect, effects
from insights.programme.standing import with_unit
from insights.words import figure
from insights.words import with_unit as whole
from pages.bouwsteen.about import About
from pages.shared import choice, menu, reader
from pages.shared.headline import section
from texts import day, month, text


def show(it: About) -> None:
    """Two columns, expected and measured; and that a figure has more than one cause."""
    section(text("bouwsteen.effect"))
    kpi = it.record.words("effect_kpi") or moves.leading_kpi(it.one)
    if not kpi:
        st.html(f'<p class="quiet">{escape(text("bouwsteen.no_kpi"))}</p>')
    else:
        found = _measured(kpi, it)
        st.html(
            f'<div class="bs-effect"><h3>{escape(moves.kpi_name(kpi))}</h3>'
            f"<div>{_assumed(kpi, it)}{_observed(kpi, found, it)}</div></div>"
        )
        if found:
            st.caption(text("bouwsteen.effect_causes"))
    with st.container(key="bs-effect-doors", horizontal=True):
        it.edit("effect_kpi", "effect_assumed", "effect_by", "effect_source", "kpis",
                "started_on", what="effect")  # fmt: skip
        if kpi in KPIS:
            st.page_link(menu.path("lineage"), label=text("ui.origin"),
                         query_params=choice.everywhere() | {"kpi": kpi})  # fmt: skip


def _measured(kpi: str, it: About) -> Effect | None:
    if not it.one.started_on:
        return None
    asked = {it.number: (kpi, it.one.started_on)}
    return effects(asked, it.at, reader.scope()).get(it.number)


def _assumed(kpi: str, it: About) -> str:
    value, by = it.record.number("effect_assumed"), it.record.day("effect_by")
    said = text("bouwsteen.effect_none") if value is None else _signed(kpi, value)
    more = [text("bouwsteen.effect_by", day=day(by)) if by else "",
            it.record.words("effect_source")]  # fmt: skip
    return _column(text("bouwsteen.effect_assumed"), said, more, value is not None)


def _observed(kpi: str, found: Effect | None, it: About) -> str:
    title = text("bouwsteen.effect_observed")
    if found is None:
        return _column(title, _why_none(kpi, it.one.started_on), [], False)
    one = KPIS[kpi]
    more = [
        text("bouwsteen.effect_from", then=month(found.then), now=month(found.now),
             before=figure(one, found.value_then), after=whole(one, found.value_now)),
        text("bouwsteen.effect_later", partners=found.partners) if found.later else "",
    ]  # fmt: skip
    return _column(title, with_unit(found), more, True)


def _why_none(kpi: str, started: date | None) -> str:
    if kpi not in KPIS:
        return moves.elsewhere(kpi)
    return text("bouwsteen.effect_no_figures" if started else "bouwsteen.effect_no_start")


def _signed(kpi: str, value: float) -> str:
    if kpi in KPIS:
        return with_unit(Effect(kpi, date.min, 0, date.min, value, 0))
    said = text("bouwsteen.effect_raw", n=f"{value:+g}".replace(".", ","))
    return said


def _column(title: str, said: str, more: list[str], known: bool) -> str:
    below = "".join(f"<p>{escape(each)}</p>" for each in more if each)
    value = (
        f"<strong>{escape(said)}</strong>"
        if known
        else f'<span class="quiet">{escape(said)}</span>'
    )
    return f"<div><h4>{escape(title)}</h4><p>{value}</p>{below}</div>"
