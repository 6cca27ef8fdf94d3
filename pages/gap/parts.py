"""The parts of the page on the gap."""

import streamlit as st

from data.measures import LONG
from exports.always import always_told
from exports.handout import Handout
from insights.ask import Moment
from insights.chart import Chart
from insights.gap import charts, sides
from insights.gap import closing as close
from insights.longterm.far import Far, far
from insights.longterm.words import must_know, unknown, vintage
from insights.newer import newer
from pages.shared import filters, horizon, menu, plot, reader
from pages.shared.choice import everywhere
from pages.shared.hand_out import hand_out
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from texts import moment, text

_READ = 6  # sentences on how to read it


def chosen() -> tuple[Far | None, int, Moment]:
    """The run of the scenario, the year and the moment that the reader chose, all in the URL."""
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    which, when, known = (row.container() for _ in range(3))
    with known:
        at = filters.choose_moment()  # first, because it decides which run there is
    with which:
        scenario = horizon.scenario()
    seen = far(scenario, at, reader.scope())
    with when:
        year = horizon.year(seen.years if seen else [])
    return seen, year, at


def nothing_yet() -> None:
    """No run was kept: what makes one."""
    empty(*(text(f"gap.nothing_{part}") for part in ("title", "body", "remedy")))


def unknown_or_gap(seen: Far, year: int) -> list[Chart]:
    """The gaps that are known, the chance of each; and of those that are not why, and who can say
    what is missing."""
    why = unknown(seen)
    if why:
        notice("watch", text("gap.unknown"), items=why)
        st.page_link(menu.path("scenarios"), label=text("gap.try_out"), query_params=everywhere())
    drawn = [found for kind in charts.KINDS if (found := sides.gap(seen, kind))]
    more = [found for found in (charts.chances(seen), charts.functies(seen, year)) if found]
    if drawn:
        section(text("gap.section_gap"), text("gap.section_gap_lead"))
    _beside([*drawn, *more])
    return [*drawn, *more]


def closing(seen: Far, year: int) -> None:
    """What would close the gap, a sentence each."""
    said = close.closing(seen, year)
    if said:
        section(text("gap.section_close", year=year), text("gap.section_close_lead"))
        st.markdown("\n".join(f"- {one}" for one in said))
        st.caption(text("gap.close_note"))


def of_before(at: Moment) -> None:
    """That figures or assumptions changed after this run, and where a new one is made."""
    since = None if at.known_at else newer(LONG, at, reader.scope())
    if since:
        notice("watch", text("forecast.newer", when=moment(since)), text("gap.newer_body"))
        st.page_link(menu.path("forecast"), label=text("menu.forecast"),
                     query_params=everywhere())  # fmt: skip


def asked(seen: Far) -> list[Chart]:
    """What is asked in the whole region, whoever gives it."""
    section(text("gap.section_asked"), text("gap.section_asked_lead"))
    drawn = [charts.asked(seen), charts.forms(seen), charts.need(seen, "homes"),
             charts.need(seen, "fte")]  # fmt: skip
    _beside(drawn)
    return drawn


def why(seen: Far, year: int) -> list[Chart]:
    """What drives it from today to the year chosen."""
    section(text("gap.section_why"), text("gap.section_why_lead"))
    drawn = [charts.drivers(seen, figure, year) for figure in ("totaal", "thuis", "fte")]
    _beside(drawn)
    if "mix" in seen.facts.get("noticed", ()):
        st.caption(text("assumptions.noticed.mix"))
    return drawn


def to_know(seen: Far) -> None:
    """What was assumed for want of figures, and what is not counted."""
    section(text("forecast.section_know"))
    st.markdown("\n".join(f"- {one}" for one in must_know(seen)))


def how_to_read() -> None:
    """What the pictures mean, for who never saw such a one."""
    section(text("forecast.section_read"))
    numbers = range(1, _READ + 1)
    st.markdown("\n".join(f"{one}. {text(f'gap.read_{one}')}" for one in numbers))


def files(seen: Far, at: Moment, drawn: list[Chart]) -> None:
    """The ways to take the page along, with the scenario and which run it is."""
    told = {"page": text("menu.gap"), "region": reader.programme().region}
    told["source"] = vintage(seen)
    told["known_at"] = moment(at.known_at) if at.known_at else text("filters.now")
    told |= always_told(reader.programme().demo)
    lines = tuple((text(f"handout.{name}"), words) for name, words in told.items())
    hand_out(Handout(text("menu.gap"), lines, (), tuple(drawn)), menu.address("gap"))


def _beside(drawn: list[Chart]) -> None:
    """Two and two beside each other."""
    for first in range(0, len(drawn), 2):
        for column, one in zip(st.columns(2, gap="large"), drawn[first : first + 2], strict=False):
            with column:
                plot.show(one)
