"""The vision, the goals below it, their bouwstenen, and the figures that those should move."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from data.kpis import KPIS
from insights.ask import Moment
from insights.programme.bouwstenen import Bouwsteen
from insights.programme.goals import Branch
from insights.programme.moves import Figures, elsewhere, kpi_name
from insights.programme.phrases import listed
from insights.programme.records import Record
from pages.bouwstenen.card import status_chip
from pages.shared import menu, reader
from pages.shared.chips import chip
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form, button
from texts import day, text

_VISION = ("text", "set_on", "version")


def show(
    vision: Record | None, branches: Sequence[Branch], loose: Sequence[Bouwsteen], found: Figures,
    at: Moment,
) -> None:  # fmt: skip
    """The whole tree, the goals beside each other."""
    lead = text("goals.tree_lead")
    if found.month:
        lead += " " + text("goals.tree_month", month=found.month)
    section(text("goals.tree"), lead)
    st.html(_vision(vision))
    flat = [one for branch in branches for one in (branch, *_all_below(branch))]
    cards = "".join(_goal(one, found) for one in flat)
    st.html(f'<div class="gl-goals">{cards}{_loose(loose, found)}</div>')
    _ways(flat, at)
    button(Form("vision", _VISION, vision), text("goals.vision_edit" if vision else
                                                 "goals.vision_new"))  # fmt: skip
    goals = [one.goal for one in flat]
    editing(Form("goal", ("title", "text", "parent", "rank")), goals, text("goals.goal_new"))


def _all_below(branch: Branch) -> list[Branch]:
    return [one for below in branch.below for one in (below, *_all_below(below))]


def _vision(vision: Record | None) -> str:
    if vision is None:
        return f'<p class="gl-vision quiet">{escape(text("goals.no_vision"))}</p>'
    on, version = vision.day("set_on"), vision.words("version")
    if on:
        said = text("goals.vision_set", version=version or "–", day=day(on))
    else:
        said = text("goals.vision_version", version=version) if version else ""
        said = said or text("goals.vision_draft")
    lines = "".join(f"<p>{escape(line)}</p>" for line in vision.words("text").splitlines())
    return f'<figure class="gl-vision"><blockquote>{lines}</blockquote><figcaption>{escape(said)}' \
           "</figcaption></figure>"  # fmt: skip


def _goal(branch: Branch, found: Figures) -> str:
    goal = branch.goal
    more = ""
    if branch.below:
        below = listed([one.goal.title for one in branch.below])
        more = f'<p class="gl-below">{escape(text("goals.below", goals=below))}</p>'
    empty = f'<p class="quiet">{escape(text("goals.no_bouwsteen"))}</p>'
    items = "".join(_bouwsteen(one, found) for one in branch.bouwstenen)
    return (
        f'<article class="gl-goal"><h3>{escape(goal.title)}</h3>'
        f'<p class="gl-text">{escape(goal.words("text"))}</p>{more}'
        f"{f'<ul>{items}</ul>' if items else empty}</article>"
    )


def _loose(loose: Sequence[Bouwsteen], found: Figures) -> str:
    if not loose:
        return ""
    items = "".join(_bouwsteen(one, found) for one in loose)
    return (
        f'<article class="gl-goal gl-loose"><h3>{escape(text("goals.loose"))}</h3>'
        f'<p class="gl-text">{escape(text("goals.loose_text"))}</p><ul>{items}</ul></article>'
    )


def _bouwsteen(one: Bouwsteen, found: Figures) -> str:
    status = status_chip(one.status) if one.status else ""
    kpis = "".join(_kpi(kpi, found) for kpi in one.kpis)
    none = f'<p class="quiet">{escape(text("goals.no_kpi"))}</p>'
    return (
        f'<li><p class="gl-name"><span class="bw-number">{one.number}</span>'
        f"<span>{escape(one.name)} {status}</span></p>"
        f"{f'<dl>{kpis}</dl>' if kpis else none}</li>"
    )


def _kpi(kpi: str, found: Figures) -> str:
    return f"<div><dt>{escape(kpi_name(kpi))}</dt><dd>{_figure(kpi, found)}</dd></div>"


def _figure(kpi: str, found: Figures) -> str:
    tile = found.tiles.get(kpi)
    if tile is None:
        why = text("goals.no_figures") if kpi in KPIS else elsewhere(kpi)
        return f'<span class="quiet">{escape(why)}</span>'
    if tile.value is None:
        return f'<span class="quiet">{escape(tile.reason)}</span>'
    judged = chip(tile.status, tile.status_text) if tile.status != "none" else ""
    late = f'<span class="quiet">{escape(tile.completeness)}</span>' if tile.incomplete else ""
    return f"<strong>{escape(tile.value)}</strong> {escape(tile.unit)} {judged} {late}"


def _ways(flat: Sequence[Branch], at: Moment) -> None:
    """Links to the bouwstenen of each goal; a goal that no bouwsteen names has none."""
    kept = reader.link()
    if at.known_at:
        kept["bekend"] = at.known_at.date().isoformat()
    known = reader.programme().goals
    with st.container(key="gl-ways", horizontal=True):
        for one in flat:
            if one.bouwstenen and one.goal.id in known:
                st.page_link(
                    menu.path("bouwstenen"),
                    query_params=kept | {"doel": one.goal.id},
                    label=text("goals.to_board", goal=one.goal.title.split(":")[0]),
                )
