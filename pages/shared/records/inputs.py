"""One field of a record as the widget that fits its type."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from data.records import Field
from insights.ask import Moment
from pages.shared.records.options import options
from texts import has_text, text

_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)


def field_input(kind: str, one: Field, key: str, at: Moment) -> object:
    """The widget, under its label; gives what is filled in, None when nothing is."""
    label = text(f"records.{kind}.{one.name}") + ("" if one.required else text("records.optional"))
    help_key = f"records.{kind}.{one.name}_help"
    says = text(help_key) if has_text(help_key) else None
    draw = _CHOSEN if options_of(one) else _TYPED[one.type]
    if one.many:
        return _many(one, label, says, key, at)
    return draw(one, label, says, key, at)


def options_of(one: Field) -> bool:
    """Whether its values are chosen from a list."""
    return bool(one.points_at) or one.type in (
        "code", "partner", "gemeente", "kpi", "score", "half_year",
    )  # fmt: skip


def _chosen(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    known = options(one, at)
    kept = st.session_state.get(key)
    if kept is not None and kept not in known:
        known = {kept: str(kept), **known}  # it was chosen before and is offered no longer
    if one.type == "score" or (one.type == "code" and len(known) <= 3):
        return st.radio(label, list(known), format_func=known.__getitem__, index=None,
                        horizontal=True, key=key, help=says)  # fmt: skip
    return st.selectbox(label, list(known), format_func=known.__getitem__, index=None, key=key,
                        placeholder=text("records.choose"), help=says)  # fmt: skip


def _many(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    if not options_of(one):
        found = st.text_area(label, key=key, help=says or text("records.one_per_line"), height=110)
        return [line.strip() for line in (found or "").splitlines() if line.strip()]
    known = options(one, at)
    known |= {kept: str(kept) for kept in st.session_state.get(key) or () if kept not in known}
    return st.multiselect(label, list(known), format_func=known.__getitem__, key=key, help=says,
                          placeholder=text("records.choose_several"))  # fmt: skip


def _text(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    return st.text_input(label, key=key, help=says, max_chars=one.most)


def _long(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    return st.text_area(label, key=key, help=says, max_chars=one.most, height=110)


def _day(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    return st.date_input(label, value=None, key=key, help=says, format="DD-MM-YYYY",
                         min_value=_FIRST_DAY, max_value=_LAST_DAY)  # fmt: skip


def _whole(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    return st.number_input(label, value=None, key=key, help=says, step=1, min_value=one.lowest,
                           max_value=one.highest)  # fmt: skip


def _number(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    return st.number_input(label, value=None, key=key, help=says, format="%g")


def _yes_no(one: Field, label: str, says: str | None, key: str, at: Moment) -> object:
    said = {True: text("records.yes"), False: text("records.no")}
    return st.radio(label, list(said), format_func=said.__getitem__, index=None, horizontal=True,
                    key=key, help=says)  # fmt: skip


_Draw = Callable[[Field, str, str | None, str, Moment], object]
_CHOSEN: _Draw = _chosen
_TYPED: dict[str, _Draw] = {
    "text": _text, "long": _long, "day": _day, "moment": _text, "count": _whole,
    "number": _number, "amount": _number, "yes_no": _yes_no,
}  # fmt: skip
