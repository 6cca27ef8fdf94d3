"""Where which kind of VPT is, as a grid in which a white spot looks like one."""

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme.coverage import TYPES, Cell, Coverage, Row, per_partner
from insights.programme.phrases import listed
from insights.words import why_not
from pages.goals import parts
from pages.shared import reader
from pages.shared.headline import section
from texts import month, number, text

_STATES = ("some", "none", "masked", "unknown")


def show(covered: Coverage | None, at: Moment, partner: str) -> None:
    """The types per gemeente; per partner as well for who may see those."""
    when = month(covered.period) if covered else ""
    section(text("goals.coverage"), text("goals.coverage_lead", month=when) if when else "")
    if covered is None:
        st.caption(text("goals.coverage_none"))
        return
    if not covered.told.whole:
        st.caption(text("goals.coverage_late", delivered=covered.told.delivered,
                        asked=covered.told.asked))  # fmt: skip
    names = parts.gemeenten()
    st.html(_grid(covered.rows, names, text("goals.coverage_column")) + _key())
    st.html(_spots(covered, names))
    if not partner:
        _partners(at)


def _partners(at: Moment) -> None:
    seen = parts.seen_partners()
    found = per_partner(seen, at, reader.scope()) if seen else None
    if found:
        with st.expander(text("goals.coverage_partners")):
            st.caption(text("goals.coverage_partners_lead"))
            st.html(_grid(found.rows, seen, text("goals.partner_column")))


def _grid(rows: Mapping[str, Row], names: Mapping[str, str], first: str) -> str:
    kinds = "".join(f'<th scope="col">{escape(text(f"kpi.{kpi}.title"))}</th>' for kpi in TYPES)
    body = "".join(
        f'<tr><th scope="row">{escape(names[place])}</th>{"".join(map(_cell, cells))}</tr>'
        for place, cells in rows.items()
    )
    label = escape(f"{text('goals.coverage')} ({first})", quote=True)
    return (
        f'<div class="gl-scroll" role="region" tabindex="0" aria-label="{label}">'
        f'<table class="gl-grid"><thead><tr><th scope="col">{escape(first)}</th>{kinds}</tr>'
        f"</thead><tbody>{body}</tbody></table></div>"
    )


def _cell(one: Cell) -> str:
    said = number(one.clients) if one.state == "some" else text(f"goals.state_{one.state}")
    why = f' title="{escape(why_not(one.why), quote=True)}"' if one.why else ""
    return f'<td class="gl-{one.state}"{why}>{escape(said)}</td>'


def _key() -> str:
    rows = "".join(
        f'<li><span class="gl-sample gl-{state}">{escape(text(f"goals.state_{state}"))}</span>'
        f"{escape(text(f'goals.key_{state}'))}</li>"
        for state in _STATES
    )
    return f'<ul class="gl-key">{rows}</ul>'


def _spots(covered: Coverage, names: Mapping[str, str]) -> str:
    """The white spots in words, per type."""
    rows: Sequence[str] = [
        text("goals.coverage_spot", kpi=text(f"kpi.{kpi}.title"),
             places=listed([names[one] for one in covered.white(place)]))
        for place, kpi in enumerate(TYPES) if covered.white(place)
    ]  # fmt: skip
    if not rows:
        return f'<p class="quiet">{escape(text("goals.coverage_no_spots"))}</p>'
    items = "".join(f"<li>{escape(row)}.</li>" for row in rows)
    title = escape(text("goals.coverage_spots"))
    return f'<div class="gl-gaps"><h3>{title}</h3><ul>{items}</ul></div>'
