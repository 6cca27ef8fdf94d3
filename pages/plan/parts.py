"""The parts of the page: its choices, and the plan rolled up per bouwsteen and per partner."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import streamlit as st

from insights.ask import Moment
from insights.programme import plan, plan_boards
from insights.programme.days import today
from insights.programme.plan import Group
from insights.programme.plan_boards import Commitment
from insights.programme.records import Record
from pages.plan import cells
from pages.shared import filters, reader
from pages.shared.choice import choice
from pages.shared.headline import headline, section
from pages.shared.notices import empty
from pages.shared.records import form
from pages.shared.records.editing import editing
from pages.shared.records.options import half_year, named
from pages.shared.records.said import said
from pages.shared.tables import Column, Quiet, table
from texts import number, text

_STYLE = Path(__file__).with_name("style.css")
FIELDS = ("year", "partner", "bouwsteen", "title", "budget_eur", "granted_eur", "spent_eur",
          "funder", "transition", "expires_on", "carry_over")  # fmt: skip


def choose() -> tuple[Moment, int | None, tuple[Record, ...]]:
    """The row of choices: the year (None: there is no plan yet), and as known when."""
    st.html(_STYLE)
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    when, known = row.container(), row.container()
    with known:
        at = filters.choose_moment()  # first, because it decides which years there are
    every = plan.activities(at, reader.scope())
    there = plan.years(every)
    if not there:
        return at, None, every
    own = today(at).year
    there = sorted(there, key=lambda one: (one != own, -one))
    with when:
        found = choice("jaar", text("filters.jaar"), {str(one): str(one) for one in there})
    return at, int(found), every


def nothing_yet() -> None:
    """A programme without a yearly plan."""
    headline(text("plan.nothing_headline"), text("plan.kicker"))
    empty(text("plan.nothing_title"), text("plan.nothing_body"), text("plan.nothing_remedy"))
    _add(date.today().year)


def amounts_note(of_year: Sequence[Record]) -> None:
    """Whose amounts are not here, in one quiet line."""
    hidden = sum(bool(one.hidden) for one in of_year)
    if hidden:
        st.caption(text("plan.amounts_none" if hidden == len(of_year) else "plan.amounts_own"))


def per_bouwsteen(of_year: Sequence[Record], at: Moment) -> None:
    """The plan by bouwsteen, with its sums."""
    names = named("bouwsteen", at)
    lead = "none" if all(one.hidden for one in of_year) else "lead"
    section(text("plan.per_bouwsteen"), text(f"plan.sums_{lead}"))
    groups = plan.grouped(of_year, "bouwsteen", list(names))
    partners = reader.partner_names()
    rows = []
    for one in groups:
        who = sorted({partners.get(of.words("partner"), "") for of in one.activities})
        title = names.get(one.key, one.key) or text("plan.no_bouwsteen")
        rows.append((title, _count(one), ", ".join(who)))
    heads = [Column(text("plan.bouwsteen")), Column(text("plan.activities"), True),
             Column(text("plan.partners"))]  # fmt: skip
    _rolled(heads, rows, groups, of_year, text("plan.per_bouwsteen"))


def per_partner(of_year: Sequence[Record], year: int, at: Moment) -> None:
    """The plan by partner, with how strongly its board commits itself."""
    names = reader.partner_names()
    told = plan_boards.commitments(at, reader.scope())
    section(text("plan.per_partner"), text("plan.boards_lead"))
    groups = plan.grouped(of_year, "partner", list(names))
    halves = plan_boards.halves(year)
    rows = [
        (names.get(one.key, one.key), _count(one),
         *(_score(told.get((one.key, half))) for half in halves))
        for one in groups
    ]  # fmt: skip
    heads = [Column(text("plan.partner")), Column(text("plan.activities"), True),
             *(Column(text("plan.board", half=half_year(half))) for half in halves)]  # fmt: skip
    _rolled(heads, rows, groups, of_year, text("plan.per_partner"))
    notes = [text("plan.board_note", partner=names.get(key, key), half=half_year(half),
                  note=one.note)
             for (key, half), one in told.items() if half in halves and one.note]  # fmt: skip
    if notes:
        with st.expander(text("plan.board_notes"), icon=":material/chat:"):
            st.markdown("\n".join(f"- {cells.plain(note)}" for note in notes))


def listed(of_year: Sequence[Record], year: int, at: Moment) -> None:
    """Every activity, behind one click; and the way to add one."""
    names, bouwstenen = reader.partner_names(), named("bouwsteen", at)
    heads = [
        Column(text(f"plan.{head}")) for head in ("activity", "partner", "bouwsteen", "funder")
    ]
    rows = [(one.title, names.get(one.words("partner"), one.words("partner")),
             bouwstenen.get(one.words("bouwsteen"), text("plan.no_bouwsteen")),
             said("plan_activity", "funder", one.get("funder"))) for one in of_year]  # fmt: skip
    with st.expander(text("plan.all", n=number(len(of_year))), icon=":material/list:"):
        table(heads, rows, text("plan.all", n=number(len(of_year))), quiet=True)
    editing(form.Form("plan_activity", FIELDS, start={"year": year}), of_year, text("plan.add"))


def _add(year: int) -> None:
    form.button(form.Form("plan_activity", FIELDS, start={"year": year}), text("plan.add"),
                icon=":material/add:")  # fmt: skip


def _rolled(heads: list[Column], rows: Sequence[tuple], groups: Sequence[Group],
            of_year: Sequence[Record], caption: str) -> None:  # fmt: skip
    """The table with a row of sums below; without amounts for whoever may not see any."""
    every = plan.group("", of_year)
    shown = any(not one.hidden for one in of_year)
    last = (text("plan.together"), number(len(of_year)), *("" for _ in heads[2:]))
    body = [(*row, *(cells.sums(one) if shown else ()))
            for row, one in zip([*rows, last], [*groups, every], strict=True)]  # fmt: skip
    table([*heads, *(cells.heads() if shown else ())], body, caption, quiet=True)


def _count(one: Group) -> str:
    return number(len(one.activities))


def _score(told: Commitment | None) -> object:
    if told is None:
        return Quiet(text("plan.board_untold"))
    return text("plan.score", dots="●" * told.score + "○" * (5 - told.score), n=told.score)
