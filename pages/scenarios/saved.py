"""The scenarios that the programme kept: opened again, shared, changed; and the own one kept."""

from urllib.parse import urlencode

import streamlit as st

from insights.longterm.words import scenario_name
from insights.scenarios.saved import Scenario, kept, last_said, written
from pages.scenarios.asked import Asked
from pages.shared import filters, menu, reader, theme
from pages.shared.choice import chosen, everywhere
from pages.shared.headline import section
from pages.shared.records import form, gone, saving
from pages.shared.records.said import role
from pipelines.longterm import tried
from texts import moment, text

_FORM = ("title", "why")
_MINE = ("rol", "van", "taal")  # in the address of this reader only


def told() -> None:
    """At the top of the page: what was just kept, with the way to undo it."""
    if not theme.is_presenting():
        saving.told()


def keep(asked: Asked, changed: dict[str, float]) -> None:
    """The button that keeps the own scenario, for who keeps the programme."""
    given = {"base": asked.scenario, "changes": written(changed)}
    start = {"title": chosen().get("naam", "")}
    form.button(form.Form("scenario", _FORM, given=given, start=start), text("scenarios.keep"),
                icon=":material/bookmark_add:", primary=True)  # fmt: skip


def listed(asked: Asked) -> None:
    """Every kept scenario: what it is, and the way back to it."""
    found = kept(asked.at, reader.scope())
    section(text("scenarios.section_kept"), text("scenarios.section_kept_lead"))
    if not found:
        st.caption(text("scenarios.kept_none"))
    for one in found.values():
        _one(asked, one)
    gone.show(("scenario",), asked.at)


def address(asked: Asked, one: Scenario) -> dict[str, str]:
    """The choices that open this scenario, with the figure and year looked at."""
    known = tried.bounds(*asked.moment)
    found = {f"a_{code}": f"{value:.10g}" for code, value in one.changes if code in known}
    if "dekking" not in known:
        found |= {code: f"{100 * value:.0f}" for code, value in one.changes if code == "dekking"}
    gone = ("dekking", "naam", "scenario")
    mine = {name: of for name, of in everywhere().items()
            if not name.startswith("a_") and name not in gone}  # fmt: skip
    return mine | {"scenario": one.base, "naam": one.name} | found


def _one(asked: Asked, one: Scenario) -> None:
    assert one.record
    at = last_said(one)
    known = tried.bounds(*asked.moment)
    what = [f"{text(f'assumptions.{code}.name')} {asked.written(code, value)}"
            for code, value in one.changes if code in known or code == "dekking"]  # fmt: skip
    said = text(
        "scenarios.kept_by",
        who=role(one.record.changed_by),
        when=moment(at),
        base=scenario_name(one.base),
        what="; ".join(what) or text("scenarios.as_base"),
    )
    with st.container(key=f"kept-{one.key}", gap="small"):
        st.page_link(menu.path("scenarios"), label=one.name, icon=":material/bookmark:",
                     query_params=address(asked, one))  # fmt: skip
        st.caption(f"{said} {one.record.words('why')}".strip())
        with st.container(horizontal=True, gap="small"):
            _link(asked, one)
            form.button(form.Form("scenario", _FORM, one.record), text("scenarios.rename"),
                        icon=":material/edit:")  # fmt: skip


def _link(asked: Asked, one: Scenario) -> None:
    """The address with the moment of keeping, and without who is looking."""
    choices = address(asked, one) | {"bekend": filters.asked(last_said(one))}
    plain = {name: of for name, of in choices.items() if name not in _MINE}
    with st.popover(text("scenarios.link"), icon=":material/link:"):
        st.caption(text("scenarios.link_same"))
        st.code(f"{st.context.url or ''}?{urlencode(plain)}", language=None, wrap_lines=True)
