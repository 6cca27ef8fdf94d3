"""Transitiemiddelen: which part is spent, what is left of each grant, and until when."""

from collections.abc import Sequence
from datetime import date
from html import escape

import streamlit as st

from insights.programme import plan_money
from insights.programme.days import months_later
from insights.programme.plan import HORIZON, Sum
from insights.programme.plan_money import Grant, Spent
from pages.plan import cells
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.notices import notice
from pages.shared.tables import Chip, Column, Quiet, table
from texts import day, number, percent, text

_CHIPS = {"expired": "bad", "soon": "watch", "later": "good", "no_day": "none", "spent": "good"}


def spent(money: Spent) -> None:
    """K34 as a percentage with a bar, and over how many activities it is."""
    if not money.of:
        return
    if money.value is None:
        why = text("plan.k34_few" if money.mask in ("few", "dominant") else "plan.k34_untold")
        st.html(f'<p class="pl-k34-none">{escape(why)}</p>')
        return
    said = percent(money.value, 0)
    over = text("plan.k34_over", told=number(money.told), of=number(money.of))
    st.html(
        f'<div class="pl-k34"><p><strong>{escape(said)}</strong> {escape(text("plan.k34"))}</p>'
        f'<span class="pl-bar" role="img" aria-label="{escape(said, quote=True)}">'
        f'<span style="width:{100 * min(money.value, 1):.1f}%"></span></span>'
        f"<small>{escape(over)}</small></div>"
    )


def risk(found: Sequence[Grant], today: date) -> str:
    """What is at risk, in words; without amounts for whoever may not see them."""
    expiring = plan_money.at_risk(found)
    ends = [one.expires_on for one in expiring if one.expires_on]
    if not ends:
        return text("plan.risk_none", day=day(months_later(today, HORIZON)))
    until = day(max(ends))
    whole = plan_money.left(expiring)
    if whole.hidden:
        return text("plan.risk_count", n=number(len(expiring)), day=until)
    if whole.total is None:
        return text("plan.risk_untold", n=number(len(expiring)), day=until)
    said = text("plan.risk", amount=cells.eur(whole.total), day=until)
    kept = plan_money.left([one for one in expiring if one.activity.yes("carry_over")])
    if kept.total:
        said += " " + text("plan.risk_kept", amount=cells.eur(kept.total))
    if not whole.whole:
        said += " " + text("plan.risk_part", known=number(whole.known), of=number(whole.of))
    return said


def show(found: Sequence[Grant], today: date) -> None:
    """What is at risk, and each grant of which something may be left."""
    section(text("plan.transition"), risk(found, today))
    if not found:
        notice("info", text("plan.transition_none"))
        return
    open_ones = [one for one in found if one.state != "spent"]
    shown = any(not one.activity.hidden for one in found)
    names = ["activity", "partner", "until", "how", "carry_over"]
    heads = [Column(text(f"plan.{name}")) for name in names]
    if shown:
        heads.append(Column(text("plan.left"), numeric=True))
    if open_ones:
        table(heads, [_row(one, shown) for one in open_ones], text("plan.transition"), quiet=True)
    done = len(found) - len(open_ones)
    if done:
        st.caption(text("plan.spent_one" if done == 1 else "plan.spent_many", n=number(done)))


def _row(one: Grant, shown: bool) -> tuple[object, ...]:
    until, partner = one.expires_on, one.activity.words("partner")
    kept = one.activity.yes("carry_over")
    unseen = one.activity.hidden and one.state == "expired"  # perhaps all of it was spent
    left = Sum(one.left, int(one.left is not None), 1, int(bool(one.activity.hidden)))
    row: tuple[object, ...] = (
        text("plan.activity_year", title=one.activity.title, year=one.activity.words("year")),
        reader.partner_names().get(partner, partner),
        day(until) if until else Quiet(text("plan.untold")),
        Chip("none" if unseen else _CHIPS[one.state], text(f"plan.state.{one.state}")),  # type: ignore[arg-type]
        Quiet(text("plan.untold")) if kept is None else text(f"records.{'yes' if kept else 'no'}"),
    )
    return (*row, cells.amount(left)) if shown else row
