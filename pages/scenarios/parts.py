"""The parts of the page on scenarios."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from exports.always import always_told
from exports.handout import Handout
from insights.chart import Chart
from insights.longterm.words import scenario_name
from insights.scenarios import charts
from insights.scenarios.beside import FIGURES, Beside, Change, beside
from insights.scenarios.beside import why as differs
from pages.scenarios.asked import Asked
from pages.shared import filters, horizon, menu, plot, reader
from pages.shared.choice import choice, chosen, followed, remember
from pages.shared.hand_out import hand_out
from pages.shared.headline import section
from pages.shared.notices import notice
from pages.shared.tables import Column, table
from pipelines.longterm import tried
from pipelines.longterm.assumed import BASE
from texts import moment, number, text

_READ = 5  # sentences on how to read it
_LONGEST = 60  # characters of a name


def headroom() -> DeltaGenerator:
    """Where the headline stands: it follows from the sliders under it."""
    return st.container()


def chosen_above() -> Asked:
    """The choices above the page."""
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    which, what, when, known = (row.container() for _ in range(4))
    with known:
        at = filters.choose_moment()
    with which:
        scenario = horizon.scenario()
    with what:
        names = {name: text(f"scenarios.figure_{name}") for name in FIGURES}
        figure = choice("figuur", text("filters.figuur"), names)
    with when:
        year = horizon.year(tried.years(at.version, at.known_at))
    return Asked(scenario, figure, year, at)


def tried_out(
    asked: Asked, changed: dict[str, float]
) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    """The base, the try-out, and why a gap of the latter is unknown."""
    base, _ = tried.tried(*asked.moment, BASE, {})
    own, why = tried.tried(*asked.moment, asked.scenario, changed)
    return base, own, [text(f"assumptions.why.{one}") for one in dict.fromkeys(why.values())]


def result(
    asked: Asked, base: pd.DataFrame, own: pd.DataFrame, changed: dict[str, float],
    changes: list[Change],
) -> list[Chart]:  # fmt: skip
    """The try-out beside the base, in words, in pictures and in a table."""
    section(text("scenarios.section_result"), differs(changes))
    if asked.scenario != BASE:
        st.caption(text("scenarios.from_scenario", scenario=scenario_name(asked.scenario)))
    told = text("scenarios.source", scenario=scenario_name(asked.scenario), draws=tried.DRAWS)
    rows = tried.influence(*asked.moment, asked.figure, asked.year)
    drawn = [charts.compared(base, own, asked.figure, told),
             charts.influence(rows, asked.figure, asked.year, told)]  # fmt: skip
    for column, one in zip(st.columns(2, gap="large"), drawn, strict=True):
        with column:
            plot.show(one)
    steps = tried.drivers(*asked.moment, (asked.scenario, tuple(sorted(changed.items()))),
                          (asked.figure, asked.year))  # fmt: skip
    drawn.append(charts.drivers(steps, asked.figure, int(own["year"].min()), asked.year, told))
    plot.show(drawn[-1])
    _table(beside(base, own, asked.year), asked.year)
    return drawn


def unknown(why: list[str]) -> None:
    """Why a gap is not in the table."""
    if why:
        notice("watch", text("gap.unknown"), items=why)


def _table(found: list[Beside], year: int) -> None:
    heads = [Column(text("scenarios.head_figure")), Column(text("scenarios.base"), numeric=True),
             Column(text("scenarios.own"), numeric=True), Column(text("scenarios.head_band")),
             Column(text("scenarios.head_more"), numeric=True)]  # fmt: skip
    rows = [
        (one.name, one.base[0], one.own[0],
         text("scenarios.range", low=number(one.own[1]), high=number(one.own[2])), one.more)
        for one in found
    ]  # fmt: skip
    table(heads, rows, caption=text("scenarios.table", year=year))


def to_know(asked: Asked, changed: dict[str, float]) -> None:
    """What was assumed for want of figures, and what is carried on beyond them."""
    found = tried.assumed_for_want(*asked.moment, (asked.scenario, tuple(sorted(changed.items()))))
    if not found:
        return
    section(text("forecast.section_know"))
    st.markdown("\n".join(f"- {text(f'assumptions.noticed.{name}')}" for name in found))


def share() -> None:
    """A name for the try-out, and how to pass it on."""
    section(text("scenarios.section_share"))
    if followed("naam") or "naam" not in st.session_state:
        st.session_state["naam"] = chosen().get("naam", "")[:_LONGEST]
    said = st.text_input(text("scenarios.name"), key="naam", max_chars=_LONGEST)
    remember("naam", said, "")
    st.caption(text("scenarios.share"))


def how_to_read() -> None:
    """What a try-out is and is not."""
    section(text("forecast.section_read"))
    numbers = range(1, _READ + 1)
    st.markdown("\n".join(f"{one}. {text(f'scenarios.read_{one}')}" for one in numbers))


def files(asked: Asked, drawn: list[Chart]) -> None:
    """The ways to take the try-out along."""
    told = {"page": text("menu.scenarios"), "region": reader.programme().region}
    told["source"] = text("scenarios.source", scenario=scenario_name(asked.scenario),
                          draws=tried.DRAWS)  # fmt: skip
    told["known_at"] = moment(asked.at.known_at) if asked.at.known_at else text("filters.now")
    told |= always_told(reader.programme().demo)
    lines = tuple((text(f"handout.{name}"), words) for name, words in told.items())
    hand_out(Handout(chosen().get("naam") or text("menu.scenarios"), lines, (), tuple(drawn)),
             menu.address("scenarios"))  # fmt: skip
