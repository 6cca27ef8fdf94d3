"""The choices above the pages on forecasts: of what, where, which part, whose, known when."""

import streamlit as st

from data.measures import ALL, MEASURES
from exports.always import always_told
from exports.handout import Handout
from insights.ask import Moment, ask
from insights.chart import Chart
from insights.forecast import questions
from insights.forecast.outlook import Outlook, Picked
from insights.forecast.sentence import about, part_name, vintage
from insights.selection import WHOLE
from pages.shared import filters, menu, reader
from pages.shared.choice import choice
from pages.shared.hand_out import hand_out
from pages.shared.places import EVERYTHING, gemeenten
from texts import moment, text


def picked() -> tuple[Picked, Moment]:
    """What the reader chose, all of it in the URL."""
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    what, which, where, known, who = (row.container() for _ in range(5))
    with known:
        at = filters.choose_moment()  # first, because it decides which forecast there is
    with what:
        names = {name: text(f"forecast.measure_{name}") for name in MEASURES}
        measure = choice("wat", text("filters.wat"), names)
    with who:
        partner = filters.partner()
    found = Picked(measure, partner=partner)
    with which:
        part = _part(found, at)
    gemeente = ALL
    if found.of.by_gemeente:
        with where:
            gemeente = _or_all(choice("gemeente", text("filters.gemeente"), gemeenten(WHOLE)))
    return Picked(measure, gemeente, part, partner), at


def _part(found: Picked, at: Moment) -> str:
    """A leveringsvorm, functie or status of which there is a forecast."""
    if not found.of.part:
        return ALL
    rows = ask(questions.foretold(found.measure, found.partner), at=at, scope=reader.scope())
    there = [one for one in rows["part"].drop_duplicates() if one != ALL]
    options = {EVERYTHING: text("filters.every_part")} | {
        one: part_name(found, one) for one in there
    }
    # each measure its own name in the address: a functie means nothing to a wachtlijst
    return _or_all(choice(f"deel_{found.measure}", text("filters.deel"), options))


def _or_all(code: str) -> str:
    return ALL if code == EVERYTHING else code


def files(page: str, seen: Outlook, at: Moment, charts: list[Chart]) -> None:
    """The ways to take the page along, with what was chosen and which forecast it is."""
    told = {"page": text(f"menu.{page}"), "region": reader.programme().region}
    told["figure"] = about(seen.picked)
    if seen.picked.partner:
        told["partner"] = reader.partner_names()[seen.picked.partner]
    if seen.vintage:
        told["source"] = vintage(seen)
    told["known_at"] = moment(at.known_at) if at.known_at else text("filters.now")
    told |= always_told(reader.programme().demo)
    lines = tuple((text(f"handout.{name}"), words) for name, words in told.items())
    hand_out(Handout(text(f"menu.{page}"), lines, (), tuple(charts)), menu.address(page))
