"""The note for the record, the reason of a jump, the button that publishes, and what it did."""

import logging
from html import escape

import pandas as pd
import streamlit as st

from pages.deliver import mirror
from pages.shared import once, reader
from pages.shared.notices import notice
from pipelines.intake import publish
from pipelines.judged import Judged
from pipelines.problems import Problem
from texts import number, text

log = logging.getLogger(__name__)
FORM = "publish"
_JUMP = "E17"


def publish_form(ready: list[Judged]) -> None:
    """One note for all files, and per file with a jump the reason of it; without it no button."""
    form, who = once.key(FORM), reader.who()
    reasons = [_reason(one, f"reason_{form}_{place}") for place, one in enumerate(ready)]
    waits = any(reason == "" for reason in reasons)
    with st.form(form, border=False):
        note = st.text_input(text("deliver.note"), placeholder=text("deliver.note_example"))
        label = text("deliver.publish_one" if len(ready) == 1 else "deliver.publish_all",
                     n=number(len(ready)))  # fmt: skip
        if waits:
            st.caption(text("deliver.reason_first"))
        if st.form_submit_button(label, type="primary", icon=":material/publish:", disabled=waits):
            with once.only(FORM, form) as done:
                if done is not None:
                    for one, reason in zip(ready, reasons, strict=True):
                        said = kept_note(note.strip(), reason or "")
                        done.append((publish(one, uploader=who, note=said), one))
            st.rerun()


def _reason(one: Judged, key: str) -> str | None:
    """Why the figures of this file jump; "" as long as it is not said, None when none does."""
    jumps = [problem.sentence() for problem in _jumps(one)]
    if not jumps:
        return None
    st.html(f"<p>{escape(text('deliver.reason_lead', name=one.name))}</p>{_listed(jumps)}")
    asked = "reason_one" if len(jumps) == 1 else "reason_many"
    found = st.text_input(text(f"deliver.{asked}"), placeholder=text("deliver.reason_example"),
                          key=f"{key}_{one.sha256[:12]}")  # fmt: skip
    return found.strip()


def _jumps(one: Judged) -> list[Problem]:
    return [found for found in one.problems if found.code == _JUMP and found.severity == "warn"]


def _listed(sentences: list[str]) -> str:
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in dict.fromkeys(sentences))
    return f'<ul class="jumps">{items}</ul>'


def kept_note(note: str, reason: str) -> str:
    """What is kept with the delivery: the note, and the reason of a jump behind it."""
    if not reason:
        return note
    why = text("deliver.reason_kept", reason=reason)
    return f"{note} · {why}" if note else why


def say_done() -> bool:
    """Tell what the run before this one published; whether there was anything to tell."""
    done = once.told(FORM)
    if not done:
        return False
    stored = [(published, one) for published, one in done if published.delivery_id]
    rows = sum(published.rows for published, _ in stored)
    log.info("published", extra={"files": len(stored), "rows": rows})
    if not stored:
        notice("info", text("deliver.done_already"), text("deliver.unchanged_body"))
        return True
    for _, one in stored:
        months = [pd.Timestamp(table.frame["period"].dropna().max()) for table in one.tables]
        mirror.published(one.partner, max(months).date())
    key = "done_one" if len(stored) == 1 else "done_many"
    notice("good", text("deliver.done"),
           text(f"deliver.{key}", files=number(len(stored)), rows=number(rows)))  # fmt: skip
    return True
