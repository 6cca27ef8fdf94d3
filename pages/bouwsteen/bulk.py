"""All milestones of a bouwsteen in one table to fill in; saved together or not at all."""

from collections.abc import Mapping, Sequence

import streamlit as st

from data.errors import PersonalNote
from insights import ask
from insights.programme import bulk
from insights.programme.milestones import Milestone
from insights.programme.records import Record, about
from pages.bouwsteen.about import About
from pages.shared import filters, reader, theme
from pages.shared.notices import notice
from pages.shared.records import together
from pages.shared.records.said import label, said
from pipelines.records import Conflict, Edit, RecordRefused, may_write, new_id, write_many
from texts import text

_OPEN, _MINE = "bulk_open:{}", "bulk_mine:{}"


def door(own: Sequence[Milestone], it: About) -> None:
    """The button that opens the table, with the milestones as they are now."""
    if theme.is_presenting() or filters.moment().known_at or not own:
        return
    if not may_write(reader.scope(), "milestone"):
        return
    if st.button(text("bouwsteen.bulk"), icon=":material/table_edit:", key=f"bulk:{it.number}"):
        together.let_go("milestone")
        st.session_state[_OPEN.format(it.number)] = (new_id(), tuple(one.record for one in own))


def table(it: About) -> None:
    """The table when it is open, and what came of the last time."""
    together.told("milestone", "bouwsteen.bulk_done")  # until the table is opened again
    name = _OPEN.format(it.number)
    if name not in st.session_state:
        return
    turn, before = st.session_state[name]
    st.caption(text("bouwsteen.bulk_how"))
    filled = st.data_editor(
        bulk.frame(before), key=f"table:{turn}", column_config=_columns(), num_rows="add",
        hide_index=True, placeholder="", alt=text("bouwsteen.bulk"),
    )  # fmt: skip
    st.caption(text("records.leave_cell"))
    with st.container(horizontal=True):
        save = st.button(text("records.save"), key=f"bulk-save:{turn}", type="primary")
        if st.button(text("bouwsteen.bulk_close"), key=f"bulk-close:{turn}"):
            del st.session_state[name]
            st.rerun()
    mine = st.session_state.pop(_MINE.format(turn), None)
    if save or mine:
        _save(it, bulk.changed(before, filled), turn, mine or {})


def _save(
    it: About, mine: Sequence[bulk.Changed], turn: str, seen: Mapping[str, Mapping[str, str]]
) -> None:
    """Write all rows or none; `seen` is what somebody decided to write over after being told."""
    edits = [_edit(one, it, f"{turn}-{place}", seen) for place, one in enumerate(mine)]
    began = together.now()
    try:
        if edits:
            write_many(edits, who=reader.who(), scope=reader.scope())
    except RecordRefused as refused:
        notice("bad", text("records.mend"), items=[
            f"{label('milestone', one.field)}: "
            + text(f"records.problem.{one.key}", found=one.found, expected=one.expected)
            for one in refused.findings
        ])  # fmt: skip
    except PersonalNote:
        notice("bad", text("errors.PersonalNote"))
    except Conflict:
        _clash(mine, about("milestone", it.number, ask.now(), reader.scope()), turn)
    else:
        del st.session_state[_OPEN.format(it.number)]
        together.keep("milestone", [one.record for one in edits], began)
        st.rerun()


def _clash(mine: Sequence[bulk.Changed], now: Sequence[Record], turn: str) -> None:
    """Nothing was saved; what others wrote, and the way to keep one's own nevertheless."""
    stands = {one.id: one.seen for one in now}
    if any(one.record and one.record not in stands for one in mine):
        notice("watch", text("bouwsteen.bulk_gone"))
        return
    notice("watch", text("records.conflict"), text("bouwsteen.bulk_clash"), items=[
        text("bouwsteen.bulk_clash_item", title=one.title, field=label("milestone", one.field),
             theirs=said("milestone", one.field, one.theirs),
             mine=said("milestone", one.field, one.mine))
        for one in bulk.clashes(mine, now)
    ])  # fmt: skip
    st.button(text("bouwsteen.bulk_mine"), key=f"bulk-mine:{turn}",
              on_click=st.session_state.__setitem__, args=(_MINE.format(turn), stands))  # fmt: skip


def _edit(one: bulk.Changed, it: About, new: str, seen: Mapping[str, Mapping[str, str]]) -> Edit:
    if not one.record:  # a second press writes the same ones again, which adds nothing
        return Edit("milestone", {**one.changes, "bouwsteen": it.number}, new)
    return Edit("milestone", one.changes, one.record, seen.get(one.record, one.seen))


def _columns() -> dict:
    column = st.column_config
    names = {name: label("milestone", name) for name in bulk.FIELDS}
    partners = list(reader.partner_names())
    return {
        "title": column.TextColumn(names["title"], required=True, max_chars=300, width="large"),
        "planned": column.DateColumn(names["planned"], required=True, format="DD-MM-YYYY"),
        "actual": column.DateColumn(names["actual"], format="DD-MM-YYYY"),
        "owner": column.SelectboxColumn(names["owner"], options=partners,
                                        format_func=_partner),
        "note": column.TextColumn(names["note"], width="large"),
    }  # fmt: skip


def _partner(slug: object) -> str:
    return reader.partner_names().get(str(slug), str(slug))
