"""How it came on: every check-in with its reason, and the confidence of the partners."""

from html import escape

import streamlit as st

from insights.programme.flags import in_order
from insights.programme.phrases import listed
from pages.bouwsteen.about import About
from pages.bouwstenen import marks
from pages.shared import check_in, reader
from pages.shared.headline import section
from pages.shared.records import form
from pages.shared.records.editing import editing
from pages.shared.records.said import said
from pages.shared.tables import Column, Quiet, table
from texts import day, percent, text

_VOTE = ("partner", "score", "why", "date")
_FIRST = 3  # check-ins shown at once; the others one click away


def show(it: About) -> None:
    """The latest check-ins, then those before; then who is how sure of it."""
    section(text("bouwsteen.progress"))
    _checks(it)
    section(text("bouwstenen.trust"))
    _confidence(it)


def _checks(it: About) -> None:
    own = tuple(reversed(in_order(it.known.own_checks(it.one))))
    rows = [
        (
            _day(one.day("date")), said("check_in", "status", one["status"]),
            said("check_in", "phase", one["phase"]), _percent(one.number("progress_pct")),
            one.words("reason"),
        )
        for one in own
    ]  # fmt: skip
    if not rows:
        st.html(f'<p class="quiet">{escape(text("bouwsteen.no_checks"))}</p>')
        return
    heads = ("date", "status", "phase", "progress_pct", "reason")
    columns = [Column(text(f"records.check_in.{head}")) for head in heads]
    table(columns, rows[:_FIRST], caption=text("bouwsteen.progress"), quiet=True)
    if rows[_FIRST:]:
        before = text("bouwsteen.checks_before", n=len(rows) - _FIRST)
        with st.expander(before):
            table(columns, rows[_FIRST:], caption=before, quiet=True)
    names = {one.id: f"{row[0]}: {row[1]}" for one, row in zip(own, rows, strict=True)}
    editing(form.Form("check_in", check_in.FIELDS), own, "", names=names)


def _confidence(it: About) -> None:
    found = it.known.trust(it.one)
    if found:
        st.html(f'<p class="bs-trust">{marks.confidence(found)}</p>')
        names = reader.partner_names()
        with st.expander(text("bouwsteen.trust_each")):
            heads = ("partner", "score", "date", "why")
            table([Column(text(f"records.confidence.{head}")) for head in heads],
                  [(names.get(one.partner, one.partner), str(one.score), day(one.day),
                    one.why or Quiet(text("bouwsteen.no_words"))) for one in found.votes],
                  caption=text("bouwstenen.trust"), quiet=True)  # fmt: skip
            _change(it)
        silent = [name for slug, name in names.items()
                  if slug not in {one.partner for one in found.votes}]  # fmt: skip
        if silent:
            st.caption(text("bouwsteen.trust_silent", partners=listed(silent)))
    else:
        st.html(f'<p class="quiet">{escape(text("bouwsteen.no_trust"))}</p>')
    _vote(it)


def _change(it: About) -> None:
    told = it.records("confidence")
    called = {
        one.id: f"{said('confidence', 'partner', one['partner'])}, {_day(one.day('date'))}"
        for one in told
    }
    editing(form.Form("confidence", _VOTE), told, "", names=called)


def _vote(it: About) -> None:
    scope = reader.scope()
    given: dict[str, object] = {"bouwsteen": it.number}
    fields = _VOTE
    if scope.partner:
        given, fields = given | {"partner": scope.partner}, fields[1:]
    form.button(form.Form("confidence", fields, given=given, start={"date": it.known.today}),
                text("bouwsteen.add_trust"), icon=":material/add:")  # fmt: skip


def _percent(done: float | None) -> object:
    return Quiet(text("bouwsteen.no_words")) if done is None else percent(done / 100, 0)


def _day(on: object) -> str:
    return said("check_in", "date", on)
