"""Which bouwsteen belongs to which national programme, as a grid with the gaps in words."""

from html import escape

import streamlit as st

from insights.ask import Moment
from insights.programme import days
from insights.programme.phrases import listed
from insights.programme.policies import Link, Matrix, Policy, matrix
from insights.programme.records import Record, records
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records.editing import editing
from pages.shared.records.form import Form
from texts import day, text

_SIGNS: dict[Link, str] = {"own": "●", "agreed": "○", "none": "–"}
_KEYS: tuple[tuple[Link, str], ...] = (("own", "own"), ("agreed", "agreed"), ("none", "not"))
_FIELDS = ("name", "starts_on", "ends_on", "successor", "source")


def show(at: Moment) -> None:
    """The grid, what ended and what is missing."""
    section(text("goals.policies"), text("goals.policies_lead"))
    scope = reader.scope()
    policies = records("policy", at, scope)
    agreed = (*records("agreement", at, scope), *records("project", at, scope))
    found = matrix(records("bouwsteen", at, scope), policies, agreed, days.today(at))
    if policies:
        st.html(_grid(found) + _key())
        st.html(_gaps(found))
    else:
        st.caption(text("goals.policies_none"))
    editing(Form("policy", _FIELDS), policies, text("goals.policy_new"))


def _grid(found: Matrix) -> str:
    heads = "".join(f'<th scope="col">{_head(one)}</th>' for one in found.policies)
    body = "".join(
        f'<tr><th scope="row">{escape(one.id)}. {escape(one.title)}</th>'
        + "".join(_cell(link, of) for link, of in zip(links, found.policies, strict=True))
        + "</tr>"
        for one, links in found.rows
    )
    label = escape(text("goals.policies_caption"), quote=True)
    first = escape(text("goals.policies_column"))
    return (
        f'<div class="gl-scroll" role="region" tabindex="0" aria-label="{label}">'
        f'<table class="gl-grid gl-policies"><thead><tr><th scope="col">{first}</th>{heads}</tr>'
        f"</thead><tbody>{body}</tbody></table></div>"
    )


def _head(one: Policy) -> str:
    name = one.record.title
    said = "".join(f"<span>{escape(words)}</span>" for words in _validity(one))
    ended = ' class="gl-ended"' if one.ended else ""
    return f"<strong{ended}>{escape(name)}</strong>{said}"


def _validity(one: Policy) -> list[str]:
    begins, ends = one.record.day("starts_on"), one.record.day("ends_on")
    if one.ended and ends:
        heir = (text("goals.policy_successor", name=one.successor) if one.successor
                else text("goals.policy_no_successor"))  # fmt: skip
        return [text("goals.policy_ended", day=day(ends)), heir]
    said = []
    if begins:
        said.append(text("goals.policy_later" if one.starts_later else "goals.policy_since",
                         day=day(begins)))  # fmt: skip
    if ends:
        said.append(text("goals.policy_until", day=day(ends)))
    return said or [text("goals.policy_untold")]


def _cell(link: Link, policy: Policy) -> str:
    ended = " gl-past" if policy.ended else ""
    return (
        f'<td class="gl-link-{link}{ended}"><span aria-hidden="true">{_SIGNS[link]}</span>'
        f"{escape(text(f'goals.link_{link}'))}</td>"
    )


def _key() -> str:
    rows = "".join(
        f'<li><span class="gl-link-{link}"><span aria-hidden="true">{_SIGNS[link]}</span> '
        f"{escape(text(f'goals.link_{link}'))}</span>"
        f"{escape(text(f'goals.key_{key}'))}</li>"
        for link, key in _KEYS
    )
    return f'<ul class="gl-key">{rows}</ul>'


def _gaps(found: Matrix) -> str:
    if len(found.unlinked()) == len(found.rows):
        return f'<p class="quiet">{escape(text("goals.gap_all"))}</p>'
    behind: dict[str, Record] = {one.id: one for one, _ in found.left_behind()}
    told = [
        ("unlinked", [one.title for one in found.unlinked()]),
        ("unused", [one.record.title for one in found.unused()]),
        ("left", [one.title for one in behind.values()]),
    ]
    items = "".join(
        f"<li>{escape(text(f'goals.gap_{what}', names=listed(names)))}</li>"
        for what, names in told
        if names
    )
    if not items:
        return f'<p class="quiet">{escape(text("goals.no_gaps"))}</p>'
    return f'<div class="gl-gaps"><h3>{escape(text("goals.gaps"))}</h3><ul>{items}</ul></div>'
