"""Why this bouwsteen: from the vision through its goals, and what is expected of it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from insights.programme import records
from insights.programme.chain import chains
from insights.programme.records import Record
from pages.bouwsteen.about import About
from pages.shared import reader
from pages.shared.headline import section
from texts import text

_TOLD = ("aim", "why", "expectation", "yield")


def show(it: About) -> None:
    """Two columns: what it is for and what it should bring; and the way up to the vision."""
    section(text("bouwsteen.why"))
    with st.container(key="bs-why", horizontal=True):
        st.html(_told(it))
        st.html(_tree(it))
    it.edit("aim", "why", "expectation", "yield", "deliverables", "goals", "note", what="why")


def _told(it: About) -> str:
    rows = [(name, escape(said)) for name in _TOLD if (said := it.record.words(name))]
    items = it.record.listed("deliverables")
    if items:
        listed = "".join(f"<li>{escape(item)}</li>" for item in items)
        rows.append(("deliverables", f"<ul>{listed}</ul>"))
    missing = [name for name in ("expectation", "yield") if not it.record.words(name)]
    told = "".join(
        f"<dt>{escape(text(f'records.bouwsteen.{name}'))}</dt><dd>{said}</dd>"
        for name, said in rows
    )
    absent = "".join(
        f'<p class="quiet">{escape(text(f"bouwsteen.no_{name}"))}</p>' for name in missing
    )
    source = it.record.words("source")
    said = escape(text("ui.source", source=source)) if source else ""
    return f'<dl class="bs-told">{told}</dl>{absent}<p class="bs-source">{said}</p>'


def _tree(it: About) -> str:
    goals = records.records("goal", it.at, reader.scope())
    found = chains(goals, it.record.listed("goals"))
    vision = next(iter(records.records("vision", it.at, reader.scope())), None)
    ways = "".join(_way(chain) for chain in found)
    top = escape(vision.words("text")) if vision else escape(text("bouwsteen.no_vision"))
    none = "" if found else f'<p class="quiet">{escape(text("bouwsteen.no_goals"))}</p>'
    return (
        f'<div class="bs-tree"><h3>{escape(text("bouwsteen.vision"))}</h3>'
        f"<blockquote>{top}</blockquote><h3>{escape(text('bouwsteen.goals'))}</h3>{none}"
        f"<ul>{ways}</ul></div>"
    )


def _way(chain: Sequence[Record]) -> str:
    inside = ""
    for goal in reversed(chain):
        below = f"<ul>{inside}</ul>" if inside else ""
        said = goal.words("text")
        inside = (
            f"<li><strong>{escape(goal.title)}</strong>"
            f"{f'<p>{escape(said)}</p>' if said else ''}{below}</li>"
        )
    return inside
