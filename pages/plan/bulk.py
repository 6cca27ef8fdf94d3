"""All activities of a year changed in one table: written together, and never over another's."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from data.errors import PersonalNote
from insights import ask
from insights.ask import Moment
from insights.programme import plan
from insights.programme.records import Record
from pages.plan import bulk_columns, bulk_edits
from pages.plan.bulk_edits import Clash
from pages.shared import filters, reader, theme
from pages.shared.notices import notice
from pages.shared.records import together
from pages.shared.records.said import label, role, said
from pipelines.records import Conflict, Edit, RecordRefused, may_write, write_many
from texts import moment, number, text

_CLASHED = "plan_clashed"


@dataclass(frozen=True)
class Sheet:
    """The activities as they stood when the table was made; `key` is the table's own."""

    records: tuple[Record, ...]
    key: str


def section(of_year: Sequence[Record], year: int, at: Moment) -> None:
    """The table behind one click, for whoever keeps the plan; now, not in the past."""
    if theme.is_presenting() or filters.moment().known_at or not of_year:
        return
    if not may_write(reader.scope(), "plan_activity"):
        return
    sheet = _sheet(tuple(of_year), year)
    with st.expander(text("plan.bulk"), icon=":material/edit_note:"):
        st.caption(text("plan.bulk_lead"))
        frame = pd.DataFrame([
            {name: bulk_edits.cell(one, name) for name in ("partner", *bulk_edits.FIELDS)}
            for one in sheet.records
        ])  # fmt: skip
        st.data_editor(frame, key=sheet.key, hide_index=True, num_rows="fixed", placeholder="",
                       column_config=bulk_columns.columns(at), disabled=["partner"])  # fmt: skip
        wanted = bulk_edits.edits(sheet.records, _changed(sheet.key))
        _clashed(wanted, year)
        key = "one" if len(wanted) == 1 else "many"
        name = text(f"plan.bulk_save_{key}", n=number(len(wanted)))
        st.caption(text("records.leave_cell"))
        if st.button(name, key="plan-bulk-save", type="primary", disabled=not wanted):
            _save(wanted, year)
        if wanted and st.button(text("plan.bulk_leave"), key="plan-bulk-leave"):
            _start_anew(year)
            st.rerun()


def _sheet(now: tuple[Record, ...], year: int) -> Sheet:
    """The table as it was while something is changed in it, else as things stand now."""
    name = _name(year)
    kept: Sheet | None = st.session_state.get(name)
    if kept and (_changed(kept.key) or kept.records == now):
        return kept
    turn = st.session_state[f"{name}:turn"] = st.session_state.get(f"{name}:turn", 0) + 1
    st.session_state[name] = Sheet(now, f"plan_bulk:{year}:{turn}")
    return st.session_state[name]


def _changed(key: str) -> Mapping[int, Mapping[str, object]]:
    return st.session_state.get(key, {}).get("edited_rows", {})


def _save(wanted: Sequence[Edit], year: int) -> None:
    began = together.now()
    try:
        ids = write_many(wanted, who=reader.who(), scope=reader.scope())
    except RecordRefused as refused:
        notice("bad", text("records.mend"), items=[
            f"{label(one.kind, one.field)}: "
            + text(f"records.problem.{one.key}", found=one.found, expected=one.expected)
            for one in refused.findings
        ])  # fmt: skip
        return
    except PersonalNote:
        notice("bad", text("errors.PersonalNote"))
        return
    except Conflict:
        st.session_state[_CLASHED] = True
        st.rerun()
    together.keep("plan_activity", ids, began)
    _start_anew(year)
    st.rerun()


def _clashed(wanted: Sequence[Edit], year: int) -> None:
    """What others saved meanwhile in the same cells, and the two ways on; nothing was written."""
    if not st.session_state.get(_CLASHED):
        return
    now = {one.id: one for one in plan.activities(ask.now(), reader.scope())}
    found = bulk_edits.clashes(wanted, now)
    if not found:
        st.session_state.pop(_CLASHED)
        return
    notice("watch", text("plan.clash"), text("plan.clash_body"), [_clash(one) for one in found])
    ways: dict[str, Callable[[], list[Edit]]] = {
        "theirs": lambda: bulk_edits.with_theirs(wanted, found),
        "mine": lambda: bulk_edits.with_mine(wanted, found, now),
    }
    with st.container(horizontal=True):
        for way, left in ways.items():
            if st.button(text(f"plan.clash_{way}"), key=f"plan-clash-{way}"):
                if rest := left():
                    _save(rest, year)
                else:
                    _start_anew(year)
                    st.rerun()


def _clash(one: Clash) -> str:
    if not one.field:
        return text("plan.clash_gone")
    assert one.when is not None
    shown = {name: said("plan_activity", one.field, value)
             for name, value in (("mine", one.mine), ("theirs", one.theirs))}  # fmt: skip
    return text("plan.clash_item", title=one.title, field=label("plan_activity", one.field),
                who=role(one.who), when=moment(one.when), **shown)  # fmt: skip


def _start_anew(year: int) -> None:
    st.session_state.pop(_name(year), None)
    st.session_state.pop(_CLASHED, None)


def _name(year: int) -> str:
    return f"plan_sheet:{year}"
