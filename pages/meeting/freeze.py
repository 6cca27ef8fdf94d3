""" "Zet het beeld vast": from then on the meeting looks at what was known at that moment."""

from datetime import UTC, date, datetime

import streamlit as st

from insights.programme.meetings import frozen_at, held_on
from insights.programme.records import Record
from pages.shared.records import clash, form, saving
from texts import text


def button(meeting: Record) -> None:
    """The button for whoever may change a meeting that is not over; it can be undone."""
    if held_on(meeting) < date.today() or not form.is_open(
        form.Form("meeting", ("frozen_at",), meeting)
    ):
        return
    again = frozen_at(meeting) is not None
    if st.button(text("meeting.freeze_again" if again else "meeting.freeze"), key="freeze",
                 icon=":material/ac_unit:", type="secondary" if again else "primary"):  # fmt: skip
        clash.forget(_name(meeting))
        st.dialog(text("meeting.freeze"))(_asked)(meeting)


def _asked(meeting: Record) -> None:
    clash.show(_name(meeting), {"frozen_at": "frozen-mine"})
    st.write(text("meeting.freeze_body"))
    if st.button(text("meeting.freeze_now"), key="freeze-now", type="primary"):
        now = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds")
        one = saving.Saved(_name(meeting), "meeting", meeting.id, False)
        if saving.save(one, {"frozen_at": now}, meeting.seen):
            st.rerun()


def _name(meeting: Record) -> str:
    return f"freeze:{meeting.id}"
