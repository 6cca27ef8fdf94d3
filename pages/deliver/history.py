"""What a partner delivered before, and taking a delivery back."""

import pandas as pd
import streamlit as st

from data.disclosure import Scope
from data.sheets import REGION
from insights.ask import Moment, ask
from insights.lineage import questions
from insights.lineage.story import months
from pages.shared import once, reader
from pages.shared.headline import section
from pages.shared.notices import empty, notice
from pages.shared.tables import Chip, Column, table
from pipelines.intake import undo
from texts import day, moment, number, text

_FORM = "undo"


def show(partner: str, at: Moment, scope: Scope) -> None:
    """The list of deliveries, the latest first, and the form that takes one back."""
    name = text("deliver.the_region") if partner == REGION else reader.partner_names()[partner]
    section(text("deliver.step_history"), text("deliver.step_history_lead", partner=name))
    if once.told(_FORM):
        notice("good", text("deliver.undone"), text("deliver.undone_body"))
    found = ask(questions.deliveries(partner), at=at, scope=scope)
    if found.empty:
        empty(text("deliver.none_yet"), text("deliver.none_yet_body", partner=name))
        return
    heads = ("known_at", "file", "about", "rows", "state", "note")
    columns = [Column(text(f"deliver.col_{head}"), numeric=head == "rows") for head in heads]
    table(
        columns,
        [_row(row) for row in found.to_dict("records")],
        caption=text("deliver.step_history"),
        quiet=True,
    )
    standing = found[found["withdrawn_at"].isna() & found["removed_at"].isna()]
    if len(standing):
        _undo_form(standing)


def _row(row: dict) -> tuple[object, ...]:
    gone = not pd.isna(row["removed_at"])
    return (
        moment(row["known_at"]),
        row["file_name"],
        "" if gone else _about(row),
        "" if gone else number(row["rows"]),
        _state(row),
        _note(row),
    )


def _about(row: dict) -> str:
    kinds = ", ".join(text(f"sheets.{kind}.title") for kind in row["kinds"].split("|"))
    return f"{kinds}; {months(row['first_period'], row['last_period'])}"


def _note(row: dict) -> str:
    """Why it is gone says more than why it was withdrawn, and that more than what was said when it
    came in."""
    if not pd.isna(row["removed_at"]):
        return text(f"deliver.removed_{row['removed_reason']}", day=day(row["removed_at"]))
    withdrawn = not pd.isna(row["withdrawn_at"])
    return str((row["withdrawn_why"] if withdrawn else row["note"]) or "")


def _state(row: dict) -> Chip:
    if not pd.isna(row["removed_at"]):
        return Chip("none", text("deliver.state_removed"))
    if not pd.isna(row["withdrawn_at"]):
        return Chip("none", text("deliver.state_withdrawn"))
    if row["holds"]:
        return Chip("good", text("deliver.state_holds"))
    return Chip("none", text("deliver.state_replaced"))


def _undo_form(standing: pd.DataFrame) -> None:
    form, who = once.key(_FORM), reader.who()
    labels = {
        str(row.delivery_id): f"{moment(row.known_at)} · {row.file_name}"  # type: ignore[arg-type]
        for row in standing.itertuples()
    }
    with (
        st.expander(text("deliver.undo_title"), icon=":material/undo:"),
        st.form(form, border=False),
    ):
        st.caption(text("deliver.undo_body"))
        which = st.selectbox(
            text("deliver.undo_which"), list(labels), format_func=labels.__getitem__
        )
        why = st.text_input(text("deliver.undo_why"))
        if st.form_submit_button(text("deliver.undo_button")):
            if not why.strip():
                notice("watch", text("deliver.undo_why_needed"))
                return
            with once.only(_FORM, form) as undone:
                if undone is not None:
                    undo(which, who=who, why=why.strip())
                    undone.append(which)
            st.rerun()
