"""The parts of the log: its choices, its lines, and the file with all of them."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from data.disclosure import Scope
from exports.handout import Grid, Handout
from insights.ask import Moment
from insights.deck.slide import Cell, Table
from insights.logbook import GROUPS, Entry, Logbook
from pages.shared import filters
from pages.shared.choice import choice
from pages.shared.hand_out import hand_out
from pages.shared.notices import notice
from pages.shared.tables import Column, table
from texts import day, moment, number, text

_ALL = "alles"
_DAYS = {"30": 30, "7": 7, "365": 365, _ALL: 0}
_MOST = 200  # lines on the page: more nobody reads, and the file has all of them
_CODE = 8  # characters of an account's code, enough to find it in the list
_COLUMNS = ("when", "who", "what", "about", "account")


def may_read(scope: Scope) -> bool:
    """Whether the log is for this reader."""
    return scope.role == "datasteward"


def not_yours() -> None:
    """Whose it is."""
    st.write(text("logbook.only_body"))


def choose() -> tuple[Moment, date, str]:
    """The row of choices: as known when, from which day on, and which group ("" all)."""
    spans = {name: text(f"logbook.days_{'all' if name == _ALL else name}") for name in _DAYS}
    groups = {_ALL: text("logbook.group_all")}
    groups |= {name: text(f"logbook.group_{name}") for name in GROUPS}
    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        back = choice("periode", text("logbook.since"), spans)
        group = choice("wat", text("logbook.group"), groups)
        at = filters.choose_moment()
    last = at.known_at.date() if at.known_at else date.today()
    since = last - timedelta(days=_DAYS[back]) if _DAYS[back] else date(2000, 1, 1)
    return at, since, "" if group == _ALL else group


def sentence(found: Logbook, group: str) -> str:
    """How much happened."""
    seen = found.only(group)
    if not seen:
        return text("logbook.headline_none")
    latest, *before = seen
    key = "logbook.headline_many" if before else "logbook.headline_one"
    return text(key, n=number(len(seen)), when=moment(latest.at))


def broken(found: Logbook) -> None:
    """Lines that could not be read, when there are any."""
    if found.broken:
        said = text("logbook.broken", n=number(found.broken))
        notice("watch", text("logbook.broken_title"), said)


def lines(entries: Sequence[Entry], since: date, at: Moment) -> None:
    """The latest lines as a table, and all of them to take along."""
    st.caption(text("logbook.lead"))
    if not entries:
        return
    columns = [*_COLUMNS] if any(one.account for one in entries) else [*_COLUMNS[:-1]]
    heads = [text(f"logbook.{name}") for name in columns]
    shown = [_cells(one, _CODE)[: len(columns)] for one in entries[:_MOST]]
    table([Column(head) for head in heads], shown, caption=text("logbook.caption"), quiet=True)
    if len(entries) > _MOST:
        told = {"shown": number(_MOST), "all": number(len(entries))}
        st.caption(text("logbook.newest", **told))
    rows = tuple(tuple(map(Cell, _cells(one)[: len(columns)])) for one in entries)
    known = moment(at.known_at) if at.known_at else text("filters.now")
    about = ((text("logbook.since"), day(since)), (text("filters.bekend"), known))
    grid = Grid(text("logbook.kicker"), Table(tuple(heads), rows), "")
    hand_out(Handout(text("logbook.kicker"), about, (), (), (grid,)), text("logbook.file"))


def _cells(one: Entry, code: int | None = None) -> list[str]:
    return [moment(one.at), one.who, one.what, one.about, one.account[:code]]
