"""Who takes part: profiles of partners, boards' commitment, workgroups and stakeholders."""

from collections.abc import Sequence
from html import escape
from typing import Literal

import streamlit as st

from data.records import RECORDS
from insights.programme.knowledge import Commitment, commitments, halves
from insights.programme.records import Record
from pages.knowledge.marks import marks
from pages.knowledge.parts import View, item, name, new, rows
from pages.shared import reader
from pages.shared.headline import section
from pages.shared.records import form
from pages.shared.records.options import half_year
from pages.shared.records.said import said
from pages.shared.tables import Chip, Column, Quiet, table
from texts import day, text

_PROFILE = ("good_at", "wants_to_learn", "message")
_GROUP = ("name", "aim", "lead", "members", "rhythm")
_STAKEHOLDER = ("name", "kind", "gemeente", "attitude", "role", "next_step", "next_on")
_ATTITUDES: dict[str, Literal["good", "watch"]] = {"voor": "good", "terughoudend": "watch"}


def profiles(view: View) -> None:
    """What each partner is good at, wants to learn, and tells its own people."""
    section(text("knowledge.profiles"), text("knowledge.profiles_lead"))
    told = {one.id: one for one in view.those("partner_profile")}
    shown = [slug for slug in reader.partner_names() if view.partner in ("", slug)]
    with st.container(key="kn-profiles"):
        for slug in shown:
            blank = Record(RECORDS["partner_profile"], slug, {})  # its id is the partner's
            new = form.Form("partner_profile", _PROFILE, told.get(slug, blank))
            if slug in told or form.is_open(new):
                with st.container(key=f"kn-profile-{slug}", gap="small"):
                    st.html(_profile(new.record or blank))
                    form.button(new, text("knowledge.change"))
    silent = [name(slug) for slug in shown if slug not in told]
    if silent:
        st.caption(text("knowledge.profiles_missing", names=", ".join(silent)))


def _profile(one: Record) -> str:
    facts = "".join(
        f"<dt>{escape(text(f'knowledge.{field}'))}</dt><dd>{escape(one.words(field))}</dd>"
        for field in _PROFILE
        if one.words(field)
    )
    return f'<div class="kn-profile"><h3>{escape(name(one.id))}</h3><dl>{facts}</dl></div>'


def commitment(view: View) -> None:
    """How committed each board says it is per half year, and who has not said yet."""
    shown = halves(view.today)
    section(text("knowledge.commitment"), text("knowledge.commitment_lead"))
    partners = [slug for slug in reader.partner_names() if view.partner in ("", slug)]
    found = commitments(view.those("commitment"), partners, shown)
    if any(score is not None for one in found for score in one.scores):
        st.html(marks([(name(one.partner), one.scores, one.note) for one in found],
                      [half_year(at) for at in shown]))  # fmt: skip
    _silent(found, half_year(shown[-1]))
    fields = ("partner", "half_year", "score", "note")
    form.button(new("commitment", fields, "partner", {"half_year": shown[-1]}),
                text("knowledge.new_commitment"), icon=":material/add:")  # fmt: skip


def _silent(found: Sequence[Commitment], half: str) -> None:
    silent = [name(one.partner) for one in found if one.now is None]
    key = "none" if len(silent) == len(found) else "some" if silent else "all"
    st.caption(text(f"knowledge.said_{key}", half=half, names=", ".join(silent)))


def workgroups(view: View) -> None:
    """Which groups work together, who is in them and how often they meet."""
    section(text("knowledge.workgroups"))
    found = view.those("workgroup")
    if not found:
        st.caption(text("knowledge.workgroups_empty"))
    rows(found, _group, _GROUP, most=8)
    form.button(form.Form("workgroup", _GROUP), text("knowledge.new_workgroup"),
                icon=":material/add:")  # fmt: skip


def _group(one: Record) -> str:
    lead = text("knowledge.lead", name=name(one.words("lead"))) if one.words("lead") else ""
    others = [name(slug) for slug in one.listed("members") if slug != one.words("lead")]
    members = text("knowledge.members", names=", ".join(others)) if others else ""
    return item(one.title, [one.words("aim")], [lead, members, one.words("rhythm")])


def stakeholders(view: View) -> None:
    """Everybody outside the partners: how they stand in it and what is the next step."""
    section(text("knowledge.stakeholders"))
    found = sorted(view.those("stakeholder"), key=lambda one: (one.words("kind"), one.title))
    if found:
        heads = [Column(text(f"knowledge.{one}")) for one in ("who", "sort", "attitude", "step")]
        table(heads, [_stakeholder(one) for one in found], text("knowledge.stakeholders"), True)
    else:
        st.caption(text("knowledge.stakeholders_empty"))
    with st.container(key="kn-stakeholders", horizontal=True):
        form.button(form.Form("stakeholder", _STAKEHOLDER), text("knowledge.new_stakeholder"),
                    icon=":material/add:")  # fmt: skip
    if found and form.is_open(form.Form("stakeholder", _STAKEHOLDER)):
        with st.expander(text("knowledge.edit_stakeholders")):
            rows(found, lambda one: item(one.title), _STAKEHOLDER, most=len(found))


def _stakeholder(one: Record) -> tuple[object, ...]:
    attitude, sort = one.words("attitude"), one.words("kind")
    where = said("stakeholder", "gemeente", one["gemeente"]) if one.words("gemeente") else ""
    facts = " · ".join(fact for fact in (one.words("role"), where) if fact)
    on = one.day("next_on")
    step = " · ".join(fact for fact in (one.words("next_step"), day(on) if on else "") if fact)
    return (
        f"{one.title} ({facts})" if facts else one.title,
        text(f"records.code.stakeholder_kind.{sort}") if sort else Quiet(text("knowledge.unsaid")),
        Chip(_ATTITUDES.get(attitude, "none"), text(f"records.code.attitude.{attitude}"))
        if attitude
        else Quiet(text("knowledge.unsaid")),
        step or Quiet(text("knowledge.no_step")),
    )
