"""The parts of the page: its choices, the matrix with its key, and the list of what is to come."""

from datetime import date
from pathlib import Path

import streamlit as st

from data.calendar import DELIVERY_DAYS
from data.sheets import SHEETS
from insights.ask import Moment
from insights.intake.matrix import Matrix
from insights.intake.sentence import older, running, sentence
from insights.intake.todo import todos
from pages.deliveries import grid as drawn
from pages.deliveries import todo_list
from pages.shared import filters, menu, reader
from pages.shared.choice import choice, everywhere
from pages.shared.headline import headline, section
from pages.shared.notices import empty, notice
from texts import text

_ALL = "alles"
_MONTHS = {"12": 12, "24": 24, _ALL: 0}
_STYLE = Path(__file__).with_name("style.css")


def choose() -> tuple[Moment, date, str, int]:
    """The row of choices: as known when, the day that belongs to it, kind, and how many months."""
    st.html(_STYLE)
    kinds = {_ALL: text("deliveries.all_kinds")} | {
        kind: text(f"sheets.{kind}.title") for kind in SHEETS
    }
    spans = {
        "12": text("deliveries.last_12"),
        "24": text("deliveries.last_24"),
        _ALL: text("deliveries.all_months"),
    }
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        kind = choice("soort", text("deliveries.kind"), kinds)
        months = choice("maanden", text("deliveries.months"), spans)
        at = filters.choose_moment()
    today = at.known_at.date() if at.known_at else date.today()
    return at, today, "" if kind == _ALL else kind, _MONTHS[months]


def nothing_yet() -> None:
    """The programme asks for nothing yet: who takes part, and where one can practise."""
    headline(text("deliveries.nothing_title"), text("deliveries.kicker"))
    empty(text("deliveries.nothing_partners"), ", ".join(reader.partner_names().values()),
          text("deliveries.nothing_body"))  # fmt: skip
    st.caption(text("deliveries.nothing_remedy"))
    _to_deliver()


def to_log() -> None:
    """For the datasteward the way to who did what."""
    if reader.scope().role == "datasteward":
        st.page_link(menu.path("logbook"), label=text("logbook.link"),
                     icon=":material/history:", query_params=everywhere())  # fmt: skip


def also(found: Matrix, today: date) -> None:
    """What the headline does not say: the month now running, and what older months lack."""
    names = reader.partner_names()
    said = [running(found, names, today), older(found, today)]
    if said[0] == sentence(found, names, today):
        said[0] = ""
    st.markdown(" ".join(one for one in said if one) or text("deliveries.no_older"))


def grid(found: Matrix, kind: str) -> None:
    """Partners against months, with its key above and the rule below."""
    title = text(f"sheets.{kind}.title") if kind else text("deliveries.all_kinds")
    lead = (
        text("deliveries.matrix_one", kind=title)
        if kind
        else text("deliveries.matrix_all", n=len(found.kinds))
    )
    section(text("deliveries.matrix"), lead)
    st.html(drawn.legend(found))
    st.html(drawn.html(found, reader.partner_names(), title))
    st.caption(text("deliveries.rule", days=DELIVERY_DAYS))


def to_do(found: Matrix) -> None:
    """Per partner what is missing, and where to deliver it."""
    section(text("deliveries.todo"), text("deliveries.todo_lead"))
    every = todos(found)
    if every:
        st.html(todo_list.html(every, reader.partner_names()))
    else:
        notice("good", text("deliveries.nothing_missing"), text("deliveries.nothing_missing_body"))
    _to_deliver()


def _to_deliver() -> None:
    st.page_link(menu.path("deliver"), label=text("deliveries.deliver"), query_params=reader.link(),
                 icon=":material/upload_file:")  # fmt: skip
